import type { RunReport } from "../../../src/report/model/model.ts";
import { BUILD_KEYS, makeColdReport, makeFallbackReport, makeReport } from "./reports.ts";
import {
  BASE,
  BUILD,
  COLD,
  COLD_FIGURE,
  COLD_SPANS,
  type Command,
  figure,
  makeComparison,
  makeTimes,
  makeTrend,
  notCompared,
  own,
  TEST,
  TREND,
  transfer,
  VET,
  WARM,
} from "./situation-parts.ts";

export function makeFirstRun(): RunReport {
  const report = makeColdReport();
  return {
    ...report,
    ...makeTimes(COLD, {
      main: COLD_SPANS,
      post: [
        own("stop sidecar", 0, 40),
        own("read build cache", 40, 170),
        transfer("pack modules", 180, 980),
        transfer("upload modules", 980, 2_130),
        transfer("pack build", 2_140, 3_540),
        transfer("upload build", 3_540, 5_890),
      ],
      postMs: 5_900,
    }),
    comparison: notCompared("first-run", "this is the first recorded run of this job"),
  };
}

export function makeAllWarm(): RunReport {
  return makeReport({
    ...makeTimes(WARM),
    tests: { packages: 27, cached: 27, run: 0, fresh: 0, reruns: [], more: 0 },
    comparison: makeComparison(WARM, BASE, { steps: figure(8_440, 8_300), cold: COLD_FIGURE }),
    trend: TREND,
  });
}

export function makeFallback(): RunReport {
  const commands: readonly Command[] = [
    [BUILD, 9_700],
    [VET, 3_020],
    [TEST, 14_600],
  ];
  return {
    ...makeFallbackReport(),
    ...makeTimes(commands),
    comparison: makeComparison(
      commands,
      { [BUILD]: [1_210, "slower"], [VET]: [1_860, "slower"], [TEST]: [4_280, "slower"] },
      { steps: figure(28_320, 8_300, "slower"), cold: COLD_FIGURE },
    ),
    trend: TREND,
  };
}

/** Both layers were evicted; earlier runs without them are on record. */
export function makeCold(): RunReport {
  const report = makeColdReport();
  const reason =
    "this job began with no layer, but none of 12 runs of the default branch did; 5 are needed";
  return {
    ...report,
    history: "12 runs",
    ...makeTimes(COLD, { main: COLD_SPANS }),
    comparison: { ...notCompared("other-layers", reason), cold: COLD_FIGURE },
    trend: TREND,
  };
}

export function makeTestRegression(): RunReport {
  const commands: readonly Command[] = [
    [BUILD, 1_240],
    [VET, 2_150],
    [TEST, 7_800],
  ];
  return makeReport({
    job: { ...makeReport().job, ref: "refs/pull/7/merge" },
    ...makeTimes(commands),
    tests: {
      packages: 27,
      cached: 25,
      run: 2,
      fresh: 0,
      reruns: [
        {
          package: "example.com/m/search",
          seconds: 5.1,
          reason: "code",
          packages: ["example.com/m/search"],
          modules: false,
        },
      ],
      more: 1,
    },
    comparison: makeComparison(
      commands,
      { [BUILD]: [1_210], [VET]: [1_860, "slower"], [TEST]: [4_280, "regression"] },
      { steps: figure(12_190, 8_300, "regression"), cold: COLD_FIGURE },
    ),
    trend: TREND,
    gate: { failed: true, reason: `${TEST} took 7.8 s, 82 % more than the median of 18 runs` },
  });
}

export function makeFasterThanBase(): RunReport {
  const commands: readonly Command[] = [
    [BUILD, 1_230],
    [VET, 1_870],
    [TEST, 2_100],
  ];
  return makeReport({
    ...makeTimes(commands),
    tests: { packages: 27, cached: 26, run: 1, fresh: 0, reruns: [], more: 0 },
    comparison: makeComparison(
      commands,
      { ...BASE, [TEST]: [4_280, "faster"] },
      { steps: figure(6_200, 8_300, "faster"), cold: COLD_FIGURE },
    ),
    trend: TREND,
  });
}

/** Only a linter ran, or nothing that could be timed. */
export function makeNoGoCommands(): RunReport {
  return makeReport({
    ...makeTimes([]),
    actions: undefined,
    comparison: makeComparison([], {}, { steps: figure(250, 260) }),
  });
}

export function makeOtherGo(): RunReport {
  const reason =
    "this job used go1.26.1, but none of 14 runs of the default branch did; 5 are needed";
  const report = makeReport();
  return makeReport({
    ...makeTimes(COLD),
    restores: report.restores.map((restore) =>
      restore.name === "modules"
        ? restore
        : {
            name: "build",
            status: "miss",
            reason: "no entry has any of the keys",
            keys: BUILD_KEYS,
          },
    ),
    breakEven: [],
    actions: { reused: 0, computed: 2_431, unused: 0 },
    comparison: notCompared("other-go", reason),
    trend: TREND,
  });
}

export function makeOtherRunner(): RunReport {
  const reason =
    "this job ran on linux/amd64 ubuntu24, but only 2 of 14 runs of the default branch did; 5 are needed";
  return makeReport({
    ...makeTimes(WARM),
    comparison: notCompared("other-runner", reason),
    trend: TREND,
  });
}

export function makeTooFewRuns(): RunReport {
  return makeReport({
    history: "2 runs",
    ...makeTimes(WARM),
    tests: { packages: 27, cached: 26, run: 1, fresh: 1, reruns: [], more: 0 },
    comparison: {
      ...notCompared("too-few", "2 runs of the default branch recorded, and 5 are needed"),
      cold: { medianMs: 181_000, runs: 1 },
    },
    trend: makeTrend([8_150, 8_420]),
  });
}
