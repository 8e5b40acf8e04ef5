import type { FetchedArchive } from "../../cache/backend.ts";
import { CacheError } from "../../lib/errors.ts";
import type { Timeline } from "../../lib/timeline.ts";

/**
 * An archive whose times are taken. It is unpacked while it is received, so unpacking counts from
 * when the last byte has come.
 */
export function receive(fetched: FetchedArchive, timeline: Timeline) {
  const beganMs = timeline.elapsedMs();
  let receivedMs = beganMs;
  return {
    async *read(): AsyncIterable<Buffer> {
      yield* fetched.read();
      receivedMs = timeline.elapsedMs();
    },
    /** Of all until now. */
    times: (): { downloadMs: number; unpackMs: number } => ({
      downloadMs: fetched.downloadMs + receivedMs - beganMs,
      unpackMs: timeline.elapsedMs() - receivedMs,
    }),
  };
}

export const NO_ENTRY = "no entry has any of the keys";
export const SAME_SUMS = "same go.sum";
export const OTHER_SUMS = "newest entry of another go.sum";

/** Whether it is the entry that cannot be used, or the cache. */
export function failureOf(error: unknown): "service" | "archive" {
  return error instanceof CacheError && error.code === "ARCHIVE" ? "archive" : "service";
}
