import {
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
import type {
  Annotation,
  CommandComparison,
  CommentResult,
  Comparison,
  ComparisonStatus,
  FigureComparison,
  GateResult,
  JobTimes,
  TrendPoint,
  Verdict,
} from "./evidence-model.ts";

export const JOB_TIMES = object<JobTimes>("times", "When the parts of the job began.", {
  mainMs: number("The action's first step, in milliseconds since the epoch"),
  stepsMs: number("The user's steps: the end of our first one, in milliseconds since the epoch"),
  postMs: number("The action's last step, in milliseconds since the epoch"),
});

const VERDICTS: Record<Verdict, string> = {
  regression: "slower by more than the threshold and by more than the spread",
  slower: "slower by more than the spread",
  same: "within the spread",
  faster: "faster by more than the spread",
};

const FIGURE = {
  nowMs: number("In this job, in milliseconds"),
  baseMs: number("Median of the runs compared with, in milliseconds"),
  madMs: number("Median of their absolute deviations from it, in milliseconds"),
  runs: integer("How many runs it was compared with"),
  verdict: oneOf(VERDICTS, "How they compare"),
};

const COMMAND = object<CommandComparison>("commandComparison", "A go command and its base.", {
  command: text("As in goCommands; of several alike the times are added up on both sides"),
  ...FIGURE,
});

const STATUSES: Record<ComparisonStatus, string> = {
  compared: "there are figures",
  "first-run": "no earlier run is recorded",
  "no-history": "the history is not to be had",
  "too-few": "there are too few comparable runs",
  "other-go": "earlier runs had another Go version",
  "other-runner": "earlier runs had another kind of runner",
  "other-layers": "earlier runs had their layers in another state",
};

const COLD: Shape<Exclude<Comparison["cold"], undefined>> = object(
  "coldRuns",
  "The job until the end of the user's steps, in recorded runs in which neither layer was there.",
  { medianMs: number("Their median, in milliseconds"), runs: integer("How many they are") },
);

export const COMPARISON = object<Comparison>(
  "comparison",
  "This job beside recent runs of the default branch of the same job.",
  {
    status: oneOf(STATUSES, "Whether there is a comparison, or why not"),
    reason: text("What was compared with what, or why nothing was"),
    runs: integer("How many runs it was compared with"),
    thresholdPercent: number("Input regression-threshold, in per cent"),
    commands: list(COMMAND, "Commands that both have, in the order of this job"),
    steps: optional(object<FigureComparison>("figureComparison", "A figure and its base.", FIGURE)),
    cold: optional(COLD),
  },
);

export const TREND_POINT = object<TrendPoint>("trendPoint", "One of the last recorded runs.", {
  at: text("When its last step began, as ISO 8601"),
  sha: text("Its commit"),
  stepsMs: number("How long the user's steps took, in milliseconds"),
});

const ANNOTATION_KINDS: Record<Annotation["kind"], string> = {
  "test-defeats-cache": "a test reads what differs in every job",
  "layer-loses": "the restore of a layer costs more than it saves",
  "mirror-failed-over": "a mirror failed and another one stood in",
  "key-never-hits": "a key has a part that differs in every job",
  regression: "slower than the base, by more than the threshold and the spread",
};

export const ANNOTATION = object<Annotation>("annotation", "Something worth acting on.", {
  kind: oneOf(ANNOTATION_KINDS, "What it is"),
  level: oneOf({ notice: "good to know", warning: "should be acted on" }, "How much it matters"),
  title: text("In a few words"),
  message: text("What was seen, and the remedy"),
});

export const GATE_RESULT = object<GateResult>("gate", "What fail-on-regression came to.", {
  failed: flag("Whether it failed the job"),
  reason: text("Names the command and the figures where it failed"),
});

const COMMENT_STATUSES: Record<CommentResult["status"], string> = {
  created: "there is a new one",
  updated: "it has the new figures",
  unchanged: "it had them already",
  skipped: "not to be written",
  denied: "the token may not write it",
  failed: "it could not be written",
};

export const COMMENT_RESULT = object<CommentResult>(
  "comment",
  "What became of the pull request's comment.",
  {
    status: oneOf(COMMENT_STATUSES, "What became of it"),
    reason: text("Why"),
    url: optional(text("Its address")),
  },
);
