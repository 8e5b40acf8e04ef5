import { formatCount, formatMs } from "../format.ts";
import type { Annotation, LayerName, RunReport } from "../model/model.ts";
import { findChangingPart } from "./changing-keys.ts";
import { describeRegressions } from "./regressions.ts";

/** Three losses in a row are no accident, and neither are three failures of a mirror. */
const MIN_LOSSES = 3;
const MIN_FAILURES = 3;
/** The CI system would cut a longer text. */
const MAX_MESSAGE_CHARS = 1_000;

/**
 * What in a run is worth acting on, each with a remedy and at most one of a kind: the worst, with
 * the number of others. Plain text, as annotations are. Pure.
 */
export function describeAnnotations(report: RunReport): Annotation[] {
  const found = [
    describeRegression(report),
    describeTests(report),
    describeLosingLayer(report),
    describeMirror(report),
    describeKey(report),
    describeExpectation(report),
    describeOldLinter(report),
  ];
  return found
    .filter((one) => one !== undefined)
    .map((one) => ({ ...one, message: shorten(one.message) }));
}

function describeRegression({ comparison }: RunReport): Annotation | undefined {
  const message = describeRegressions(comparison);
  if (message === undefined) return undefined;
  return { kind: "regression", level: "warning", title: "Slower than the default branch", message };
}

function describeTests({ tests }: RunReport): Annotation | undefined {
  // Only what is proven: a guess could send people looking for the wrong cause.
  const defeating = (tests?.reruns ?? []).filter(({ remedy, certain }) => remedy && certain);
  const [worst, ...others] = defeating.sort((a, b) => b.seconds - a.seconds);
  if (!worst?.remedy) return undefined;
  const more =
    others.length === 0 ? "" : ` (and those of ${formatCount(others.length, "more package")})`;
  // Flags may have changed for once.
  const [title, ran] =
    worst.reason === "code"
      ? ["Flags defeat the cache of tests", "ran again although their code is the same"]
      : ["A test defeats its cache", "run in every job"];
  return {
    kind: "test-defeats-cache",
    level: "notice",
    title,
    message: `Tests of ${worst.package} ${ran}${more}, ${formatMs(worst.seconds * 1000)} this time: ${worst.remedy}.`,
  };
}

const INPUT_OF: Partial<Record<LayerName, string>> = {
  modules: "cache-modules",
  build: "cache-build",
};

function describeLosingLayer({ breakEven = [], restores }: RunReport): Annotation | undefined {
  const lost = restores.find((restore) => restore.lost);
  if (lost) {
    return unprofitable(
      `The ${lost.name} layer was skipped: it ${lost.reason}. \`${INPUT_OF[lost.name]}: false\` turns it off permanently.`,
    );
  }
  const worst = breakEven.find(({ losses }) => losses >= MIN_LOSSES);
  if (!worst) return undefined;
  const { layer, costMs, savedMs = 0, losses } = worst;
  const saved = savedMs > 0 ? formatMs(savedMs) : "nothing";
  return unprofitable(
    `Restoring the ${layer} layer cost ${formatMs(costMs)} and saved ${saved}, and it has lost ${losses} times in a row: with \`cache: auto\` the next runs skip it, and \`${INPUT_OF[layer]}: false\` turns it off.`,
  );
}

function unprofitable(message: string): Annotation {
  return {
    kind: "layer-loses",
    level: "notice",
    title: "A layer costs more than it saves",
    message,
  };
}

function describeMirror({ sidecar: { stats } }: RunReport): Annotation | undefined {
  const mirrors = stats?.mirrors ?? [];
  const failing = mirrors.filter(({ failed }) => failed >= MIN_FAILURES);
  const [worst, ...others] = failing.sort((a, b) => b.failed - a.failed);
  // If no other mirror answered, none stood in for it, and the fault of the run says so.
  if (!worst || !mirrors.some(({ mirror, hits }) => mirror !== worst.mirror && hits > 0)) {
    return undefined;
  }
  const example = worst.faults[0]?.example;
  const because = example === undefined ? "" : ` (${example})`;
  const cost = worst.outageMs > 0 ? `; go waited ${formatMs(worst.outageMs)} for it` : "";
  const more =
    others.length === 0 ? "" : `; ${formatCount(others.length, "more mirror")} failed too`;
  return {
    kind: "mirror-failed-over",
    level: "notice",
    title: "A mirror failed, and another stood in",
    message: `${worst.mirror} failed ${worst.failed} of ${worst.requests} requests${because}${cost}${more}. Repair it or remove it from the list; \`mirror-selection: fastest\` asks a healthy one first.`,
  };
}

function describeKey(report: RunReport): Annotation | undefined {
  const part = findChangingPart(report);
  if (!part) return undefined;
  // The modules layer has neither a scope nor a profile in its key, and is found all the same.
  const [follows, remedy] =
    part.name === "scope"
      ? [
          "each run has a scope of its own: no history, and at best the build cache of another scope",
          "leave it out of `cache-scope`",
        ]
      : [
          "no later job finds the build cache that this one saves",
          `keep it out of ${part.name.replace(/^profile /, "")}, or set it only for the step that needs it`,
        ];
  return {
    kind: "key-never-hits",
    level: "warning",
    title: "A cache key changes with every run",
    message: `The part "${part.name}" of the keys holds ${part.holds}, so ${follows}; ${remedy}.`,
  };
}

/** Why little is to be expected of us in this job, and what changes that: the first that applies. */
function describeExpectation({ go, job, workspace }: RunReport): Annotation | undefined {
  const message =
    go.later !== undefined
      ? `A later step put ${go.later} first on PATH, and go-accel went by ${go.version}: its caches are kept for that version, and go commands are not timed. Put go-accel after the step that sets up Go.`
      : workspace.missingSum
        ? "The checkout has no go.sum, so modules are not prefetched: commit go.sum, and go.work.sum if there is one."
        : job.sharesScope
          ? "Another job of this run has the same scope and runs the same go commands, so both share one comment and one history: give each a `cache-scope` of its own, such as the inputs of a reusable workflow."
          : undefined;
  if (message === undefined) return undefined;
  const title = "go-accel can do little for this job as it is set up";
  return { kind: "little-to-expect", level: "notice", title, message };
}

/** A version that cannot be told has no remedy, so the layer's row says it. */
function describeOldLinter({ linters = [] }: RunReport): Annotation | undefined {
  const old = linters.find(({ findingsOnly, version }) => {
    return findingsOnly !== undefined && !version.includes("unknown");
  });
  if (!old?.findingsOnly) return undefined;
  return {
    kind: "linter-too-old",
    level: "notice",
    title: "A newer version of a linter would be faster",
    message: `Only lists of findings are kept of what ${old.name} caches: ${old.findingsOnly}.`,
  };
}

function shorten(text: string): string {
  return text.length <= MAX_MESSAGE_CHARS ? text : `${text.slice(0, MAX_MESSAGE_CHARS - 1)}…`;
}
