import type { Clock } from "../lib/clock.ts";
import type { UpstreamError } from "../lib/errors.ts";
import type { EventSink } from "../telemetry/events.ts";
import type { Budgets } from "./budgets.ts";
import { createCandidates, type Member, planNext } from "./candidates.ts";
import type { HedgeSlots } from "./hedge.ts";
import type { Ledger } from "./ledger.ts";
import type { Consume, UpstreamQuery } from "./query.ts";
import { createRunners } from "./runners.ts";
import type { Selection } from "./selection.ts";
import { isReset } from "./transport-error.ts";

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

/**
 * Asks each mirror of a group at most once, one after another, and the next one early if one is
 * slow. Returns the first good answer, consumed, or undefined: the ledger then says why. Rejects
 * with an error that is `consume`'s own.
 */
export async function runRace<T>(
  { budgets, selection, slots, clock, emit }: RaceParts,
  { query, consume, signal, members, ledger, isRepeat }: Race<T>,
): Promise<{ mirror: string; value: T } | undefined> {
  const candidates = createCandidates({ members, ledger, selection, clock });
  const runners = createRunners({
    candidates,
    ledger,
    query,
    isRepeat,
    budgets,
    slots,
    signal,
    clock,
    emit,
  });
  const reconnected = new Set<Member>();

  function fail(member: Member, failure: UpstreamError): void {
    ledger.fail(member, failure);
    // A server may close an idle connection just as a request goes out, so the mirror gets one more
    // try at once. One without company gets it in the next round.
    if (!isReset(failure) || members.length === 1 || reconnected.has(member)) return;
    reconnected.add(member);
    runners.begin(member);
  }

  try {
    while (!signal.aborted) {
      if (runners.count() === 0) {
        const next = planNext(candidates, query.purpose);
        for (const { member, reason } of next.skipped) {
          candidates.take(member);
          ledger.skip(member, reason);
        }
        if (!next.member) return undefined;
        runners.begin(next.member);
      }
      const { member, attempt, landing } = await runners.next();
      switch (landing.kind) {
        case "answer": {
          runners.cancelAll();
          const consumed = await attempt.consume(consume);
          if (consumed.kind === "ok") return { mirror: member.mirror.name, value: consumed.value };
          ledger.fail(member, consumed.failure);
          break;
        }
        case "absent":
          ledger.absent(member);
          break;
        case "failed":
          fail(member, landing.failure);
          break;
        case "broken":
          throw landing.error;
        case "cancelled":
          break;
      }
    }
    return undefined;
  } finally {
    runners.cancelAll();
  }
}
