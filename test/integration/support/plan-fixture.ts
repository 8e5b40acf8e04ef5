import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Job, Settings } from "../../../src/app/job/settings.ts";
import type { Step } from "../../../src/app/job/step.ts";
import { type JobPlan, planJob } from "../../../src/app/start/plan-job.ts";
import { createFakeHost, type FakeHost } from "../../support/fake-host.ts";
import { makeRepository, tryReadHead } from "../../support/git.ts";
import { makeJob } from "../../support/make-job.ts";
import { makeStep } from "../../support/make-step.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

/** The defaults of every input. */
export const SETTINGS: Settings = {
  goVersion: undefined,
  goVersionFile: "",
  checkLatest: false,
  toolchain: "auto",
  problemMatcher: false,
  workingDirectory: "",
  mirrors: undefined,
  mirrorAuth: [],
  mirrorSelection: "ordered",
  sidecar: "auto",
  warm: "missing",
  offline: false,
  cache: "auto",
  cacheBackend: { kind: "github" },
  cacheModules: true,
  cacheBuild: true,
  modulesCacheLimitBytes: undefined,
  buildCacheLimitBytes: undefined,
  lintCache: "auto",
  reuseTests: "auto",
  cacheScope: "",
  cacheKey: "",
  cacheEpoch: "",
  verifyModules: false,
  parallelism: "auto",
  testParallelism: undefined,
  timeGoCommands: false,
  summary: "always",
  prComment: "never",
  regressionThresholdPercent: 20,
  failOnRegression: false,
};

/** A host whose processes are real, in an environment of a test's own. */
export function createExecHost(env: Readonly<Record<string, string>>): FakeHost {
  return createFakeHost(async (command, args, options) => {
    const { stdout } = await promisify(execFile)(command, [...args], {
      cwd: options.cwd,
      env: { PATH: process.env["PATH"], ...env, ...options.env },
    });
    return stdout;
  });
}

export interface PlanOptions {
  /** Paths below the checkout, with what stands in them. */
  files: Readonly<Record<string, string>>;
  env?: Readonly<Record<string, string>>;
  settings?: Partial<Settings>;
}

export interface PlanFixture {
  step: Step;
  settings: Settings;
  job: Job;
  /** Folder above the checkout, for what a job leaves. */
  root: string;
  checkout: string;
  host: FakeHost;
  /** Environment of the go commands of the job. */
  goEnv: Readonly<Record<string, string>>;
}

/** A checkout, and what a job is planned from; go finds no settings but the given ones. */
export async function makePlanParts(options: PlanOptions): Promise<PlanFixture> {
  const { files, env = {}, settings = {} } = options;
  const root = await makeTempDir("plan");
  const checkout = join(root, "checkout");
  makeRepository(checkout, files);
  const sha = tryReadHead(checkout);
  const job = makeJob({
    workspace: checkout,
    tempDir: root,
    ...(sha === undefined ? {} : { sha }),
  });
  const goEnv = {
    HOME: root,
    GOENV: "off",
    GOPATH: join(root, "gopath"),
    GOCACHE: join(root, "gocache"),
    GOPROXY: "https://mirror.example.com,direct",
    CGO_ENABLED: "0",
    ...env,
  };
  const host = createExecHost(goEnv);
  return {
    root,
    checkout,
    goEnv,
    host,
    step: makeStep({ host, env }),
    settings: { ...SETTINGS, workingDirectory: checkout, ...settings },
    job,
  };
}

/** The plan, and what it was made from. */
export async function planOf(options: PlanOptions): Promise<JobPlan & { parts: PlanFixture }> {
  const parts = await makePlanParts(options);
  return { ...(await planJob(parts.step, parts.settings, parts.job)), parts };
}
