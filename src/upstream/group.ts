import type { ProxyList } from "../gomod/proxy-list.ts";
import { backoffMs } from "../lib/backoff.ts";
import { UpstreamError } from "../lib/errors.ts";
import type { Purpose } from "../telemetry/events.ts";
import type { Member } from "./candidates.ts";
import { createLedger } from "./ledger.ts";
import { type Race, type RaceParts, runRace } from "./race.ts";

/**
 * Cuts the list into groups: mirrors joined by `|`. Only inside a group may a mirror be asked out
 * of turn, side by side with another, or not at all. A `,` promises that the next server is asked
 * only for what the one before does not have: to ask it earlier would tell it the paths of private
 * modules. `direct` and `off` end the list.
 */
export function planGroups<M>(list: ProxyList, mirrors: readonly M[]): M[][] {
  const groups: M[][] = [];
  const waiting = mirrors.values();
  let group: M[] | undefined;
  for (const entry of list) {
    const { value: mirror } = entry.kind === "mirror" ? waiting.next() : {};
    if (mirror === undefined) break;
    if (!group) {
      group = [];
      groups.push(group);
    }
    group.push(mirror);
    if (entry.fallback === "not-found") group = undefined;
  }
  return groups;
}

export type GroupResult<T> =
  | { kind: "ok"; mirror: string; value: T }
  /** `goesOn`: the list's next server may be asked. */
  | { kind: "none"; failures: readonly UpstreamError[]; goesOn: boolean };

/** How often a mirror is asked for one file if it fails with faults that may pass. */
const SOLE_ROUNDS: Record<Purpose, number> = { foreground: 3, prefetch: 2 };
/** A second round over several mirrors is as good as several rounds over one. */
const GROUP_ROUNDS = 2;

/**
 * Asks the mirrors of one group in rounds. If a round skips a mirror because it wants a pause, the
 * round does not count for that mirror: other requests may have caused the pause, and the mirror
 * may be the only one that has the file. Rejects with an error that is `consume`'s own.
 */
export async function askGroup<T>(
  parts: RaceParts,
  request: Pick<Race<T>, "query" | "consume" | "signal">,
  members: readonly Member[],
): Promise<GroupResult<T>> {
  const { clock, budgets } = parts;
  const { query, signal } = request;
  const maxRounds = members.length > 1 ? GROUP_ROUNDS : SOLE_ROUNDS[query.purpose];
  const backoff = { baseDelayMs: budgets.retryDelayMs, maxDelayMs: budgets.maxRetryDelayMs };
  const ledger = createLedger(members);
  const rounds = new Map<Member, number>();
  let waitLeftMs = budgets.throttleWaitMs;
  let candidates = members;
  for (let round = 1; ; round++) {
    const before = candidates.map((member) => ledger.attempts(member));
    const isRepeat = round > 1;
    const won = await runRace(parts, { ...request, members: candidates, ledger, isRepeat });
    if (won) return { kind: "ok", ...won };
    candidates.forEach((member, index) => {
      if (ledger.attempts(member) === before[index]) return;
      rounds.set(member, (rounds.get(member) ?? 0) + 1);
    });
    candidates = members.filter(
      (member) =>
        ledger.isOpen(member) &&
        ledger.failureOf(member)?.retryable &&
        (rounds.get(member) ?? 0) < maxRounds,
    );
    const waitMs = askedWaitMs(candidates);
    if (candidates.length === 0 || waitMs > waitLeftMs) break;
    waitLeftMs -= waitMs;
    const delayMs = waitMs + backoffMs(round, backoff);
    const isOver = await clock.sleep(delayMs, signal).then(
      () => false,
      // The time is up. The mirrors' own failures say more than that.
      () => true,
    );
    if (isOver) break;
  }
  for (const member of members) {
    if (!ledger.isUnknown(member)) continue;
    const { name } = member.mirror;
    const details = { code: "TIMEOUT", mirror: name, retryable: false } as const;
    ledger.skip(
      member,
      new UpstreamError(`${name}: not asked: the time for the request was up`, details),
    );
  }
  // Go reads the list like that: before a comma the last mirror decides, in whatever order they
  // were asked.
  return { kind: "none", failures: ledger.failures(), goesOn: ledger.isLastAbsent() };
}

/** How long to wait until the first of them may be asked, in ms. */
function askedWaitMs(members: readonly Member[]): number {
  const waitsMs = members
    .map(({ health }) => health.status())
    .map((status) => (isForceable(status) ? 0 : status.waitMs));
  return waitsMs.length === 0 ? 0 : Math.min(...waitsMs);
}

function isForceable(status: ReturnType<Member["health"]["status"]>): boolean {
  return status.availability === "open" && !status.isOpenByTimeouts;
}
