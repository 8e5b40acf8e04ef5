import type { Clock } from "../../lib/clock.ts";
import type { SharedText } from "../../lib/shared-text.ts";
import { formatRun, type PreheatRun, readRun } from "./last-run.ts";
import { nextDueMs, type Schedule } from "./schedule.ts";

/** Where servers agree on who begins, and tell each other what came of it. */
export interface SchedulePlace {
  /** Returns undefined if another server is at it. Throws if that cannot be found out. */
  tryTake(name: string): Promise<(() => void) | undefined>;
  lastRun(name: string): SharedText;
}

/** What is known of a scheduled preheat. */
interface ScheduleState {
  name: string;
  /** Whether this server is at it. */
  isRunning: boolean;
  /** When it is due, in UTC; undefined if it never is by itself. */
  nextAt: string | undefined;
  /** Of any of the servers, as far as this one knows; undefined if none is known of. */
  lastRun: object | undefined;
}

/** Begins preheats when they are due. */
export interface Schedules {
  /** Begins one now. Throws what `tryTake` does. */
  begin(name: string): Promise<"begun" | "running" | "unknown">;
  describe(): ScheduleState[];
  /** The configuration may have changed. */
  reload(): void;
}

/** How often is looked again whether another server has ended, or can be asked at all. */
const RETRY_MS = 30_000;
/** Timers cannot wait for months. */
const MAX_SLEEP_MS = 60 * 60 * 1_000;

interface Known {
  lastRun: PreheatRun | undefined;
  /** `beginning`: it is not known yet whether another server is at it. */
  stage: "idle" | "beginning" | "running";
  /** Not before this moment is looked again. */
  notBeforeMs: number;
}

/**
 * Runs each preheat when it is due, until `signal`, on one of the servers that share a place. Who is killed
 * at it loses the right to it; then another one begins again.
 */
export function startSchedules(parts: {
  all(): readonly Schedule[];
  place(): SchedulePlace;
  /** Never throws. Undefined once `signal` is aborted. */
  run(schedule: Schedule, signal: AbortSignal): Promise<PreheatRun | undefined>;
  /** Hears of each run of this server. */
  onRun(name: string, run: PreheatRun): void;
  /** Hears if others cannot be asked or told. */
  onFault(error: unknown): void;
  clock: Clock;
  signal: AbortSignal;
}): Schedules {
  const { clock, signal } = parts;
  const sinceMs = clock.nowMs();
  const known = new Map<string, Known>();
  let wake = new AbortController();

  function stateOf(name: string): Known {
    const found = known.get(name) ?? { lastRun: undefined, stage: "idle", notBeforeMs: 0 };
    known.set(name, found);
    return found;
  }

  function dueMs({ name, due }: Schedule): number | undefined {
    if (!due) return undefined;
    return nextDueMs(due, { lastMs: stateOf(name).lastRun?.startedAtMs, sinceMs });
  }

  async function refresh(name: string): Promise<string | undefined> {
    const found = await readRun(parts.place().lastRun(name));
    const state = stateOf(name);
    if (found?.run) state.lastRun = found.run;
    return found?.version;
  }

  /** Has the right to it. */
  async function work(schedule: Schedule, version: string | undefined): Promise<void> {
    const { name } = schedule;
    const state = stateOf(name);
    const run = await parts.run(schedule, signal);
    if (!run) return;
    state.lastRun = run;
    parts.onRun(name, run);
    await parts.place().lastRun(name).write(formatRun(run), version);
  }

  /** Returns whether this server has begun. `isWanted` is asked once nobody else can begin any more. */
  async function tryBegin(schedule: Schedule, isWanted: () => boolean): Promise<boolean> {
    const { name } = schedule;
    const state = stateOf(name);
    if (state.stage !== "idle") return false;
    state.stage = "beginning";
    let release: (() => void) | undefined;
    let isBegun = false;
    const end = () => {
      state.stage = "idle";
      release?.();
      wake.abort();
    };
    try {
      release = await parts.place().tryTake(name);
      // Another server may have ended since the last look.
      const version = release && (await refresh(name));
      isBegun = release !== undefined && isWanted();
      if (!isBegun) return false;
      state.stage = "running";
      void work(schedule, version).catch(parts.onFault).finally(end);
      return true;
    } finally {
      if (!isBegun) end();
    }
  }

  async function beginIfDue(schedule: Schedule): Promise<void> {
    const state = stateOf(schedule.name);
    const isDue = () => (dueMs(schedule) ?? Number.POSITIVE_INFINITY) <= clock.nowMs();
    if (state.stage !== "idle" || !isDue() || clock.nowMs() < state.notBeforeMs) return;
    state.notBeforeMs = clock.nowMs() + RETRY_MS;
    try {
      await refresh(schedule.name);
      if (isDue()) await tryBegin(schedule, isDue);
    } catch (error) {
      parts.onFault(error);
    }
  }

  function pauseMs(): number {
    const times = parts.all().flatMap((schedule) => {
      const { stage, notBeforeMs } = stateOf(schedule.name);
      const due = stage === "idle" ? dueMs(schedule) : undefined;
      return due === undefined ? [] : [Math.max(due, notBeforeMs) - clock.nowMs()];
    });
    return Math.max(0, Math.min(MAX_SLEEP_MS, ...times));
  }

  async function run(): Promise<void> {
    while (!signal.aborted) {
      wake = new AbortController();
      for (const schedule of parts.all()) await beginIfDue(schedule);
      await clock.sleep(pauseMs(), AbortSignal.any([signal, wake.signal])).catch(() => {});
    }
  }

  void run();
  return {
    async begin(name) {
      const schedule = parts.all().find((one) => one.name === name);
      if (!schedule) return "unknown";
      return (await tryBegin(schedule, () => true)) ? "begun" : "running";
    },
    describe: () =>
      parts.all().map((schedule) => {
        const { lastRun, stage } = stateOf(schedule.name);
        const due = dueMs(schedule);
        return {
          name: schedule.name,
          isRunning: stage === "running",
          nextAt: due === undefined ? undefined : isoTime(due),
          lastRun: lastRun && showRun(lastRun),
        };
      }),
    reload: () => wake.abort(),
  };
}

/** With times for people. */
function showRun({ startedAtMs, endedAtMs, ...figures }: PreheatRun): object {
  return { startedAt: isoTime(startedAtMs), endedAt: isoTime(endedAtMs), ...figures };
}

function isoTime(ms: number): string {
  return new Date(ms).toISOString();
}
