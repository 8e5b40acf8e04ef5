import type { History, RunRecord } from "./record.ts";

/**
 * Jobs of one scope need not be one job: if a workflow is called for each leg of a matrix, the legs
 * have the same names in it. What they build tells them apart (`RunRecord.leg`). Nothing else does,
 * and a job whose commands were edited looks like another leg. So legs count only where two of them
 * were part of the same run.
 */
type LegOfRun = Pick<RunRecord, "runId" | "attempt" | "leg">;

/**
 * Whether the newest history of the scope may be that of another leg, so that this one may have one
 * of its own. Pure.
 */
export function mayBeOfOtherLeg({ runs }: History, leg: string): boolean {
  const last = runs.at(-1)?.leg;
  return last !== undefined && last !== leg;
}

/**
 * The history that a run is compared with and added to: the newest of the scope or, if legs share the
 * scope, what is recorded of this one. `own` is the newest that this leg saved, if that is known. Pure.
 */
export function chooseHistory(newest: History, own: History | undefined, run: LegOfRun): History {
  const known = [...newest.runs, ...(own?.runs ?? []), run];
  if (!areSideBySide(known)) return newest;
  const { runs, without } = own ?? newest;
  const isOfLeg = ({ leg }: RunRecord) => leg === run.leg;
  return { runs: runs.filter(isOfLeg), without: without.filter(isOfLeg) };
}

/** Whether the history has a job of the same run that nothing tells apart from this one. Pure. */
export function hasTwin({ runs }: History, run: LegOfRun): boolean {
  return runs.some((one) => isSameRun(one, run) && (one.leg === undefined || one.leg === run.leg));
}

function areSideBySide(runs: readonly LegOfRun[]): boolean {
  const legs = new Map<string, string>();
  return runs.some(({ runId, attempt, leg }) => {
    if (leg === undefined) return false;
    const name = `${runId}.${attempt}`;
    const other = legs.get(name);
    legs.set(name, leg);
    return other !== undefined && other !== leg;
  });
}

function isSameRun(one: LegOfRun, other: LegOfRun): boolean {
  return one.runId === other.runId && one.attempt === other.attempt;
}
