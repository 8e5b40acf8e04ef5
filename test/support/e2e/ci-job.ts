import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { RunReport } from "../../../src/report/model/model.ts";
import { backdate, git, makeRepository } from "../git.ts";
import { goBinDir, goEnvironment, type Machine } from "./machine.ts";
import { ACTION_DIR } from "./repository.ts";

/** What a shell of a job did. */
interface ShellResult {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export interface CiJobResult extends ShellResult {
  /** Undefined if `save` left none. */
  readonly report: RunReport | undefined;
}

export interface CiJobOptions {
  /** Variables of the CI system, besides {@link commitOf}'s. */
  readonly env?: Readonly<Record<string, string>>;
  /** Default: `sh`. */
  readonly shell?: "sh" | "bash";
  /** Folder that has `go-accel`. Default: one that runs `dist/`. */
  readonly commandDir?: string;
}

/** Id of the commit of the machine's checkout, which is made of its files if there is none. */
export function commitOf({ runner: { workspace } }: Machine): string {
  if (!existsSync(join(workspace, ".git"))) {
    makeRepository(workspace);
    backdate(workspace);
  }
  return git(workspace, "rev-parse", "HEAD").trim();
}

/**
 * Runs lines in the checkout of a machine as a step of a CI system, which knows nothing of GitHub:
 * `go-accel` is a command on PATH, and `dist/` is what it runs.
 */
export async function runCiJob(
  machine: Machine,
  lines: string,
  { env = {}, shell = "sh", commandDir }: CiJobOptions = {},
): Promise<CiJobResult> {
  const { runner, scratchDir } = machine;
  commitOf(machine);
  const reportDir = join(scratchDir, `reports-${Date.now()}`);
  const result = await runShell(shell, lines, runner.workspace, {
    HOME: runner.homeDir,
    PATH: [commandDir ?? (await makeCommand(scratchDir)), goBinDir(), "/usr/bin", "/bin"].join(":"),
    GO_ACCEL_REPORT_DIR: reportDir,
    ...goEnvironment(undefined),
    ...env,
  });
  const report = join(reportDir, "report.json");
  return {
    ...result,
    report: existsSync(report) ? JSON.parse(await readFile(report, "utf8")) : undefined,
  };
}

/** The folder of a command as a package manager makes it. */
async function makeCommand(scratchDir: string): Promise<string> {
  const dir = join(scratchDir, "bin");
  const file = join(dir, "go-accel");
  if (existsSync(file)) return dir;
  await mkdir(dir, { recursive: true });
  const entry = join(ACTION_DIR, "dist", "index.js");
  await writeFile(file, `#!/bin/sh\nexec '${process.execPath}' '${entry}' "$@"\n`);
  await chmod(file, 0o755);
  return dir;
}

function runShell(
  shell: string,
  lines: string,
  cwd: string,
  env: Readonly<Record<string, string>>,
): Promise<ShellResult> {
  return new Promise((resolve) => {
    execFile(shell, ["-e", "-c", lines], { cwd, env }, (error, out, err) => {
      const code = typeof error?.code === "number" ? error.code : error ? -1 : 0;
      resolve({ code, out, err });
    });
  });
}
