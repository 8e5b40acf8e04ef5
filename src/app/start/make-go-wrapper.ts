import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseGoCommandLog } from "../../gocmd/go-command-log.ts";
import { readGoWrapper, renderGoWrapper } from "../../gocmd/go-wrapper.ts";
import { parseWrapperTools, readWrapperToolsScript } from "../../gocmd/go-wrapper-tools.ts";
import { errorMessage } from "../../lib/errors.ts";
import { findOnPath } from "../../lib/executable.ts";
import { errnoOf, tryReadText, writeFileAtomic } from "../../lib/fs.ts";
import { GO_COMMAND_LOG } from "../handover.ts";
import { findGoWrappers, WRAPPER_FILE } from "../job/go-wrapper-path.ts";
import type { Step } from "../job/step.ts";

export interface WrapperPlaces {
  /** Our folder below the job's temporary folder. */
  dir: string;
  /** Folder that lives as long as the job. */
  tempDir: string;
  /** PATH as the job's steps have it, with the wrappers of earlier uses of the action. */
  stepPath: string;
}

const MAX_WRAPPERS = 100;

/**
 * Makes the wrapper named `go`, and returns the folder that is to be first on PATH for the job's
 * later steps. Undefined if there is none: any fault of ours is a warning, and the steps keep the go
 * command that they had.
 */
export async function makeGoWrapper(
  step: Pick<Step, "host" | "faults" | "env">,
  places: WrapperPlaces,
): Promise<string | undefined> {
  // A batch file in the place of go.exe would end each batch script that calls it without `call`.
  if (process.platform === "win32") return undefined;
  try {
    return await installWrapper(step, places);
  } catch (error) {
    step.faults.report("report", `go commands are not timed: ${errorMessage(error)}`);
    return undefined;
  }
}

async function installWrapper(
  { host, env }: Pick<Step, "host" | "env">,
  { dir, tempDir, stepPath }: WrapperPlaces,
): Promise<string> {
  // Without wrappers: this is where the go command is found.
  const pathVariable = env["PATH"] ?? "";
  const go = await findOnPath("go", pathVariable);
  if (go === undefined) throw new Error("no go command on PATH");
  const earlier = await findGoWrappers(stepPath);
  const run = (command: string, args: string[]) =>
    host.exec(command, args, {
      cwd: dir,
      env: { GOTOOLCHAIN: "local", GOFLAGS: "", PATH: pathVariable },
    });
  const [template, toolsScript] = await Promise.all([readGoWrapper(), readWrapperToolsScript()]);
  const tools = parseWrapperTools(await run("/bin/sh", ["-c", toolsScript]), {
    platform: process.platform,
    arch: process.arch,
  });
  const wrapperDir = await makeWrapperDir(path.join(tempDir, "go-accel"));
  const log = path.join(dir, GO_COMMAND_LOG);
  const logs = [log, ...new Set(earlier.flatMap((wrapper) => wrapper.logs))];
  const dirs = [wrapperDir, ...earlier.map((wrapper) => wrapper.dir)];
  const render = (to: readonly string[]) =>
    renderGoWrapper(template, { ...tools, dirs, go, logs: to });
  await writeFile(log, "", { mode: 0o600 });
  await writeFileAtomic(path.join(wrapperDir, WRAPPER_FILE), JSON.stringify({ logs }), 0o444);
  const wrapper = path.join(wrapperDir, "go");
  // The trial must not appear in the logs of other wrappers.
  await writeFileAtomic(wrapper, render([log]), 0o555);
  await tryOut(wrapper, log, run);
  await writeFileAtomic(wrapper, render(logs), 0o555);
  await writeFile(log, "");
  return wrapperDir;
}

/**
 * Makes a folder whose path is the same in each job if the runner's temporary folder is. PATH is part
 * of the key of a test result if the test looks for programs and go was not called through us.
 */
async function makeWrapperDir(parent: string): Promise<string> {
  if (/[:\n\r]/.test(parent)) throw new Error(`${parent} cannot be in PATH`);
  for (let number = 1; number <= MAX_WRAPPERS; number++) {
    const dir = path.join(parent, `path-${number}`);
    try {
      await mkdir(dir, { mode: 0o755 });
      return dir;
    } catch (error) {
      if (errnoOf(error) !== "EEXIST") throw error;
    }
  }
  throw new Error(`${parent} holds ${MAX_WRAPPERS} wrappers already`);
}

/** Throws unless the wrapper runs go and notes it; on some machines scripts cannot be executed. */
async function tryOut(
  wrapper: string,
  log: string,
  run: (command: string, args: string[]) => Promise<string>,
): Promise<void> {
  const version = await run("/bin/sh", ["-c", 'exec "$0" version', wrapper]);
  const [noted, ...more] = parseGoCommandLog((await tryReadText(log)) ?? "");
  const isRight = noted?.command === "version" && noted.exitCode === 0 && more.length === 0;
  if (!version.startsWith("go version ") || !isRight) {
    throw new Error("the wrapper does not work on this machine");
  }
}
