import type { Clock } from "../lib/clock.ts";
import { withoutAbsent } from "./absent.ts";
import { compareMirrors, LOOKS, MAX_ROUNDS, type RoundTimes } from "./compare.ts";
import { judgeVisits } from "./figures.ts";
import { firstPassRounds, type PlannedRound, planRounds, type Round } from "./plan-rounds.ts";
import { pauseAfter, type Visit } from "./visit.ts";

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

/** How far it has come. */
interface Course {
  rounds: Round[];
  givenUp: Set<number>;
  /** Mirrors that cannot be given up any more, since something came from them. */
  proven: Set<number>;
  /** Until when a mirror wants not to be asked. */
  pausedUntilMs: Map<number, number>;
}

/**
 * Asks rounds until each pair of mirrors that can be recommended is settled, or the budget is spent. The
 * first pass over all modules is made in any case that the budget allows: wrong bytes may come with any
 * module. A mirror that asks for a pause gets it.
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
  const course: Course = {
    rounds: [],
    givenUp: new Set(),
    proven: new Set(),
    pausedUntilMs: new Map(),
  };
  try {
    const stop = await askRounds(parts, course, deadline.signal);
    const { rounds, givenUp } = course;
    return { rounds, givenUp: [...givenUp], stop, tookMs: clock.nowMs() - startMs };
  } finally {
    released.abort();
  }
}

async function askRounds(
  parts: MeasureParts,
  course: Course,
  signal: AbortSignal,
): Promise<StopReason> {
  const { rounds, givenUp } = course;
  for (const planned of planRounds(parts.modules, parts.mirrors, parts.seed)) {
    try {
      await waitForAny(parts, course, signal);
      await askRound(parts, course, planned, signal);
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

/** Waits until at least one mirror may be asked. */
async function waitForAny(
  { mirrors, clock }: MeasureParts,
  { givenUp, pausedUntilMs }: Course,
  signal: AbortSignal,
): Promise<void> {
  const times = Array.from({ length: mirrors }, (_, mirror) => mirror)
    .filter((mirror) => !givenUp.has(mirror))
    .map((mirror) => pausedUntilMs.get(mirror) ?? 0);
  const waitMs = Math.min(...times) - clock.nowMs();
  if (waitMs > 0) await clock.sleep(waitMs, signal);
}

async function askRound(
  { mirrors, clock, visit }: MeasureParts,
  { rounds, givenUp, proven, pausedUntilMs }: Course,
  { module, connection, order }: PlannedRound,
  signal: AbortSignal,
): Promise<void> {
  const visits: (Visit | undefined)[] = Array.from({ length: mirrors });
  rounds.push({ module, connection, visits });
  for (const mirror of order) {
    if (givenUp.has(mirror) || clock.nowMs() < (pausedUntilMs.get(mirror) ?? 0)) continue;
    const found = await visit(mirror, { module, connection }, signal);
    visits[mirror] = found;
    const pauseMs = pauseAfter(found);
    if (pauseMs > 0) pausedUntilMs.set(mirror, clock.nowMs() + pauseMs);
    if (hasAnswered(found)) proven.add(mirror);
    else if (!proven.has(mirror) && isHopeless(visitsOf(rounds, mirror))) givenUp.add(mirror);
  }
}

/** An answer that the file is not there is one. */
function hasAnswered({ requests }: Visit): boolean {
  return requests.every(({ outcome }) => outcome !== "failed");
}

/** All pairs of mirrors between which speed decides. Without a pair one pass says all. */
function areSettled(
  { mirrors, precision }: Pick<MeasureParts, "mirrors" | "precision">,
  rounds: readonly Round[],
  givenUp: ReadonlySet<number>,
): boolean {
  const known = withoutAbsent(rounds);
  const candidates = Array.from({ length: mirrors }, (_, mirror) => mirror).filter(
    (mirror) => !givenUp.has(mirror) && judgeVisits(visitsOf(known, mirror)) === "sound",
  );
  const comparisons = compareMirrors(candidates, keptTimes(known), precision);
  return comparisons.every(({ isSettled }) => isSettled);
}

/** Of the visits to a mirror from which nothing has come. */
function isHopeless(visits: readonly Visit[]): boolean {
  const isSilent = visits.every(({ requests }) =>
    requests.some((one) => one.outcome === "failed" && one.isTimeout),
  );
  return visits.length >= (isSilent ? SILENT_VISITS : HOPELESS_VISITS);
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
