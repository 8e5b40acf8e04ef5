import type { Clock } from "../lib/clock.ts";
import { RELEASED } from "../lib/within.ts";
import type { EventSink } from "../telemetry/events.ts";
import { type Attempt, type Landing, startAttempt } from "./attempt.ts";
import type { Budgets } from "./budgets.ts";
import type { Candidates, Member } from "./candidates.ts";
import { type HedgeSlots, hedgeDelayMs } from "./hedge.ts";
import type { Ledger } from "./ledger.ts";
import type { UpstreamQuery } from "./query.ts";

/** An attempt that has landed, and no longer runs. */
interface Landed {
  member: Member;
  attempt: Attempt;
  landing: Landing;
}

/** The attempts of one race that run side by side. */
interface Runners {
  count(): number;
  /** Asks a mirror. */
  begin(member: Member): void;
  /**
   * The next attempt that lands. If that takes longer than the first mirror usually needs, another
   * one is asked as well. At least one attempt must run.
   */
  next(): Promise<Landed>;
  /** Ends all that run. Their mirrors can be asked again: they have not refused. */
  cancelAll(): void;
}

interface Runner {
  member: Member;
  attempt: Attempt;
  landed: Promise<{ runner: Runner; landing: Landing }>;
  hedgeAtMs: number;
  releaseSlot: () => void;
}

/** A slow mirror and the one that may overtake it. A third would be load without a reason. */
const MAX_RUNNERS = 2;

export function createRunners(parts: {
  candidates: Candidates;
  ledger: Pick<Ledger<Member>, "nextAttempt">;
  query: UpstreamQuery;
  /** Gives mirrors their full time: they were slow the first time. */
  isRepeat: boolean;
  budgets: Pick<Budgets, "firstByteTimeoutMs" | "lastFirstByteTimeoutMs">;
  slots: HedgeSlots;
  signal: AbortSignal;
  clock: Clock;
  emit: EventSink;
}): Runners {
  const { candidates, slots, clock } = parts;
  const running = new Set<Runner>();

  function begin(member: Member, releaseSlot?: () => void): void {
    candidates.take(member);
    const status = member.health.status();
    const attempt = startAttempt({
      mirror: member.mirror,
      query: parts.query,
      number: parts.ledger.nextAttempt(member),
      isHedge: releaseSlot !== undefined,
      patience: {
        firstByteTimeoutMs: parts.budgets.firstByteTimeoutMs,
        lastFirstByteTimeoutMs: parts.budgets.lastFirstByteTimeoutMs,
        canAskAnother: () => !parts.isRepeat && candidates.nextReady() !== undefined,
      },
      signal: parts.signal,
      health: member.health.enter(),
      clock,
      emit: parts.emit,
    });
    const runner: Runner = {
      member,
      attempt,
      landed: attempt.landed.then((landing) => ({ runner, landing })),
      hedgeAtMs: attempt.startMs + hedgeDelayMs(status),
      releaseSlot: releaseSlot ?? (() => {}),
    };
    running.add(runner);
  }

  function leave(runner: Runner): void {
    running.delete(runner);
    runner.releaseSlot();
  }

  /** Asks another mirror as well, if there still is one, and a slot. */
  function hedge(): void {
    const member = parts.signal.aborted ? undefined : candidates.nextHealthy();
    const releaseSlot = member && slots.tryTake();
    if (releaseSlot) begin(member, releaseSlot);
  }

  /** Resolves once the first mirror has had its time, and another mirror and a slot are free. */
  async function untilHedge(released: AbortSignal): Promise<undefined> {
    const [first] = running;
    if (!first || running.size >= MAX_RUNNERS || !candidates.nextHealthy()) return never();
    await clock.sleep(Math.max(0, first.hedgeAtMs - clock.nowMs()), released);
    await slots.whenFree();
    return undefined;
  }

  /** Undefined when it is time to ask another mirror as well. */
  async function landedOrHedge() {
    const released = new AbortController();
    try {
      const landed = [...running].map((runner) => runner.landed);
      return await Promise.race([...landed, untilHedge(released.signal).catch(never)]);
    } finally {
      released.abort(RELEASED);
    }
  }

  return {
    count: () => running.size,
    begin: (member) => begin(member),
    async next() {
      for (;;) {
        const landed = await landedOrHedge();
        if (!landed) {
          hedge();
          continue;
        }
        const { runner, landing } = landed;
        leave(runner);
        return { member: runner.member, attempt: runner.attempt, landing };
      }
    },
    cancelAll() {
      for (const runner of [...running]) {
        leave(runner);
        runner.attempt.cancel();
        candidates.giveBack(runner.member);
      }
    },
  };
}

function never(): Promise<never> {
  return new Promise(() => {});
}
