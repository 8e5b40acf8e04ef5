import type { CacheBackend } from "../../cache/backend.ts";
import { historyPrefix } from "../../cache/key.ts";
import { smallEntriesOf } from "../../cache/small-entry.ts";
import { type Circumstances, planSkip } from "../../history/break-even.ts";
import { parseHistory } from "../../history/history-text.ts";
import { type History, NO_HISTORY } from "../../history/record.ts";
import type { Clock } from "../../lib/clock.ts";
import { waitAtMost } from "../../lib/within.ts";
import type { LinterName } from "../../lint/linters.ts";
import { formatCount } from "../../report/format.ts";
import { HISTORY_NAME, type LayersOff } from "../handover.ts";
import { planCachePolicy } from "../job/cache-policy.ts";
import type { Job, Settings } from "../job/settings.ts";

/**
 * How long the layers wait for the history once the job is planned. Usually it has come by then: a
 * healthy service needs some hundred milliseconds. It is not worth a longer wait.
 */
const WAIT_MS = 1_000;

/** If `history` is undefined, nobody knows whether there is one, so none may take its place. */
export interface HistoryRead {
  history: History | undefined;
  /** For the log: how much there is, or why there is nothing. */
  note: string;
}

export interface HistoryReader {
  /** What the keys of this job's history begin with. */
  prefix: string;
  /** What has come one second from now. Never throws. */
  wait(): Promise<HistoryRead>;
  /** What has come until now: too late for a decision, but in time to be added to. */
  soFar(): HistoryRead;
}

/**
 * Begins to fetch the history of this job, which needs nothing from the plan. A failure is no fault:
 * the layers ask the same service, and report it.
 */
export function readHistory(
  clock: Clock,
  backend: CacheBackend,
  settings: Pick<Settings, "cache" | "cacheScope" | "cacheEpoch">,
  job: Job,
): HistoryReader {
  const platform = { os: process.platform, arch: process.arch };
  const prefix = historyPrefix({
    ...platform,
    scope: settings.cacheScope,
    epoch: settings.cacheEpoch,
  });
  // What is checked out decides about writes only.
  const { read, reason } = planCachePolicy(settings.cache, job, []);
  let result = unknown(read ? "not in time" : reason);
  const done = read
    ? fetchHistory(backend, prefix).then((found) => {
        result = found;
      })
    : Promise.resolve();
  return {
    prefix,
    soFar: () => result,
    async wait() {
      await waitAtMost(clock, WAIT_MS, done);
      return result;
    },
  };
}

async function fetchHistory(backend: CacheBackend, prefix: string): Promise<HistoryRead> {
  try {
    const content = await smallEntriesOf(backend).read(HISTORY_NAME, prefix);
    if (!content) return { history: NO_HISTORY, note: "none yet" };
    const history = parseHistory(content.toString());
    // No job can use it: the next one that is saved takes its place.
    if (!history) return { history: NO_HISTORY, note: "none that is readable" };
    return { history, note: formatCount(history.runs.length, "run") };
  } catch {
    return unknown("the cache did not answer");
  }
}

/** A linter that none of so many runs used is taken for one that the job no longer runs. */
const LINTER_RUNS = 5;

/**
 * When a linter's layer is looked up: beside the others if one of the job's last runs used the linter;
 * if nothing is known of them, once the build layer is there, as it is of no use before; and never if
 * none of them used it. A job with seeds may run what no run of the default branch does. Pure.
 */
export function planLinterLookup(
  linter: LinterName,
  { history }: HistoryRead,
  hasSeeds: boolean,
): { when: "at once" | "after build" } | { when: "never"; reason: string } {
  const runs = history?.runs.slice(-LINTER_RUNS) ?? [];
  if (runs.some((run) => run.linters?.includes(linter))) return { when: "at once" };
  if (runs.length === 0 || hasSeeds) return { when: "after build" };
  const last = runs.length === 1 ? "its last run" : `its last ${runs.length} runs`;
  return { when: "never", reason: `the job did not use it in ${last}` };
}

function unknown(note: string): HistoryRead {
  return { history: undefined, note };
}

/**
 * The layers that cost more than they save, which are not restored, and why. Only under `cache: auto`:
 * a user who asks for reads gets them. Pure.
 */
export function planUnprofitable(
  { history }: HistoryRead,
  coming: Circumstances,
  cache: Settings["cache"],
): LayersOff {
  if (cache !== "auto" || !history) return {};
  const modules = planSkip("modules", coming, history);
  const build = planSkip("build", coming, history);
  return { ...(modules ? { modules } : {}), ...(build ? { build } : {}) };
}
