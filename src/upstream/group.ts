import type { ProxyList } from "../gomod/proxy-list.ts";
import { backoffMs } from "../lib/backoff.ts";
import { UpstreamError } from "../lib/errors.ts";
import type { Member } from "./candidates.ts";
import { createLedger } from "./ledger.ts";
import type { UpstreamQuery } from "./query.ts";
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

/** Whether go turns to `direct` after any failure of the list's last group: `…|direct`. */
export function isFollowedByDirect(list: ProxyList): boolean {
  const end = list.findIndex((entry) => entry.kind !== "mirror");
  return list[end]?.kind === "direct" && list[end - 1]?.fallback === "any-error";
}

export type GroupResult<T> =
  | { kind: "ok"; mirror: string; value: T }
  /** `goesOn`: the list's next server may be asked. */
  | { kind: "none"; failures: readonly UpstreamError[]; goesOn: boolean };

/** How often a mirror is asked for one file if it fails with faults that may pass. */
const SOLE_ROUNDS = 3;
/** A second round over several mirrors is as good as several rounds over one. */
const GROUP_ROUNDS = 2;
/** After so long without a success a mirror is taken to be down, which no patience helps against. */
const DOWN_MS = 10_000;

/** A group, and whether somebody else can be asked if it fails. */
export interface GroupPlace {
  members: readonly Member[];
  hasSubstitute: boolean;
}

/**
 * Asks the mirrors of one group in rounds. If a round skips a mirror because it wants a pause, the
 * round does not count for that mirror: other requests may have caused the pause, and the mirror
 * may be the only one that has the file. If nobody else can give go the file, patience takes the
 * place of other mirrors. Rejects with an error that is `consume`'s own.
 */
export async function askGroup<T>(
  parts: RaceParts,
  request: Pick<Race<T>, "query" | "consume" | "signal">,
  place: GroupPlace,
): Promise<GroupResult<T>> {
  const { clock, budgets } = parts;
  const { signal } = request;
  const { members } = place;
  const { maxRounds, maxWaitMs } = planRounds(parts, request.query, place);
  const backoff = { baseDelayMs: budgets.retryDelayMs, maxDelayMs: budgets.maxRetryDelayMs };
  const ledger = createLedger(members);
  const rounds = new Map<Member, number>();
  let waitLeftMs = maxWaitMs;
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

/** How many rounds a request makes, and how long it waits in all for pauses. */
function planRounds(
  { budgets, clock }: RaceParts,
  { purpose }: UpstreamQuery,
  { members, hasSubstitute }: GroupPlace,
): { maxRounds: number; maxWaitMs: number } {
  const [first, ...others] = members;
  const rounds = others.length > 0 ? GROUP_ROUNDS : SOLE_ROUNDS;
  const usual = { maxRounds: rounds, maxWaitMs: budgets.throttleWaitMs };
  if (!first || others.length > 0 || hasSubstitute || purpose === "prefetch") return usual;
  const { openSinceMs } = first.health.status();
  if (openSinceMs !== undefined && clock.nowMs() - openSinceMs >= DOWN_MS) return usual;
  return { maxRounds: budgets.soleAttempts, maxWaitMs: budgets.soleThrottleWaitMs };
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
