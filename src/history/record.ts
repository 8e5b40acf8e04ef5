import type { LayerName, LayerStatus } from "../report/model/model.ts";

/** What one finished run of a job was like. Small, and without a secret: it is kept in the cache. */
export interface RunRecord {
  /** When its last step began, as ISO 8601. */
  at: string;
  runId: string;
  attempt: string;
  sha: string;
  goVersion: string;
  runner: Runner;
  /**
   * Whether it was a run of the default branch. Absent in older records, where nobody can tell: with
   * `cache: read-write` other branches write too, so such a run is not compared with.
   */
  onDefaultBranch?: boolean;
  /** From the end of our first step to the beginning of our last: the user's steps. */
  stepsMs: number;
  /** From the beginning of our first step to that of our last; absent in older records. */
  jobMs?: number;
  /** A step failed or the job was cancelled, so that its times are not those of the whole work. */
  failed?: true;
  layers: Record<LayerName, LayerRecord>;
  /**
   * Build actions; absent where no go command used the build cache. Of a cache that other jobs use at
   * the same time it is not known what was reused, and others may have computed some.
   */
  actions?: { reused?: number; computed: number };
  /** Packages with tests; absent where it cannot be told, as is what came from the cache. */
  tests?: { run: number; cached?: number };
  /** The go commands of the steps, where they were measured; those alike are one. */
  goCommands?: GoCommandRecord[];
  /** What our own work in both steps took, transfers apart. */
  ownMs: number;
}

/** Runs of different machines are not compared. */
export interface Runner {
  os: string;
  arch: string;
  /** Name of the runner's image; empty where it has none. */
  image: string;
}

export interface LayerRecord {
  status: LayerStatus;
  /** It is `off` because it had lost too often. */
  lost?: true;
  /** Where something was restored. */
  restore?: { lookupMs: number; downloadMs: number; unpackMs: number; sizeBytes: number };
  /** Where something was saved; the time of packing and upload. */
  save?: { ms: number; sizeBytes: number };
}

export interface GoCommandRecord {
  command: string;
  /** Of all that are alike together. */
  ms: number;
  /** Of those the first that is not 0. Absent in older records. */
  exitCode?: number;
}

/** The recorded runs of one job, oldest first. */
export interface History {
  runs: readonly RunRecord[];
  /**
   * Older than all of `runs`: the last few of those that went without a layer. They are rare, and
   * what a restored layer saved is measured against them.
   */
  without: readonly RunRecord[];
}

export const NO_HISTORY: History = { runs: [], without: [] };

/** With some 600 bytes each, a history is read and sent in one packet or two. */
export const MAX_RUNS = 40;
/** Of other branches, which write with `cache: read-write`: they leave room for what is compared with. */
const MAX_OTHER_RUNS = 20;
/** Of one combination of Go version, runner and restored layers. */
const MAX_WITHOUT_EACH = 5;
export const MAX_WITHOUT = 30;
/** Different ones of one run; a job with more is told by its first. */
export const MAX_GO_COMMANDS = 40;
/** Of a go command, which may name very many packages. */
const MAX_COMMAND_CHARS = 120;

/**
 * Go commands as they are recorded: those alike added up, in the order in which they first ran. So
 * a loop over packages counts whole, and keeps no other command out. Pure.
 */
export function sumGoCommands(commands: readonly Required<GoCommandRecord>[]): GoCommandRecord[] {
  const sums = new Map<string, Required<GoCommandRecord>>();
  for (const { command: full, ms, exitCode } of commands) {
    const command = full.slice(0, MAX_COMMAND_CHARS);
    const sum = sums.get(command) ?? { command, ms: 0, exitCode: 0 };
    sums.set(command, { command, ms: sum.ms + ms, exitCode: sum.exitCode || exitCode });
  }
  return [...sums.values()];
}

/** Adds the newest run and forgets the oldest, but not those that went without a layer. Pure. */
export function appendRun(history: History, run: RunRecord): History {
  const { goCommands, ...rest } = run;
  const added = goCommands ? { ...rest, goCommands: goCommands.slice(0, MAX_GO_COMMANDS) } : rest;
  const all = [...history.without, ...history.runs, added];
  const others = all.filter(({ onDefaultBranch }) => onDefaultBranch === false);
  const crowding = new Set(others.slice(0, -MAX_OTHER_RUNS));
  const runs = all.filter((one) => !crowding.has(one)).slice(-MAX_RUNS);
  const kept = new Set(runs);
  const seen = new Map<string, number>();
  const without = all
    .toReversed()
    .filter((one) => {
      const combination = combinationOf(one);
      const count = (seen.get(combination) ?? 0) + 1;
      seen.set(combination, count);
      return !kept.has(one) && count <= MAX_WITHOUT_EACH && wentWithout(one);
    })
    .slice(0, MAX_WITHOUT)
    .toReversed();
  return { runs, without };
}

/** Whether the layer was there when the user's steps began. */
export function isThere(layer: LayerRecord): boolean {
  return layer.status === "exact" || layer.status === "fallback" || layer.status === "warm";
}

/** Whether figures of both can be compared: same Go version, same runner. */
export function isComparable(
  a: Pick<RunRecord, "goVersion" | "runner">,
  b: Pick<RunRecord, "goVersion" | "runner">,
): boolean {
  return a.goVersion === b.goVersion && isSameRunner(a.runner, b.runner);
}

export function isSameRunner(a: Runner, b: Runner): boolean {
  return runnerText(a) === runnerText(b);
}

/**
 * Runs of which one used more than so many times the build actions of the other are not the same
 * work: one stopped at an early failure, which says nothing of how long the whole takes.
 */
export const MAX_WORK_RATIO = 2;

/** Whether both used about as many build actions; false where it is not known, or none was used. */
export function isSameWork(a: RunRecord, b: RunRecord): boolean {
  const [less = 0, more = 0] = [countActions(a), countActions(b)].sort((x, y) => x - y);
  return less > 0 && more <= less * MAX_WORK_RATIO;
}

/** How many build actions the run used; 0 where that is not known. */
export function countActions({ actions }: RunRecord): number {
  return actions?.reused === undefined ? 0 : actions.reused + actions.computed;
}

function wentWithout({ layers }: RunRecord): boolean {
  return !isThere(layers.modules) || !isThere(layers.build);
}

function combinationOf({ goVersion, runner, layers }: RunRecord): string {
  return JSON.stringify([
    goVersion,
    runnerText(runner),
    isThere(layers.modules),
    isThere(layers.build),
  ]);
}

function runnerText({ os, arch, image }: Runner): string {
  return JSON.stringify([os, arch, image]);
}
