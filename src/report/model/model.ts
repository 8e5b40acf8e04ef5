import {
  constant,
  flag,
  integer,
  list,
  number,
  object,
  oneOf,
  optional,
  type TypeOf,
  text,
} from "../../lib/shape.ts";
import { STEP_COST, type StepCost } from "../../lib/timeline.ts";
import { SIDECAR_STATS } from "../../telemetry/sidecar-stats.ts";
import {
  ANNOTATION,
  COMMENT_RESULT,
  COMPARISON,
  DIAGNOSIS,
  GATE_RESULT,
  JOB_TIMES,
  TREND_POINT,
} from "./evidence.ts";
import { LAYER_BREAK_EVEN, LAYER_RESTORE, LAYER_SAVE, LINTER_NAME } from "./layers.ts";
import { TEST_REPORT } from "./tests.ts";

// Other folders import every type of the report from here, whichever file defines it.
export type * from "./evidence.ts";
export type * from "./layers.ts";
export type * from "./tests.ts";

const FAULT = object("fault", "Something that failed without stopping the job.", {
  area: oneOf(
    {
      cache: "where layers are kept",
      disk: "the disk",
      go: "the go command",
      internal: "go-accel itself",
      mirror: "a module mirror",
      report: "this report",
      sidecar: "the module proxy on loopback",
      store: "the sidecar's store",
      verify: "verify-modules",
    },
    "Which part failed; a job warns once about each",
  ),
  message: text("What failed, and the consequence"),
});
export type Fault = TypeOf<typeof FAULT>;
export type FaultArea = Fault["area"];

const MODULES = object(
  "modules",
  "Where the modules that go.sum and the build list name came from.",
  {
    needed: integer("Modules that the checkout needs"),
    fromLayer: integer("In GOMODCACHE after the modules layer was restored"),
    fromStore: integer("Zips that go took from the sidecar's store, where prefetching put them"),
    fetched: list(text("module@version"), "Fetched from a mirror in this job"),
    private: integer("Private: go fetches them itself, because GONOPROXY names them"),
    missing: optional(
      list(
        text("module@version, followed by /go.mod or .info if only that file is missing"),
        "Only with offline: needed, but not found",
      ),
    ),
    rejected: optional(
      list(
        text("module@version"),
        "Only with verify-modules: restored, but different from what go.sum says",
      ),
    ),
  },
);
type ModuleSources = TypeOf<typeof MODULES>;

const ACTIONS = object("actions", "What go used of its build cache.", {
  reused: optional(
    integer(
      "Actions that go took from it; absent if that is unknown, as in a build cache that other " +
        "jobs use at the same time",
    ),
  ),
  computed: integer(
    "Actions that go computed; in such a cache, those of all jobs that ran at the time",
  ),
  unused: optional(integer("Restored actions that the job did not use; absent if reused is")),
  dropped: optional(
    integer("Entries that the next layer leaves out because they were not used for a long time"),
  ),
  overLimit: optional(
    integer("Entries that the next layer leaves out because of build-cache-limit"),
  ),
});
export type BuildActions = TypeOf<typeof ACTIONS>;

const LINTER = object("linter", "What a linter used of its cache.", {
  name: LINTER_NAME,
  version: text("Its versions, as far as they can be told, such as 2.15.0"),
  reused: optional(
    integer("Entries that it took from it; absent if that is unknown, as with build actions"),
  ),
  computed: integer("Entries that it added; in a cache that other jobs use, those of all jobs"),
  findingsOnly: optional(text("Why no layer may hold more of it than its lists of findings")),
});
export type LinterReport = TypeOf<typeof LINTER>;

const TRIM = object(
  "trim",
  "What was removed from the build cache of a persistent machine, to keep it within its limit.",
  {
    sizeBytes: integer("Raw size before, in bytes"),
    actions: integer("Actions removed"),
    freedBytes: integer("Bytes freed"),
  },
);
export type BuildTrim = TypeOf<typeof TRIM>;

const SIDECAR = object("sidecar", "The module proxy that the job's go commands used.", {
  status: oneOf(
    {
      served: "it ran until the end",
      off: "not started",
      failed: "it did not start, or stopped early",
    },
    "What happened to it",
  ),
  reason: text("Why"),
  stats: optional(SIDECAR_STATS),
});
export type SidecarReport = TypeOf<typeof SIDECAR>;

const GO_COMMAND = object("goCommand", "One go command of the job's steps.", {
  command: text(
    "Such as `go test -race ./...`: names of flags, never values; + if arguments are left out",
  ),
  startMs: number("When it began, in milliseconds since the epoch"),
  ms: number("How long it took, in milliseconds"),
  exitCode: integer("As in a shell: 128 plus the signal's number if a signal stopped it"),
});
export type GoCommandTiming = TypeOf<typeof GO_COMMAND>;

export const REPORT_SCHEMA = "go-accel/report@1";

const GO_SET_UP = object("setUp", "How the Go that the job begins with was chosen.", {
  source: text("Who names it: an input, or a line of go.work or go.mod"),
  wanted: text("What is written there"),
  release: optional(text("What was chosen, such as 1.26.1; absent if it is no release")),
  from: text(
    "Where it was: PATH, tool cache, cache (an earlier job had kept it), or the name of a mirror",
  ),
  candidates: text("What there was to choose from"),
});
/** How the Go that the job begins with was chosen. */
export type GoSetUp = TypeOf<typeof GO_SET_UP>;

