import type { Round } from "./plan-rounds.ts";
import { isMissing } from "./visit.ts";

/**
 * Modules that several mirrors were asked for and none has, by their positions in the sample: one that was
 * withdrawn, or a private one on a public host. That says nothing of the mirrors. Pure.
 */
export function absentModules(rounds: readonly Round[]): Set<number> {
  const byModule = Map.groupBy(rounds, ({ module }) => module);
  const absent = [...byModule].filter(([, asked]) => {
    const visits = asked.flatMap((round) =>
      round.visits.flatMap((visit, mirror) => (visit ? [{ mirror, visit }] : [])),
    );
    const without = visits.filter(({ visit }) => isMissing(visit)).map(({ mirror }) => mirror);
    return new Set(without).size > 1 && visits.every(({ visit }) => visit.totalMs === undefined);
  });
  // If nothing at all is found, it is the mirrors.
  return absent.length === byModule.size ? new Set() : new Set(absent.map(([module]) => module));
}

/** The rounds that say something of the mirrors. Pure. */
export function withoutAbsent(rounds: readonly Round[]): Round[] {
  const absent = absentModules(rounds);
  return rounds.filter(({ module }) => !absent.has(module));
}
