import type { RunnerLayout } from "./layout.ts";

export interface RunnerOptions {
  /** Directory that holds everything of this machine; the layout below it never changes. */
  readonly root: string;
  /** `owner/name`; default `octo/app`. */
  readonly repository?: string;
  /** PATH of the machine; default the system directories. */
  readonly pathDirs?: readonly string[];
  /** What Go needs to reach modules on this machine (GOPROXY, GOSUMDB, …), by the caller. */
  readonly goEnv?: Readonly<Record<string, string>>;
  /** Further variables of the runner process itself, e.g. TMPDIR or ImageOS. */
  readonly hostEnv?: Readonly<Record<string, string>>;
  /** Node that runs actions; default the node of this process. It is not put on PATH. */
  readonly nodePath?: string;
}

export interface ActionStep {
  readonly kind: "action";
  readonly id?: string;
  readonly name?: string;
  /** Directory that holds action.yml. */
  readonly dir: string;
  /** How the workflow names the action, e.g. `octo/accel@v1`; default `./<directory name>`. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, string>>;
  /**
   * All inputs of the post step, instead of the main step's. For an action inside nested composite
   * actions the runner takes those of an outer action.
   */
  readonly postInputs?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
  readonly if?: string;
  readonly continueOnError?: boolean;
}

export interface RunStep {
  readonly kind: "run";
  readonly id?: string;
  readonly name?: string;
  readonly run: string;
  /** `bash`, `sh` or a command line with `{0}`; default as the runner: `bash -e {0}`. */
  readonly shell?: string;
  /** Relative to the workspace. */
  readonly workingDirectory?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly if?: string;
  readonly continueOnError?: boolean;
}

/**
 * `if` understands `always`, `success`, `failure`, `cancelled` (with or without `()`), `!` before
 * them, and `false`/`true`.
 */
export type Step = ActionStep | RunStep;

export interface JobOptions {
  /** Job id, GITHUB_JOB. */
  readonly name: string;
  /** Default `CI`. */
  readonly workflow?: string;
  /** Default `refs/heads/<defaultBranch>`. */
  readonly ref?: string;
  /** Default `main`. */
  readonly defaultBranch?: string;
  /** Default `push`. */
  readonly eventName?: string;
  /** Merged over the generated event payload. */
  readonly event?: Readonly<Record<string, unknown>>;
  readonly baseRef?: string;
  readonly headRef?: string;
  /** Default: the commit that the workspace is at, if it is a checkout. */
  readonly sha?: string;
  readonly runId?: number;
  readonly runAttempt?: number;
  readonly matrix?: Readonly<Record<string, unknown>> | null;
  /** `env:` of workflow and job. */
  readonly env?: Readonly<Record<string, string>>;
  readonly apiUrl?: string;
  readonly githubToken?: string;
  /** Values masked from the start, as repository secrets are. */
  readonly secrets?: readonly string[];
  /** `env` is what a client needs to reach the service, given to action steps only. */
  readonly cacheService?: {
    readonly url: string;
    readonly token: string;
    readonly env?: Readonly<Record<string, string>>;
  };
  /** What a job with `permissions: id-token: write` has; all of its steps get it. */
  readonly idTokens?: { readonly url: string; readonly token: string };
  /** ACTIONS_CACHE_MODE. */
  readonly cacheMode?: "none" | "read" | "write" | "write-only";
  /** Debug logging: RUNNER_DEBUG=1 and `##[debug]` lines. */
  readonly debug?: boolean;
  /**
   * Cancels the job as a user does: SIGINT, 7.5 s, SIGTERM, 2.5 s, SIGKILL to the step's own
   * process; posts still run.
   */
  readonly signal?: AbortSignal;
  /** The machine vanishes: everything is killed at once, no post runs, RUNNER_TEMP is left. */
  readonly lostSignal?: AbortSignal;
  /** Awaited at the start (once the process runs) and at the end of each step. */
  readonly onStep?: (event: StepEvent) => void | Promise<void>;
  readonly steps: readonly Step[];
}

export type StepPhase = "main" | "run" | "post";
export type StepConclusion = "success" | "failure" | "cancelled" | "skipped";

export type StepEvent =
  | {
      readonly kind: "started";
      readonly name: string;
      readonly phase: StepPhase;
      readonly pid: number;
    }
  | { readonly kind: "finished"; readonly step: StepResult };

export interface Annotation {
  readonly level: "notice" | "warning" | "error";
  /** Masked, at most 4096 characters. */
  readonly message: string;
  /** Properties of the workflow command: title, file, line, … */
  readonly properties: Readonly<Record<string, string>>;
}

export interface StepResult {
  readonly name: string;
  readonly id: string | null;
  readonly phase: StepPhase;
  readonly conclusion: StepConclusion;
  /** null if no process ran. */
  readonly exitCode: number | null;
  /** What a user sees: headers, annotations, output, secrets masked. */
  readonly log: string;
  /** What the process wrote, verbatim, workflow commands included, nothing masked. */
  readonly rawLog: string;
  /** At most ten per level, as the runner uploads. */
  readonly annotations: readonly Annotation[];
  readonly outputs: Readonly<Record<string, string>>;
  /** Masked; null when none was written or it was dropped for its size. */
  readonly summary: string | null;
  /** The environment that the process got. */
  readonly env: Readonly<Record<string, string>>;
  readonly durationMs: number;
  /** Whether another process kept a pipe of the step for the 5 s that the runner waits. */
  readonly hasHeldPipes: boolean;
}

export interface OrphanProcess {
  readonly pid: number;
  readonly cmdline: string;
}

export interface JobResult {
  readonly conclusion: "success" | "failure" | "cancelled";
  /** In the order of their run, posts last. */
  readonly steps: readonly StepResult[];
  /** Job env with all GITHUB_ENV writes, and the PATH that a further step would have. */
  readonly env: Readonly<Record<string, string>>;
  readonly durationMs: number;
  /** Processes that outlived the steps and were killed with SIGKILL. */
  readonly orphans: readonly OrphanProcess[];
}

export interface Runner extends RunnerLayout {
  /** Runs one job after another on this machine; a second one at the same time is an error. */
  runJob(options: JobOptions): Promise<JobResult>;
}
