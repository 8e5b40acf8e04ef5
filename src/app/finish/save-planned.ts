import path from "node:path";
import type { CacheBackend } from "../../cache/backend.ts";
import { type BaseKeys, baseIdOf, deltaIdOf, makeBaseKey, makeDeltaKey } from "../../cache/key.ts";
import { errorMessage } from "../../lib/errors.ts";
import { writeFileAtomic } from "../../lib/fs.ts";
import type { LayerRestore, LayerSave } from "../../report/model/model.ts";
import { deltaName } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { type LayerTitle, saveLayer } from "./save-layer.ts";

type Kind = "base" | "delta";

/** The key of a base with this content, or of a delta on top of the base `restore` names. Pure. */
export function keyOfPlan(
  keys: BaseKeys,
  restore: Pick<LayerRestore, "matchedKey">,
  { kind, contentHash }: { kind: Kind; contentHash: string },
): string {
  const baseId = kind === "delta" ? baseIdOf(restore.matchedKey ?? "") : undefined;
  return baseId === undefined
    ? makeBaseKey(keys, contentHash)
    : makeDeltaKey(keys, baseId, contentHash);
}

/** What a base or delta holds: the named files and folders of `root`, and its list. */
export interface PlannedContent {
  root: string;
  names: readonly string[];
  kind: Kind;
  /** Name of the list, relative to `root`. */
  lists: Record<Kind, string>;
  listText: (id: string) => string;
}

/** Writes the list of a base or delta, and saves both under the key. A failure is a fault. */
export async function savePlanned(
  step: Pick<Step, "timeline" | "faults">,
  backend: CacheBackend,
  title: LayerTitle,
  { root, names, kind, lists, listText }: PlannedContent,
): Promise<LayerSave> {
  const list = lists[kind];
  try {
    const id = (kind === "delta" ? deltaIdOf(title.key) : baseIdOf(title.key)) ?? "";
    await writeFileAtomic(path.join(root, list), listText(id));
  } catch (error) {
    const reason = errorMessage(error);
    step.faults.report("disk", `the ${title.name} layer could not be saved: ${reason}`);
    return { ...title, status: "failed", reason };
  }
  return saveLayer(step, backend, title, {
    root,
    // First, so that the list can be had without the rest.
    names: [list, ...names],
    ...(kind === "delta" ? { backendName: deltaName(title.name) } : {}),
  });
}
