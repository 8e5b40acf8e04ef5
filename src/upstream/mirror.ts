import type { Readable } from "node:stream";

/** An answer with content. The caller must read the body to its end or destroy it. */
export interface OkAnswer {
  kind: "ok";
  body: Readable;
  sizeBytes: number | undefined;
}

/** What a mirror answered. 404 and 410 mean "not found", every other failure throws. */
export type MirrorAnswer = OkAnswer | { kind: "not-found" };

/** One server of the GOPROXY list. */
export interface Mirror {
  /** Host for people: no scheme, no credentials. */
  name: string;
  /**
   * Fetches `path` below the mirror's base URL. Throws `UpstreamError`, and if `signal` is aborted
   * with one, that one.
   */
  get(path: string, signal: AbortSignal): Promise<MirrorAnswer>;
}
