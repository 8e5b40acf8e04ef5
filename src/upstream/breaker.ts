/** What a failed attempt says about a mirror. `slow`: given up for a faster one. */
export type Strike = "fault" | "timeout" | "slow" | "integrity";

/**
 * - `normal`: begun while the circuit was closed
 * - `probe`: the one attempt that a half-open circuit lets through
 * - `forced`: let past the breaker, because no other mirror could be asked
 */
export interface Admission {
  readonly kind: "normal" | "probe" | "forced";
  readonly startMs: number;
}

export type BreakerState =
  | { kind: "closed" }
  /** `byTimeouts`: every attempt would cost a time-out, while other faults are quick. */
  | { kind: "open"; sinceMs: number; untilMs: number; byTimeouts: boolean }
  | { kind: "half-open"; sinceMs: number; isProbing: boolean; byTimeouts: boolean };

export interface Breaker {
  state(nowMs: number): BreakerState;
  enter(nowMs: number): Admission;
  succeed(admission: Admission): void;
  fail(admission: Admission, strike: Strike, nowMs: number): void;
  /** Ended, and it is not known whether the mirror works. */
  abandon(admission: Admission, nowMs: number): void;
}

const FAULT_LIMIT = 3;
const TIMEOUT_LIMIT = 2;
const MIN_OPEN_MS = 5_000;
const MAX_OPEN_MS = 60_000;

interface Opening {
  sinceMs: number;
  untilMs: number;
  byTimeouts: boolean;
}

/**
 * A circuit breaker: opens after 3 faults in a row, or 2 time-outs, for 5 s at first and twice as
 * long after each probe that fails, up to 60 s. The time is the caller's, so it is pure apart from
 * `onChange`, which hears of every change.
 */
export function createBreaker(onChange: (state: BreakerState["kind"]) => void): Breaker {
  let strikes: Strike[] = [];
  let lastTimeoutMs = Number.NEGATIVE_INFINITY;
  let opening: Opening | undefined;
  let openMs = MIN_OPEN_MS;
  let probe: Admission | undefined;

  function open(nowMs: number, { sinceMs, byTimeouts }: Omit<Opening, "untilMs">): void {
    opening = { sinceMs, untilMs: nowMs + openMs, byTimeouts };
    openMs = Math.min(MAX_OPEN_MS, openMs * 2);
    probe = undefined;
    onChange("open");
  }

  function close(): void {
    strikes = [];
    lastTimeoutMs = Number.NEGATIVE_INFINITY;
    if (!opening) return;
    opening = undefined;
    openMs = MIN_OPEN_MS;
    probe = undefined;
    onChange("closed");
  }

  function countStrike(admission: Admission, strike: Strike, nowMs: number): void {
    if (strike === "timeout" || strike === "slow") {
      // Requests that hang side by side are one incident: a single lost connection can cause it.
      if (admission.startMs < lastTimeoutMs) return;
      lastTimeoutMs = nowMs;
    }
    strikes.push(strike);
    const faults = strikes.filter((one) => one !== "integrity");
    const invalidAnswers = strikes.length - faults.length;
    const lastTwo = strikes.slice(-TIMEOUT_LIMIT);
    const areTimeouts =
      lastTwo.length === TIMEOUT_LIMIT && lastTwo.every((one) => one === "timeout");
    if (faults.length < FAULT_LIMIT && invalidAnswers < FAULT_LIMIT && !areTimeouts) return;
    const decisive = areTimeouts ? lastTwo : strikes;
    strikes = [];
    open(nowMs, { sinceMs: nowMs, byTimeouts: decisive.every(isTimeout) });
  }

  return {
    state(nowMs) {
      if (!opening) return { kind: "closed" };
      if (nowMs < opening.untilMs) return { kind: "open", ...opening };
      const { sinceMs, byTimeouts } = opening;
      return { kind: "half-open", sinceMs, byTimeouts, isProbing: probe !== undefined };
    },
    enter(nowMs) {
      if (!opening) return { kind: "normal", startMs: nowMs };
      if (nowMs < opening.untilMs || probe) return { kind: "forced", startMs: nowMs };
      probe = { kind: "probe", startMs: nowMs };
      onChange("half-open");
      return probe;
    },
    succeed(admission) {
      // A download that began before the mirror broke down says nothing of it now.
      if (!opening || admission.kind !== "normal") close();
    },
    fail(admission, strike, nowMs) {
      if (!opening) countStrike(admission, strike, nowMs);
      else if (admission === probe) {
        open(nowMs, { sinceMs: opening.sinceMs, byTimeouts: isTimeout(strike) });
      }
    },
    abandon(admission, nowMs) {
      if (opening && admission === probe) open(nowMs, opening);
    },
  };
}

function isTimeout(strike: Strike): boolean {
  return strike === "timeout" || strike === "slow";
}
