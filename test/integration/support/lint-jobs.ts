import { execFile } from "node:child_process";
import { mkdirSync, rmSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import type { LayerRestore, LayerSave, LinterReport } from "../../../src/report/model/model.ts";
import type { Files } from "../../support/git.ts";
import { createLayeredJobs, type LayeredJob, type LayeredJobResult } from "./layered-jobs.ts";

export interface LinterUnderTest {
  name: "golangci-lint" | "staticcheck";
  /** Path of its program. */
  program: string;
  args: readonly string[];
}

export interface LintJobResult extends LayeredJobResult {
  /** What the linter found, sorted. */
  findings: string[];
  lint: LinterReport | undefined;
  from: LayerRestore | undefined;
  to: LayerSave | undefined;
}

/** Jobs whose only step runs a linter, which is installed in go's folder for programs. */
export async function createLintJobs(linter: LinterUnderTest, files: Files) {
  const jobs = await createLayeredJobs(files, { compiledStd: "tests" });
  let { program } = linter;
  const install = (file: string): void => {
    program = file;
    const link = join(jobs.binDir, linter.name);
    mkdirSync(jobs.binDir, { recursive: true });
    rmSync(link, { force: true });
    symlinkSync(file, link);
  };
  install(program);
  const variable = linter.name === "staticcheck" ? "STATICCHECK_CACHE" : "GOLANGCI_LINT_CACHE";
  /** What it finds in the checkout, with its cache at a folder of the caller's or where it is. */
  const inspect = (env: Readonly<Record<string, string>>, cacheDir?: string): Promise<string[]> =>
    runLinter({ ...linter, program }, jobs.checkout, {
      ...env,
      // golangci-lint has a lock there, and runs of other tests would hold it.
      TMPDIR: jobs.root,
      ...(cacheDir === undefined ? {} : { [variable]: cacheDir }),
    });
  return {
    ...jobs,
    async lint(one: Partial<LayeredJob> & { cacheDir?: string } = {}): Promise<LintJobResult> {
      const { cacheDir, ...job } = one;
      let findings: string[] = [];
      const result = await jobs.run({
        go: [],
        ...job,
        before: async (env) => {
          findings = await inspect(env, cacheDir);
          await job.before?.(env);
        },
      });
      const { restores, saves, linters = [] } = result.report;
      const pick = <T extends { name: string }>(layers: readonly T[]) =>
        layers.find(({ name }) => name === linter.name);
      return { ...result, findings, lint: pick(linters), from: pick(restores), to: pick(saves) };
    },
    inspect,
    /** Puts another version in its place. */
    install,
  };
}

/** Exit code 1 means that there are findings. */
function runLinter(
  { program, args }: LinterUnderTest,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<string[]> {
  const all = { PATH: process.env["PATH"], ...env };
  return new Promise((resolve, reject) => {
    execFile(program, args, { cwd, env: all }, (error, stdout, stderr) => {
      if (error && error.code !== 1) reject(new Error(stderr, { cause: error }));
      // golangci-lint prints lines of code and sums as well.
      else
        resolve(
          stdout
            .split("\n")
            .filter((line) => /^\S+\.go:\d+/.test(line))
            .sort(),
        );
    });
  });
}
