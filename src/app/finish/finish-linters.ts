import path from "node:path";
import { isUsedSince } from "../../buildcache/age.ts";
import { unfinishedAfter } from "../../buildcache/layer-list.ts";
import { LINTER_FILE } from "../../buildcache/layout.ts";
import type { BuildLayerPlan } from "../../buildcache/plan-layer.ts";
import { scanBuildCache } from "../../buildcache/scan.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import { errorMessage } from "../../lib/errors.ts";
import { tryReadText, writeFileAtomic } from "../../lib/fs.ts";
import { listOtherThanFindings } from "../../lint/finding-lists.ts";
import { linterCacheDir } from "../../lint/linters.ts";
import { formatVersions, whyFindingsOnly, whyNotCarriedOn } from "../../lint/sound-facts.ts";
import type { LayerRestore, LayerSave, LinterReport } from "../../report/model/model.ts";
import type { LinterState, RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { recordUse } from "../job/warm-machine.ts";
import {
  draftEntries,
  type EntriesFound,
  findNewerEntries,
  readRestoredEntries,
  saveEntries,
} from "./entries-layer.ts";
import { findLinters } from "./find-linters.ts";
import type { LayerTitle } from "./save-layer.ts";
import { linterSaveTarget, mayTakeNewer, restoreOf, unsaved } from "./save-target.ts";

export interface FinishedLinter {
  restore: LayerRestore;
  save: LayerSave;
  /** Undefined if the job did not use the linter. */
  report: LinterReport | undefined;
}

/**
 * Finds what the job did with the linters' caches, and saves the layers that follow from it. A linter
 * that the job did not use and that had nothing to restore is left out.
 */
export async function finishLinters(
  step: Step,
  state: RunState,
  backend: CacheBackend,
  jobStatus: string,
): Promise<FinishedLinter[]> {
  const finished = await Promise.all(
    state.linters.map((linter) => tryFinishLinter(step, state, backend, { linter, jobStatus })),
  );
  return finished.filter((one) => one !== undefined);
}

interface OneLinter {
  linter: LinterState;
  jobStatus: string;
}

async function tryFinishLinter(
  step: Step,
  state: RunState,
  backend: CacheBackend,
  one: OneLinter,
): Promise<FinishedLinter | undefined> {
  const { name } = one.linter;
  const restore = restoreOf(state, name);
  try {
    return await finishLinter(step, state, backend, { ...one, restore });
  } catch (error) {
    const reason = errorMessage(error);
    step.faults.report("cache", `the cache of ${name} could not be saved: ${reason}`);
    return { restore, save: { name, status: "failed", reason }, report: undefined };
  }
}

async function finishLinter(
  step: Step,
  state: RunState,
  backend: CacheBackend,
  { linter, jobStatus, restore }: OneLinter & { restore: LayerRestore },
): Promise<FinishedLinter | undefined> {
  const { name } = linter;
  // A step may have named another folder for all later ones.
  const dir = linterCacheDir(name, step.env);
  const entries = dir === undefined ? [] : scanBuildCache(dir);
  const { agedAtMs } = state;
  const skipped = (reason: string): LayerSave => ({ name, status: "skipped", reason });
  if (dir === undefined || !entries.some((entry) => isUsedSince(entry, agedAtMs))) {
    if (restore.matchedKey === undefined) return undefined;
    return { restore, save: skipped("no step used it"), report: undefined };
  }
  const found = await step.timeline.time(`find ${name}`, "own", () =>
    findLinters(step, state, name),
  );
  const version = formatVersions(found);
  const findingsOnly = whyFindingsOnly(name, found);
  const describe = (use: Pick<LinterReport, "reused" | "computed">): LinterReport => ({
    name,
    version,
    ...use,
    ...(findingsOnly === undefined ? {} : { findingsOnly }),
  });
  const target = linterSaveTarget(state, linter);
  await recordUse(dir, linter.keys[0].scope, {
    entries,
    actions: entries.length,
    sinceMs: agedAtMs,
    nowMs: step.clock.nowMs(),
  });
  const { whyUseIsUnknown } = state;
  if (restore.status === "warm" || whyUseIsUnknown !== undefined) {
    const reason = target.to === "nowhere" ? target.reason : (whyUseIsUnknown ?? "");
    const computed = entries.filter(({ computedAtMs }) => computedAtMs >= agedAtMs).length;
    return { restore, save: skipped(reason), report: describe({ computed }) };
  }
  const keys = target.to === "nowhere" ? linter.keys[0] : target.keys;
  const madeBy = await readMadeBy(dir);
  // No version finds what another one made.
  const restored = madeBy === version ? await readRestoredEntries(dir, keys, restore) : undefined;
  const draftOn = (cache: EntriesFound) =>
    draftEntries(cache, {
      keys,
      target,
      whyUnsettled: whyNotCarriedOn(name, jobStatus),
      layer: {
        agedAtMs,
        unshareableActions:
          findingsOnly === undefined ? new Set() : listOtherThanFindings(dir, cache.entries),
        limitBytes: state.buildLimitBytes ?? Number.POSITIVE_INFINITY,
      },
    });
  const first = draftOn({ restore, restored, entries });
  const { reused, computed } = first.plan.use;
  const report = describe({ reused, computed });
  const newer =
    first.decision.save && mayTakeNewer(state, target, restore)
      ? await findNewerEntries(step, backend, {
          name,
          dir,
          keys,
          restore,
          restored,
          entries,
          agedAtMs,
          ownFiles: [LINTER_FILE],
          accepts: (files) => `${files.get(LINTER_FILE) ?? ""}`.trim() === version,
        })
      : undefined;
  const joined = newer && { ...newer, entries: scanBuildCache(dir) };
  const { plan, key, decision } = joined ? draftOn(joined) : first;
  if (!decision.save) return { restore, save: unsaved(name, key, decision), report };
  await writeFileAtomic(path.join(dir, LINTER_FILE), `${version}\n`);
  const isOther = restore.matchedKey !== undefined && madeBy !== version;
  const title = titleOf(plan, {
    name,
    key,
    isSeed: target.to === "seed",
    whyNoBase: isOther ? `the last one was made by version ${madeBy}` : "there was no base",
  });
  const newest = joined ? joined.restored : restored;
  const ending = unfinishedAfter(jobStatus, newest?.delta ?? newest?.base);
  return { restore, save: await saveEntries(step, backend, title, { dir, plan, ending }), report };
}

/** The versions that made what was restored, as `formatVersions` names them. */
async function readMadeBy(dir: string): Promise<string> {
  return (await tryReadText(path.join(dir, LINTER_FILE)))?.trim() || "unknown";
}

interface TitleParts {
  name: LayerTitle["name"];
  key: string;
  isSeed: boolean;
  /** Why there is nothing to add to. */
  whyNoBase: string;
}

function titleOf(plan: BuildLayerPlan, { name, key, isSeed, whyNoBase }: TitleParts): LayerTitle {
  const { kind, compaction, count, sizeBytes } = plan;
  return {
    name,
    key,
    kind: isSeed ? "seed" : kind,
    contentBytes: sizeBytes,
    reason: kind === "delta" ? `${count} entries on top of the base` : (compaction ?? whyNoBase),
  };
}
