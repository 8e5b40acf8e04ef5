import { formatCount } from "../report/format.ts";
import type { ComparisonStatus } from "../report/model/model.ts";
import { MIN_RUNS } from "./figures.ts";
import { type History, isSameRunner, isThere, MAX_WORK_RATIO, type RunRecord } from "./record.ts";

/** The runs that a job is compared with, or why it is compared with none. */
export interface BaseRuns {
  status: ComparisonStatus;
  reason: string;
  /** Oldest first; empty unless the status is `compared`. */
  runs: readonly RunRecord[];
  /** They had about as much to build and to test as this one. */
  sameWork: boolean;
}

interface Condition {
  status: ComparisonStatus;
  /** What this run was like, in words that follow "this job". */
  words: string;
  holds(run: RunRecord): boolean;
}

/**
 * The recorded runs of the default branch that this one can be compared with: same runner, same Go
 * version, the same layers when the user's steps began. If enough of them had about as much to do,
 * only those: a change that makes go build many packages again is slower, but no regression. Pure.
 */
export function chooseBaseRuns({ runs: recorded }: History, run: RunRecord): BaseRuns {
  if (recorded.length === 0) {
    return none("first-run", "this is the first recorded run of this job");
  }
  const ofBranch = recorded.filter(({ onDefaultBranch }) => onDefaultBranch);
  if (ofBranch.length < MIN_RUNS) {
    return none("too-few", `${countRuns(ofBranch)} recorded, and ${MIN_RUNS} are needed`);
  }
  let runs = ofBranch;
  for (const { status, words, holds } of conditionsOf(run)) {
    runs = runs.filter(holds);
    if (runs.length < MIN_RUNS) {
      const so = runs.length === 0 ? "none" : `only ${runs.length}`;
      const reason = `this job ${words}, but ${so} of ${countRuns(ofBranch)} did; ${MIN_RUNS} are needed`;
      return none(status, reason);
    }
  }
  const alike = runs.filter((base) => hadAsMuchToDo(base, run));
  if (alike.length >= MIN_RUNS) {
    const reason = `compared with ${countRuns(alike)} that had about as much to build and to test`;
    return { status: "compared", reason, runs: alike, sameWork: true };
  }
  const reason = `compared with ${countRuns(runs)}; fewer than ${MIN_RUNS} of them had about as much to build and to test, so nothing counts as a regression`;
  return { status: "compared", reason, runs, sameWork: false };
}

function none(status: ComparisonStatus, reason: string): BaseRuns {
  return { status, reason, runs: [], sameWork: false };
}

function countRuns(runs: readonly RunRecord[]): string {
  return `${formatCount(runs.length, "run")} of the default branch`;
}

function conditionsOf(run: RunRecord): Condition[] {
  const { os, arch, image } = run.runner;
  const runner = [`${os}/${arch}`, ...(image === "" ? [] : [image])].join(" ");
  return [
    {
      status: "other-runner",
      words: `ran on ${runner}`,
      holds: (base) => isSameRunner(base.runner, run.runner),
    },
    {
      status: "other-go",
      words: `used ${run.goVersion}`,
      holds: ({ goVersion }) => goVersion === run.goVersion,
    },
    {
      status: "other-layers",
      words: `began with ${layersOf(run)}`,
      holds: (base) => layersOf(base) === layersOf(run),
    },
  ];
}

function layersOf({ layers: { modules, build } }: RunRecord): string {
  if (isThere(modules) && isThere(build)) return "both layers";
  if (isThere(modules)) return "the modules layer alone";
  return isThere(build) ? "the build layer alone" : "no layer";
}

/** A base that had less to do would make any larger change look like a regression. */
const MIN_WORK_SHARE = 0.8;
/** If this run had next to no actions, a few more take hardly any time. */
const MORE_ACTIONS = 10;

/** False if it is not known for both. */
function hadAsMuchToDo(base: RunRecord, run: RunRecord): boolean {
  if (!base.actions || !run.actions) return false;
  return (
    isWithin(base.actions.computed, run.actions.computed, MORE_ACTIONS) &&
    isWithin(base.tests?.run ?? 0, run.tests?.run ?? 0, 0)
  );
}

function isWithin(base: number, now: number, more: number): boolean {
  return base >= now * MIN_WORK_SHARE && base <= now * MAX_WORK_RATIO + more;
}
