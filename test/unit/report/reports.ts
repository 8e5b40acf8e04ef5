import {
  REPORT_SCHEMA,
  type RunReport,
  type StartReport,
} from "../../../src/report/model/model.ts";
import type { MirrorStats, SidecarStats } from "../../../src/telemetry/sidecar-stats.ts";

const SUMS = "5e".repeat(32);
const MODULES_EXACT = `accel2-modules-linux-base-${SUMS.slice(0, 16)}.`;
const MODULES_KEY = `${MODULES_EXACT}feedface01234567`;
const MODULES_DELTA = `accel2-modules-linux-delta-${SUMS.slice(0, 16)}.feedface01234567-${SUMS.slice(0, 16)}.0123456789abcdef`;
const BUILD_PREFIX = "accel1-build-linux-amd64-go1.26.1-0123456789abcdef-";
const BUILD_EXACT = `${BUILD_PREFIX}CI_test.0a1b2c3d-base-5e5e5e5e5e5e5e5e.`;

const BASE_KEY = `${BUILD_EXACT}c0ffee0123456789`;
const DELTA_KEY = `${BUILD_PREFIX}CI_test.0a1b2c3d-delta-5e5e5e5e5e5e5e5e.c0ffee0123456789-5e5e5e5e5e5e5e5e.abcdef0123456789`;

export const MODULES_KEYS = [MODULES_EXACT, "accel2-modules-linux-base-"];
export const BUILD_KEYS = [BUILD_EXACT, `${BUILD_PREFIX}CI_test.0a1b2c3d-base-`, BUILD_PREFIX];

export function makeMirrorStats(stats: Partial<MirrorStats> = {}): MirrorStats {
  return {
    mirror: "mirror.example.com",
    requests: 0,
    hits: 0,
    modules: 0,
    sizeBytes: 0,
    notFound: 0,
    failed: 0,
    p50Ms: undefined,
    p95Ms: undefined,
    p99Ms: undefined,
    retries: 0,
    hedges: 0,
    hedgesWon: 0,
    faults: [],
    breakerOpenMs: 0,
    outageMs: 0,
    ...stats,
  };
}

export function makeSidecarStats(stats: Partial<SidecarStats> = {}): SidecarStats {
  return {
    requests: 0,
    requestErrors: 0,
    servedBytes: 0,
    zipsFromStore: 0,
    zipsFromTree: 0,
    zipsFromMirror: 0,
    unpackedAhead: 0,
    stale: { count: 0, oldestMs: 0 },
    mirrors: [],
    fetchedModules: [],
    verified: { goSum: 0, sumdb: 0, unknown: 0 },
    corrupt: [],
    denied: [],
    unanswered: [],
    warm: undefined,
    storeFault: undefined,
    ...stats,
  };
}

/** A job that found all it needs, except for what is given. */
export function makeReport(report: Partial<RunReport> = {}): RunReport {
  return {
    schema: REPORT_SCHEMA,
    action: { version: "0.1.0" },
    job: {
      workflow: "CI",
      name: "test",
      runId: "1",
      runAttempt: "1",
      ref: "refs/heads/main",
      sha: "0".repeat(40),
      os: "linux",
      arch: "amd64",
    },
    go: { version: "go1.26.1" },
    workspace: { modules: ["example.com/m"], sumFiles: ["go.sum"], vendored: false },
    policy: { read: true, write: true, reason: "cache: auto, and this is the default branch" },
    keyParts: [
      { name: "os", value: "linux" },
      { name: "go", value: "go1.26.1" },
      { name: "go.sum", value: SUMS },
      { name: "scope", value: 'CI / test / {"go":"1.26"}' },
      { name: "profile GOFLAGS", value: "" },
    ],
    history: "12 runs",
    restores: [
      {
        name: "modules",
        status: "exact",
        reason: "same go.sum",
        keys: MODULES_KEYS,
        matchedKey: MODULES_KEY,
        sizeBytes: 148_000_000,
        delta: { key: MODULES_DELTA, sizeBytes: 4_200_000 },
        lookupMs: 210,
        downloadMs: 1_400,
        unpackMs: 2_100,
      },
      {
        name: "build",
        status: "exact",
        reason: "same go.sum",
        keys: BUILD_KEYS,
        matchedKey: BASE_KEY,
        sizeBytes: 192_400_000,
        delta: { key: DELTA_KEY, sizeBytes: 12_400_000 },
        lookupMs: 190,
        downloadMs: 1_700,
        unpackMs: 1_300,
      },
    ],
    modules: { needed: 169, fromLayer: 169, fromStore: 0, fetched: [], private: 0 },
    sidecar: { status: "served", reason: "drained", stats: makeSidecarStats() },
    actions: { reused: 2_431, computed: 0, unused: 12 },
    saves: [
      {
        name: "modules",
        key: MODULES_KEY,
        status: "unchanged",
        reason: "the cache has all that is kept",
      },
      { name: "build", key: BUILD_EXACT, status: "unchanged", reason: "nothing was computed" },
    ],
    breakEven: [
      { layer: "modules", costMs: 3_710, runs: 0, losses: 0 },
      { layer: "build", costMs: 3_190, savedMs: 204_000, runs: 12, losses: 0 },
    ],
    faults: [],
    cost: {
      main: { wallMs: 4_210, transferMs: 3_640, ownMs: 570, spans: [] },
      post: { wallMs: 180, transferMs: 0, ownMs: 180, spans: [] },
    },
    ...report,
  };
}

