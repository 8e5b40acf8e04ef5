import {
  constant,
  flag,
  list,
  number,
  object,
  oneOf,
  optional,
  refine,
  type TypeOf,
  text,
} from "../lib/shape.ts";
import { LAYER_STATUS } from "../report/model/layers.ts";

/** At some 600 bytes each, a history is read and sent in one packet or two. */
export const MAX_RUNS = 40;
/** Runs of other branches, which write with `cache: read-write`. Base needs the other places. */
const MAX_OTHER_RUNS = 20;
/** Runs of one combination of Go version, runner and restored layers. */
const MAX_WITHOUT_EACH = 5;
export const MAX_WITHOUT = 30;
/** Different commands of one run; of a job with more, only the first are recorded. */
const MAX_GO_COMMANDS = 40;
/** A longer command, which may name very many packages, is cut. */
const MAX_COMMAND_CHARS = 120;

const MAX_TEXT_CHARS = 1_000;

const words = (description: string) =>
  refine(
    text(description),
    ({ length }) => length <= MAX_TEXT_CHARS,
    `a string of at most ${MAX_TEXT_CHARS} characters`,
  );

const time = (description: string) =>
  refine(
    words(description),
    (at) => /^\d{4}-\d\d-\d\dT[\d:.]+Z$/.test(at) && !Number.isNaN(Date.parse(at)),
    "a time such as 2026-01-31T12:00:00Z",
  );

const RUNNER = object("runner", "A kind of machine; runs of different ones are not compared.", {
  os: words("GOOS"),
  arch: words("GOARCH"),
  image: words("Name of the runner's image; empty if it has none"),
});
export type Runner = TypeOf<typeof RUNNER>;

const LAYER_RECORD = object("layerRecord", "What became of a layer in a run.", {
  status: LAYER_STATUS,
  lost: optional(constant(true, "It is off because it lost too often")),
  restore: optional(
    object("restoreRecord", "What was restored.", {
      lookupMs: number("Look-up, in milliseconds"),
      downloadMs: number("Download, in milliseconds"),
      unpackMs: number("Unpacking, in milliseconds"),
      sizeBytes: number("Total size of what was fetched, in bytes"),
    }),
  ),
  save: optional(
    object("saveRecord", "What was saved.", {
      ms: number("Packing and upload, in milliseconds"),
      sizeBytes: number("Size of the entry, in bytes"),
    }),
  ),
});
export type LayerRecord = TypeOf<typeof LAYER_RECORD>;

const GO_COMMAND_RECORD = object("goCommandRecord", "Equal go commands of a run.", {
  command: words("As in the report, but shorter"),
  ms: number("All of them together, in milliseconds"),
  exitCode: optional(
    number("The first of theirs that is not 0, or else 0; absent in older records"),
  ),
});
type GoCommandRecord = TypeOf<typeof GO_COMMAND_RECORD>;

const TEST_FLAGS_RECORD = object("testFlagsRecord", "Equal `go test` commands with -ldflags.", {
  command: words("As the wrapper noted it"),
  ldflags: words("Checksum of the values of -ldflags"),
});
export type TestFlagsRecord = TypeOf<typeof TEST_FLAGS_RECORD>;

