import type { Clock } from "../lib/clock.ts";
import { compareMirrors, LOOKS, MAX_ROUNDS, type RoundTimes } from "./compare.ts";
import { judgeVisits } from "./figures.ts";
import { firstPassRounds, type PlannedRound, planRounds } from "./plan-rounds.ts";
import type { Visit } from "./visit.ts";

/** A round that was asked. A mirror that was given up, or not reached in time, has no visit. */
export interface Round extends Pick<PlannedRound, "module" | "connection"> {
  visits: readonly (Visit | undefined)[];
}

/** Why no more rounds were asked. */
export type StopReason = "settled" | "budget" | "limit" | "none-left";

export interface Measured {
  rounds: readonly Round[];
  /** Positions of the mirrors that were not asked any more, as nothing came from them. */
  givenUp: number[];
  stop: StopReason;
  tookMs: number;
}

export interface MeasureParts {
  mirrors: number;
  modules: number;
  seed: string;
  /** What difference does not matter: 0.1 for 10 %. */
  precision: number;
  budgetMs: number;
  clock: Clock;
  /** Throws the signal's reason if that is aborted. */
  visit: (
    mirror: number,
    round: Pick<PlannedRound, "module" | "connection">,
    signal: AbortSignal,
  ) => Promise<Visit>;
  onRound: (rounds: readonly Round[]) => void;
}

/** A mirror from which nothing has come in so many visits is not asked again. */
const HOPELESS_VISITS = 5;
/** The same for one that does not even refuse: each visit costs a time-out. */
const SILENT_VISITS = 2;
const OUT_OF_TIME = Symbol("out of time");

/**
 * Asks rounds until each pair of mirrors that can be recommended is settled, or the budget is spent. The
 * first pass over all modules is made in any case that the budget allows: wrong bytes may come with any
 * module.
 */
export async function measure(parts: MeasureParts): Promise<Measured> {
  const { clock } = parts;
  const startMs = clock.nowMs();
  const deadline = new AbortController();
  const released = new AbortController();
  clock
    .sleep(parts.budgetMs, released.signal)
    .then(() => deadline.abort(OUT_OF_TIME))
    .catch(() => {
      // Released: the rounds ended before.
    });
  const rounds: Round[] = [];
  const givenUp = new Set<number>();
  try {
    const stop = await askRounds(parts, { rounds, givenUp, signal: deadline.signal });
    return { rounds, givenUp: [...givenUp], stop, tookMs: clock.nowMs() - startMs };
  } finally {
    released.abort();
  }
}

async function askRounds(
  parts: MeasureParts,
  state: { rounds: Round[]; givenUp: Set<number>; signal: AbortSignal },
): Promise<StopReason> {
  const { rounds, givenUp, signal } = state;
  for (const planned of planRounds(parts.modules, parts.mirrors, parts.seed)) {
    const { module, connection } = planned;
    const visits: (Visit | undefined)[] = Array.from({ length: parts.mirrors });
    rounds.push({ module, connection, visits });
    try {
      for (const mirror of planned.order) {
        if (givenUp.has(mirror)) continue;
        visits[mirror] = await parts.visit(mirror, { module, connection }, signal);
        if (rounds.length > HOPELESS_VISITS) continue;
        if (isHopeless(visitsOf(rounds, mirror))) givenUp.add(mirror);
      }
    } catch (error) {
      if (error !== OUT_OF_TIME) throw error;
      return "budget";
    }
    parts.onRound(rounds);
    if (givenUp.size === parts.mirrors) return "none-left";
    if (rounds.length < firstPassRounds(parts.modules)) continue;
    // Half of the first pass, and all after it.
    const compared = rounds.length - parts.modules;
    const isFirstLook = rounds.length === firstPassRounds(parts.modules);
    if (!isFirstLook && !LOOKS.has(compared)) continue;
    if (areSettled(parts, rounds, givenUp)) return "settled";
    if (compared >= MAX_ROUNDS) return "limit";
  }
  throw new Error("the rounds have no end");
}

/** All pairs of mirrors between which speed decides. Without a pair one pass says all. */
function areSettled(
  { mirrors, precision }: Pick<MeasureParts, "mirrors" | "precision">,
  rounds: readonly Round[],
  givenUp: ReadonlySet<number>,
): boolean {
  const candidates = Array.from({ length: mirrors }, (_, mirror) => mirror).filter(
    (mirror) => !givenUp.has(mirror) && judgeVisits(visitsOf(rounds, mirror)) === "sound",
  );
  const comparisons = compareMirrors(candidates, keptTimes(rounds), precision);
  return comparisons.every(({ isSettled }) => isSettled);
}

function isHopeless(visits: readonly Visit[]): boolean {
  const faults = visits.map(({ requests }) => requests.find(({ outcome }) => outcome === "failed"));
  const areAll = faults.every((fault) => fault !== undefined);
  const isSilent = faults.every(
    (fault) => fault?.outcome === "failed" && fault.fault === "timeout",
  );
  return (
    (areAll && faults.length >= HOPELESS_VISITS) || (isSilent && faults.length >= SILENT_VISITS)
  );
}

/** What came of all visits to a mirror, in their order. Pure. */
export function visitsOf(rounds: readonly Pick<Round, "visits">[], mirror: number): Visit[] {
  return rounds.flatMap(({ visits }) => visits[mirror] ?? []);
}

/** The times that are compared: of each round on kept connections. Pure. */
export function keptTimes(rounds: readonly Round[]): RoundTimes[] {
  return rounds
    .filter(({ connection }) => connection === "kept")
    .map(({ visits }) => visits.map((visit) => visit?.totalMs));
}
