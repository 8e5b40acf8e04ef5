import type { Span } from "../../../src/lib/timeline.ts";
import type {
  Comparison,
  ComparisonStatus,
  FigureComparison,
  GoCommandTiming,
  RunReport,
  TrendPoint,
  Verdict,
} from "../../../src/report/model/model.ts";

const STARTED_MS = Date.UTC(2026, 10, 20, 10, 0, 0);
const MAIN_MS = 4_210;
const BETWEEN_MS = 250;
const POST_MS = 180;

export type Command = readonly [command: string, ms: number, exitCode?: number];

/** What a job with these go commands, one after another, took: times, commands and spans. */
export function makeTimes(
  commands: readonly Command[],
  spans: { main?: Span[]; post?: Span[]; postMs?: number } = {},
): Required<Pick<RunReport, "times" | "goCommands" | "cost">> {
  const stepsMs = STARTED_MS + MAIN_MS;
  const goCommands: GoCommandTiming[] = [];
  let atMs = stepsMs + BETWEEN_MS;
  for (const [command, ms, exitCode = 0] of commands) {
    goCommands.push({ command, startMs: atMs, ms, exitCode });
    atMs += ms + BETWEEN_MS;
  }
  const wallMs = spans.postMs ?? POST_MS;
  const post = spans.post ?? [own("stop sidecar", 0, 40), own("read build cache", 40, 170)];
  const transferMs = post
    .filter(({ kind }) => kind === "transfer")
    .reduce((sum, { startMs, endMs }) => sum + endMs - startMs, 0);
  return {
    times: { mainMs: STARTED_MS, stepsMs, postMs: atMs },
    goCommands,
    cost: {
      main: { wallMs: MAIN_MS, transferMs: 3_640, ownMs: 570, spans: spans.main ?? MAIN_SPANS },
      post: { wallMs, transferMs, ownMs: wallMs - transferMs, spans: post },
    },
  };
}

export const own = (name: string, startMs: number, endMs: number): Span => {
  return { name, kind: "own", startMs, endMs };
};
export const transfer = (name: string, startMs: number, endMs: number): Span => {
  return { name, kind: "transfer", startMs, endMs };
};

/** The first step of a job that restores both layers. */
const MAIN_SPANS: Span[] = [
  own("go env", 20, 140),
  own("find modules", 140, 200),
  transfer("fetch modules", 210, 1_820),
  transfer("unpack modules", 1_820, 3_920),
  transfer("fetch build", 215, 2_105),
  transfer("fetch build delta", 400, 900),
  transfer("unpack build", 2_105, 3_405),
  own("start sidecar", 3_925, 4_060),
  own("age build cache", 3_920, 4_110),
  own("restore times of files", 4_110, 4_190),
];

/** The first step of a job that finds nothing. */
export const COLD_SPANS: Span[] = [
  own("go env", 20, 140),
  own("find modules", 140, 200),
  transfer("fetch modules", 210, 420),
  transfer("fetch build", 215, 405),
  own("start sidecar", 420, 560),
];

export function figure(
  nowMs: number,
  baseMs: number,
  verdict: Verdict = "same",
  madMs = Math.round(baseMs * 0.03),
): FigureComparison {
  return { nowMs, baseMs, madMs, runs: 18, verdict };
}

/** Compared with 18 runs; `base` names the commands that base has, with their medians. */
export function makeComparison(
  commands: readonly Command[],
  base: Readonly<Record<string, readonly [baseMs: number, verdict?: Verdict]>>,
  rest: Partial<Comparison> = {},
): Comparison {
  const compared = commands.flatMap(([command, nowMs, exitCode = 0]) => {
    const other = base[command];
    return other && exitCode === 0 ? [{ command, ...figure(nowMs, ...other) }] : [];
  });
  return {
    status: "compared",
    reason: "compared with 18 runs of the default branch",
    runs: 18,
    thresholdPercent: 20,
    commands: compared,
    ...rest,
  };
}

export function notCompared(
  status: Exclude<ComparisonStatus, "compared">,
  reason: string,
  runs = 0,
): Comparison {
  return { status, reason, runs, thresholdPercent: 20, commands: [] };
}

/** Recorded runs of the default branch, three hours apart. */
export function makeTrend(stepsMs: readonly number[]): TrendPoint[] {
  return stepsMs.map((ms, index) => ({
    at: new Date(STARTED_MS - (stepsMs.length - index) * 3 * 3_600_000).toISOString(),
    sha: (0xabc0 + index).toString(16).padEnd(40, "0"),
    stepsMs: ms,
  }));
}

export const VET = "go vet ./...";
export const BUILD = "go build ./...";
export const TEST = "go test -race ./...";
export const WARM: readonly Command[] = [
  [BUILD, 1_240],
  [VET, 1_890],
  [TEST, 4_310],
];
export const COLD: readonly Command[] = [
  [BUILD, 58_200],
  [VET, 21_400],
  [TEST, 96_700],
];
export const BASE = { [BUILD]: [1_210], [VET]: [1_860], [TEST]: [4_280] } as const;
export const TREND = makeTrend([
  8_150, 8_420, 8_010, 8_390, 8_300, 8_120, 9_950, 8_240, 8_190, 8_350,
]);
export const COLD_FIGURE = { medianMs: 181_000, runs: 3 };
