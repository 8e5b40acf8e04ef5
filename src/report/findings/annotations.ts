import { formatCount, formatMs } from "../format.ts";
import type { Annotation, LayerName, RunReport } from "../model/model.ts";
import { findChangingPart } from "./changing-keys.ts";
import { describeRegressions } from "./regressions.ts";

/** Three losses in a row are no chance; as many failures of a mirror neither. */
const MIN_LOSSES = 3;
const MIN_FAILURES = 3;
/** A longer text is cut where the CI system shows it. */
const MAX_MESSAGE_CHARS = 1_000;

/**
 * What of a run is worth acting on, each with what helps and at most one of a kind: the worst, and
 * how many more there are. Plain text, as annotations are. Pure.
 */
export function describeAnnotations(report: RunReport): Annotation[] {
  const found = [
    describeRegression(report),
    describeTests(report),
    describeLosingLayer(report),
    describeMirror(report),
    describeKey(report),
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
  // Only what is proven: nobody is to look for a cause that may be another one.
  const defeating = (tests?.reruns ?? []).filter(({ remedy, certain }) => remedy && certain);
  const [worst, ...others] = defeating.sort((a, b) => b.seconds - a.seconds);
  if (!worst?.remedy) return undefined;
  const more = others.length === 0 ? "" : ` (so do ${formatCount(others.length, "package")} more)`;
  return {
    kind: "test-defeats-cache",
    level: "notice",
    title: "A test defeats its cache",
    message: `Tests of ${worst.package} run in every job${more}, ${formatMs(worst.seconds * 1000)} this time: ${worst.remedy}.`,
  };
}

const INPUT_OF: Record<LayerName, string> = { modules: "cache-modules", build: "cache-build" };

function describeLosingLayer({ breakEven = [], restores }: RunReport): Annotation | undefined {
  const lost = restores.find((restore) => restore.lost);
  if (lost) {
    return unprofitable(
      `The ${lost.name} layer was left alone: it ${lost.reason}. \`${INPUT_OF[lost.name]}: false\` turns it off for good.`,
    );
  }
  const worst = breakEven.find(({ losses }) => losses >= MIN_LOSSES);
  if (!worst) return undefined;
  const { layer, costMs, savedMs = 0, losses } = worst;
  const saved = savedMs > 0 ? formatMs(savedMs) : "nothing";
  return unprofitable(
    `The restore of the ${layer} layer cost ${formatMs(costMs)} and saved ${saved}, and it has lost ${losses} times in a row: with \`cache: auto\` it is left alone for the next runs, and \`${INPUT_OF[layer]}: false\` turns it off.`,
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
  // Where no other had an answer there was nothing to turn to, which the fault of the run says.
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
    message: `${worst.mirror} failed ${worst.failed} of ${worst.requests} requests${because}${cost}${more}. Repair it or take it off the list; \`mirror-selection: fastest\` asks a healthy one first.`,
  };
}

function describeKey(report: RunReport): Annotation | undefined {
  const part = findChangingPart(report);
  if (!part) return undefined;
  const remedy =
    part.name === "scope"
      ? "leave it out of `cache-scope`"
      : `keep it out of ${part.name.replace(/^profile /, "")}, or set that for the one step that needs it`;
  return {
    kind: "key-never-hits",
    level: "warning",
    title: "A cache key changes with every run",
    message: `The part "${part.name}" of the keys holds ${part.holds}, so that no later job finds what this one saves: ${remedy}.`,
  };
}

function shorten(text: string): string {
  return text.length <= MAX_MESSAGE_CHARS ? text : `${text.slice(0, MAX_MESSAGE_CHARS - 1)}…`;
}
