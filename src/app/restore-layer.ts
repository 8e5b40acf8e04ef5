import { rm } from "node:fs/promises";
import type { CacheBackend } from "../cache/backend.ts";
import { type IsExpected, installArchive } from "../cache/install.ts";
import type { LayerKeys } from "../cache/key.ts";
import { errorMessage } from "../lib/errors.ts";
import type { Timeline } from "../lib/timeline.ts";
import type { LayerName, LayerRestore } from "../report/model.ts";
import { isLayerName } from "../store/module-cache.ts";
import type { FaultLog } from "./faults.ts";

export interface RestoreParts {
  backend: CacheBackend;
  timeline: Timeline;
  faults: FaultLog;
}

interface LayerRules {
  /** Folders that must be whole. */
  isUnit: (name: string) => boolean;
  isExpected?: IsExpected;
}

const RULES: Readonly<Record<LayerName, LayerRules>> = {
  // Trees; the files of several versions of a module lie in one folder `@v`.
  modules: {
    isUnit: (name) => name.includes("@") && name !== "@v",
    isExpected: isLayerName,
  },
  // Cached executables.
  build: { isUnit: (name) => name.endsWith("-d") },
};

/** Brings one layer from the cache into `targetDir`. A failure is a fault and a miss. */
export async function restoreLayer(
  name: LayerName,
  keys: LayerKeys,
  targetDir: string,
  parts: RestoreParts,
): Promise<LayerRestore> {
  const { backend, timeline, faults } = parts;
  const rules = RULES[name];
  const asked = { name, keys: keys.restore };
  try {
    const fetched = await timeline.time(`fetch ${name}`, "transfer", () =>
      backend.fetch(name, keys.restore),
    );
    if (!fetched) {
      return { ...asked, status: "miss", reason: "no entry has any of the keys" };
    }
    const found = {
      ...asked,
      matchedKey: fetched.key,
      sizeBytes: fetched.sizeBytes,
      lookupMs: fetched.lookupMs,
      downloadMs: fetched.downloadMs,
    };
    const beganMs = timeline.elapsedMs();
    await timeline.time(`unpack ${name}`, "transfer", () =>
      installArchive(fetched.file, targetDir, rules.isUnit, rules.isExpected),
    );
    await rm(fetched.file, { force: true });
    const unpackMs = timeline.elapsedMs() - beganMs;
    return fetched.key.startsWith(keys.exact)
      ? { ...found, unpackMs, status: "exact", reason: "same go.sum" }
      : { ...found, unpackMs, status: "fallback", reason: "newest entry of another go.sum" };
  } catch (error) {
    const message = errorMessage(error);
    faults.report("cache", `the ${name} layer could not be restored: ${message}`);
    return { ...asked, status: "miss", reason: message };
  }
}
