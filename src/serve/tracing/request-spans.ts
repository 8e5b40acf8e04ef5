import type { IncomingMessage } from "node:http";
import {
  type Attributes,
  SpanKind,
  SpanStatusCode,
  type TextMapPropagator,
} from "@opentelemetry/api";
import type { RequestEvent, SidecarEvent } from "../../telemetry/events.ts";
import { kindOf, type RequestKind } from "../observe/request-kind.ts";
import type { RequestRecord } from "../observe/watch-request.ts";
import type { TracedRequest } from "./port.ts";
import { contextOf, type Spans } from "./spans.ts";

const HTTP_FAULT = 500;
const METHODS = ["GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"];
/** The paths of requests, without what would make each a name of its own. */
const ROUTES: Readonly<Record<RequestKind, string>> = {
  list: "/{module}/@v/list",
  latest: "/{module}/@latest",
  info: "/{module}/@v/{version}.info",
  mod: "/{module}/@v/{version}.mod",
  zip: "/{module}/@v/{version}.zip",
  sumdb: "/sumdb/{database}",
  admin: "/-/{service}",
  health: "/healthz",
  metrics: "/metrics",
  unknown: "/{path}",
};

/**
 * Begins the span of a request. Undefined if it is not traced: probes and scrapes never are.
 *
 * @param isTrusted Whether the trace that its headers name counts.
 */
export function beginRequest(
  spans: Spans,
  propagator: TextMapPropagator,
  request: Pick<IncomingMessage, "method" | "url" | "headers">,
  isTrusted: () => boolean,
): TracedRequest | undefined {
  const kind = kindOf(request.url ?? "");
  if (kind === "health" || kind === "metrics") return undefined;
  const method = METHODS.find((one) => one === request.method) ?? "_OTHER";
  const route = ROUTES[kind];
  const parent = contextOf(propagator, isTrusted() ? request.headers : {});
  const opened = spans.begin(`${method} ${route}`, SpanKind.SERVER, parent, {
    "http.request.method": method,
    "http.route": route,
  });
  if (!opened) return undefined;
  const { span } = opened;
  let answered: Promise<unknown> = Promise.resolve();
  return {
    run(work) {
      const result = opened.run(work);
      answered = Promise.resolve(result);
      return result;
    },
    end(record) {
      const endTime = performance.now();
      span.setAttributes(factsOf(record));
      if (record.status >= HTTP_FAULT || record.isCut) {
        span.setAttribute("error.type", record.isCut ? "cut" : String(record.status));
        span.setStatus({ code: SpanStatusCode.ERROR });
      }
      // What it was answered from is known a moment later.
      const endSpan = () => span.end(endTime);
      answered.then(endSpan, endSpan);
    },
  };
}

/** The ID is the one of the log line, which says who asked, and for what. */
function factsOf({ status, id, refusal }: RequestRecord): Attributes {
  return {
    "http.response.status_code": status,
    "go_accel.request.id": id,
    ...(refusal === undefined ? {} : { "go_accel.refused": refusal }),
  };
}

/** Adds to the span of the request that it is about what an event says. */
export function noteEvent(
  spans: Spans,
  event: SidecarEvent,
  isPrivate: (modulePath: string) => boolean,
): void {
  const span = spans.current()?.span;
  if (!span) return;
  if (event.kind === "request") {
    span.setAttributes({ "go_accel.source": sourceOf(event), ...moduleOf(event, isPrivate) });
    if (event.ageMs !== undefined) span.setAttribute("go_accel.age_ms", event.ageMs);
  }
  if (event.kind !== "fetch") return;
  span.addEvent("mirror", {
    "go_accel.mirror": event.mirror,
    "go_accel.outcome": event.outcome,
    "go_accel.attempt": event.attempt,
    ...(event.hedge ? { "go_accel.hedge": true } : {}),
    ...(event.verifiedBy ? { "go_accel.verified_by": event.verifiedBy } : {}),
    ...(event.faultKind ? { "go_accel.fault": event.faultKind } : {}),
  });
}

/** A tier of the store, or else where the answer came from. */
function sourceOf({ tier, source }: RequestEvent): string {
  return tier ?? source;
}

function moduleOf(
  { endpoint, subject, version }: RequestEvent,
  isPrivate: (modulePath: string) => boolean,
): Attributes {
  // What a database is asked for, and what is no path of the protocol, is named nowhere.
  if (endpoint === "sumdb" || endpoint === "unknown" || isPrivate(subject)) return {};
  return {
    "go_accel.module": subject,
    ...(version === undefined ? {} : { "go_accel.version": version }),
  };
}
