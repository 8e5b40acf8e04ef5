import { type GoSum, parseGoSum } from "../../gomod/go-sum.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { allSumVersions } from "../../gomod/module-set.ts";
import { collectUnits } from "../../modulecache/collect.ts";
import {
  type LayerUnit,
  type ModulesLayerPlan,
  planModulesLayer,
  type RestoredUnits,
} from "../../modulecache/plan-layer.ts";
import { hasTree, unitName } from "../../modulecache/unit.ts";
import type { UnitList } from "../../modulecache/unit-list.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import type { NewerLayer } from "./find-newer.ts";
import { findAltered } from "./leave-out-altered.ts";

export interface ModulesToPlan {
  /** What the first step restored. */
  restored: RestoredUnits | undefined;
  /** The script that runs a thread that hashes modules. */
  entry: string;
  /** Looks for what other jobs have saved since; called only if there is something to save. */
  findNewer: () => Promise<NewerLayer<UnitList> | undefined>;
}

export interface PlannedModules {
  plan: ModulesLayerPlan;
  /** Modules that are not what they should be, and are left out. */
  altered: ModuleVersion[];
  /** What the plan is made on top of, if that is not what the first step restored. */
  newer: NewerLayer<UnitList> | undefined;
}

/** What is planned on top of one layer. */
interface Draft {
  units: readonly LayerUnit[];
  plan: (units: readonly LayerUnit[]) => ModulesLayerPlan;
}

/** Plans what is saved of GOMODCACHE. Throws if a tree cannot be checked. */
export async function planModules(
  step: Pick<Step, "host" | "timeline">,
  state: RunState,
  { restored, entry, findNewer }: ModulesToPlan,
): Promise<PlannedModules> {
  const sums = [parseGoSum(state.sumLines.join("\n"), "go.sum")];
  const named = new Set(allSumVersions(sums).map(unitName));
  const draftOn = (layer: { restored: RestoredUnits | undefined; isBaseMissing: boolean }) =>
    step.timeline.time("plan modules layer", "own", () => draft(state, layer, named));
  const first = await draftOn({ restored, isBaseMissing: false });
  const newer = first.plan(first.units).fresh > 0 ? await findNewer() : undefined;
  const next = newer ? await draftOn(newer) : first;
  const checked = await step.timeline.time("verify modules", "own", () =>
    planUnaltered(step, next, { goModCache: state.goModCache, sums, entry }),
  );
  return { ...checked, newer };
}

function draft(
  state: RunState,
  { restored, isBaseMissing }: { restored: RestoredUnits | undefined; isBaseMissing: boolean },
  named: ReadonlySet<string>,
): Draft {
  const limitBytes = state.modulesLimitBytes ?? Number.POSITIVE_INFINITY;
  return {
    units: collectUnits({
      dir: state.goModCache,
      restored,
      isBaseMissing,
      named,
      sinceMs: state.startedAtMs,
      wasReadByUs: state.report.modules.rejected !== undefined,
      isOwn: state.whyUseIsUnknown === undefined,
    }),
    plan: (units) => planModulesLayer({ units, restored, limitBytes }),
  };
}

/** Plans again without what is altered, until all that the plan holds has been checked. */
async function planUnaltered(
  step: Pick<Step, "host">,
  { units, plan }: Draft,
  trees: { goModCache: string; sums: readonly GoSum[]; entry: string },
): Promise<Omit<PlannedModules, "newer">> {
  const checked = new Set<string>();
  const altered: ModuleVersion[] = [];
  for (;;) {
    const names = new Set(altered.map(unitName));
    const planned = plan(units.filter(({ name }) => !names.has(name)));
    // What is not saved need not be read.
    const toCheck = planned.fresh > 0 ? planned.units : [];
    const unchecked = toCheck.filter(({ name, parts }) => hasTree(parts) && !checked.has(name));
    if (unchecked.length === 0) return { plan: planned, altered };
    const modules = unchecked.map(({ module }) => module);
    altered.push(...(await findAltered(step, { ...trees, modules })));
    for (const { name } of unchecked) checked.add(name);
  }
}
