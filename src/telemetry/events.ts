/** Who asked: a go command of the job, or our own warm-up. */
export type Purpose = "foreground" | "warm";

/** The parts of the GOPROXY protocol (https://go.dev/ref/mod#goproxy-protocol). */
export type Endpoint = "list" | "latest" | "info" | "mod" | "zip" | "sumdb";

/** Where the bytes of an answer came from; `none` when there were none to give. */
export type AnswerSource = "store" | "mirror" | "none";

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
  outcome: "ok" | "not-found" | "failed";
  sizeBytes: number;
  durationMs: number;
  /** Why it failed, in words without URLs that may hold secrets. */
  fault?: string;
}

/** The warm-up's end. */
export interface WarmEvent extends EventBase {
  kind: "warm";
  planned: number;
  fetched: number;
  failed: number;
  durationMs: number;
}

/** The store could not be written; from here on answers pass through. */
export interface StoreFaultEvent extends EventBase {
  kind: "store-fault";
  fault: string;
}

export type SidecarEvent = RequestEvent | FetchEvent | WarmEvent | StoreFaultEvent;

/** Takes what happened; never throws and never waits. */
export type EventSink = (event: SidecarEvent) => void;
