import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { RunReport } from "../../src/report/model/model.ts";
import { type CacheService, startCacheService } from "../../test/support/cache-service.ts";
import { makeRepository } from "../../test/support/git.ts";
import {
  createRunner,
  type JobResult,
  type Step,
  type StepEvent,
} from "../../test/support/runner.ts";
import { removeTree } from "../../test/support/temp-dir.ts";

export const REPOSITORY_ROOT = path.join(import.meta.dirname, "..", "..");
export const SAMPLE_DIR = path.join(REPOSITORY_ROOT, "bench", "sample");
const DEFAULT_REF = "refs/heads/main";

/**
 * How far away the modelled cache service is: each connection waits 20 ms before the first byte and
 * carries 20 MB/s. The client opens eight of them for a download, as it does with the real service.
 */
export const SERVICE_MODEL = {
  latencyMs: 20,
  bytesPerSecondPerConnection: 20_000_000,
  azureHost: true,
};

/** A CI system: a new machine for every job, and a cache service that outlives the machines. */
export interface Ci {
  cache: CacheService;
  /** HOME of the machine, the same for each job. */
  homeDir: string;
  /**
   * Runs a job on a new machine: an empty home, and a new checkout at the same path, of what is in
   * the folder `source` or as the function makes it. What earlier jobs left is moved aside, not
   * deleted: on ext4 creating files is slow for minutes after many were deleted.
   */
  runJob(source: string | Checkout, steps: readonly Step[]): Promise<FinishedJob>;
  close(): Promise<void>;
}

/** Makes the checkout in a folder. The folder already exists only if the machine is kept. */
export type Checkout = (workspace: string) => void | Promise<void>;

export interface CiOptions {
  /** Where everything is put. By default the folder for temporary files. */
  parentDir?: string;
  /** Further variables of the machine. */
  hostEnv?: Record<string, string>;
  /**
   * What happens to what a job left: it is moved aside until the end, deleted before the next job
   * (meant for a tmpfs), or kept for the next job, as on a machine that is not thrown away.
   */
  used?: "aside" | "removed" | "kept";
}

export interface FinishedJob {
  result: JobResult;
  /** Time of all steps, the action's own included. */
  durationMs: number;
  /** The report of go-accel; undefined for a job without it. */
  report: RunReport | undefined;
}

export async function startCi(
  name: string,
  goEnv: Record<string, string>,
  options: CiOptions = {},
): Promise<Ci> {
  const { parentDir = tmpdir(), hostEnv = {}, used = "aside" } = options;
  const root = mkdtempSync(path.join(parentDir, `go-accel-${name}-`));
  const cache = await startCacheService(SERVICE_MODEL);
  const goBin = path.dirname(execFileSync("sh", ["-c", "command -v go"], { encoding: "utf8" }));
  const pathDirs = [goBin, "/usr/local/bin", "/usr/bin", "/bin"];
  const runner = createRunner({ root: path.join(root, "machine"), pathDirs, goEnv, hostEnv });
  let jobs = 0;
  const throwAway = async () => {
    const aside = path.join(root, `used-${jobs}`);
    mkdirSync(aside);
    if (existsSync(runner.homeDir)) renameSync(runner.homeDir, path.join(aside, "home"));
    if (existsSync(runner.workspace)) renameSync(runner.workspace, path.join(aside, "checkout"));
    if (used === "removed") await removeTree(aside);
    mkdirSync(runner.homeDir);
  };
  return {
    cache,
    homeDir: runner.homeDir,
    async runJob(source, steps) {
      jobs++;
      if (used !== "kept" || jobs === 1) await throwAway();
      if (typeof source === "string") {
        cpSync(source, runner.workspace, { recursive: true });
        makeRepository(runner.workspace);
      } else {
        await source(runner.workspace);
      }
      const report = createReportReader();
      const result = await runner.runJob({
        name: "build",
        runId: jobs,
        ref: DEFAULT_REF,
        cacheService: {
          url: cache.url,
          token: cache.issueToken({ ref: DEFAULT_REF }),
          env: cache.childEnv,
        },
        steps,
        onStep: report.onStep,
      });
      const durationMs = result.steps.reduce((sum, step) => sum + step.durationMs, 0);
      if (result.conclusion !== "success") throw new Error(describeFailure(result));
      return { result, durationMs, report: report.get() };
    },
    async close() {
      await cache.close();
      await removeTree(root);
    },
  };
}

/** Reads the report as soon as the post step wrote it: the runner empties its folder at the end. */
function createReportReader() {
  let file: string | undefined;
  let report: RunReport | undefined;
  return {
    onStep(event: StepEvent): void {
      if (event.kind !== "finished") return;
      file ??= event.step.outputs["report"];
      if (event.step.phase === "post" && file !== undefined && existsSync(file)) {
        report = JSON.parse(readFileSync(file, "utf8"));
      }
    },
    get: () => report,
  };
}

function describeFailure(result: JobResult): string {
  const failed = result.steps.filter((step) => step.conclusion === "failure");
  return failed.map((step) => `${step.name}:\n${step.log}`).join("\n");
}

/** Variables by which go reaches modules on this machine. */
export function readGoEnv(): Record<string, string> {
  const names = ["GOPROXY", "GOSUMDB"];
  const values = execFileSync("go", ["env", ...names], { encoding: "utf8" })
    .trim()
    .split("\n");
  return {
    ...Object.fromEntries(names.map((name, index) => [name, values[index] ?? ""])),
    GOTOOLCHAIN: "local",
  };
}

/** The steps of a user's job after the set-up. */
export const GO_STEPS: readonly Step[] = ["go build ./...", "go vet ./...", "go test ./..."].map(
  (run) => ({ kind: "run", name: run, run }),
);

export const ACCEL_STEP: Extract<Step, { kind: "action" }> = {
  kind: "action",
  name: "go-accel",
  // A build that is tried out, as in the end-to-end tests.
  dir: process.env["ACCEL_ACTION_DIR"] || REPOSITORY_ROOT,
};

/** The sample project with one module raised; the caller removes the folder. */
export function makeBumpedSample(): { dir: string; module: string } {
  const bumpFile = path.join(REPOSITORY_ROOT, "bench", "sample-bump.json");
  const bump: { module: string; to: string } = JSON.parse(readFileSync(bumpFile, "utf8"));
  const dir = mkdtempSync(path.join(tmpdir(), "go-accel-bump-"));
  cpSync(SAMPLE_DIR, dir, { recursive: true });
  const module = `${bump.module}@${bump.to}`;
  execFileSync("go", ["get", module], { cwd: dir, stdio: "ignore" });
  return { dir, module };
}

export function median(values: readonly number[]): number {
  const ascending = [...values].sort((a, b) => a - b);
  const middle = Math.floor(ascending.length / 2);
  const upper = ascending[middle] ?? Number.NaN;
  return ascending.length % 2 === 1 ? upper : (upper + (ascending[middle - 1] ?? upper)) / 2;
}
