import { installArchive } from "../../archive/install.ts";
import type { Unpack } from "../../archive/unpack.ts";
import type { CacheBackend, FetchedArchive } from "../../cache/backend.ts";
import type { LayerKeys } from "../../cache/key.ts";
import { CacheError, errorMessage } from "../../lib/errors.ts";
import type { Timeline } from "../../lib/timeline.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import { MODULES_LAYER_CONTENT } from "../../store/module-cache.ts";
import type { FaultLog } from "../job/faults.ts";

export interface RestoreParts {
  backend: CacheBackend;
  timeline: Timeline;
  faults: FaultLog;
  unpack: Unpack;
}

/** Brings the modules layer into `targetDir`. A failure is a fault and a miss. */
export async function restoreModulesLayer(
  keys: LayerKeys,
  targetDir: string,
  parts: RestoreParts,
): Promise<LayerRestore> {
  const { backend, timeline, faults } = parts;
  const asked = { name: "modules", keys: keys.restore } as const;
  try {
    const fetched = await timeline.time("fetch modules", "transfer", () =>
      backend.fetch("modules", keys.restore),
    );
    if (!fetched) return { ...asked, status: "miss", reason: NO_ENTRY };
    const received = receive(fetched, timeline);
    await timeline.time("unpack modules", "transfer", () =>
      installArchive(received.read(), targetDir, { content: MODULES_LAYER_CONTENT }, parts.unpack),
    );
    const found = {
      ...asked,
      matchedKey: fetched.key,
      sizeBytes: fetched.sizeBytes,
      lookupMs: fetched.lookupMs,
      ...received.times(),
    };
    return fetched.key.startsWith(keys.exact)
      ? { ...found, status: "exact", reason: SAME_SUMS }
      : { ...found, status: "fallback", reason: OTHER_SUMS };
  } catch (error) {
    const reason = errorMessage(error);
    faults.report("cache", `the modules layer could not be restored: ${reason}`);
    return { ...asked, status: "miss", reason, failed: failureOf(error) };
  }
}

/**
 * An archive whose times are taken: it is unpacked while it comes, and what unpacking takes is what
 * is left to do when all of it is there.
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
