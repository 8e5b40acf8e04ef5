import type { CorruptModule, FaultKind, WarmResult } from "./sidecar-stats.ts";

/** Who asked: a go command of the job, or our own warm-up. */
export type Purpose = "foreground" | "warm";

/** The parts of the GOPROXY protocol (https://go.dev/ref/mod#goproxy-protocol). */
export type Endpoint = "list" | "latest" | "info" | "mod" | "zip" | "sumdb";

/**
 * Where the bytes of an answer came from: `tree` is a zip made of an extracted module of
 * GOMODCACHE, `stale` an older answer that stands in for a mirror's, `none` when there were none
 * to give.
 */
export type AnswerSource = "store" | "tree" | "mirror" | "stale" | "none";

interface EventBase {
  /** Milliseconds since the Unix epoch, at the end of what is told. */
  atMs: number;
}

/** One answer to a go command. */
export interface RequestEvent extends EventBase {
  kind: "request";
  endpoint: Endpoint | "unknown";
  /** Decoded module path; the raw path where the request names no module. */
  subject: string;
  version?: string;
  status: number;
  source: AnswerSource;
  sizeBytes: number;
  durationMs: number;
  /** Of a stale answer: since a mirror last gave it. */
  ageMs?: number;
}

/** One attempt at one mirror. */
export interface FetchEvent extends EventBase {
  kind: "fetch";
  /** Host of the mirror, never with credentials. */
  mirror: string;
  purpose: Purpose;
  endpoint: Endpoint;
  subject: string;
  version?: string;
  /** `cancelled`: another mirror was faster, and the answer was no longer wanted. */
  outcome: "ok" | "not-found" | "failed" | "cancelled";
  sizeBytes: number;
  durationMs: number;
  /** Counted from 1 for each request and mirror. */
  attempt: number;
  /** Begun because another mirror was slow to answer. */
  hedge?: true;
  /** What the content was checked against; undefined where go alone checks. */
  verifiedBy?: "go.sum" | "sumdb";
  /** Why it failed, in words without URLs that may hold secrets. */
  fault?: string;
  faultKind?: FaultKind;
}

/** A mirror's circuit breaker changed. */
export interface BreakerEvent extends EventBase {
  kind: "breaker";
  mirror: string;
  state: "open" | "half-open" | "closed";
}

/** Something restored was not what go.sum says; it was not served. */
export interface CorruptEvent extends EventBase, CorruptModule {
  kind: "corrupt";
}

/** A private path that was asked for and not passed on to any mirror. */
export interface DeniedEvent extends EventBase {
  kind: "denied";
  endpoint: Endpoint;
  subject: string;
}

/** A module was unpacked into GOMODCACHE before go asked for its zip. */
export interface UnpackedEvent extends EventBase {
  kind: "unpacked";
  subject: string;
  version: string;
}

/** The warm-up's end. */
export interface WarmEvent extends EventBase, WarmResult {
  kind: "warm";
}

/** The store could not be written; from here on answers pass through. */
export interface StoreFaultEvent extends EventBase {
  kind: "store-fault";
  fault: string;
}

export type SidecarEvent =
  | RequestEvent
  | FetchEvent
  | BreakerEvent
  | CorruptEvent
  | DeniedEvent
  | UnpackedEvent
  | WarmEvent
  | StoreFaultEvent;

/** Takes what happened; never throws and never waits. */
export type EventSink = (event: SidecarEvent) => void;
