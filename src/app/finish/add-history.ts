import path from "node:path";
import type { CacheBackend } from "../../cache/backend.ts";
import { historyKey } from "../../cache/key.ts";
import { smallEntriesOf } from "../../cache/small-entry.ts";
import { describeBreakEven } from "../../history/break-even.ts";
import { compareWithBase, describeTrend, withoutHistory } from "../../history/compare.ts";
import { formatHistory, parseHistory } from "../../history/history-text.ts";
import { appendRun, type History, NO_HISTORY } from "../../history/record.ts";
import { tryReadText } from "../../lib/fs.ts";
import { waitAtMost } from "../../lib/within.ts";
import type { JobTimes, RunReport } from "../../report/model/model.ts";
import { HISTORY_FILE, HISTORY_NAME, type RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";
import { type FinishedRun, toRecord } from "./run-record.ts";
import { didCacheFail } from "./save-target.ts";

/** Counted from when the run's figures are known. A healthy service takes a tenth of it. */
const SAVE_TIMEOUT_MS = 3_000;

interface HistoryFindings extends Pick<RunReport, "breakEven" | "comparison" | "trend"> {
  /** Another job of this run and attempt was recorded under the same scope. */
  sharesScope: boolean;
}

export interface HistoryEnd {
  times: JobTimes;
  /** What the first step read; undefined if it could not tell whether there is a history. */
  earlier: History | undefined;
  /** Adds this run, saves the history if that is allowed, and says what earlier runs tell. */
  add(run: FinishedRun): Promise<HistoryFindings>;
}

/**
 * Prepares to add this run to the history that the first step read. Call it first: the user's steps
 * end here, and the service can learn of the new entry meanwhile. Never throws and reports no
 * failure, as only a few figures would be lost.
 */
export async function openHistory(
  { clock, timeline }: Pick<Step, "clock" | "timeline">,
  state: RunState,
  backend: CacheBackend,
): Promise<HistoryEnd> {
  const postMs = clock.nowMs() - timeline.elapsedMs();
  const times = { mainMs: state.startedAtMs, stepsMs: state.agedAtMs, postMs };
  const text = await tryReadText(path.join(state.dir, HISTORY_FILE)).catch(() => undefined);
  const earlier = text === undefined ? undefined : parseHistory(text);
  const { promise: content, resolve: give } = Promise.withResolvers<string>();
  // If two jobs of a scope run at once, the history of the last one stays and lacks the other's run.
  const saved =
    earlier && state.report.policy.write && !didCacheFail(state)
      ? save(state, backend, content)
      : undefined;
  return {
    times,
    earlier,
    async add(run) {
      const record = toRecord(state, run, times);
      const history = appendRun(earlier ?? NO_HISTORY, record);
      give(formatHistory(history));
      if (saved) {
        const wait = () => waitAtMost(clock, SAVE_TIMEOUT_MS, saved);
        await timeline.time("save history", "transfer", wait);
      }
      const threshold = state.regressionThresholdPercent;
      const { runId, attempt } = record;
      return {
        sharesScope:
          earlier?.runs.some((one) => one.runId === runId && one.attempt === attempt) ?? false,
        breakEven: describeBreakEven(history),
        comparison: earlier
          ? compareWithBase(earlier, record, threshold)
          : withoutHistory(state.report.history ?? "it was not read", threshold),
        ...(earlier ? { trend: describeTrend(earlier) } : {}),
      };
    },
  };
}

async function save(
  state: RunState,
  backend: CacheBackend,
  content: Promise<string>,
): Promise<void> {
  const { runId, runAttempt } = state.report.job;
  const prefix = state.historyPrefix;
  const entry = { name: HISTORY_NAME, key: historyKey(prefix, runId, runAttempt), prefix };
  try {
    await smallEntriesOf(backend).save(entry, content);
  } catch {
    // The layers use the same cache, and warn of it.
  }
}
