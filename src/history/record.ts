import type { LayerName, LayerStatus } from "../report/model.ts";

/** What one finished run of a job was like. Small, and without a secret: it is kept in the cache. */
export interface RunRecord {
  /** When its last step began, as ISO 8601. */
  at: string;
  runId: string;
  attempt: string;
  sha: string;
  goVersion: string;
  runner: Runner;
  /** From the end of our first step to the beginning of our last: the user's steps. */
  stepsMs: number;
  layers: Record<LayerName, LayerRecord>;
  /** Build actions; absent where no go command used the build cache, or its use cannot be told. */
  actions?: { reused: number; computed: number };
  /** Packages with tests; absent where it cannot be told. */
  tests?: { run: number; cached: number };
  /** The go commands of the steps, where they were measured. */
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
  ms: number;
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
/** Of one combination of Go version, runner and restored layers. */
const MAX_WITHOUT_EACH = 5;
export const MAX_WITHOUT = 30;
/** Of one run; a job with more is told by its first. */
export const MAX_GO_COMMANDS = 40;

/** Adds the newest run and forgets the oldest, but not those that went without a layer. Pure. */
export function appendRun(history: History, run: RunRecord): History {
  const { goCommands, ...rest } = run;
  const added = goCommands ? { ...rest, goCommands: goCommands.slice(0, MAX_GO_COMMANDS) } : rest;
  const all = [...history.without, ...history.runs, added];
  const seen = new Map<string, number>();
  const without = all
    .toReversed()
    .filter((one, age) => {
      const combination = combinationOf(one);
      const count = (seen.get(combination) ?? 0) + 1;
      seen.set(combination, count);
      return age >= MAX_RUNS && count <= MAX_WITHOUT_EACH && wentWithout(one);
    })
    .slice(0, MAX_WITHOUT)
    .toReversed();
  return { runs: all.slice(-MAX_RUNS), without };
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
  return a.goVersion === b.goVersion && runnerText(a.runner) === runnerText(b.runner);
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
