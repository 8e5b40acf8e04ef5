import type { RunReport } from "../../../src/report/model/model.ts";
import {
  makeColdReport,
  makeFaultyReport,
  makeLosingReport,
  makeMachineReport,
  makeMirrorStats,
  makeOffReport,
  makeReport,
  makeSidecarStats,
} from "./reports.ts";
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
  notCompared,
  own,
  TEST,
  TREND,
  VET,
  WARM,
} from "./situation-parts.ts";

export function makeMirrorOutage(): RunReport {
  return makeReport({
    ...makeTimes(WARM),
    modules: {
      needed: 169,
      fromLayer: 166,
      fromStore: 3,
      fetched: ["example.com/a@v1.0.0", "example.com/b@v1.2.0", "example.com/c@v0.3.1"],
      private: 0,
    },
    sidecar: {
      status: "served",
      reason: "drained",
      stats: makeSidecarStats({
        mirrors: [
          makeMirrorStats({
            requests: 6,
            failed: 6,
            retries: 3,
            faults: [{ kind: "connect", count: 6, example: "mirror.example.com refused" }],
            breakerOpenMs: 41_000,
            outageMs: 6_400,
          }),
          makeMirrorStats({
            mirror: "second.example.com",
            requests: 9,
            hits: 9,
            modules: 3,
            sizeBytes: 4_120_000,
            p50Ms: 61,
            p95Ms: 240,
            p99Ms: 260,
          }),
        ],
      }),
    },
    comparison: makeComparison(WARM, BASE, { steps: figure(8_440, 8_300), cold: COLD_FIGURE }),
    trend: TREND,
    faults: [
      { area: "mirror", message: "no answer from mirror mirror.example.com: connection refused" },
    ],
  });
}

export function makeFailedBuild(): RunReport {
  const commands: readonly Command[] = [
    [BUILD, 3_400, 1],
    [VET, 1_890],
  ];
  return makeReport({
    ...makeTimes(commands),
    actions: { reused: 1_204, computed: 3, unused: 1_239 },
    comparison: makeComparison(commands, BASE, { cold: COLD_FIGURE }),
    trend: TREND,
  });
}

/** Cancelled by a newer push in the midst of its tests; 143 is SIGTERM. */
export function makeCancelledJob(): RunReport {
  const commands: readonly Command[] = [
    [BUILD, 1_240],
    [TEST, 2_600, 143],
  ];
  return makeReport({
    ...makeTimes(commands),
    actions: { reused: 1_530, computed: 12, unused: 889 },
    saves: makeReport().saves.map(({ name }) => ({
      name,
      status: "skipped" as const,
      reason: "a go command still runs",
    })),
    comparison: makeComparison(commands, BASE, { cold: COLD_FIGURE }),
  });
}

export function makeWriteDenied(): RunReport {
  const report = makeColdReport();
  const reason = "the cache service allows this job to read only";
  return {
    ...report,
    policy: { read: true, write: false, reason: "the job's cache-mode is read" },
    ...makeTimes(COLD, { main: COLD_SPANS }),
    saves: report.saves.map(({ name, key = "" }) => ({ name, key, status: "skipped", reason })),
    comparison: notCompared(
      "no-history",
      "the history of this job is not known: the cache gave none",
    ),
  };
}

export function makeLosingLayer(): RunReport {
  return {
    ...makeLosingReport(),
    ...makeTimes(WARM),
    comparison: makeComparison(WARM, BASE, { steps: figure(8_440, 8_300) }),
  };
}

/** The build layer's key is right, but a job saved it that was cancelled while it compiled. */
export function makeThinLayer(): RunReport {
  const report = makeReport({
    ...makeTimes(COLD),
    actions: { reused: 204, computed: 2_227, unused: 3 },
    comparison: makeComparison(COLD, {}, { steps: figure(177_300, 8_300, "slower") }),
  });
  return {
    ...report,
    breakEven: (report.breakEven ?? []).map(({ savedMs: _, ...cost }) => cost),
    restores: report.restores.map((restore) => {
      if (restore.name !== "build") return restore;
      const { delta: _, ...base } = restore;
      const reason = "same go.sum, saved by a job that was cancelled";
      return { ...base, reason, unfinished: "cancelled", sizeBytes: 9_400_000 };
    }),
    saves: report.saves.map((save) =>
      save.name === "build"
        ? {
            ...save,
            status: "saved",
            kind: "base",
            reason: "new entries are 871 % of the base",
            sizeBytes: 88_000_000,
            packMs: 1_900,
            uploadMs: 1_900,
          }
        : save,
    ),
  };
}

export function makePersistentMachine(): RunReport {
  return {
    ...makeMachineReport(),
    ...makeTimes(WARM, { main: [own("go env", 20, 140), own("start sidecar", 200, 340)] }),
    comparison: makeComparison(WARM, BASE, { steps: figure(8_440, 8_300) }),
  };
}

export function makeCacheDown(): RunReport {
  return {
    ...makeFaultyReport(),
    ...makeTimes(COLD, { main: COLD_SPANS }),
    comparison: notCompared("no-history", "the history of this job is not known: not in time"),
  };
}

/** Go commands are not timed, and the report is as before they could be. */
export function makeOff(): RunReport {
  return makeOffReport();
}
