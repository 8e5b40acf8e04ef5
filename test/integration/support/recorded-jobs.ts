import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { openHistory } from "../../../src/app/finish/add-history.ts";
import { publish } from "../../../src/app/finish/publish/publish.ts";
import { HISTORY_FILE, HISTORY_NAME, type RunState } from "../../../src/app/handover.ts";
import { createDirBackend } from "../../../src/cache/dir/dir-backend.ts";
import { smallEntriesOf } from "../../../src/cache/small-entry.ts";
import { formatHistory } from "../../../src/history/history-text.ts";
import { NO_HISTORY } from "../../../src/history/record.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import type { GoCommandTiming, RunReport } from "../../../src/report/model/model.ts";
import { createFakeHost, type FakeHost } from "../../support/fake-host.ts";
import { makeJob } from "../../support/make-job.ts";
import { makeStep } from "../../support/make-step.ts";
import { makeRunState } from "../../support/run-state.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { makeReport } from "../../unit/report/reports.ts";

/** All jobs build the same. */
const LEG = "0a1b2c3d";

export interface RecordedJob {
  /** Command and milliseconds. */
  commands: readonly (readonly [command: string, ms: number, exitCode?: number])[];
  /** A pull request reads the history, and adds nothing to it. */
  pullRequest?: boolean;
  state?: Partial<RunState>;
  jobStatus?: string;
}

export interface RecordedResult {
  report: RunReport;
  host: FakeHost;
  summary: string;
  /** Our folder. */
  dir: string;
}

/**
 * Last steps of jobs whose go commands took the times that are given, one after the other, with a
 * cache folder between them.
 */
export async function createRecordedJobs(): Promise<{
  run(job: RecordedJob): Promise<RecordedResult>;
}> {
  const root = await makeTempDir("recorded-jobs");
  const backend = createDirBackend({
    folder: join(root, "cache"),
    dir: join(root, "transfer"),
    clock: systemClock,
  });
  let count = 0;
  return {
    async run({ commands, pullRequest = false, state: given, jobStatus = "success" }) {
      count++;
      const dir = join(root, `job-${count}`);
      await mkdir(dir, { recursive: true });
      const stepsMs = commands.reduce((sum, [, ms]) => sum + ms, 0);
      const base = makeRunState(dir);
      const state = makeRunState(dir, {
        startedAtMs: Date.now() - stepsMs - 4_000,
        agedAtMs: Date.now() - stepsMs,
        ...given,
        report: {
          ...base.report,
          job: { ...base.report.job, runId: `${count}`, onDefaultBranch: !pullRequest },
          policy: { read: true, write: !pullRequest, reason: "cache: auto" },
        },
      });
      const found = await smallEntriesOf(backend).read(HISTORY_NAME, state.historyPrefix);
      await writeFile(join(dir, HISTORY_FILE), found ?? formatHistory(NO_HISTORY));
      let summary = "";
      const host: FakeHost = {
        ...createFakeHost(),
        appendSummary: async (markdown) => {
          summary += markdown;
        },
      };
      const step = makeStep({ host });
      const goCommands = commands.map(
        ([command, ms, exitCode = 0]): GoCommandTiming => ({ command, startMs: 0, ms, exitCode }),
      );
      const figures = { actions: { reused: 100, computed: 20, unused: 0 }, saves: [], goCommands };
      const history = await openHistory(step, state, { backend, leg: LEG });
      const compared = await history.add({
        ...figures,
        tests: undefined,
        leg: LEG,
        commandLog: [],
        ownMs: 100,
        jobStatus,
      });
      const measured = { ...makeReport(), ...figures, ...compared, times: history.times };
      const report = await publish(step, measured, {
        state,
        job: makeJob(),
        leg: LEG,
        token: "",
        jobStatus,
      });
      return { report, host, summary, dir };
    },
  };
}
