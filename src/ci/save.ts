import { copyFile, mkdir, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import { finish } from "../app/finish/finish.ts";
import { JSON_LINES_FILE, METRICS_FILE, REPORT_FILE, type RunState } from "../app/handover.ts";
import { withoutGoWrappers } from "../app/job/go-wrapper-path.ts";
import { createBackend } from "../cache/create-backend.ts";
import { systemClock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import { createTimeline } from "../lib/timeline.ts";
import type { RunReport } from "../report/model/model.ts";
import type { CiJob, Environment } from "./ci-job.ts";
import { dropState, findState } from "./state-dir.ts";
import { createTextHost } from "./text-host.ts";

const REPORT_FILES = [REPORT_FILE, METRICS_FILE, JSON_LINES_FILE];

export interface SaveInput {
  /** The job that this command is part of. */
  job: CiJob;
  /** Folders that may have the state, best first. */
  stateDirs: readonly string[];
  /** `success`, `failure` or `cancelled`; empty if nobody tells. */
  jobStatus: string;
  /** File for the summary as markdown, which is added at its end. */
  summaryFile: string | undefined;
  /** Folder for the report's files. */
  reportDir: string | undefined;
  entry: string;
  env: Environment;
  log(line: string): void;
  /** Is told the names of the work under way, whenever they change. */
  onWork(names: readonly string[]): void;
}

/** What there is to show of a job that was saved. */
export interface Saved {
  /** Undefined if the settings want no summary. */
  summary: RunReport | undefined;
  /** A regression fails the job, as the user asked. */
  hasFailed: boolean;
}

/**
 * The job's last step: stops the sidecar, saves what changed and reports. Undefined if `restore` did
 * not run in this job, or if it was saved already.
 */
export async function save(input: SaveInput): Promise<Saved | undefined> {
  const { entry, jobStatus } = input;
  const timeline = createTimeline(systemClock, performance.timeOrigin, input.onWork);
  const found = await findState(input.stateDirs);
  if (!found || !isOfJob(found.state, input.job)) return undefined;
  const { dir, state } = found;
  // The tests of the steps, which go started, saw PATH without our script.
  const env = { ...input.env, PATH: await withoutGoWrappers(input.env["PATH"] ?? "") };
  // We ourselves run what the first step ran: the steps may have put other programs in front.
  const host = createTextHost({ ...env, PATH: state.searchPath }, input.log);
  const backend = await createBackend(state.cacheBackend, {
    entry,
    dir: path.join(state.dir, "transfer"),
    env,
    clock: systemClock,
  });
  // A second command must not save a job that the first one ended in the middle of its work.
  await dropState(dir);
  const report = await finish(
    { host, clock: systemClock, timeline, env },
    { state, job: state.job, backend, entry, token: "", jobStatus },
  );
  const keep = async (what: string, work: () => Promise<void>) => {
    await work().catch((error: unknown) => host.warning(`no ${what}: ${errorMessage(error)}`));
  };
  await keep("report", () => copyReport(state.dir, input.reportDir));
  await keep("summary file", () => writeSummary(host.summary, input.summaryFile));
  await rm(path.join(state.dir, "sidecar"), { recursive: true, force: true });
  return { summary: host.summary === "" ? undefined : report, hasFailed: host.hasFailed };
}

/** A job that was killed leaves its state behind, and the next one on the machine may have none. */
function isOfJob({ job }: RunState, { system, project, runId, runAttempt }: CiJob): boolean {
  if (system === "") return true;
  return job.workflow === project && job.runId === runId && job.runAttempt === runAttempt;
}

async function copyReport(from: string, to: string | undefined): Promise<void> {
  if (to === undefined) return;
  await mkdir(to, { recursive: true });
  for (const name of REPORT_FILES) await copyFile(path.join(from, name), path.join(to, name));
}

async function writeSummary(markdown: string, file: string | undefined): Promise<void> {
  if (file === undefined || markdown === "") return;
  await writeFile(file, markdown, { flag: "a" });
}
