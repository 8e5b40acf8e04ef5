import { type RunState, STATE_VERSION } from "../../src/app/handover.ts";
import { planKeys } from "../../src/app/job/job-keys.ts";
import { historyPrefix } from "../../src/cache/key.ts";
import { makeReport } from "../unit/report/reports.ts";
import { makeJob } from "./make-job.ts";
import { RUNNER } from "./run-records.ts";

const KEY_PARTS = {
  os: "linux",
  arch: "amd64",
  goVersion: "go1.26.1",
  profile: "0123456789abcdef",
  workFolder: "",
  scope: "CI / test",
  sums: "5e".repeat(32),
  epoch: "",
};
const NOTHING = { zips: [], mods: [], infos: [], skippedPrivate: [] };

/** What the first step of a run of the default branch left in `dir`, except for what is given. */
export function makeRunState(dir: string, state: Partial<RunState> = {}): RunState {
  const { sidecar: _, modules: __, cost, ...report } = makeReport();
  return {
    v: STATE_VERSION,
    dir,
    job: makeJob(),
    searchPath: "",
    cacheBackend: { kind: "github" },
    offline: false,
    goModCache: `${dir}/mod`,
    goCache: `${dir}/build`,
    startedAtMs: 0,
    agedAtMs: 0,
    whyUseIsUnknown: undefined,
    testTimes: undefined,
    testExpiry: { heldNs: undefined, ownNs: undefined },
    checkout: { dir, modules: [] },
    needs: NOTHING,
    sumLines: [],
    fileSettings: {},
    noProxy: "",
    missing: [],
    ownCheckouts: undefined,
    localGoVersion: "go1.26.1",
    layersOff: {},
    linters: [],
    keys: planKeys(KEY_PARTS, undefined),
    runner: RUNNER,
    historyPrefix: historyPrefix(KEY_PARTS),
    buildLimitBytes: undefined,
    modulesLimitBytes: undefined,
    sidecar: undefined,
    envFile: undefined,
    installedGo: undefined,
    summary: "always",
    prComment: "never",
    regressionThresholdPercent: 20,
    failOnRegression: false,
    ...state,
    report: {
      ...report,
      job: { ...report.job, onDefaultBranch: true },
      modules: { needed: 0, fromLayer: 0, private: 0 },
      sidecar: { status: "off", reason: "sidecar: off", warmFiles: 0 },
      cost: cost.main,
      ...state.report,
    },
  };
}
