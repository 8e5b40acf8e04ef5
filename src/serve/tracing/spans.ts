import { AsyncLocalStorage } from "node:async_hooks";
import {
  type Attributes,
  type Context,
  context,
  isSpanContextValid,
  type Span,
  SpanKind,
  SpanStatusCode,
  type TextMapPropagator,
  type Tracer,
  trace,
} from "@opentelemetry/api";
import type { TraceWork } from "../../telemetry/trace-work.ts";

/** Spans of one tracer, each below the one in which it is begun. */
export interface Spans {
  /** Begins a span and makes it the one that work is for. Undefined if the trace is not recorded. */
  begin(name: string, kind: SpanKind, parent: Context, attributes: Attributes): Opened | undefined;
  /** The span that work is done for just now; undefined for none. */
  current(): { span: Span; context: Context } | undefined;
  work: TraceWork;
}

interface Opened {
  span: Span;
  context: Context;
  /** Runs work below the span. */
  run<T>(work: () => T): T;
}

/**
 * The current span is kept here and not in the process's own context manager, which a process has only one
 * of, and which a reload could not replace.
 */
export function createSpans(tracer: Tracer): Spans {
  const running = new AsyncLocalStorage<{ span: Span; context: Context }>();

  function begin(name: string, kind: SpanKind, parent: Context, attributes: Attributes) {
    const span = tracer.startSpan(name, { kind, attributes }, parent);
    if (!span.isRecording()) return undefined;
    const state = { span, context: trace.setSpan(parent, span) };
    return { ...state, run: <T>(work: () => T): T => running.run(state, work) };
  }

  return {
    begin,
    current: () => running.getStore(),
    async work(name, work, describe) {
      const parent = running.getStore();
      const opened = parent && begin(name, SpanKind.INTERNAL, parent.context, {});
      if (!opened) return work();
      const { span } = opened;
      try {
        const result = await opened.run(work);
        if (describe) span.setAttributes(describe(result));
        return result;
      } catch (error) {
        markFailed(span, error);
        throw error;
      } finally {
        span.end();
      }
    },
  };
}

/** Messages of errors may name private modules, so only the kind of the error is shown. */
export function markFailed(span: Span, error: unknown): void {
  const { name } = error instanceof Error ? error : new Error();
  span.setAttribute("error.type", name);
  span.setStatus({ code: SpanStatusCode.ERROR });
}

/** The context of a trace that others began; an empty one if the headers name none. */
export function contextOf(
  propagator: TextMapPropagator,
  headers: Readonly<Record<string, string | string[] | undefined>>,
): Context {
  const found = propagator.extract(context.active(), headers, {
    keys: (carrier: object) => Object.keys(carrier),
    get: (carrier: typeof headers, key) => carrier[key],
  });
  const parent = trace.getSpanContext(found);
  return parent && isSpanContextValid(parent) ? found : context.active();
}
