import { mkdir } from "node:fs/promises";
import path from "node:path";
import { begin } from "../app/begin.ts";
import { withoutGoWrappers } from "../app/job/go-wrapper-path.ts";
import { withoutOwnEnvFile } from "../app/job/own-env-file.ts";
import type { Settings } from "../app/job/settings.ts";
import { systemClock } from "../lib/clock.ts";
import { createTimeline } from "../lib/timeline.ts";
import { stopSidecar } from "../sidecar/control.ts";
import type { CiJob, Environment } from "./ci-job.ts";
import { findJobProcess } from "./job-process.ts";
import { readOsImage } from "./os-image.ts";
import { toJob } from "./read-job.ts";
import { quote, renderShell } from "./shell-lines.ts";
import { findState, makeStateDir, saveState } from "./state-dir.ts";
import { createTextHost } from "./text-host.ts";

export interface RestoreInput {
  settings: Settings;
  job: CiJob;
  /** Folders for the state, best first. */
  stateDirs: readonly string[];
  /** The shell that takes the lines saves when it ends. */
  saveOnExit: boolean;
  /** Where a Go is installed, in the layout of runners' tool caches. */
  toolCacheDir: string;
  /** The script that runs all processes of ours. */
  entry: string;
  env: Environment;
  /** Receives each line of the log. */
  log(line: string): void;
  /** Is told the names of the work under way, whenever they change. */
  onWork(names: readonly string[]): void;
}

/**
 * The job's first step: restores the layers, starts the sidecar, and returns the settings of later
 * commands as lines for a POSIX shell. They are empty if no Go can be had. Throws `ConfigError`
 * for a mistake of the user.
 */
export async function restore(input: RestoreInput): Promise<string> {
  const { settings, stateDirs, entry } = input;
  const timeline = createTimeline(systemClock, performance.timeOrigin, input.onWork);
  const env = await withoutEarlierUse(input.env);
  await endEarlier(stateDirs);
  const stateDir = await makeStateDir(stateDirs, input.job.workspace);
  const job = toJob(input.job, { tempDir: stateDir, image: await readOsImage() });
  const dir = path.join(stateDir, "go-accel", "run");
  // Commands that run as another user must get through to the wrapper and to our file of settings.
  await mkdir(path.dirname(dir), { mode: 0o711 });
  await mkdir(dir, { mode: 0o700 });
  const first = createTextHost(env, input.log);
  const withPath = (added: readonly string[], rest: string | undefined) =>
    [...added, rest ?? ""].join(path.delimiter);
  let host = first;
  const state = await begin(
    { host: first, clock: systemClock, timeline, env },
    {
      settings,
      job,
      dir,
      entry,
      // Our parent may end with this command. Without a process to watch, the sidecar ends when the
      // job is saved, with its container, or after a time without requests.
      runnerProcess: findJobProcess(input.job.program),
      toolCacheDir: input.toolCacheDir,
      withGo({ addedToPath }) {
        const PATH = withPath(addedToPath, env["PATH"]);
        const withGo = { ...env, ...Object.fromEntries(first.variables), PATH };
        host = createTextHost(withGo, input.log);
        const stepPath = withPath(addedToPath, input.env["PATH"]);
        return { host, clock: systemClock, timeline, env: withGo, stepPath };
      },
    },
  );
  if (!state) return "";
  await saveState(stateDir, state);
  const variables = new Map([...first.variables, ...host.variables]);
  const pathDirs = [...first.pathDirs, ...host.pathDirs];
  const onExit = input.saveOnExit ? saveCommand(entry, stateDir) : undefined;
  return renderShell({ variables, pathDirs, onExit });
}

/** What the user has set, as if no earlier use in this shell had set anything. */
async function withoutEarlierUse(env: Environment): Promise<Environment> {
  const { GOENV, ...others } = env;
  const goEnv = await withoutOwnEnvFile(GOENV);
  const PATH = await withoutGoWrappers(env["PATH"] ?? "");
  return { ...others, PATH, ...(goEnv === undefined ? {} : { GOENV: goEnv }) };
}

/** A job of this checkout that was killed has left its sidecar, which would run for hours. */
async function endEarlier(dirs: readonly string[]): Promise<void> {
  const earlier = await findState(dirs);
  if (earlier?.state.sidecar) await stopSidecar(earlier.state.sidecar, systemClock);
}

/** Only a failure that the user asked for changes the exit code of the shell. */
function saveCommand(entry: string, stateDir: string): string {
  const words = [process.execPath, entry, "save", "--state-dir", stateDir].map(quote);
  return `${words.join(" ")} --status "$?" || exit 1`;
}
