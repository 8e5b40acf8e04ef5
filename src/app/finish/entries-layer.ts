import { readdirSync } from "node:fs";
import path from "node:path";
import { formatLayerList, type LayerList, parseLayerList } from "../../buildcache/layer-list.ts";
import { BASE_LIST, DELTA_LIST, isOwnFileOfEveryLayer } from "../../buildcache/layout.ts";
import type { BuildLayerPlan } from "../../buildcache/plan-layer.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import type { BaseKeys } from "../../cache/key.ts";
import type { LayerRestore, LayerSave } from "../../report/model/model.ts";
import type { Step } from "../job/step.ts";
import { type RestoredLists, readRestoredLists } from "./read-restored-lists.ts";
import type { LayerTitle } from "./save-layer.ts";
import { savePlanned } from "./save-planned.ts";

const LISTS = { base: BASE_LIST, delta: DELTA_LIST } as const;

/** What the first step restored of a cache that is laid out as go's; see `readRestoredLists`. */
export function readRestoredEntries(
  dir: string,
  keys: BaseKeys,
  restore: LayerRestore,
): Promise<RestoredLists<LayerList> | undefined> {
  const files = { base: path.join(dir, BASE_LIST), delta: path.join(dir, DELTA_LIST) };
  return readRestoredLists(keys, restore, { files, parse: parseLayerList });
}

/** What is saved of such a cache. */
export interface PlannedEntries {
  dir: string;
  plan: BuildLayerPlan;
  /** What its list says of the job. */
  ending: Pick<LayerList, "unfinished">;
}

/** Saves what is planned of such a cache, with our own files that lie there. A failure is a fault. */
export function saveEntries(
  step: Pick<Step, "timeline" | "faults">,
  backend: CacheBackend,
  title: LayerTitle,
  { dir, plan, ending }: PlannedEntries,
): Promise<LayerSave> {
  return savePlanned(step, backend, title, {
    root: dir,
    names: [...plan.names, ...readdirSync(dir).filter(isOwnFileOfEveryLayer)],
    kind: plan.kind,
    lists: LISTS,
    listText: (id) => formatLayerList({ ...plan.list(id), ...ending }),
  });
}
