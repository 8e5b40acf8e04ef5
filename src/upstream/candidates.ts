import type { Clock } from "../lib/clock.ts";
import { UpstreamError } from "../lib/errors.ts";
import type { Purpose } from "../telemetry/events.ts";
import type { MirrorHealth, MirrorStatus } from "./health.ts";
import type { Ledger } from "./ledger.ts";
import type { Mirror } from "./mirror.ts";
import { rank, type Selection } from "./selection.ts";

/** A mirror of a group, with what is known of it. */
export interface Member {
  mirror: Mirror;
  health: MirrorHealth;
}

/** The mirrors of a group that can still be asked in one race. */
export interface Candidates {
  /** In the order of the list. */
  left(): Member[];
  /** The one to ask next, if nothing bad is known of it or its breaker waits for a probe. */
  nextReady(): Member | undefined;
  /** The one to ask next, if nothing bad is known of it. */
  nextHealthy(): Member | undefined;
  /** Leaves a mirror out from here on: it is asked, or skipped. */
  take(member: Member): void;
  /** Lets a mirror be asked again. */
  giveBack(member: Member): void;
}

export function createCandidates(parts: {
  members: readonly Member[];
  ledger: Pick<Ledger<Member>, "isOpen">;
  selection: Selection;
  clock: Pick<Clock, "nowMs">;
}): Candidates {
  const taken = new Set<Member>();
  const left = () =>
    parts.members.filter((member) => !taken.has(member) && parts.ledger.isOpen(member));
  const next = (availabilities: readonly MirrorStatus["availability"][]) =>
    rank(
      left().filter(({ health }) => availabilities.includes(health.status().availability)),
      parts.selection,
      parts.clock.nowMs(),
      ({ health }) => health.status(),
    )[0];
  return {
    left,
    nextReady: () => next(["ready", "probe"]),
    nextHealthy: () => next(["ready"]),
    take: (member) => void taken.add(member),
    giveBack: (member) => void taken.delete(member),
  };
}

/** Which mirror to ask when no attempt runs. */
interface NextStep {
  member: Member | undefined;
  /** Mirrors that are not worth a try now. */
  skipped: { member: Member; reason: UpstreamError }[];
}

/** The mirror that is ready, else the first one that may be asked as the last hope. Pure. */
export function planNext(
  candidates: Pick<Candidates, "left" | "nextReady">,
  purpose: Purpose,
): NextStep {
  const ready = candidates.nextReady();
  if (ready) return { member: ready, skipped: [] };
  const judged = candidates
    .left()
    .map((member) => ({ member, reason: reasonToSkip(member, purpose) }));
  return {
    member: judged.find(({ reason }) => reason === undefined)?.member,
    skipped: judged.flatMap(({ member, reason }) => (reason ? [{ member, reason }] : [])),
  };
}

/** Why a mirror that is not ready is not asked even as the last hope. */
function reasonToSkip({ mirror, health }: Member, purpose: Purpose): UpstreamError | undefined {
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
  // The go command does not retry, so a mirror that fails quickly is worth a try. One that times
  // out is not: it would hold up every request for as long. A prefetch has the time to wait.
  if (availability === "open" && isOpenByTimeouts) {
    const since = new Date(openSinceMs ?? 0).toISOString();
    return skipped("OPEN", `it has not answered in time since ${since}`, purpose === "prefetch");
  }
  return undefined;
}
