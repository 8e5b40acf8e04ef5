import type { RunReport } from "../../../src/report/model/model.ts";
import * as reports from "./reports.ts";
import { makeFallbackReport, makeMirrorStats, makeReport, makeSidecarStats } from "./reports.ts";
import { SITUATIONS } from "./situations.ts";

/** Each report of the tests with its name, and the one that fills every field. */
export function everyReport(): [name: string, report: RunReport][] {
  const made = Object.entries(reports).flatMap(([name, make]): [string, RunReport][] =>
    typeof make === "function" && /^make\w*Report$/.test(name) && name !== "makeStartReport"
      ? [[name, (make as () => RunReport)()]]
      : [],
  );
  return [...made, ...Object.entries(SITUATIONS), ["makeFullReport", makeFullReport()]];
}

/** A report in which no optional field is absent. No job is like that. */
export function makeFullReport(): RunReport {
  const base = makeReport();
  const mirror = makeMirrorStats({
    requests: 3,
    hits: 1,
    failed: 1,
    p50Ms: 1.5,
    p95Ms: 2.25,
    p99Ms: 3,
    faults: [{ kind: "timeout", count: 1, example: "mirror.example.com: no answer" }],
  });
  const figure = {
    nowMs: 1_300,
    baseMs: 1_000,
    madMs: 12.5,
    runs: 8,
    verdict: "regression",
  } as const;
  return makeReport({
    job: {
      ...base.job,
      scope: "CI / test / linux",
      repository: "octo/app",
      pullRequest: 7,
      onDefaultBranch: false,
      sharesScope: true,
    },
    go: {
      ...base.go,
      later: "go1.25.5",
      setUp: {
        source: "go.mod, go line",
        wanted: "1.26",
        release: "1.26.1",
        from: "tool cache",
        candidates: "tool cache 1.26.1, 1.25.5",
      },
    },
    workspace: { ...base.workspace, cgo: { packages: 2, files: 12 }, missingSum: true },
    testReuse: { expired: true, reason: "reuse-tests: never" },
    policy: { ...base.policy, seed: true },
    restores: base.restores.map((restore) => ({
      ...restore,
      unfinished: "failure",
      failed: "archive",
      lost: true,
    })),
    modules: {
      ...base.modules,
      missing: ["example.com/a@v1.0.0/go.mod"],
      rejected: ["example.com/b@v1.0.0"],
    },
    sidecar: {
      status: "served",
      reason: "drained",
      stats: makeSidecarStats({
        mirrors: [mirror],
        corrupt: [{ where: "store", subject: "example.com/c", version: "v1.0.0", fault: "cut" }],
        warm: { planned: 3, fetched: 1, absent: 1, failed: 1, durationMs: 80 },
        storeFault: "no space left on device",
        tokenFault: "mirror.example.com answered 401: it wants a token of the job",
      }),
    },
    actions: { reused: 9, computed: 1, unused: 1, dropped: 1, overLimit: 1 },
    tests: makeFallbackReport().tests ?? { packages: 0, run: 0, fresh: 0, reruns: [], more: 0 },
    linters: [
      {
        name: "golangci-lint",
        version: "2.12.2",
        reused: 12,
        computed: 3,
        findingsOnly: "golangci-lint 2.12.2 is wrong with a cache that lacks something",
      },
    ],
    trim: { sizeBytes: 2_000, actions: 3, freedBytes: 500 },
    goCommands: [
      { command: "go build ./...", startMs: 1_700_000_001_000, ms: 1_300, exitCode: 0 },
      { command: "go test ./...", startMs: 1_700_000_003_000, ms: 2_000, exitCode: 1 },
    ],
    diagnoses: [
      { id: "disk-full", title: "A disk is full", message: "GOCACHE is /cache. Free space." },
    ],
    saves: [
      {
        name: "build",
        status: "saved",
        reason: "there was no base",
        key: "accel1-build",
        kind: "base",
        contentBytes: 3_000,
        sizeBytes: 1_000,
        packMs: 30,
        uploadMs: 40,
      },
    ],
    times: { mainMs: 1_700_000_000_000, stepsMs: 1_700_000_001_000, postMs: 1_700_000_009_000 },
    comparison: {
      status: "compared",
      reason: "with 8 runs of main",
      runs: 8,
      thresholdPercent: 20,
      commands: [{ command: "go build ./...", ...figure }],
      steps: { ...figure, verdict: "same" },
      cold: { medianMs: 90_000, runs: 2 },
    },
    trend: [{ at: "2026-11-20T10:00:00.000Z", sha: "a".repeat(40), stepsMs: 8_000 }],
    annotations: [
      { kind: "regression", level: "warning", title: "slower", message: "go build took longer" },
    ],
    gate: { failed: true, reason: "go build ./... took 1.3 s, with a base of 1.0 s" },
    comment: { status: "created", reason: "first one", url: "https://github.com/octo/app/pull/7" },
    faults: [{ area: "mirror", message: "no answer" }],
    cost: {
      ...base.cost,
      main: {
        ...base.cost.main,
        spans: [{ name: "restore", kind: "transfer", startMs: 1, endMs: 9.5 }],
      },
    },
  });
}
