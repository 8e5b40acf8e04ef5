import type { UpstreamError } from "../lib/errors.ts";
import type { FetchEvent } from "../telemetry/events.ts";
import type { HealthEntry } from "./health.ts";
import type { Mirror } from "./mirror.ts";
import type { UpstreamQuery } from "./query.ts";
import { faultKindOf } from "./transport-error.ts";

/** Which attempt it is. */
export interface AttemptName {
  mirror: Mirror;
  query: UpstreamQuery;
  /** Counted from 1 for each request and mirror. */
  number: number;
  isHedge: boolean;
}

/** How an attempt ended. */
export type Ending =
  | { outcome: "ok"; verifiedBy: FetchEvent["verifiedBy"] }
  | { outcome: "not-found" }
  | { outcome: "failed"; failure: UpstreamError; isMirrorsFault: boolean }
  | { outcome: "cancelled" };

/** Tells the mirror's health how an attempt ended. */
export function tellHealth(health: HealthEntry, ending: Ending): void {
  const { outcome } = ending;
  if (outcome === "ok" || outcome === "not-found") health.succeed();
  else if (outcome === "failed" && ending.isMirrorsFault) health.fail(ending.failure);
  else health.abandon();
}

/** The event that an attempt emits. */
export function describeEnding(
  { mirror, query, number, isHedge }: AttemptName,
  ending: Ending,
  { startMs, endMs, sizeBytes }: { startMs: number; endMs: number; sizeBytes: number },
): FetchEvent {
  const verifiedBy = ending.outcome === "ok" ? ending.verifiedBy : undefined;
  const failure = ending.outcome === "failed" ? ending.failure : undefined;
  return {
    kind: "fetch",
    atMs: endMs,
    mirror: mirror.name,
    purpose: query.purpose,
    endpoint: query.endpoint,
    subject: query.subject,
    ...(query.version === undefined ? {} : { version: query.version }),
    outcome: ending.outcome,
    attempt: number,
    ...(isHedge ? { hedge: true } : {}),
    sizeBytes,
    durationMs: endMs - startMs,
    ...(verifiedBy ? { verifiedBy } : {}),
    ...(failure ? { fault: failure.message, faultKind: faultKindOf(failure) } : {}),
  };
}