/** The fields of `report.json`: source of the JSON Schema, and the check of saved reports. */
export const RUN_REPORT = object(
  "report",
  "What a job of go-accel planned, restored, served, used, computed and saved.",
  {
    schema: constant(REPORT_SCHEMA, "Format of this file"),
    action: object("action", "go-accel itself.", { version: text("Its version") }),
    job: object("job", "The job that the report describes.", {
      workflow: text("Name of the workflow"),
      name: text("Id of the job"),
      runId: text("Id of the run"),
      runAttempt: text("Attempt at the run, from 1"),
      ref: text("The git ref, such as refs/heads/main"),
      sha: text("The commit"),
      os: text("GOOS of the runner"),
      arch: text("GOARCH of the runner"),
      scope: optional(text("Input cache-scope: tells the legs of a matrix apart")),
      repository: optional(text("owner/name")),
      pullRequest: optional(integer("Number of the pull request", { min: 1 })),
      onDefaultBranch: optional(flag("Whether this is a run of the default branch")),
      sharesScope: optional(
        constant(
          true,
          "Another job of this run has the same scope and runs the same go commands, such as another leg of a matrix",
        ),
      ),
    }),
    go: object("go", "The Go toolchain.", {
      version: text("Such as go1.26.1"),
      later: optional(text("Version of another Go that a later step put first on PATH")),
      setUp: optional(GO_SET_UP),
    }),
    workspace: object("workspace", "The checkout.", {
      modules: list(text("Module path"), "Its modules"),
      sumFiles: list(text("Path in the checkout"), "Its go.sum files"),
      vendored: flag("Whether dependencies are vendored"),
      cgo: optional(
        object("cgo", "Its packages that use cgo, if there are any.", {
          packages: integer("How many", { min: 1 }),
          files: integer("Files of the checkout that they reach, as a part of the keys", {
            min: 0,
          }),
        }),
      ),
      missingSum: optional(
        constant(true, "There are dependencies, but no go.sum when the job began"),
      ),
    }),
    policy: object("policy", "How the job may use the cache.", {
      read: flag("Whether layers may be restored"),
      write: flag("Whether layers may be saved"),
      seed: optional(flag("Whether a seed may be saved if no entry was found")),
      reason: text("Why"),
    }),
    keyParts: list(
      object("keyPart", "One part of the keys.", {
        name: text("What it is"),
        value: text("Its value"),
      }),
      "What the keys are made of",
    ),
    history: optional(text("How many earlier runs of this job are known, or why none is")),
    restores: list(LAYER_RESTORE, "What was restored, layer by layer"),
    modules: MODULES,
    sidecar: SIDECAR,
    testReuse: optional(
      object("testReuse", "Whether the job could take test results of earlier jobs.", {
        expired: flag("Whether it had to run each test"),
        reason: text("Why"),
      }),
    ),
    // Absent if no go command used the build cache.
    actions: optional(ACTIONS),
    // Absent if no test result was used or kept, or none could be read.
    tests: optional(TEST_REPORT),
    // Absent if no linter used its cache, or none has a layer.
    linters: optional(list(LINTER, "The linters that the job ran")),
    // Absent if nothing had to be removed.
    trim: optional(TRIM),
    goCommands: optional(
      list(
        GO_COMMAND,
        "Those that no other go command started, by start time; absent if they were not timed",
      ),
    ),
    // Absent if no go command failed, or nothing was found.
    diagnoses: optional(list(DIAGNOSIS, "What may be why a go command failed, worst first")),
    saves: list(LAYER_SAVE, "What was stored, layer by layer"),
    breakEven: optional(
      list(
        LAYER_BREAK_EVEN,
        "For the layers that were restored, if a go command used the build cache",
      ),
    ),
    times: optional(JOB_TIMES),
    comparison: optional(COMPARISON),
    trend: optional(
      list(
        TREND_POINT,
        "The last recorded runs of the default branch, oldest first, without this one",
      ),
    ),
    annotations: optional(list(ANNOTATION, "What is worth acting on")),
    // Only with fail-on-regression.
    gate: optional(GATE_RESULT),
    comment: optional(COMMENT_RESULT),
    faults: list(FAULT, "What failed without stopping the job"),
    cost: object("cost", "The time that the action itself took.", {
      main: STEP_COST,
      post: STEP_COST,
    }),
  },
);
/** The whole report: the content of `report.json`, and what the summary is made from. */
export type RunReport = TypeOf<typeof RUN_REPORT>;

/** What the main step knows; the post step adds the rest. */
export interface StartReport
  extends Pick<
    RunReport,
    | "action"
    | "job"
    | "go"
    | "workspace"
    | "policy"
    | "keyParts"
    | "history"
    | "restores"
    | "testReuse"
    | "faults"
  > {
  modules: Omit<ModuleSources, "fromStore" | "fetched">;
  sidecar: { status: "started" | "off" | "failed"; reason: string; warmFiles: number };
  cost: StepCost;
}
