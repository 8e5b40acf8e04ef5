import type { CorruptModule, FaultKind, PrefetchResult } from "./sidecar-stats.ts";

/** Who asked: a go command of the job, or our own prefetching. */
export type Purpose = "foreground" | "prefetch";

/** The parts of the GOPROXY protocol (https://go.dev/ref/mod#goproxy-protocol). */
export type Endpoint = "list" | "latest" | "info" | "mod" | "zip" | "sumdb";

/**
 * Where the bytes of an answer came from. `tree` is a zip made from an extracted module of
 * GOMODCACHE. `stale` is an older answer in place of a mirror's. `none` means that there were no
 * bytes to give.
 */
export type AnswerSource = "store" | "tree" | "mirror" | "stale" | "none";

/** Where in a store an answer was. */
export type StoreTier = "memory" | "disk" | "bucket";

interface EventBase {
  /** Milliseconds since the Unix epoch, at the end of what the event describes. */
  atMs: number;
}

/** One answer to a go command. */
export interface RequestEvent extends EventBase {
  kind: "request";
  endpoint: Endpoint | "unknown";
  /** Decoded module path; the raw path if the request names no module. */
  subject: string;
  version?: string;
  status: number;
  source: AnswerSource;
  /** For an answer from the store, and for a "not found" that was remembered. */
  tier?: StoreTier;
  /** It was refused before anything was looked for. */
  isRefused?: true;
  sizeBytes: number;
  durationMs: number;
  /** For a stale answer: how long ago a mirror last gave it. */
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
  /** Started because another mirror was slow to answer. */
  hedge?: true;
  /** What the content was checked against; undefined if only go checks it. */
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

/** Restored content did not match go.sum; it was not served. */
interface CorruptEvent extends EventBase, CorruptModule {
  kind: "corrupt";
}

/** A private path was requested and not passed on to any mirror. */
interface DeniedEvent extends EventBase {
  kind: "denied";
  endpoint: Endpoint;
  subject: string;
}

/** A module was unpacked into GOMODCACHE before go asked for its zip. */
interface UnpackedEvent extends EventBase {
  kind: "unpacked";
  subject: string;
  version: string;
}

/** Prefetching has ended. */
export interface PrefetchEvent extends EventBase, PrefetchResult {
  kind: "prefetch";
}

/** The store could not be written; from then on, answers pass through. */
interface StoreFaultEvent extends EventBase {
  kind: "store-fault";
  fault: string;
}

/** A mirror wants a token of the job, and gets none. */
interface TokenFaultEvent extends EventBase {
  kind: "token-fault";
  /** Host of the mirror. */
  mirror: string;
  /** Why, as the end of a sentence about the mirror. */
  fault: string;
}

/** The checksum database cannot be asked. */
interface DatabaseFaultEvent extends EventBase {
  kind: "database-fault";
  fault: string;
  /** It was asked, and showed another tree than before. */
  isContradiction: boolean;
}

/**
 * How a bucket does: it works again, a file in it was damaged, it cannot be reached or fails (`down`), it
 * takes nothing more (`full`), we may not (`forbidden`), it does not exist (`absent`), it holds what this
 * version does not know (`layout`), another server writes the same just now (`conflict`), or it does not
 * take this very file, now or later (`refused`).
 */
export type BucketState =
  | "works"
  | "damaged"
  | "down"
  | "full"
  | "forbidden"
  | "absent"
  | "layout"
  | "conflict"
  | "refused";

/** The bucket behind a server's disk fails, or works again. */
interface BucketEvent extends EventBase {
  kind: "bucket";
  state: BucketState;
  /** Which bucket, and what it said, without anything that could be a secret. */
  detail: string;
}

/** Files of a store went: there was no room (`size`), or nobody had asked for them in a long time (`ttl`). */
interface EvictedEvent extends EventBase {
  kind: "evicted";
  because: "size" | "ttl";
  files: number;
  sizeBytes: number;
}

/**
 * What came of asking for a lease, so that one server alone fetches a file: it got it (`taken`), another
 * server brought the file (`waited`), others held it for too long (`timeout`), or the bucket cannot be asked
 * (`unavailable`). `lost`: another server took over one that this server held.
 */
export type LeaseOutcome = "taken" | "waited" | "timeout" | "unavailable" | "lost";

interface LeaseEvent extends EventBase {
  kind: "lease";
  outcome: LeaseOutcome;
}

/** Spans of traces were lost, because the collector did not take them. */
interface TraceFaultEvent extends EventBase {
  kind: "trace-fault";
  spans: number;
  fault: string;
}

export type SidecarEvent =
  | RequestEvent
  | FetchEvent
  | BreakerEvent
  | CorruptEvent
  | DeniedEvent
  | UnpackedEvent
  | PrefetchEvent
  | StoreFaultEvent
  | TokenFaultEvent
  | DatabaseFaultEvent
  | BucketEvent
  | EvictedEvent
  | LeaseEvent
  | TraceFaultEvent;

/** Receives events; never throws and never waits. */
export type EventSink = (event: SidecarEvent) => void;