/** The first job of a repository: nothing restored, all fetched, all saved. */
export function makeColdReport(): RunReport {
  const fetched = Array.from({ length: 23 }, (_, index) => {
    return `example.com/dep${String(index + 1).padStart(2, "0")}@v1.${index}.0`;
  });
  const miss = { status: "miss", reason: "no entry has any of the keys" } as const;
  return makeReport({
    history: "none yet",
    breakEven: [],
    restores: [
      { name: "modules", keys: MODULES_KEYS, ...miss },
      { name: "build", keys: BUILD_KEYS, ...miss },
    ],
    modules: { needed: 23, fromLayer: 0, fromStore: 23, fetched, private: 2 },
    sidecar: {
      status: "served",
      reason: "drained",
      stats: makeSidecarStats({
        requests: 71,
        zipsFromStore: 23,
        zipsFromTree: 4,
        stale: { count: 1, oldestMs: 3_600_000 },
        corrupt: [
          {
            where: "tree",
            subject: "example.com/Damaged",
            version: "v1.2.0",
            fault: "its tree has the hash h1:y=",
          },
        ],
        denied: ["corp.example.com/secret"],
        unanswered: ["example.com/absent@v1.0.0.zip"],
        fetchedModules: fetched,
        warm: { planned: 69, fetched: 69, failed: 0, durationMs: 1_900 },
        mirrors: [
          makeMirrorStats({
            requests: 70,
            hits: 69,
            modules: 22,
            sizeBytes: 41_300_000,
            p50Ms: 48,
            p95Ms: 310,
            p99Ms: 420,
            hedges: 2,
            hedgesWon: 1,
          }),
          makeMirrorStats({
            mirror: "second.example.com:8443",
            requests: 3,
            hits: 1,
            modules: 1,
            sizeBytes: 812,
            failed: 2,
            p50Ms: 1_204,
            p95Ms: 1_204,
            p99Ms: 1_204,
            retries: 1,
            faults: [
              { kind: "status", count: 1, example: "second.example.com:8443 answered 503" },
              {
                kind: "integrity",
                count: 1,
                example: "second.example.com:8443: example.com/a@v1.0.0.zip has the hash h1:x=",
              },
            ],
            breakerOpenMs: 5_000,
            outageMs: 2_310,
          }),
        ],
      }),
    },
    actions: { reused: 0, computed: 512, unused: 0 },
    saves: [
      {
        name: "modules",
        status: "saved",
        reason: "there was no base",
        kind: "base",
        key: MODULES_KEY,
        contentBytes: 142_000_000,
        sizeBytes: 39_900_000,
        packMs: 800,
        uploadMs: 1_150,
      },
      {
        name: "build",
        status: "saved",
        reason: "there was no base",
        kind: "base",
        key: BASE_KEY,
        contentBytes: 301_000_000,
        sizeBytes: 88_000_000,
        packMs: 1_400,
        uploadMs: 2_350,
      },
    ],
  });
}

/** A pull request that raised one module. */
export function makeFallbackReport(): RunReport {
  const base = makeReport();
  const [modules, build] = base.restores.map((restore) => ({
    ...restore,
    status: "fallback" as const,
    reason: "newest entry of another go.sum",
  }));
  return makeReport({
    policy: { read: true, write: false, reason: "cache: auto, and this is not the default branch" },
    restores: [modules, build].filter((restore) => restore !== undefined),
    modules: {
      needed: 169,
      fromLayer: 168,
      fromStore: 1,
      fetched: ["example.com/raised@v1.2.4"],
      private: 0,
    },
    tests: {
      packages: 27,
      cached: 19,
      run: 8,
      fresh: 1,
      reruns: [
        {
          package: "example.com/m/release",
          seconds: 4.2,
          reason: "inputs",
          certain: true,
          inputs: [
            { kind: "env", name: "GITHUB_RUN_ID" },
            { kind: "folder", name: "release/testdata" },
          ],
          more: 3,
          remedy: "GITHUB_RUN_ID differs between jobs: read it outside the tests",
        },
        {
          package: "example.com/m/parse",
          seconds: 0.31,
          reason: "inputs",
          certain: false,
          inputs: [{ kind: "file", name: "parse/testdata/input.txt" }],
        },
        {
          package: "example.com/m/api",
          seconds: 2.05,
          reason: "code",
          packages: ["example.com/m/api", "example.com/m/core"],
          modules: true,
          more: 1,
        },
        {
          package: "example.com/m/flags",
          seconds: 1,
          reason: "code",
          packages: [],
          modules: false,
        },
        { package: "example.com/m/step", seconds: 0, reason: "unknown" },
      ],
      more: 2,
    },
    actions: { reused: 2_100, computed: 331, unused: 340, dropped: 12, overLimit: 3 },
    saves: base.saves.map((save) => ({
      ...save,
      status: "skipped" as const,
      reason: "cache: auto, and this is not the default branch",
    })),
  });
}

