import { Readable } from "node:stream";
import { IntegrityError, UpstreamError } from "../../../src/lib/errors.ts";
import type { Upstream, UpstreamQuery } from "../../../src/upstream/upstream.ts";

const MIRROR = "mirror.example.com";

/** What a mirror says to a path: a body, an absence, or no answer at all. */
export type Script = (path: string) => string | "absent" | "down" | Promise<string>;

/** One mirror that does what a test says, and the queries that it got. */
export function createScriptedUpstream(script: Script) {
  const queries: UpstreamQuery[] = [];
  const upstream: Upstream = {
    async fetch(query, consume) {
      queries.push(query);
      const said = await script(query.path);
      if (said === "absent") return { kind: "not-found" };
      if (said === "down") throw failing(`${MIRROR}: connection refused`);
      const body = Readable.from([Buffer.from(said)]);
      try {
        const value = await consume({ kind: "ok", body, sizeBytes: undefined }, () => {});
        return { kind: "ok", mirror: MIRROR, value };
      } catch (error) {
        if (error instanceof IntegrityError) throw failing(`${MIRROR}: ${error.message}`);
        throw error;
      }
    },
  };
  return { upstream, queries };
}

function failing(message: string): UpstreamError {
  return new UpstreamError(message, { code: "CONNECT", mirror: MIRROR, retryable: false });
}

/** A clock that stands still until it is moved. */
export function createFakeClock(startMs = 1_700_000_000_000) {
  let nowMs = startMs;
  return {
    nowMs: () => nowMs,
    /** Never resolves by itself. */
    sleep: (_ms: number, signal?: AbortSignal) =>
      new Promise<void>((_, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
      }),
    advance: (ms: number) => {
      nowMs += ms;
    },
  };
}
