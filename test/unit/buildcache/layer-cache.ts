import { AGE_MS } from "../../../src/buildcache/age.ts";
import {
  formatLayerList,
  type LayerList,
  parseLayerList,
} from "../../../src/buildcache/layer-list.ts";
import { actionName, outputName } from "../../../src/buildcache/layout.ts";
import type { RestoredLayer } from "../../../src/buildcache/plan.ts";
import type { BuildLayerPlan } from "../../../src/buildcache/plan-layer.ts";
import type { ActionEntry } from "../../../src/buildcache/scan.ts";
import { idOf } from "./entries.ts";

export const AGED_AT_MS = 1_800_000_000_000;
export const MINUTE_MS = 60_000;

/** An entry that the job used and an earlier one computed, except for what is given. */
export function entry(name: string, some: Partial<ActionEntry> = {}): ActionEntry {
  return {
    actionId: idOf(`action ${name}`),
    outputId: idOf(`output ${name}`),
    outputBytes: 1_000,
    computedAtMs: AGED_AT_MS - 10 * AGE_MS,
    usedAtMs: AGED_AT_MS + MINUTE_MS,
    ...some,
  };
}

export function computed(name: string, some: Partial<ActionEntry> = {}): ActionEntry {
  return entry(name, { computedAtMs: AGED_AT_MS + MINUTE_MS, ...some });
}

export function unused(name: string, some: Partial<ActionEntry> = {}): ActionEntry {
  return entry(name, { usedAtMs: AGED_AT_MS - AGE_MS, ...some });
}

/** The same entries, in a cache that a fresh machine restored and no command has used yet. */
function untouched(entries: readonly ActionEntry[]): ActionEntry[] {
  return entries.map((one) => ({
    ...one,
    usedAtMs: AGED_AT_MS - AGE_MS,
    computedAtMs: AGED_AT_MS - 10 * AGE_MS,
  }));
}

export function namesOf(...entries: readonly ActionEntry[]): string[] {
  const names = entries.flatMap(({ actionId, outputId }) => [
    actionName(actionId),
    outputName(outputId),
  ]);
  return [...new Set(names)].sort();
}

/** What the list of a plan is when it comes back from the disk. */
export function listOf(plan: BuildLayerPlan, id = "id"): LayerList {
  const list = parseLayerList(formatLayerList(plan.list(id)));
  if (!list) throw new Error("the list cannot be read");
  return list;
}

/** Bases and deltas as a cache keeps them; each job starts on a machine with nothing else. */
export function createLayerCache() {
  interface Stored {
    list: LayerList;
    /** Content of the archive: output id by action id, and the outputs that lie in it. */
    actions: Map<string, ActionEntry>;
    outputs: Set<string>;
  }
  let base: Stored | undefined;
  let delta: Stored | undefined;
  return {
    /** Entries whose output is there, as a scan would find them. */
    restore(): { entries: ActionEntry[]; restored: RestoredLayer | undefined } {
      if (!base) return { entries: [], restored: undefined };
      const actions = new Map([...base.actions, ...(delta?.actions ?? [])]);
      const outputs = new Set([...base.outputs, ...(delta?.outputs ?? [])]);
      const entries = [...actions.values()].filter((one) => outputs.has(outputName(one.outputId)));
      return {
        entries: untouched(entries),
        restored: { base: base.list, delta: delta?.list },
      };
    },
    save(plan: BuildLayerPlan, entries: readonly ActionEntry[]) {
      const names = new Set(plan.names);
      const stored: Stored = {
        list: listOf(plan),
        actions: new Map(
          entries
            .filter((one) => names.has(actionName(one.actionId)))
            .map((one) => [one.actionId, one]),
        ),
        outputs: new Set(plan.names.filter((name) => name.endsWith("-d"))),
      };
      if (plan.kind === "base") [base, delta] = [stored, undefined];
      else delta = stored;
    },
  };
}
