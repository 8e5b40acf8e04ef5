import {
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

export const JOB_TIMES = object("times", "When the parts of the job began.", {
  mainMs: number("The action's first step, in milliseconds since the epoch"),
  stepsMs: number("The user's steps: the end of our first one, in milliseconds since the epoch"),
  postMs: number("The action's last step, in milliseconds since the epoch"),
});
export type JobTimes = TypeOf<typeof JOB_TIMES>;

const VERDICT = oneOf(
  {
    regression: "slower by more than the threshold and by more than the spread",
    slower: "slower by more than the spread",
    same: "within the spread",
    faster: "faster by more than the spread",
  },
  "How they compare",
);
export type Verdict = TypeOf<typeof VERDICT>;

const FIGURE_FIELDS = {
  nowMs: number("In this job, in milliseconds"),
  baseMs: number("Median of the runs compared with, in milliseconds"),
  madMs: number("Median of their absolute deviations from it, in milliseconds"),
  runs: integer("How many runs it was compared with"),
  verdict: VERDICT,
};

const FIGURE = object("figureComparison", "A figure and its base.", FIGURE_FIELDS);
/** A figure of this job compared with the same figure of recent runs of the default branch. */
export type FigureComparison = TypeOf<typeof FIGURE>;

const COMMAND = object("commandComparison", "A go command and its base.", {
  command: text("As in goCommands; the times of equal commands are added up on both sides"),
  ...FIGURE_FIELDS,
});
export type CommandComparison = TypeOf<typeof COMMAND>;

const COMPARISON_STATUS = oneOf(
  {
    compared: "there are figures",
    "first-run": "no earlier run is recorded",
    "no-history": "the history is not available",
    "too-few": "there are too few comparable runs",
    "other-go": "earlier runs had another Go version",
    "other-runner": "earlier runs had another kind of runner",
    "other-layers": "earlier runs had their layers in another state",
  },
  "Whether there is a comparison, or why not",
);
export type ComparisonStatus = TypeOf<typeof COMPARISON_STATUS>;

export const COMPARISON = object(
  "comparison",
  "This job compared with its recent runs on the default branch and on the same kind of runner.",
  {
    status: COMPARISON_STATUS,
    reason: text("One sentence: what was compared with what, or why nothing was"),
    runs: integer("How many runs it was compared with"),
    thresholdPercent: number("Input regression-threshold, in percent"),
    commands: list(
      COMMAND,
      "Commands that ran on both sides, in the order of this job; those that failed are left out",
    ),
    // The user's steps as a whole.
    steps: optional(FIGURE),
    cold: optional(
      object(
        "coldRuns",
        "How long the job took until the end of the user's steps, in recorded runs without any layer.",
        {
          medianMs: number("Median of these runs, in milliseconds"),
          runs: integer("How many such runs there are"),
        },
      ),
    ),
  },
);
export type Comparison = TypeOf<typeof COMPARISON>;

export const TREND_POINT = object("trendPoint", "One of the last recorded runs.", {
  at: text("When its last step began, as ISO 8601"),
  sha: text("Its commit"),
  stepsMs: number("How long the user's steps took, in milliseconds"),
});
export type TrendPoint = TypeOf<typeof TREND_POINT>;

export const DIAGNOSIS = object(
  "diagnosis",
  "What may be why a go command failed: what go-accel doctor finds without asking a server, and " +
    "what the sidecar could not serve.",
  {
    id: text("Stable ID; docs/doctor.md has a heading for each"),
    title: text("What is wrong, in a few words"),
    message: text("What was seen, the cause, and the remedy"),
  },
);
export type Diagnosis = TypeOf<typeof DIAGNOSIS>;

export const ANNOTATION = object("annotation", "Something worth acting on.", {
  kind: oneOf(
    {
      "test-defeats-cache": "a test reads what differs in every job",
      "layer-loses": "the restore of a layer costs more than it saves",
      "mirror-failed-over": "a mirror failed and another stood in",
      "key-never-hits": "a key has a part that differs in every job",
      "linter-too-old": "a version of a linter is wrong with a part of its cache",
      "little-to-expect": "go-accel can do little for the job as it is set up",
      regression: "slower than the base, by more than the threshold and the spread",
    },
    "What it is",
  ),
  level: oneOf({ notice: "good to know", warning: "should be acted on" }, "How much it matters"),
  title: text("In a few words"),
  message: text("What was seen, and the remedy"),
});
export type Annotation = TypeOf<typeof ANNOTATION>;

export const GATE_RESULT = object("gate", "The result of fail-on-regression.", {
  failed: flag("Whether it failed the job"),
  reason: text("Names the command and the figures if it failed"),
});
export type GateResult = TypeOf<typeof GATE_RESULT>;

export const COMMENT_RESULT = object("comment", "What happened to the pull request's comment.", {
  status: oneOf(
    {
      created: "a new one was written",
      updated: "it was given the new figures",
      unchanged: "it already had them",
      skipped: "there was no reason to write it",
      denied: "the token may not write it",
      failed: "it could not be written",
    },
    "What happened to it",
  ),
  reason: text("Why"),
  url: optional(text("Its address")),
});
export type CommentResult = TypeOf<typeof COMMENT_RESULT>;
