import path from "node:path";
import { historyKey } from "../cache/key.ts";
import { smallEntriesOf } from "../cache/small-entry.ts";
import { describeBreakEven } from "../history/break-even.ts";
import { formatHistory, parseHistory } from "../history/format.ts";
import { appendRun, type LayerRecord, NO_HISTORY, type RunRecord } from "../history/record.ts";
import { tryReadText } from "../lib/fs.ts";
import type { LayerBreakEven, LayerName, RunReport } from "../report/model.ts";
import type { FinishParts } from "./finish-parts.ts";
import { HISTORY_NAME } from "./history.ts";
import { HISTORY_FILE, type RunState } from "./run-state.ts";

/** From when the run's figures are known; a healthy service takes a tenth of it. */
const SAVE_TIMEOUT_MS = 3_000;
/** Of a go command, which may name very many packages. */
const MAX_COMMAND_CHARS = 120;

export interface HistoryEnd {
  /** Adds this run, saves the history where that is allowed, and says what the layers were worth. */
  add(report: FinishedRun): Promise<LayerBreakEven[]>;
}

/** What the record of a run is made of. */
export interface FinishedRun extends Pick<RunReport, "saves" | "actions"> {
  tests: RunReport["tests"] | undefined;
  goCommands: RunReport["goCommands"] | undefined;
  ownMs: number;
}

/**
 * Makes ready to add this run to the history that the first step read. To be called first of all, as
 * the user's steps end here, and the service is told of the new entry meanwhile. Never throws, and
 * tells of no failure: nothing but a few figures is lost.
 */
export async function openHistory(parts: FinishParts): Promise<HistoryEnd> {
  const { state, clock, timeline } = parts;
  const endedAtMs = clock.nowMs() - timeline.elapsedMs();
  const text = await tryReadText(path.join(state.dir, HISTORY_FILE)).catch(() => undefined);
  const earlier = text === undefined ? undefined : parseHistory(text);
  const { promise: content, resolve: give } = Promise.withResolvers<string>();
  // Of two jobs of a scope at once the last one's history stays, which lacks the other's run.
  const saved = earlier && maySave(state) ? save(parts, content) : undefined;
  return {
    async add(run) {
      const record = toRecord(state, run, endedAtMs);
      const history = appendRun(earlier ?? NO_HISTORY, record);
      give(formatHistory(history));
      if (saved) await timeline.time("save history", "transfer", () => atMost(saved, parts));
      return describeBreakEven(history);
    },
  };
}

/** As the layers: not where it would cost the time-outs of a service that fails once more. */
function maySave({ report: { policy, restores } }: RunState): boolean {
  const failed = restores.some((restore) => restore.failed === "service");
  return policy.write && !failed;
}

async function save({ state, backend }: FinishParts, content: Promise<string>): Promise<void> {
  const { runId, runAttempt } = state.report.job;
  const prefix = state.historyPrefix;
  const entry = { name: HISTORY_NAME, key: historyKey(prefix, runId, runAttempt), prefix };
  try {
    await smallEntriesOf(backend).save(entry, content);
  } catch {
    // The layers use the same cache, and warn of it.
  }
}

async function atMost(work: Promise<void>, { clock }: FinishParts): Promise<void> {
  const controller = new AbortController();
  await Promise.race([work, clock.sleep(SAVE_TIMEOUT_MS, controller.signal)]);
  controller.abort();
}

function toRecord(state: RunState, run: FinishedRun, endedAtMs: number): RunRecord {
  const { job, go } = state.report;
  const { actions, tests, goCommands } = run;
  return {
    at: new Date(endedAtMs).toISOString(),
    runId: job.runId,
    attempt: job.runAttempt,
    sha: job.sha,
    goVersion: go.version,
    runner: state.runner,
    stepsMs: roundMs(endedAtMs - state.agedAtMs),
    layers: { modules: toLayer("modules", state, run), build: toLayer("build", state, run) },
    ...(actions?.reused === undefined
      ? {}
      : { actions: { reused: actions.reused, computed: actions.computed } }),
    ...(tests?.cached === undefined ? {} : { tests: { run: tests.run, cached: tests.cached } }),
    ...(goCommands
      ? {
          goCommands: goCommands.map(({ command, ms }) => ({
            command: command.slice(0, MAX_COMMAND_CHARS),
            ms: roundMs(ms),
          })),
        }
      : {}),
    ownMs: roundMs(run.ownMs),
  };
}

function toLayer(name: LayerName, state: RunState, { saves }: FinishedRun): LayerRecord {
  const restore = state.report.restores.find((one) => one.name === name);
  const save = saves.find((one) => one.name === name && one.status === "saved");
  const isRestored = restore?.matchedKey !== undefined && restore.status !== "miss";
  return {
    status: restore?.status ?? "off",
    ...(restore?.lost ? { lost: true } : {}),
    ...(isRestored
      ? {
          restore: {
            lookupMs: roundMs(restore.lookupMs),
            downloadMs: roundMs(restore.downloadMs),
            unpackMs: roundMs(restore.unpackMs),
            sizeBytes: restore.sizeBytes ?? 0,
          },
        }
      : {}),
    ...(save
      ? {
          save: {
            ms: roundMs((save.packMs ?? 0) + (save.uploadMs ?? 0)),
            sizeBytes: save.sizeBytes ?? 0,
          },
        }
      : {}),
  };
}

/** A clock that was set back in between gives no negative times. */
function roundMs(ms = 0): number {
  return Math.max(0, Math.round(ms));
}
