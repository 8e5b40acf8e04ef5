import path from "node:path";
import type { CacheBackend } from "../../cache/backend.ts";
import { historyKey, legPrefix } from "../../cache/key.ts";
import { smallEntriesOf } from "../../cache/small-entry.ts";
import { describeBreakEven } from "../../history/break-even.ts";
import { compareWithBase, describeTrend, withoutHistory } from "../../history/compare.ts";
import { formatHistory, parseHistory } from "../../history/history-text.ts";
import { chooseHistory, hasTwin, mayBeOfOtherLeg } from "../../history/legs.ts";
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
/** Only for a job that may be one of several legs. */
const READ_TIMEOUT_MS = 1_000;

interface HistoryFindings extends Pick<RunReport, "breakEven" | "comparison" | "trend"> {
  /** Another job of this run and attempt was recorded that nothing tells apart from this one. */
  sharesScope: boolean;
}

export interface HistoryEnd {
  times: JobTimes;
  /** What is known of this job; undefined if the first step could not tell whether there is a history. */
  earlier: History | undefined;
  /** Adds this run, saves the history if that is allowed, and says what earlier runs tell. */
  add(run: FinishedRun): Promise<HistoryFindings>;
}

/**
 * Prepares to add this run to the history that the first step read, or to that of its own leg if
 * several share the scope (`leg` as in `RunRecord`). Call it first: the user's steps end here, and the
 * service can learn of the new entry meanwhile. Never throws and reports no failure, as only a few
 * figures would be lost.
 */
export async function openHistory(
  { clock, timeline }: Pick<Step, "clock" | "timeline">,
  state: RunState,
  { backend, leg }: { backend: CacheBackend; leg: string },
): Promise<HistoryEnd> {
  const postMs = clock.nowMs() - timeline.elapsedMs();
  const times = { mainMs: state.startedAtMs, stepsMs: state.agedAtMs, postMs };
  const text = await tryReadText(path.join(state.dir, HISTORY_FILE)).catch(() => undefined);
  const newest = text === undefined ? undefined : parseHistory(text);
  const { runId, runAttempt: attempt } = state.report.job;
  const thisRun = { runId, attempt, leg };
  const own =
    newest && mayBeOfOtherLeg(newest, leg) ? readLeg(clock, state, backend, leg) : undefined;
  const earlier = newest && chooseHistory(newest, await own, thisRun);
  const { promise: content, resolve: give } = Promise.withResolvers<string>();
  // If two jobs of a leg run at once, the history of the last one stays and lacks the other's run.
  const saved =
    earlier && state.report.policy.write && !didCacheFail(state)
      ? save(state, { backend, leg }, content)
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
      return {
        sharesScope: newest !== undefined && hasTwin(newest, thisRun),
        breakEven: describeBreakEven(history),
        comparison: earlier
          ? compareWithBase(earlier, record, threshold)
          : withoutHistory(state.report.history ?? "it was not read", threshold),
        ...(earlier ? { trend: describeTrend(earlier) } : {}),
      };
    },
  };
}

/** The newest history that this leg saved; undefined if there is none, or none in time. */
async function readLeg(
  clock: Step["clock"],
  { historyPrefix, report }: RunState,
  backend: CacheBackend,
  leg: string,
): Promise<History | undefined> {
  if (!report.policy.read) return undefined;
  let found: History | undefined;
  const reading = smallEntriesOf(backend)
    .read(HISTORY_NAME, legPrefix(historyPrefix, leg))
    .then((text) => {
      found = text && parseHistory(text.toString());
    })
    // The layers use the same cache, and warn of it.
    .catch(() => {});
  await waitAtMost(clock, READ_TIMEOUT_MS, reading);
  return found;
}

async function save(
  state: RunState,
  { backend, leg }: { backend: CacheBackend; leg: string },
  content: Promise<string>,
): Promise<void> {
  const { runId, runAttempt } = state.report.job;
  const prefix = state.historyPrefix;
  const entry = { name: HISTORY_NAME, key: historyKey(prefix, leg, runId, runAttempt), prefix };
  try {
    await smallEntriesOf(backend).save(entry, content);
  } catch {
    // The layers use the same cache, and warn of it.
  }
}
