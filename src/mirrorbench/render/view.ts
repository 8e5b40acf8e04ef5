import { formatBytes, formatCount, formatMs } from "../../report/format.ts";
import type { Comparison } from "../compare.ts";
import type { Times } from "../figures.ts";
import { type BenchResult, isUnfinished, type MirrorResult } from "../result.ts";

/** How good a row is, for those that show colours. */
type Tone = "good" | "fair" | "bad";

/** What all forms of the result show, as text. */
export interface BenchView {
  /** Headers of the table; one that ends in `>` is of figures. */
  header: readonly string[];
  rows: { cells: string[]; tone: Tone }[];
  /** A sentence for each pair of sound mirrors. */
  comparisons: string[];
  /** What went wrong, and what is old, a sentence each. */
  findings: string[];
  /** How it was measured. */
  method: string[];
  recommendation: { line: string | undefined; verdict: string; reasons: readonly string[] };
}

const HEADER = [
  "#>",
  "Mirror",
  "p50>",
  "p95>",
  "p99>",
  "Cold p50>",
  "First byte>",
  "Cold first byte>",
  "Speed>",
  "Failed>",
  "Wrong>",
  "Behind>",
];
const NONE = "–";
const MAX_LAGS = 3;
const TONES = { sound: "good", failing: "fair", wrong: "bad" } as const;

/** Pure. */
export function viewBench(result: BenchResult): BenchView {
  const { mirrors, recommendation } = result;
  return {
    header: HEADER,
    rows: mirrors.map((mirror) => ({ cells: cellsOf(mirror), tone: TONES[mirror.soundness] })),
    comparisons: result.comparisons.map((one) => describeComparison(one, result)),
    findings: mirrors.flatMap(describeMirror),
    method: describeMethod(result),
    recommendation: {
      line: recommendation.goProxy,
      verdict: describeChange(recommendation),
      reasons: recommendation.reasons,
    },
  };
}

function describeChange({ isChange, current }: BenchResult["recommendation"]): string {
  if (!isChange) return "as it is now";
  return current === "" ? "nothing is set now" : `instead of ${current}`;
}

function cellsOf(mirror: MirrorResult): string[] {
  const { hot, cold, hotFirstByte, coldFirstByte, bytesPerSecond, faults, freshness } = mirror;
  const failed = faults.reduce((sum, { count }) => sum + count, 0);
  return [
    String(mirror.rank),
    mirror.name,
    time(hot?.p50Ms),
    time(hot?.p95Ms),
    time(hot?.p99Ms),
    time(cold?.p50Ms),
    time(hotFirstByte?.p50Ms),
    time(coldFirstByte?.p50Ms),
    bytesPerSecond === undefined ? NONE : `${formatBytes(bytesPerSecond)}/s`,
    `${failed} of ${mirror.requests}`,
    String(mirror.wrong.count),
    freshness.compared === 0 ? NONE : `${freshness.lags.length} of ${freshness.compared}`,
  ];
}

function time(ms: number | undefined): string {
  return ms === undefined ? NONE : formatTime(ms);
}

/** With a digit more than elsewhere: a mirror in the same building answers within a millisecond. */
export function formatTime(ms: number): string {
  return ms < 9.95 ? `${ms.toFixed(1)} ms` : formatMs(ms);
}

/** For text equivalents: `p50 1.2 ms, p95 3.4 ms, p99 5.0 ms`. */
export function formatTimes({ p50Ms, p95Ms, p99Ms }: Times): string {
  return `p50 ${formatTime(p50Ms)}, p95 ${formatTime(p95Ms)}, p99 ${formatTime(p99Ms)}`;
}

/** Who needs how many times as long, and what is concluded from it. */
export function describeComparison(
  { first, second, ratio, rounds, verdict }: Comparison,
  { mirrors, precision }: Pick<BenchResult, "mirrors" | "precision">,
): string {
  const [left, right] = [mirrors[first]?.name ?? "", mirrors[second]?.name ?? ""];
  if (!ratio) return `${left} and ${right}: too few rounds (${rounds}) to compare`;
  const text = `${left} needs ${ratio.estimate.toFixed(2)} times as long as ${right} (${ratio.low.toFixed(2)} to ${ratio.high.toFixed(2)}, ${formatCount(rounds, "round")})`;
  switch (verdict) {
    case "equal":
      return `${text}: no difference, to within ${percent(precision)}`;
    case "open":
      return `${text}: no difference found in the time, and not precise enough to exclude one`;
    case "faster":
      return `${text}: ${left} is faster`;
    case "slower":
      return `${text}: ${right} is faster`;
  }
}

function describeMirror(mirror: MirrorResult): string[] {
  const { name, faults, wrong, freshness, givenUp } = mirror;
  const lags = freshness.lags.map(
    ({ path, newest, listed }) => `${path} ${newest} (lists ${listed ?? "none"})`,
  );
  const more = lags.length - MAX_LAGS;
  return [
    ...(wrong.count > 0
      ? [
          `${name}: ${formatCount(wrong.count, "answer")} with wrong content: ${wrong.examples.join("; ")}`,
        ]
      : []),
    ...(faults.length > 0
      ? [`${name}: ${faults.map(({ fault, count }) => `${fault} ${count}×`).join(", ")}`]
      : []),
    ...(givenUp ? [`${name}: nothing came from it, so it was not asked to the end`] : []),
    ...(lags.length > 0
      ? [
          `${name} does not list ${lags.slice(0, MAX_LAGS).join(", ")}${more > 0 ? ` and ${more} more` : ""}`,
        ]
      : []),
  ];
}

const STOPS: Readonly<Record<BenchResult["stop"], string>> = {
  settled: "each was asked for, and every pair is settled",
  budget: "the budget was spent",
  limit: "more rounds would say little more",
  "none-left": "no mirror answers",
};

function describeMethod(result: BenchResult): string[] {
  const { sample, rounds, tookMs, stop, mirrors } = result;
  const skipped = [
    ...(sample.skippedPrivate > 0 ? [`${sample.skippedPrivate} are private by GONOPROXY`] : []),
    ...(sample.skippedUnknown > 0
      ? [`${sample.skippedUnknown} are not known to be public (--all-modules asks for them)`]
      : []),
  ];
  const absent = sample.modules.filter(({ isAbsent }) => isAbsent);
  const names = absent.map(({ path, version }) => `${path} ${version}`);
  const intervals = " Intervals are for 95 % over all pairs together.";
  return [
    `${sample.modules.length} of ${formatCount(sample.known, "module")} in go.sum, ${formatCount(rounds, "round")} in ${formatMs(tookMs)}: ${STOPS[stop]}${isUnfinished(result) ? " before each was asked for" : ""}.`,
    ...(skipped.length > 0 ? [`Not asked for: ${skipped.join(", ")}.`] : []),
    ...(names.length > 0 ? [`No mirror has ${names.join(", ")}: that does not count.`] : []),
    `Times are for info, go.mod and zip of a module on a kept connection; cold: on a new connection, asked for the first time.${mirrors.length > 1 ? intervals : ""}`,
  ];
}

function percent(share: number): string {
  return `${Number((share * 100).toFixed(1))} %`;
}
