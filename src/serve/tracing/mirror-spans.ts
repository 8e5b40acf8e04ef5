import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { type Span, SpanKind, SpanStatusCode, type TextMapPropagator } from "@opentelemetry/api";
import { ownField } from "../../lib/json.ts";
import { markFailed, type Spans } from "./spans.ts";

/** What undici publishes of a request: https://undici.nodejs.org, "Diagnostics Channel Support". */
interface UndiciRequest {
  origin: string | URL;
  method: string;
  addHeader(name: string, value: string): unknown;
}

const HTTP_FAULT = 400;

/**
 * Has each request to a mirror show below the request for which it is sent, with each attempt, redirect and
 * rest of a download for itself. Returns a function that ends this.
 *
 * @param propagateTo Hosts that are told of the trace.
 */
export function traceMirrors(
  spans: Spans,
  propagator: TextMapPropagator,
  propagateTo: readonly string[],
): () => void {
  const open = new WeakMap<object, Span>();

  function begin(request: UndiciRequest): void {
    const parent = spans.current();
    const url = new URL(request.origin);
    const opened =
      parent &&
      spans.begin(request.method, SpanKind.CLIENT, parent.context, {
        "http.request.method": request.method,
        "server.address": url.hostname,
        "server.port": Number(url.port) || (url.protocol === "https:" ? 443 : 80),
      });
    if (!opened) return;
    open.set(request, opened.span);
    if (!propagateTo.includes(url.host)) return;
    propagator.inject(opened.context, request, {
      set: (carrier: UndiciRequest, name, value) => void carrier.addHeader(name, value),
    });
  }

  function end(request: object, error?: unknown): void {
    const span = open.get(request);
    if (!span) return;
    open.delete(request);
    if (error !== undefined) markFailed(span, error);
    span.end();
  }

  function answer(request: object, status: number): void {
    const span = open.get(request);
    span?.setAttribute("http.response.status_code", status);
    if (status < HTTP_FAULT) return;
    span?.setAttribute("error.type", String(status));
    span?.setStatus({ code: SpanStatusCode.ERROR });
  }

  const listeners: Readonly<Record<string, (message: unknown) => void>> = {
    "undici:request:create": (message) => {
      const request = ownField(message, "request");
      if (isRequest(request)) begin(request);
    },
    "undici:request:headers": (message) => {
      const [request, response] = [ownField(message, "request"), ownField(message, "response")];
      const status = ownField(response, "statusCode");
      if (isObject(request) && typeof status === "number") answer(request, status);
    },
    "undici:request:trailers": (message) => {
      const request = ownField(message, "request");
      if (isObject(request)) end(request);
    },
    "undici:request:error": (message) => {
      const request = ownField(message, "request");
      if (isObject(request)) end(request, ownField(message, "error"));
    },
  };
  for (const [name, listener] of Object.entries(listeners)) subscribe(name, listener);
  return () => {
    for (const [name, listener] of Object.entries(listeners)) unsubscribe(name, listener);
  };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}

/** What a listener throws ends the process, so nothing is taken for granted. */
function isRequest(value: unknown): value is UndiciRequest {
  if (!isObject(value) || !("addHeader" in value) || !("method" in value)) return false;
  return typeof value.method === "string" && URL.canParse(String(ownField(value, "origin")));
}
