import type { StepCost } from "../../lib/timeline.ts";
import type { SidecarStats } from "../../telemetry/aggregate.ts";
import type {
  Annotation,
  CommentResult,
  Comparison,
  GateResult,
  JobTimes,
  TrendPoint,
} from "./evidence-model.ts";

/** Which part of the accelerator could not do its work; each is warned of once a job. */
export type FaultArea =
  | "cache"
  | "disk"
  | "go"
  | "internal"
  | "mirror"
  | "report"
  | "sidecar"
  | "store"
  | "verify";

export interface Fault {
  area: FaultArea;
  message: string;
}

export type LayerName = "modules" | "build";
/** `warm`: nothing was asked for, as this machine has it from its earlier jobs. */
export type LayerStatus = "exact" | "fallback" | "miss" | "warm" | "off";

/** What was brought from the cache for one layer. */
export interface LayerRestore {
  name: LayerName;
  status: LayerStatus;
  /** Why the status is what it is. */
  reason: string;
  /** Keys that were asked for, best first; none was where the layer is `warm` or `off`. */
  keys: string[];
  /** For the build layer the key of its base. */
  matchedKey?: string;
  /** All that was fetched for it. */
  sizeBytes?: number;
  /** What came on top of the base of a build layer. */
  delta?: { key: string; sizeBytes: number };
  /** Why nothing was restored, or no delta, although the cache was asked. */
  failed?: "service" | "archive";
  /** It is `off` because its last restores cost more than they saved. */
  lost?: true;
  lookupMs?: number;
  downloadMs?: number;
  unpackMs?: number;
}

/** What the restore of a layer cost this job and what it saved. */
export interface LayerBreakEven {
  layer: LayerName;
  /** Look-up, download and unpacking, by the clock. */
  costMs: number;
  /**
   * By how much the user's steps were shorter than in comparable runs without the layer; below zero
   * where they were longer. Absent where no such run is recorded.
   */
  savedMs?: number;
  /** How many recorded runs, this one included, could be measured so. */
  runs: number;
  /** How many of them, up to the last one, lost in a row: saved less than was spent. */
  losses: number;
}

export type SaveStatus = "saved" | "unchanged" | "exists" | "skipped" | "failed";

/** What was stored for one layer. */
export interface LayerSave {
  name: LayerName;
  status: SaveStatus;
  reason: string;
  key?: string;
  /** What was saved for the layer: a seed is a base that only its own pull request reads. */
  kind?: "base" | "delta" | "seed";
  /** Raw size of the entries that it holds; of a build layer only. */
  contentBytes?: number;
  sizeBytes?: number;
  packMs?: number;
  uploadMs?: number;
}

/** Where the modules that go.sum and the build list name came from. */
export interface ModuleSources {
  needed: number;
  /** In GOMODCACHE once the layer was restored. */
  fromLayer: number;
  /** Zips that go took from the sidecar's store, where the warm-up had put them. */
  fromStore: number;
  /** Fetched from a mirror in this job, by whatever name: `module@version`. */
  fetched: string[];
  /** Left to go because GONOPROXY names them. */
  private: number;
  /**
   * Only with `offline`: what the checkout needs and nothing has brought. `module@version`, followed
   * by `/go.mod` or `.info` where it is that file alone.
   */
  missing?: string[];
  /** Only with `verify-modules`: restored, and not what go.sum says. `module@version`. */
  rejected?: string[];
}

export interface BuildActions {
  /** Absent where it cannot be told: on a build cache that other jobs use at the same time. */
  reused?: number;
  /** There, those of all jobs that were at work while this one was. */
  computed: number;
  /** Absent where `reused` is. */
  unused?: number;
  /** Entries of the restored layer that the next one leaves out as nothing used them for long. */
  dropped?: number;
  /** Entries that the next layer leaves out because of `build-cache-limit`. */
  overLimit?: number;
}

/** What differs from the earlier run of a test, as far as it asked for it. */
export interface ChangedTestInput {
  kind: "env" | "file" | "folder";
  /** Name of the variable, or path; relative to the checkout where it lies in it. */
  name: string;
}

