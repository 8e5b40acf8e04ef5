/** Milliseconds since the epoch at which the parts of the job began. */
export interface JobTimes {
  mainMs: number;
  /** The user's steps: the end of our first step. */
  stepsMs: number;
  /** Our last step: the end of the user's. */
  postMs: number;
}

/**
 * `regression`: slower by more than the threshold and by more than the spread. `slower` and `faster`:
 * beyond the spread alone. `same`: within it.
 */
export type Verdict = "regression" | "slower" | "same" | "faster";

/** A figure of this job beside the same figure of recent runs of the default branch. */
export interface FigureComparison {
  nowMs: number;
  /** Median of those runs. */
  baseMs: number;
  /** Median of their absolute deviations from it. */
  madMs: number;
  runs: number;
  verdict: Verdict;
}

export interface CommandComparison extends FigureComparison {
  /** As in `goCommands`; with several alike their times are added up on both sides. */
  command: string;
}

/** Why there is no comparison, where there is none. */
export type ComparisonStatus =
  | "compared"
  | "first-run"
  | "no-history"
  | "too-few"
  | "other-go"
  | "other-runner"
  | "other-layers";

/** This job beside recent runs of the default branch of the same job, on the same kind of runner. */
export interface Comparison {
  status: ComparisonStatus;
  /** One sentence: what was compared with what, or why nothing was. */
  reason: string;
  /** How many runs it was compared with. */
  runs: number;
  thresholdPercent: number;
  /** Commands that both have, in the order of this job; those that failed are left out. */
  commands: CommandComparison[];
  /** The user's steps as a whole. */
  steps?: FigureComparison;
  /**
   * The job from its beginning to the end of the user's steps, in runs in which neither layer was
   * there: only where such runs were recorded.
   */
  cold?: { medianMs: number; runs: number };
}

/** One of the last recorded runs, for the trend. */
export interface TrendPoint {
  /** When its last step began, as ISO 8601. */
  at: string;
  sha: string;
  /** How long the user's steps took. */
  stepsMs: number;
}

/** Something worth acting on, shown once beside the job. */
export interface Annotation {
  kind:
    | "test-defeats-cache"
    | "layer-loses"
    | "mirror-failed-over"
    | "key-never-hits"
    | "regression";
  level: "notice" | "warning";
  title: string;
  /** What was seen, and the remedy. */
  message: string;
}

/** What `fail-on-regression` came to. */
export interface GateResult {
  failed: boolean;
  /** Names the command and the figures where it failed. */
  reason: string;
}

/** What became of the pull request's comment. */
export interface CommentResult {
  status: "created" | "updated" | "unchanged" | "skipped" | "denied" | "failed";
  reason: string;
  url?: string;
}
