import { readdirSync } from "node:fs";
import path from "node:path";
import { AGE_MS, isUsedSince } from "../../buildcache/age.ts";
import { formatLayerList, type LayerList, parseLayerList } from "../../buildcache/layer-list.ts";
import {
  actionName,
  BASE_LIST,
  BUILD_LAYER_CONTENT,
  DELTA_LIST,
  isOwnFileOfEveryLayer,
} from "../../buildcache/layout.ts";
import type { RestoredLayer } from "../../buildcache/plan.ts";
import {
  type BuildLayerInput,
  type BuildLayerPlan,
  planBuildLayer,
} from "../../buildcache/plan-layer.ts";
import type { ActionEntry } from "../../buildcache/scan.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import type { BaseKeys } from "../../cache/key.ts";
import type { LayerName, LayerRestore, LayerSave } from "../../report/model/model.ts";
import type { Step } from "../job/step.ts";
import { findNewer, type NewerLayer, type OwnFiles } from "./find-newer.ts";
import { decideBuildSave, type SaveDecision, type SaveTarget } from "./plan-saves.ts";
import { type RestoredLists, readRestoredLists } from "./read-restored-lists.ts";
import type { LayerTitle } from "./save-layer.ts";
import { keyOfPlan, savePlanned } from "./save-planned.ts";

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

/** Such a cache at the end of a job, and what the first step restored of it. */
export interface EntriesAtHand {
  name: LayerName;
  dir: string;
  keys: BaseKeys;
  restore: LayerRestore;
  restored: RestoredLists<LayerList> | undefined;
  entries: readonly ActionEntry[];
  /** When `ageBuildCache` prepared the cache, in milliseconds since the epoch. */
  agedAtMs: number;
  /** Files that describe a layer as a whole; what is brought leaves those of this job as they are. */
  ownFiles: readonly string[];
  accepts?: (ownFiles: OwnFiles) => boolean;
}

/**
 * Brings what another job has saved meanwhile, as entries that this job did not use; see `findNewer`.
 * What the job did use stays as it is.
 */
export function findNewerEntries(
  step: Pick<Step, "timeline" | "faults">,
  backend: CacheBackend,
  { name, dir, keys, restore, restored, entries, agedAtMs, ownFiles, accepts }: EntriesAtHand,
): Promise<NewerLayer<LayerList> | undefined> {
  const used = entries.filter((entry) => isUsedSince(entry, agedAtMs));
  const usedNames = new Set(used.map(({ actionId }) => actionName(actionId)));
  return findNewer(step, backend, {
    name,
    keys,
    restore,
    restored,
    root: dir,
    lists: LISTS,
    parse: parseLayerList,
    rules: {
      content: BUILD_LAYER_CONTENT,
      takes: (file) => file.includes("/"),
      replaces: (file) => file.endsWith("-a") && !usedNames.has(file),
      latestMtimeSeconds: (agedAtMs - AGE_MS) / 1000,
    },
    bringsBase: true,
    ownFiles,
    accepts,
  });
}

/** Such a cache, and the layer that a new one would be made on top of. */
export interface EntriesFound {
  restore: Pick<LayerRestore, "matchedKey" | "delta">;
  restored: RestoredLayer | undefined;
  entries: readonly ActionEntry[];
}

export interface DraftInput {
  keys: BaseKeys;
  target: SaveTarget<unknown>;
  whyUnsettled: string | undefined;
  /** The rest of what the plan needs. */
  layer: Omit<BuildLayerInput, "entries" | "restored">;
  /** How many of the new entries are worth a save. Default: all. */
  countFresh?: (fresh: BuildLayerPlan["fresh"]) => number;
}

export interface EntriesDraft {
  plan: BuildLayerPlan;
  key: string;
  decision: SaveDecision;
}

/** Plans a layer, and decides whether it is saved. */
export function draftEntries(
  { restore, restored, entries }: EntriesFound,
  { keys, target, whyUnsettled, layer, countFresh }: DraftInput,
): EntriesDraft {
  const plan = planBuildLayer({ ...layer, entries, restored });
  const key = keyOfPlan(keys, restore, plan);
  const decision = decideBuildSave({
    target,
    whyUnsettled,
    restore,
    use: plan.use,
    key,
    fresh: countFresh?.(plan.fresh) ?? plan.fresh.length,
    hasNews: (layer.news ?? []).length > 0,
  });
  return { plan, key, decision };
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
