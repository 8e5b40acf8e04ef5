import { parseStatus } from "../ci/job-status.ts";
import { readCiJob } from "../ci/read-job.ts";
import { save } from "../ci/save.ts";
import { stateDirs } from "../ci/state-dir.ts";
import { systemClock } from "../lib/clock.ts";
import { ConfigError, errorMessage } from "../lib/errors.ts";
import { renderPlainText } from "../report/text/plain-text.ts";
import { hasColour } from "./colour.ts";
import { type CliIo, EXIT, type ExitCode, UsageError } from "./io.ts";
import { SAVE_HELP } from "./job-help.ts";
import { optionReader, valueOptions } from "./job-options.ts";
import { parseOptions } from "./parse-options.ts";
import { createProgress } from "./progress.ts";

const OPTIONS = valueOptions(["status", "state-dir", "summary-file", "report-dir"]);

/**
 * Ends a job that `restore` began. Any fault of ours is a warning; it fails only for a regression,
 * if the settings say so.
 */
export async function runSave(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseOptions("save", args, OPTIONS);
  if (values.help) {
    io.out(SAVE_HELP);
    return EXIT.done;
  }
  if (positionals.length > 0) throw new UsageError(`save: unexpected ${positionals[0]}`);
  const given = optionReader(values, io);
  const progress = createProgress(io);
  try {
    const job = await readCiJob({ env: io.env, cwd: io.cwd, nowMs: systemClock.nowMs() });
    const saved = await save({
      job,
      stateDirs: stateDirs(given("state-dir"), job, io.env),
      jobStatus: parseStatus(given("status") ?? job.status),
      summaryFile: given("summary-file"),
      reportDir: given("report-dir"),
      entry: io.entry,
      env: io.env,
      log: progress.log,
      onWork: (names) => progress.show(`go-accel: ${names.join(", ")}`),
    });
    progress.clear();
    if (!saved)
      progress.log("go-accel: restore did not finish in this job; there is nothing to do");
    if (saved?.summary) io.err(`\n${renderPlainText(saved.summary, layoutOf(io))}`);
    return saved?.hasFailed ? EXIT.failed : EXIT.done;
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    progress.log(`go-accel: warning: ${errorMessage(error)}; nothing was saved or reported`);
    return EXIT.done;
  }
}

function layoutOf({ env, errIsTerminal, errColumns }: CliIo) {
  return { columns: errColumns, hasColour: hasColour(env, errIsTerminal) };
}
