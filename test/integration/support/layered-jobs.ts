import { execFile } from "node:child_process";
import { cpSync, existsSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { finish } from "../../../src/app/finish/finish.ts";
import type { Job, Settings } from "../../../src/app/job/settings.ts";
import { readHistory } from "../../../src/app/start/read-history.ts";
import { start } from "../../../src/app/start/start.ts";
import { unpackTree } from "../../../src/archive/unpack-tree.ts";
import type { CacheBackend } from "../../../src/cache/backend.ts";
import { createDirBackend } from "../../../src/cache/dir/dir-backend.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import type { LayerRestore, LayerSave, RunReport } from "../../../src/report/model/model.ts";
import {
  backdate,
  commitAll,
  type Files,
  makeRepository,
  tryReadHead,
  writeFiles,
} from "../../support/git.ts";
import { makeJob } from "../../support/make-job.ts";
import { makeStep } from "../../support/make-step.ts";
import { copyCompiledStd, type StdExtent } from "../../support/prepared/compiled-std.ts";
import { makeTempDir, removeTree } from "../../support/temp-dir.ts";
import { createExecHost, SETTINGS } from "./plan-fixture.ts";
import { ENTRY } from "./sidecar-fixture.ts";

export interface LayeredJob {
  /** The work folder, if it is another one. It begins as a copy of the first. */
  folder?: string;
  /** Files of the checkout that are written before; it is committed. */
  files?: Files;
  /** Arguments of the go commands. */
  go: readonly (readonly string[])[];
  job?: Partial<Job>;
  settings?: Partial<Settings>;
  /** Stands between a job and the cache folder. */
  through?: (backend: CacheBackend) => CacheBackend;
  /** On the machine of the job before, with all that it left in GOCACHE. */
  stays?: boolean;
  /** Between the first step and the go commands. */
  started?: () => Promise<void>;
  /** Between the go commands and the last step; gets their environment. */
  before?: (env: Readonly<Record<string, string>>) => Promise<void>;
  /** How the job ends; by default it succeeds. Empty if nobody tells. */
  jobStatus?: "success" | "failure" | "cancelled" | "";
}

export interface LayeredJobResult {
  report: RunReport;
  restore: LayerRestore;
  save: LayerSave;
  warnings: readonly string[];
  notices: readonly string[];
  /** What the go commands printed. */
  output: string;
  /** Threads that the first step started, to unpack layers. */
  threads: number;
}

export interface LayeredJobsOptions {
  /** What a new machine has of the standard library in its GOCACHE; by default nothing. */
  compiledStd?: StdExtent;
  /** Packages in C are built. */
  cgo?: boolean;
  goFlags?: string;
}

/**
 * Jobs on machines that are new each time unless they say otherwise, at the same paths: real go
 * commands between our first and our last step, and a folder as the cache.
 */
export async function createLayeredJobs(files: Files, options: LayeredJobsOptions = {}) {
  const root = await makeTempDir("layers");
  const firstCheckout = join(root, "checkout");
  makeRepository(firstCheckout, files);
  backdate(firstCheckout);
  const goEnv = {
    HOME: root,
    GOENV: "off",
    GOPATH: join(root, "gopath"),
    GOCACHE: join(root, "gocache"),
    GOTOOLCHAIN: "local",
    GOPROXY: "off",
    GOFLAGS: options.goFlags ?? "",
    CGO_ENABLED: options.cgo ? "1" : "0",
  };
  let count = 0;
  return {
    root,
    checkout: firstCheckout,
    goCache: goEnv.GOCACHE,
    /** A folder in which go puts programs, and which stays. */
    binDir: join(goEnv.GOPATH, "bin"),
    async run(one: LayeredJob): Promise<LayeredJobResult> {
      count++;
      const checkout = one.folder === undefined ? firstCheckout : join(root, one.folder);
      if (!existsSync(checkout)) {
        cpSync(firstCheckout, checkout, { recursive: true, preserveTimestamps: true });
      }
      if (!one.stays) {
        await removeTree(goEnv.GOCACHE);
        await removeTree(join(root, ".cache"));
        if (options.compiledStd) copyCompiledStd(goEnv.GOCACHE, options.compiledStd);
      }
      if (one.files) {
        writeFiles(checkout, one.files);
        commitAll(checkout);
        backdate(checkout);
      }
      const dir = join(root, `job-${count}`);
      const folder = createDirBackend({
        folder: join(root, "cache"),
        dir: join(dir, "transfer"),
        clock: systemClock,
      });
      const backend = one.through?.(folder) ?? folder;
      const host = createExecHost(goEnv);
      const sha = tryReadHead(checkout);
      const at = {
        workspace: checkout,
        tempDir: root,
        runId: `${count}`,
        ...(sha === undefined ? {} : { sha }),
      };
      const job = makeJob({ ...at, ...one.job });
      let threads = 0;
      const settings = {
        ...SETTINGS,
        workingDirectory: checkout,
        sidecar: "off" as const,
        ...one.settings,
      };
      const state = await start(makeStep({ host, env: goEnv }), {
        settings,
        job,
        history: readHistory(systemClock, backend, settings, job),
        backend,
        unpacking: { unpack: unpackTree, startOne: () => threads++ },
        dir,
        entry: ENTRY,
        actionVersion: "0.0.0",
        stepPath: process.env["PATH"] ?? "",
        runnerProcess: undefined,
      });
      await one.started?.();
      let output = "";
      for (const args of one.go) {
        const { stdout } = await promisify(execFile)("go", [...args], {
          cwd: checkout,
          env: { PATH: process.env["PATH"], ...goEnv },
        });
        output += stdout;
      }
      await one.before?.(goEnv);
      const report = await finish(makeStep({ host, env: goEnv }), {
        state,
        job,
        backend,
        entry: ENTRY,
        token: "",
        jobStatus: one.jobStatus ?? "success",
      });
      return {
        report,
        restore: pick(report.restores),
        save: pick(report.saves),
        warnings: host.warnings,
        notices: host.notices,
        output,
        threads,
      };
    },
    /** Whether anything lies in GOCACHE at this name. */
    has: (name: string) => existsSync(join(goEnv.GOCACHE, name)),
  };
}

function pick<T extends { name: string }>(layers: readonly T[]): T {
  const build = layers.find(({ name }) => name === "build");
  if (!build) throw new Error("there is no build layer");
  return build;
}
