import { installArchive } from "../../archive/install.ts";
import type { Unpack } from "../../archive/unpack.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import type { LayerKeys } from "../../cache/key.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import { MODULES_LAYER_CONTENT } from "../../store/module-cache.ts";
import type { Step } from "../job/step.ts";
import { failureOf, NO_ENTRY, OTHER_SUMS, receive, SAME_SUMS } from "./fetched-layer.ts";

export interface ModulesLayerAccess {
  backend: CacheBackend;
  unpack: Unpack;
  /** Whether a tree or file of the layer is taken. Undefined: each is. */
  takes: ((name: string) => boolean) | undefined;
}

/** Fetches the modules layer into `targetDir`. A failure is a fault and a miss. */
export async function fetchModulesLayer(
  { timeline, faults }: Pick<Step, "timeline" | "faults">,
  keys: LayerKeys,
  targetDir: string,
  { backend, unpack, takes }: ModulesLayerAccess,
): Promise<LayerRestore> {
  const asked = { name: "modules", keys: keys.restore } as const;
  try {
    const fetched = await timeline.time("fetch modules", "transfer", () =>
      backend.fetch("modules", keys.restore),
    );
    if (!fetched) return { ...asked, status: "miss", reason: NO_ENTRY };
    const received = receive(fetched, timeline);
    const rules = { content: MODULES_LAYER_CONTENT, ...(takes ? { takes } : {}) };
    await timeline.time("unpack modules", "transfer", () =>
      installArchive(received.read(), targetDir, rules, unpack),
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
