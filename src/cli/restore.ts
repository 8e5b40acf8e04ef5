import { defaultScope, readCiJob } from "../ci/read-job.ts";
import { restore } from "../ci/restore.ts";
import { CI_INPUTS, readSettings } from "../ci/settings.ts";
import { stateDirs, toolCacheDir, userCacheDir } from "../ci/state-dir.ts";
import { systemClock } from "../lib/clock.ts";
import { ConfigError, errorMessage } from "../lib/errors.ts";
import { type CliIo, EXIT, type ExitCode, UsageError } from "./io.ts";
import { RESTORE_HELP } from "./job-help.ts";
import {
  findUnknownVariables,
  JOB_OPTIONS,
  optionReader,
  readJobWords,
  valueOptions,
} from "./job-options.ts";
import { parseOptions } from "./parse-options.ts";
import { createProgress } from "./progress.ts";

const OPTIONS = {
  ...valueOptions(CI_INPUTS.map(({ name }) => name)),
  ...JOB_OPTIONS,
  "save-on-exit": { type: "boolean" },
} as const;

/**
 * Begins a job: prints the settings of its later commands for a shell. Any fault of ours is a
 * warning, and the job continues without acceleration.
 */
export async function runRestore(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseOptions("restore", args, OPTIONS);
  if (values.help) {
    io.out(RESTORE_HELP);
    return EXIT.done;
  }
  if (positionals.length > 0) throw new UsageError(`restore: unexpected ${positionals[0]}`);
  const given = optionReader(values, io);
  const progress = createProgress(io);
  for (const name of findUnknownVariables(io.env, OPTIONS)) {
    progress.log(`go-accel: notice: ${name} is no setting (go-accel restore --help)`);
  }
  try {
    const surroundings = { env: io.env, cwd: io.cwd, nowMs: systemClock.nowMs() };
    const job = await readCiJob(surroundings, readJobWords(given));
    const settings = readSettings((name) => given(name) ?? "", {
      cwd: io.cwd,
      scope: defaultScope(job),
      cacheDir: userCacheDir(io.env),
    });
    const shell = await restore({
      settings,
      job,
      stateDirs: stateDirs(given("state-dir"), job, io.env),
      toolCacheDir: toolCacheDir(io.env),
      saveOnExit: values["save-on-exit"] === true,
      entry: io.entry,
      env: io.env,
      log: progress.log,
      onWork: (names) => progress.show(`go-accel: ${names.join(", ")}`),
    });
    progress.clear();
    io.out(shell);
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    progress.log(`go-accel: warning: ${errorMessage(error)}; continuing without acceleration`);
  }
  return EXIT.done;
}
