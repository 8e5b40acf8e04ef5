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
  GATE_RESULT,
  JOB_TIMES,
  TREND_POINT,
} from "./evidence.ts";
import { LAYER_BREAK_EVEN, LAYER_RESTORE, LAYER_SAVE } from "./layers.ts";
import { TEST_REPORT } from "./tests.ts";

// Other folders take every type of the report from here, whichever file beside it defines it.
export type * from "./evidence.ts";
export type * from "./layers.ts";
export type * from "./tests.ts";

const FAULT = object("fault", "Something that failed, and that the job got over.", {
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
    "Which part could not do its work; each is warned of once a job",
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
    fromLayer: integer("In GOMODCACHE once the modules layer was restored"),
    fromStore: integer("Zips that go took from the sidecar's store, where prefetching put them"),
    fetched: list(text("module@version"), "Fetched from a mirror in this job, by whatever name"),
    private: integer("Left to go because GONOPROXY names them"),
    missing: optional(
      list(
        text("module@version, followed by /go.mod or .info if it is that file alone"),
        "Only with offline: needed, and nothing has brought it",
      ),
    ),
    rejected: optional(
      list(text("module@version"), "Only with verify-modules: restored, and not what go.sum says"),
    ),
  },
);
type ModuleSources = TypeOf<typeof MODULES>;

const ACTIONS = object("actions", "What go used of its build cache.", {
  reused: optional(
    integer(
      "Actions that go took from it; absent if it cannot be told, as in a build cache that other " +
        "jobs use at the same time",
    ),
  ),
  computed: integer(
    "Actions that go computed; in such a cache those of all jobs that were at work in this time",
  ),
  unused: optional(integer("Restored actions that the job did not use; absent if reused is")),
  dropped: optional(integer("Entries that the next layer leaves out, unused for long")),
  overLimit: optional(integer("Entries that the next layer leaves out for build-cache-limit")),
});
export type BuildActions = TypeOf<typeof ACTIONS>;

const TRIM = object(
  "trim",
  "What was removed from the build cache of a machine that stays, to keep it within its limit.",
  {
    sizeBytes: integer("Raw size before, in bytes"),
    actions: integer("Actions removed"),
    freedBytes: integer("Bytes freed"),
  },
);
export type BuildTrim = TypeOf<typeof TRIM>;

const SIDECAR = object("sidecar", "The module proxy that the job's go commands asked.", {
  status: oneOf(
    { served: "it ran until the end", off: "not started", failed: "not started, or gone" },
    "What became of it",
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
  exitCode: integer("As a shell has it: 128 and the signal's number for one that a signal ended"),
});
export type GoCommandTiming = TypeOf<typeof GO_COMMAND>;

export const REPORT_SCHEMA = "go-accel/report@1";

/** `report.json`, field by field; what the JSON Schema is made of and saved reports are read by. */
export const RUN_REPORT = object(
  "report",
  "What a job of go-accel planned, restored, served, used, computed and saved.",
  {
    schema: constant(REPORT_SCHEMA, "Format of this file"),
    action: object("action", "The accelerator.", { version: text("Its version") }),
    job: object("job", "The job that is reported on.", {
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
    }),
    go: object("go", "The Go toolchain.", { version: text("As go1.26.1") }),
    workspace: object("workspace", "The checkout.", {
      modules: list(text("Module path"), "Its modules"),
      sumFiles: list(text("Path in the checkout"), "Its go.sum files"),
      vendored: flag("Whether dependencies are vendored"),
    }),
    policy: object("policy", "Who may use the cache.", {
      read: flag("Whether layers may be restored"),
      write: flag("Whether layers may be saved"),
      seed: optional(flag("Whether an entry may be saved for itself if none was found")),
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
    restores: list(LAYER_RESTORE, "What was brought from the cache, layer by layer"),
    modules: MODULES,
    sidecar: SIDECAR,
    // Absent if no go command used the build cache.
    actions: optional(ACTIONS),
    // Absent if no test result was used or kept, or none could be read.
    tests: optional(TEST_REPORT),
    // Absent if nothing had to be removed.
    trim: optional(TRIM),
    goCommands: optional(
      list(
        GO_COMMAND,
        "Those that no other go command started, by start; absent if they were not timed",
      ),
    ),
    saves: list(LAYER_SAVE, "What was stored, layer by layer"),
    breakEven: optional(
      list(
        LAYER_BREAK_EVEN,
        "Of the layers that were restored, if a go command used the build cache",
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
    faults: list(FAULT, "What failed, and the job got over"),
    cost: object("cost", "What the action itself cost.", { main: STEP_COST, post: STEP_COST }),
  },
);
/** The whole report: `report.json`, and all that the summary is made of. */
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
    | "faults"
  > {
  modules: Omit<ModuleSources, "fromStore" | "fetched">;
  sidecar: { status: "started" | "off" | "failed"; reason: string; warmFiles: number };
  cost: StepCost;
}