export const RUN_RECORD = object(
  "runRecord",
  "What one finished run was like. It is small and holds no secret, as it is kept in the cache.",
  {
    at: time("When its last step began, as ISO 8601"),
    runId: words("Id of the run"),
    attempt: words("Attempt at the run, from 1"),
    sha: words("The commit"),
    leg: optional(
      words("Tells jobs of the same scope apart by what they build; absent in older records"),
    ),
    goVersion: words("As go1.26.1"),
    runner: RUNNER,
    onDefaultBranch: optional(
      // With `cache: read-write` other branches write too; nothing is compared with their runs.
      flag(
        "Whether it was a run of the default branch; absent in older records, which cannot tell",
      ),
    ),
    stepsMs: number("From the end of our first step to the start of our last, in milliseconds"),
    jobMs: optional(
      number(
        "From the start of our first step to that of our last, in milliseconds; absent in older " +
          "records",
      ),
    ),
    failed: optional(
      constant(
        true,
        "A step failed or the job was cancelled, so its times do not cover all the work",
      ),
    ),
    layers: object("layerRecords", "Each layer.", { modules: LAYER_RECORD, build: LAYER_RECORD }),
    // Absent if no go command used the build cache.
    actions: optional(
      object("actionsRecord", "Build actions.", {
        reused: optional(
          number("Taken from the cache; absent if other jobs used it at the same time"),
        ),
        computed: number("Computed, by other jobs as well if they used the cache"),
      }),
    ),
    // Absent if it cannot be told.
    tests: optional(
      object("testsRecord", "Packages with tests.", {
        run: number("Those whose tests ran"),
        cached: optional(number("Those whose result came from the cache; absent if unknown")),
      }),
    ),
    goCommands: optional(
      list(
        GO_COMMAND_RECORD,
        "The go commands of the steps, if they were measured; equal ones are one record",
        { max: MAX_GO_COMMANDS },
      ),
    ),
    // Absent if there was none.
    testFlags: optional(
      list(TEST_FLAGS_RECORD, "The `go test` commands with -ldflags", { max: MAX_GO_COMMANDS }),
    ),
    linters: optional(
      list(words("Name of a linter"), "Those that used their caches, if any did", { max: 10 }),
    ),
    toolchain: optional(
      object("toolchainRecord", "A Go that was installed.", {
        from: oneOf({ mirror: "from a mirror", cache: "from the cache" }, "Where it came from"),
        ms: number("How long it took, in milliseconds"),
      }),
    ),
    ownMs: number("How long our own work in both steps took, without transfers, in milliseconds"),
  },
);
export type RunRecord = TypeOf<typeof RUN_RECORD>;

/** The recorded runs of one job, oldest first. */
export interface History {
  runs: readonly RunRecord[];
  /**
   * The last few runs that went without a layer and are older than all of `runs`. They are rare,
   * and what a restored layer saved is measured against them.
   */
  without: readonly RunRecord[];
}

export const NO_HISTORY: History = { runs: [], without: [] };

/**
 * Go commands as they are recorded: equal ones added up, in the order in which they first ran. So a
 * loop over packages counts as one command, and leaves room for the others. Pure.
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

/** The `go test` commands with -ldflags as they are recorded: each once. Pure. */
export function listTestFlags(
  commands: readonly { command: string; ldflags?: string }[],
): TestFlagsRecord[] {
  const found = new Map<string, TestFlagsRecord>();
  for (const { command, ldflags } of commands) {
    if (ldflags !== undefined) found.set(`${ldflags} ${command}`, { command, ldflags });
  }
  return [...found.values()].slice(0, MAX_GO_COMMANDS);
}

/** Adds the newest run and drops the oldest, but keeps some that went without a layer. Pure. */
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
    .filter(wentWithout)
    .filter((one) => {
      const combination = combinationOf(one);
      const count = (seen.get(combination) ?? 0) + 1;
      seen.set(combination, count);
      return !kept.has(one) && count <= MAX_WITHOUT_EACH;
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
 * If one run used more than this many times the build actions of another, they did not do the same
 * work: one that stopped at an early failure does not show how long all the work takes.
 */
export const MAX_WORK_RATIO = 2;

/** Whether both used about as many build actions; false if that is unknown, or if none was used. */
export function isSameWork(a: RunRecord, b: RunRecord): boolean {
  const [less = 0, more = 0] = [countActions(a), countActions(b)].sort((x, y) => x - y);
  return less > 0 && more <= less * MAX_WORK_RATIO;
}

/** How many build actions the run used; 0 if that is not known. */
export function countActions({ actions }: RunRecord): number {
  return actions?.reused === undefined ? 0 : actions.reused + actions.computed;
}

/** Whether something can be measured against it that has the layer: it did all of its work. */
function wentWithout({ layers, failed }: RunRecord): boolean {
  return !failed && (!isThere(layers.modules) || !isThere(layers.build));
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
