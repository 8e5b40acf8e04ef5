import { writeFile } from "node:fs/promises";
import path from "node:path";
import { parseGoCommandLog } from "../../gocmd/go-command-log.ts";
import { readGoWrapper, renderGoWrapper, type WrapperSettings } from "../../gocmd/go-wrapper.ts";
import { parseWrapperTools, readWrapperToolsScript } from "../../gocmd/go-wrapper-tools.ts";
import { errorMessage } from "../../lib/errors.ts";
import { findOnPath } from "../../lib/executable.ts";
import { tryReadText, writeFileAtomic } from "../../lib/fs.ts";
import { GO_COMMAND_LOG } from "../handover.ts";
import { findGoWrappers, formatWrapperFile, WRAPPER_FILE } from "../job/go-wrapper-path.ts";
import type { Step } from "../job/step.ts";
import { makeStableDir } from "./stable-dir.ts";

export interface WrapperPlaces {
  /** Our folder below the job's temporary folder. */
  dir: string;
  /** Folder that lives as long as the job. */
  tempDir: string;
  /** PATH as the job's steps have it, with the wrappers of earlier uses of the action. */
  stepPath: string;
}

/** A wrapper that works on this machine. */
export interface GoWrapper {
  /** The folder that is to be first on PATH for the job's later steps. */
  dir: string;
  /**
   * Completes it, with the settings that it gives go. Undefined: the job's own, or those of an earlier
   * use of the action in the job. Throws if it cannot be written.
   */
  install(settings: WrapperSettings | undefined): Promise<void>;
}

/**
 * Makes the wrapper named `go`. Undefined if there is none: any fault of ours is a warning, and the
 * steps keep the go command that they had.
 */
export async function makeGoWrapper(
  step: Pick<Step, "host" | "faults" | "env">,
  places: WrapperPlaces,
): Promise<GoWrapper | undefined> {
  // A batch file in the place of go.exe would end each batch script that calls it without `call`.
  if (process.platform === "win32") return undefined;
  try {
    return await tryWrapper(step, places);
  } catch (error) {
    step.faults.report("report", `go commands are not timed: ${errorMessage(error)}`);
    return undefined;
  }
}

async function tryWrapper(
  { host, env }: Pick<Step, "host" | "env">,
  { dir, tempDir, stepPath }: WrapperPlaces,
): Promise<GoWrapper> {
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
  const parent = path.join(tempDir, "go-accel");
  if (/[:\n\r]/.test(parent)) throw new Error(`${parent} cannot be in PATH`);
  // PATH is part of the key of a test result if the test looks for programs and go was not called
  // through us.
  const wrapperDir = await makeStableDir(parent, "path", 0o755);
  const log = path.join(dir, GO_COMMAND_LOG);
  const logs = [log, ...new Set(earlier.flatMap((wrapper) => wrapper.logs))];
  const dirs = [wrapperDir, ...earlier.map((wrapper) => wrapper.dir)];
  const wrapper = path.join(wrapperDir, "go");
  const write = (to: readonly string[], settings: WrapperSettings | undefined) =>
    writeFileAtomic(
      wrapper,
      renderGoWrapper(template, { ...tools, dirs, go, logs: to, settings }),
      0o555,
    );
  await writeFile(log, "", { mode: 0o600 });
  // The trial must not appear in the logs of other wrappers.
  await write([log], undefined);
  await tryOut(wrapper, log, run);
  await writeFile(log, "");
  return {
    dir: wrapperDir,
    async install(own) {
      const settings = own ?? earlier[0]?.settings;
      const description = formatWrapperFile({ logs, settings });
      await writeFileAtomic(path.join(wrapperDir, WRAPPER_FILE), description, 0o444);
      await write(logs, settings);
    },
  };
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
