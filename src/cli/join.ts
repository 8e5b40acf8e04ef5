import { appendFile } from "node:fs/promises";
import { joinedStickyId } from "../comment/sticky.ts";
import { type CommentTarget, writeComment } from "../comment/write-comment.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { renderJoined } from "../report/markdown/joined.ts";
import type { CommentResult } from "../report/model/model.ts";
import { runUrl } from "../report/run-url.ts";
import { readReports } from "./find-reports.ts";
import { JOIN_HELP } from "./help.ts";
import { type CliIo, EXIT, type ExitCode, FailedError, UsageError } from "./io.ts";
import { type JoinedRun, planJoinedRun } from "./join-target.ts";
import { parseOptions } from "./parse-options.ts";

const OPTIONS = {
  comment: { type: "boolean" },
  summary: { type: "boolean" },
} as const;

/** Joins reports of several jobs into one text, and writes it to where the options say. */
export async function runJoin(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, positionals } = parseOptions("join", args, OPTIONS);
  if (values.help) {
    io.out(JOIN_HELP);
    return EXIT.done;
  }
  if (positionals.length === 0) throw new UsageError("join: FILE or DIR is missing");
  const reports = await readReports(positionals, io);
  const joined = await planJoinedRun(io.env);
  const url = runUrl(joined.serverUrl, {
    repository: joined.repository,
    runId: String(joined.run.id),
    runAttempt: String(joined.run.attempt),
  });
  const text = renderJoined(reports, { runUrl: url });
  io.out(text);
  if (values.summary) await appendSummary(text, io);
  return values.comment ? comment(text, joined, joined.targetOf(reports), io) : EXIT.done;
}

async function appendSummary(text: string, { env }: CliIo): Promise<void> {
  const file = env["GITHUB_STEP_SUMMARY"];
  if (!file) throw new FailedError("join: there is no job summary: GITHUB_STEP_SUMMARY is not set");
  try {
    await appendFile(file, `${text}\n`);
  } catch (error) {
    throw new FailedError(`join: ${errorMessage(error)}`);
  }
}

/** A missing permission is a hint, not a failure: no pull request from a fork has it. */
const CODES: Record<CommentResult["status"], ExitCode> = {
  created: EXIT.done,
  updated: EXIT.done,
  unchanged: EXIT.done,
  skipped: EXIT.done,
  denied: EXIT.done,
  failed: EXIT.failed,
};

async function comment(
  text: string,
  { run, workflow }: JoinedRun,
  target: CommentTarget | undefined,
  io: CliIo,
): Promise<ExitCode> {
  if (!target || target.repository === "") {
    io.err("go-accel: join: no comment, as this job is not for a pull request\n");
    return EXIT.done;
  }
  const token = io.env["GITHUB_TOKEN"];
  if (!token) throw new FailedError("join: a comment needs GITHUB_TOKEN");
  const sticky = { id: joinedStickyId(workflow), run, text };
  const result = await writeComment(sticky, target, { token, clock: systemClock });
  io.err(`go-accel: join: comment ${result.status}: ${result.reason}\n`);
  return CODES[result.status];
}
