import type { Clock } from "../lib/clock.ts";
import type { UpstreamError } from "../lib/errors.ts";
import { percentile } from "../lib/percentile.ts";
import type { BreakerEvent } from "../telemetry/events.ts";
import { type Admission, createBreaker, type Strike } from "./breaker.ts";

/** What is known of a mirror at one moment. */
export interface MirrorStatus {
  /**
   * - `ready`, or `probe` if its breaker waits for one attempt
   * - `paused`: it asked for a pause
   * - `open`: it failed too often in the last few seconds
   */
  availability: "ready" | "probe" | "paused" | "open";
  /** Time until it may be asked again; 0 if it may be asked now. */
  waitMs: number;
  /** If it is open: since when, and whether every attempt would cost a time-out. */
  openSinceMs: number | undefined;
  isOpenByTimeouts: boolean;
  /**
   * How many times to the first byte were measured (the last 64 count); median, 95th percentile.
   */
  samples: number;
  p50Ms: number | undefined;
  p95Ms: number | undefined;
  /** When an attempt last said something about it. */
  lastAskedMs: number | undefined;
  /** Attempts that have no headers yet. */
  waiting: number;
}

/** One attempt, as the mirror's health sees it. Ends with exactly one call of the last three. */
export interface HealthEntry {
  /** Headers came. */
  answered(): void;
  succeed(): void;
  fail(error: UpstreamError): void;
  /** Ended by us. The mirror made no mistake, but may have been slow. */
  abandon(): void;
}

export interface MirrorHealth {
  status(): MirrorStatus;
  enter(): HealthEntry;
}

const MAX_SAMPLES = 64;
/** Pause after a 429 without Retry-After. */
const DEFAULT_PAUSE_MS = 1_000;
/** A wrong header must not exclude a mirror for the whole job. */
const MAX_PAUSE_MS = 60_000;
/** How soon to look again while another request probes. */
const PROBE_WAIT_MS = 1_000;
/** A mirror that was given up for a faster one after this time may be down. */
const SLOW_MS = 1_000;

/** Keeps what the attempts at one mirror say about it. `onChange` is called by its breaker. */
export function createMirrorHealth(
  clock: Pick<Clock, "nowMs">,
  onChange: (state: BreakerEvent["state"]) => void = () => {},
): MirrorHealth {
  const breaker = createBreaker(onChange);
  const samplesMs: number[] = [];
  /** The samples sorted; undefined after a new one. They are read several times per request. */
  let ascendingMs: readonly number[] | undefined;
  let lastAskedMs: number | undefined;
  let pausedUntilMs = Number.NEGATIVE_INFINITY;
  let waiting = 0;

  function addSample(startMs: number): void {
    samplesMs.push(clock.nowMs() - startMs);
    if (samplesMs.length > MAX_SAMPLES) samplesMs.shift();
    ascendingMs = undefined;
  }

  function availability(nowMs: number): Pick<MirrorStatus, "availability" | "waitMs"> {
    const state = breaker.state(nowMs);
    if (state.kind === "open") return { availability: "open", waitMs: state.untilMs - nowMs };
    if (state.kind === "half-open" && state.isProbing) {
      return { availability: "open", waitMs: PROBE_WAIT_MS };
    }
    if (nowMs < pausedUntilMs) return { availability: "paused", waitMs: pausedUntilMs - nowMs };
    return { availability: state.kind === "closed" ? "ready" : "probe", waitMs: 0 };
  }

  function fail(admission: Admission, error: UpstreamError): void {
    if (error.code === "THROTTLED") {
      const pauseMs = Math.min(MAX_PAUSE_MS, error.retryAfterMs ?? DEFAULT_PAUSE_MS);
      pausedUntilMs = Math.max(pausedUntilMs, clock.nowMs() + pauseMs);
    }
    const strike = strikeOf(error);
    // A mirror that refuses is alive.
    if (strike === undefined) breaker.succeed(admission);
    else breaker.fail(admission, strike, clock.nowMs());
  }

  return {
    status() {
      const nowMs = clock.nowMs();
      const state = breaker.state(nowMs);
      ascendingMs ??= samplesMs.toSorted((a, b) => a - b);
      return {
        ...availability(nowMs),
        openSinceMs: state.kind === "closed" ? undefined : state.sinceMs,
        isOpenByTimeouts: state.kind !== "closed" && state.byTimeouts,
        samples: ascendingMs.length,
        p50Ms: percentile(ascendingMs, 0.5),
        p95Ms: percentile(ascendingMs, 0.95),
        lastAskedMs,
        waiting,
      };
    },
    enter() {
      const admission = breaker.enter(clock.nowMs());
      let hasAnswered = false;
      waiting++;
      const stopWaiting = () => {
        if (!hasAnswered) waiting--;
        hasAnswered = true;
        lastAskedMs = clock.nowMs();
      };
      return {
        answered() {
          stopWaiting();
          addSample(admission.startMs);
        },
        succeed() {
          stopWaiting();
          breaker.succeed(admission);
        },
        fail(error) {
          stopWaiting();
          fail(admission, error);
        },
        abandon() {
          const nowMs = clock.nowMs();
          const elapsedMs = nowMs - admission.startMs;
          if (!hasAnswered) {
            // It is at least this slow. Without this, a mirror that always loses would never look
            // slow.
            addSample(admission.startMs);
            if (elapsedMs >= SLOW_MS) breaker.fail(admission, "slow", nowMs);
          }
          stopWaiting();
          breaker.abandon(admission, nowMs);
        },
      };
    },
  };
}

/** What an error says against a mirror's health; undefined if it says nothing. */
function strikeOf({ code, status = 0 }: UpstreamError): Strike | undefined {
  switch (code) {
    case "TIMEOUT":
      return "timeout";
    case "INTEGRITY":
      return "integrity";
    case "CONNECT":
    case "CUT":
    case "PROTOCOL":
      return "fault";
    case "STATUS":
      return status >= 500 ? "fault" : undefined;
    case "THROTTLED":
    case "OPEN":
      return undefined;
  }
}
