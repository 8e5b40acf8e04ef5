import {
  constant,
  flag,
  integer,
  list,
  number,
  object,
  oneOf,
  optional,
  type Shape,
  text,
} from "../../lib/shape.ts";
import type { StepCost } from "../../lib/timeline.ts";
import {
  ANNOTATION,
  COMMENT_RESULT,
  COMPARISON,
  GATE_RESULT,
  JOB_TIMES,
  TREND_POINT,
} from "./evidence-shape.ts";
import { LAYER_BREAK_EVEN, LAYER_RESTORE, LAYER_SAVE } from "./layer-shape.ts";
import {
  type BuildActions,
  type BuildTrim,
  type Fault,
  type FaultArea,
  type GoCommandTiming,
  type ModuleSources,
  REPORT_SCHEMA,
  type RunReport,
} from "./model.ts";
import { SIDECAR_REPORT } from "./sidecar-shape.ts";
import { TEST_REPORT } from "./test-shape.ts";

const MODULES = object<ModuleSources>(
  "modules",
  "Where the modules that go.sum and the build list name came from.",
  {
    needed: integer("Modules that the checkout needs"),
    fromLayer: integer("In GOMODCACHE once the modules layer was restored"),
    fromStore: integer("Zips that go took from the sidecar's store, where the warm-up put them"),
    fetched: list(text("module@version"), "Fetched from a mirror in this job"),
    private: integer("Left to go because GONOPROXY names them"),
    missing: optional(
      list(
        text("module@version, followed by /go.mod or .info where it is that file alone"),
        "Only with offline: needed, and nothing has brought it",
      ),
    ),
    rejected: optional(
      list(text("module@version"), "Only with verify-modules: restored, and not what go.sum says"),
    ),
  },
);

const ACTIONS = object<BuildActions>("actions", "What go used of its build cache.", {
  reused: optional(integer("Actions that go took from it; absent where it cannot be told")),
  computed: integer("Actions that go computed"),
  unused: optional(integer("Restored actions that the job did not use")),
  dropped: optional(integer("Entries that the next layer leaves out, unused for long")),
  overLimit: optional(integer("Entries that the next layer leaves out for build-cache-limit")),
});

const TRIM = object<BuildTrim>("trim", "What was removed from a build cache that stays.", {
  sizeBytes: integer("Raw size before, in bytes"),
  actions: integer("Actions removed"),
  freedBytes: integer("Bytes freed"),
});

const GO_COMMAND = object<GoCommandTiming>("goCommand", "One go command of the job's steps.", {
  command: text("Subcommand, names of flags and packages; + where arguments are left out"),
  startMs: number("When it began, in milliseconds since the epoch"),
  ms: number("How long it took, in milliseconds"),
  exitCode: integer("As a shell has it: 128 and the signal's number for one that a signal ended"),
});

const COST: Shape<StepCost> = object("stepCost", "What a step of the action cost the job.", {
  wallMs: number("From the step's start until the report, in milliseconds"),
  transferMs: number("Of that, milliseconds in which a cache transfer was under way"),
  ownMs: number("The other milliseconds"),
  spans: list(
    object("span", "A part of the step.", {
      name: text("What was done"),
      kind: oneOf(
        { own: "our work", transfer: "bytes to or from a cache" },
        "What it was spent on",
      ),
      startMs: number("Milliseconds after the step's start"),
      endMs: number("Milliseconds after the step's start"),
    }),
    "Its parts, by start; some run side by side",
  ),
});

const FAULT_AREAS: Record<FaultArea, string> = {
  cache: "where layers are kept",
  disk: "the disk",
  go: "the go command",
  internal: "go-accel itself",
  mirror: "a module mirror",
  report: "this report",
  sidecar: "the module proxy on loopback",
  store: "the sidecar's store",
  verify: "verify-modules",
};

const FAULT = object<Fault>("fault", "Something that failed, and that the job got over.", {
  area: oneOf(FAULT_AREAS, "Which part could not do its work"),
  message: text("What failed, and the consequence"),
});

const JOB = object<RunReport["job"]>("job", "The job that is reported on.", {
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
});

/** `report.json`, field by field; what the JSON Schema is made of and saved reports are read by. */
export const RUN_REPORT: Shape<RunReport> = object<RunReport>(
  "report",
  "What a job of go-accel planned, restored, served, used, computed and saved.",
  {
    schema: constant(REPORT_SCHEMA, "Format of this file"),
    action: object<RunReport["action"]>("action", "The accelerator.", {
      version: text("Its version"),
    }),
    job: JOB,
    go: object<RunReport["go"]>("go", "The Go toolchain.", { version: text("As go1.26.1") }),
    workspace: object<RunReport["workspace"]>("workspace", "The checkout.", {
      modules: list(text("Module path"), "Its modules"),
      sumFiles: list(text("Path in the checkout"), "Its go.sum files"),
      vendored: flag("Whether dependencies are vendored"),
    }),
    policy: object<RunReport["policy"]>("policy", "Who may use the cache.", {
      read: flag("Whether layers may be restored"),
      write: flag("Whether layers may be saved"),
      seed: optional(flag("Whether an entry may be saved for itself where none was found")),
      reason: text("Why"),
    }),
    keyParts: list(
      object<RunReport["keyParts"][number]>("keyPart", "One part of the keys.", {
        name: text("What it is"),
        value: text("Its value"),
      }),
      "What the keys are made of",
    ),
    history: optional(text("How many earlier runs of this job are known, or why none is")),
    restores: list(LAYER_RESTORE, "What was brought from the cache, layer by layer"),
    modules: MODULES,
    sidecar: SIDECAR_REPORT,
    actions: optional(ACTIONS),
    tests: optional(TEST_REPORT),
    trim: optional(TRIM),
    goCommands: optional(list(GO_COMMAND, "Those that no other go command started, by start")),
    saves: list(LAYER_SAVE, "What was stored, layer by layer"),
    breakEven: optional(list(LAYER_BREAK_EVEN, "Of the layers that were restored")),
    times: optional(JOB_TIMES),
    comparison: optional(COMPARISON),
    trend: optional(
      list(TREND_POINT, "The last recorded runs of the default branch, oldest first"),
    ),
    annotations: optional(list(ANNOTATION, "What is worth acting on")),
    gate: optional(GATE_RESULT),
    comment: optional(COMMENT_RESULT),
    faults: list(FAULT, "What failed, and the job got over"),
    cost: object<RunReport["cost"]>("cost", "What the action itself cost.", {
      main: COST,
      post: COST,
    }),
  },
);