/** A job on a machine that ran the same job before. */
export function makeMachineReport(): RunReport {
  const { saves } = makeReport();
  return makeReport({
    breakEven: [],
    restores: [
      {
        name: "modules",
        status: "warm",
        reason: "168 of 169 needed modules are on this machine",
        keys: MODULES_KEYS,
      },
      {
        name: "build",
        status: "warm",
        reason: "this machine ran this job before, on 2026-11-20",
        keys: BUILD_KEYS,
      },
    ],
    modules: {
      needed: 169,
      fromLayer: 168,
      fromStore: 1,
      fetched: ["example.com/raised@v1.2.4"],
      private: 0,
    },
    actions: { computed: 31 },
    tests: { packages: 3, run: 3, fresh: 1, reruns: [], more: 0 },
    trim: { sizeBytes: 2_310_000_000, actions: 812, freedBytes: 162_000_000 },
    saves: saves.map(({ name }) => ({
      name,
      status: "skipped" as const,
      reason: "this machine keeps its own",
    })),
  });
}

/** A job whose build layer is left alone for a while, and whose modules layer loses as well. */
export function makeLosingReport(): RunReport {
  const { restores } = makeReport();
  const reason =
    "lost 3 times in a row: a restore cost 3.1 s and saved 1.2 s; tried again after 10 runs";
  return makeReport({
    restores: restores.map((restore) =>
      restore.name === "build"
        ? { name: "build", status: "off", reason, keys: BUILD_KEYS, lost: true }
        : restore,
    ),
    breakEven: [{ layer: "modules", costMs: 3_710, savedMs: 1_900, runs: 9, losses: 2 }],
    actions: { reused: 0, computed: 2_431, unused: 0 },
  });
}

/** A vendored checkout whose cache is off. */
export function makeOffReport(): RunReport {
  const off = { status: "off", reason: "cache: off" } as const;
  return makeReport({
    history: "cache: off",
    breakEven: [],
    policy: { read: false, write: false, reason: "cache: off" },
    restores: [
      { name: "modules", keys: MODULES_KEYS, ...off },
      { name: "build", keys: BUILD_KEYS, ...off },
    ],
    modules: { needed: 0, fromLayer: 0, fromStore: 0, fetched: [], private: 0 },
    sidecar: { status: "off", reason: "all dependencies are vendored" },
    actions: undefined,
    saves: [
      { name: "modules", status: "skipped", reason: "cache: off" },
      { name: "build", status: "skipped", reason: "cache: off" },
    ],
  });
}

/** A job whose cache service and mirror were down. */
export function makeFaultyReport(): RunReport {
  const reason = "the cache service did not answer within 8000 ms";
  return makeReport({
    history: "not in time",
    breakEven: [],
    restores: [
      { name: "modules", keys: MODULES_KEYS, status: "miss", reason },
      { name: "build", keys: BUILD_KEYS, status: "miss", reason },
    ],
    modules: { needed: 3, fromLayer: 0, fromStore: 0, fetched: [], private: 0 },
    sidecar: {
      status: "failed",
      reason: "gone",
      stats: makeSidecarStats({
        mirrors: [makeMirrorStats({ requests: 9, failed: 9 })],
      }),
    },
    actions: { reused: 0, computed: 7, unused: 0 },
    saves: [
      { name: "modules", status: "skipped", reason: "the cache failed when the job began" },
      { name: "build", status: "failed", reason },
    ],
    faults: [
      { area: "cache", message: `the modules layer could not be restored: ${reason}` },
      { area: "cache", message: `the build layer could not be restored: ${reason}` },
      { area: "mirror", message: "no answer from mirror mirror.example.com: connection refused" },
      { area: "sidecar", message: "the sidecar ended before the job did" },
    ],
  });
}

/** What the main step had at its end. */
export function toStartReport(report: RunReport): StartReport {
  const { schema: _schema, actions: _actions, saves: _saves, ...start } = report;
  const { cost, modules, breakEven: _breakEven, ...rest } = start;
  const { needed, fromLayer } = modules;
  return {
    ...rest,
    modules: { needed, fromLayer, private: modules.private },
    sidecar: { status: "started", reason: "", warmFiles: 3 * (needed - fromLayer) },
    cost: cost.main,
  };
}
