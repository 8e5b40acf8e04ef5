import type { Readable } from "node:stream";

/** An answer with content. Whoever gets it reads the body to its end or destroys it. */
export interface OkAnswer {
  kind: "ok";
  body: Readable;
  sizeBytes: number | undefined;
}

/** What a mirror answered: 404 and 410 are an absence, every other failure throws. */
export type MirrorAnswer = OkAnswer | { kind: "not-found" };

/** One server of the GOPROXY list. */
export interface Mirror {
  /** Host for people: no scheme, no credentials. */
  name: string;
  /**
   * Fetches `path` below the mirror's base URL. Throws `UpstreamError`, and where `signal` is
   * aborted with one, that one.
   */
  get(path: string, signal: AbortSignal): Promise<MirrorAnswer>;
}
