import type { Clock } from "../lib/clock.ts";
import { UpstreamError } from "../lib/errors.ts";
import { RELEASED } from "../lib/within.ts";
import type { EventSink } from "../telemetry/events.ts";
import { type Attempt, type Landing, startAttempt } from "./attempt.ts";
import type { Budgets } from "./budgets.ts";
import type { MirrorHealth, MirrorStatus } from "./health.ts";
import { type HedgeSlots, hedgeDelayMs } from "./hedge.ts";
import type { Ledger } from "./ledger.ts";
import type { Mirror } from "./mirror.ts";
import type { Consume, UpstreamQuery } from "./query.ts";
import { rank, type Selection } from "./selection.ts";
import { isReset } from "./transport-error.ts";

/** A mirror of a group, with what is known of it. */
export interface Member {
  mirror: Mirror;
  health: MirrorHealth;
}

export interface RaceParts {
  budgets: Budgets;
  selection: Selection;
  slots: HedgeSlots;
  clock: Clock;
  emit: EventSink;
}

export interface Race<T> {
  query: UpstreamQuery;
  consume: Consume<T>;
  signal: AbortSignal;
  members: readonly Member[];
  ledger: Ledger<Member>;
  /** Mirrors that were slow the first time get their full time now. */
  isRepeat: boolean;
}

interface Runner {
  member: Member;
  attempt: Attempt;
  landed: Promise<{ runner: Runner; landing: Landing }>;
  hedgeAtMs: number;
  releaseSlot: () => void;
}

/** A slow mirror and the one that stands in for it: a third would be load without a reason. */
const MAX_RUNNERS = 2;

/**
 * Asks each mirror of a group at most once, one after another, and the next one early where one is
 * slow. Returns the first good answer, consumed, or undefined: the ledger then says why. Rejects
 * with what `consume` threw of its own.
 */
export async function runRace<T>(
  parts: RaceParts,
  race: Race<T>,
): Promise<{ mirror: string; value: T } | undefined> {
  const { clock, slots, budgets } = parts;
  const { members, ledger, signal } = race;
  const asked = new Set<Member>();
  const reset = new Set<Member>();
  const running = new Set<Runner>();

  const left = () => members.filter((member) => !asked.has(member) && ledger.isOpen(member));
  const nextWith = (...availabilities: readonly MirrorStatus["availability"][]) =>
    rank(
      left().filter(({ health }) => availabilities.includes(health.status().availability)),
      parts.selection,
      clock.nowMs(),
      ({ health }) => health.status(),
    )[0];
  const nextReady = () => nextWith("ready", "probe");
  const nextHealthy = () => nextWith("ready");

  function begin(member: Member, releaseSlot?: () => void): void {
    asked.add(member);
    const status = member.health.status();
    const attempt = startAttempt({
      mirror: member.mirror,
      query: race.query,
      number: ledger.nextAttempt(member),
      isHedge: releaseSlot !== undefined,
      patience: {
        firstByteTimeoutMs: budgets.firstByteTimeoutMs,
        lastFirstByteTimeoutMs: budgets.lastFirstByteTimeoutMs,
        canAskAnother: () => !race.isRepeat && nextReady() !== undefined,
      },
      signal,
      health: member.health.enter(),
      clock,
      emit: parts.emit,
    });
    const runner: Runner = {
      member,
      attempt,
      landed: attempt.landed.then((landing) => ({ runner, landing })),
      hedgeAtMs: attempt.startMs + hedgeDelayMs(status, status.availability === "probe"),
      releaseSlot: releaseSlot ?? (() => {}),
    };
    running.add(runner);
  }

  function leave(runner: Runner): void {
    running.delete(runner);
    runner.releaseSlot();
  }

  /** A mirror that was given up may be asked again: it did not say no. */
  function cancelOthers(): void {
    for (const runner of [...running]) {
      leave(runner);
      runner.attempt.cancel();
      asked.delete(runner.member);
    }
  }

  /** Begins with a mirror of whom nothing bad is known, else with one that is the last hope. */
  function beginNext(): boolean {
    const ready = nextReady();
    if (ready) begin(ready);
    else {
      for (const member of left()) {
        const reason = reasonToSkip(member, race.query.purpose === "warm");
        if (reason) {
          asked.add(member);
          ledger.skip(member, reason);
        } else if (running.size === 0) begin(member);
      }
    }
    return running.size > 0;
  }

  /** Resolves when the first mirror has had its time, and a slot and another mirror are free. */
  async function waitForHedge(released: AbortSignal): Promise<void> {
    const [first] = running;
    if (!first || running.size >= MAX_RUNNERS || !nextHealthy()) return never();
    await clock.sleep(Math.max(0, first.hedgeAtMs - clock.nowMs()), released);
    await slots.whenFree();
  }

  async function nextLanding(): Promise<{ runner: Runner; landing: Landing } | undefined> {
    const released = new AbortController();
    try {
      return (
        (await Promise.race([
          ...[...running].map(({ landed }) => landed),
          waitForHedge(released.signal).catch(never),
        ])) ?? undefined
      );
    } finally {
      released.abort(RELEASED);
    }
  }

  try {
    while (!signal.aborted && (running.size > 0 || beginNext())) {
      const landed = await nextLanding();
      if (!landed) {
        const member = nextHealthy();
        const releaseSlot = member && slots.tryTake();
        if (member && releaseSlot) begin(member, releaseSlot);
        continue;
      }
      const { runner, landing } = landed;
      leave(runner);
      const { member, attempt } = runner;
      if (landing.kind === "broken") throw landing.error;
      if (landing.kind === "absent") ledger.absent(member);
      if (landing.kind === "failed") {
        ledger.fail(member, landing.failure);
        if (isReset(landing.failure) && members.length > 1 && !reset.has(member)) {
          reset.add(member);
          begin(member);
        }
      }
      if (landing.kind !== "answer") continue;
      cancelOthers();
      const consumed = await attempt.consume(race.consume);
      if (consumed.kind === "ok") return { mirror: member.mirror.name, value: consumed.value };
      ledger.fail(member, consumed.failure);
    }
    return undefined;
  } finally {
    cancelOthers();
  }
}

/** Why a mirror that is not healthy is not asked even as the last hope. */
function reasonToSkip({ mirror, health }: Member, isWarm: boolean): UpstreamError | undefined {
  const { availability, waitMs, openSinceMs, isOpenByTimeouts } = health.status();
  const skipped = (code: "THROTTLED" | "OPEN", why: string, retryable: boolean) =>
    new UpstreamError(`${mirror.name}: not asked: ${why}`, {
      code,
      mirror: mirror.name,
      retryable,
      retryAfterMs: waitMs,
    });
  if (availability === "paused") {
    return skipped("THROTTLED", `it wants a pause of ${Math.ceil(waitMs / 1_000)} s more`, true);
  }
  // A fault that is quick is worth a try, for the go command does not retry. A time-out is not: it
  // would hold up every request for as long. The warm-up has the time to wait.
  if (availability === "open" && isOpenByTimeouts) {
    const since = new Date(openSinceMs ?? 0).toISOString();
    return skipped("OPEN", `it has not answered in time since ${since}`, isWarm);
  }
  return undefined;
}

function never(): Promise<never> {
  return new Promise(() => {});
}