/** Tests of a package that ran although an earlier job kept a result. */
export interface TestRerun {
  /** Import path. */
  package: string;
  seconds: number;
  /**
   * `code`: the test binary or its flags are others. `inputs`: the same binary, with other inputs.
   * `unknown`: the same binary, and nothing that can be seen differs; or it cannot be told.
   */
  reason: "code" | "inputs" | "unknown";
  /** With `inputs`, the first few. */
  inputs?: ChangedTestInput[];
  /** With `inputs`: proven by the keys of both results, not only by what the last step sees. */
  certain?: boolean;
  /** With `code`, the first few: packages of the checkout it is built from that changed. */
  packages?: string[];
  /** With `code`: go.mod or go.sum changed, and it needs other modules. */
  modules?: boolean;
  /** How many inputs or packages are not listed. */
  more?: number;
  /** What the user can do about it. */
  remedy?: string;
}

/** Packages whose test result go keeps: not those that failed, nor runs such as `-count=1`. */
export interface TestReport {
  /** Those that ran, where it cannot be told which results were taken. */
  packages: number;
  /** Absent where it cannot be told, as `BuildActions.reused`. */
  cached?: number;
  run: number;
  /** Ran, and no result of an earlier job is known. */
  fresh: number;
  /** The other packages that ran: those with a remedy first, then the longest. */
  reruns: TestRerun[];
  /** How many more ran again. */
  more: number;
}

/** What was removed from the build cache of a machine that stays, to keep it within its limit. */
export interface BuildTrim {
  /** Raw size before. */
  sizeBytes: number;
  actions: number;
  freedBytes: number;
}

export interface SidecarReport {
  status: "served" | "off" | "failed";
  reason: string;
  stats?: SidecarStats;
}

/** What the main step knows; the post step adds the rest. */
export interface StartReport {
  action: { version: string };
  job: {
    workflow: string;
    name: string;
    runId: string;
    runAttempt: string;
    ref: string;
    sha: string;
    os: string;
    arch: string;
    /** Input `cache-scope`: tells the legs of a matrix apart. */
    scope?: string;
    /** `owner/name`. */
    repository?: string;
    pullRequest?: number;
    /** Whether this is a run of the default branch. */
    onDefaultBranch?: boolean;
  };
  go: { version: string };
  workspace: { modules: string[]; sumFiles: string[]; vendored: boolean };
  /** `seed`: may save an entry for itself where it found none. */
  policy: { read: boolean; write: boolean; seed?: boolean; reason: string };
  keyParts: { name: string; value: string }[];
  /** How many earlier runs of this job are known, or why none is. */
  history?: string;
  restores: LayerRestore[];
  modules: Omit<ModuleSources, "fromStore" | "fetched">;
  sidecar: { status: "started" | "off" | "failed"; reason: string; warmFiles: number };
  cost: StepCost;
  faults: Fault[];
}

/** One go command of the job's steps. */
export interface GoCommandTiming {
  /** `go test -race ./...`: names of flags, never values; ` +` where arguments are left out. */
  command: string;
  /** When it began, in milliseconds since the epoch. */
  startMs: number;
  ms: number;
  /** As a shell has it: 128 and the signal's number for one that a signal ended. */
  exitCode: number;
}

export const REPORT_SCHEMA = "go-accel/report@1";

/** The whole report: `report.json`, and all that the summary is made of. */
export interface RunReport extends Omit<StartReport, "modules" | "sidecar" | "cost"> {
  schema: typeof REPORT_SCHEMA;
  modules: ModuleSources;
  sidecar: SidecarReport;
  /** Undefined where no go command used the build cache. */
  actions: BuildActions | undefined;
  /** Absent where no test result was used or kept, or could be read. */
  tests?: TestReport;
  /** Absent where nothing had to be removed. */
  trim?: BuildTrim;
  /** Those that no other go command started, by start; absent where they were not timed. */
  goCommands?: GoCommandTiming[];
  saves: LayerSave[];
  /** Of the layers that were restored, where a go command used the build cache. */
  breakEven?: LayerBreakEven[];
  times?: JobTimes;
  comparison?: Comparison;
  /** The last recorded runs of the default branch, oldest first, this one not included. */
  trend?: TrendPoint[];
  annotations?: Annotation[];
  /** Only with `fail-on-regression`. */
  gate?: GateResult;
  comment?: CommentResult;
  cost: { main: StepCost; post: StepCost };
}
