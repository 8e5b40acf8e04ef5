export type RequestKind = "lookup" | "create" | "finalize" | "upload" | "download" | "unknown";
export type FaultPoint = Exclude<RequestKind, "unknown">;

/** `times` requests are hit; all by default. `keyIncludes` limits it to some keys. */
export type Fault = {
  readonly on: FaultPoint;
  readonly times?: number;
  readonly keyIncludes?: string;
} & (
  | { readonly kind: "status"; readonly status: number }
  /** 200 with an HTML page, as a captive proxy answers. */
  | { readonly kind: "garbage" }
  /** The socket is destroyed after so many bytes of the body. */
  | { readonly kind: "cut"; readonly on: "download" | "upload"; readonly afterBytes: number }
  /** The right status and length, random bytes. */
  | { readonly kind: "garbage-body"; readonly on: "download" }
  /** Never answers. */
  | { readonly kind: "hang" }
);

export interface CacheServiceOptions {
  /** Before the first byte of each answer. Default 0. */
  readonly latencyMs?: number;
  /** Of request and answer bodies of the blob store; default unlimited. */
  readonly bytesPerSecondPerConnection?: number;
  readonly faults?: readonly Fault[];
  /** How long a signed URL is valid; 10 minutes by default. */
  readonly signedUrlLifetimeMs?: number;
  /**
   * Signed URLs on a host below `.blob.core.windows.net`, which makes the client use the Azure SDK
   * with concurrent ranges. The child must run with `childEnv`.
   */
  readonly azureHost?: boolean;
}

type TokenMode = "read-write" | "read" | "write-only" | "none";

export interface TokenRequest {
  /** Default `octo/app`. */
  readonly repository?: string;
  /** The ref of the run: the only one that is written, and the first that is read. */
  readonly ref: string;
  /** Read after `ref`: the base of a pull request. */
  readonly baseRef?: string;
  /** Read last. Default `refs/heads/main`. */
  readonly defaultRef?: string;
  /** Default `read-write`. */
  readonly mode?: TokenMode;
  /** Default 1 hour; negative for an expired one. */
  readonly lifetimeMs?: number;
}

export interface RequestRecord {
  readonly kind: RequestKind;
  readonly method: string;
  /** Path and query with the signature removed. */
  readonly path: string;
  readonly key: string | null;
  /** The `Range` or `x-ms-range` asked for. */
  readonly range: string | null;
  /** 0 if no answer was sent. */
  readonly status: number;
  /** Body bytes of an upload, else of the answer. */
  readonly bytes: number;
  readonly ms: number;
  /** The fault that hit it. */
  readonly fault: Fault["kind"] | null;
}

/** A finalized entry. */
export interface EntryInfo {
  readonly repository: string;
  readonly key: string;
  readonly version: string;
  /** The ref that wrote it. */
  readonly scope: string;
  readonly sizeBytes: number;
  readonly createdAt: Date;
}

export interface CacheService {
  /** ACTIONS_RESULTS_URL, with a trailing slash. */
  readonly url: string;
  /** Environment that a client needs; empty without `azureHost`. */
  readonly childEnv: Readonly<Record<string, string>>;
  /** In the order of their end. */
  readonly requests: readonly RequestRecord[];
  issueToken(request: TokenRequest): string;
  /** Finalized entries, oldest first. */
  entries(): readonly EntryInfo[];
  /** Path of the blob of the newest entry with this key. */
  readEntry(key: string): string;
  /** Evicts all entries with this key. */
  deleteEntry(key: string): void;
  /** Replaces the faults, counters included. */
  setFaults(faults: readonly Fault[]): void;
  /** Forgets the requests recorded so far. */
  clearRequests(): void;
  close(): Promise<void>;
}
