import { createHash } from "node:crypto";
import type { Connection } from "./probe.ts";
import type { Visit } from "./visit.ts";

/** One module for which each mirror is asked, one mirror after another. */
export interface PlannedRound {
  /** Position in the sample. */
  module: number;
  connection: Connection;
  /** Positions of the mirrors, in the order in which they are asked. */
  order: number[];
}

/** A round that was asked. A mirror that was given up, pausing, or not reached in time, has no visit. */
export interface Round extends Pick<PlannedRound, "module" | "connection"> {
  visits: readonly (Visit | undefined)[];
}

/**
 * All rounds, without end. In the first pass each module is asked for twice, on a new connection and on
 * the same one after that; then on the kept connection alone. The network changes while a bench runs, so
 * each round asks all mirrors within a moment, and in another order each time, since the first one may
 * warm up what all go through. The same seed gives the same order. Pure.
 */
export function* planRounds(
  modules: number,
  mirrors: number,
  seed: string,
): Generator<PlannedRound, never> {
  let number = 0;
  const orderOf = () => shuffle(mirrors, `${seed} round ${number++}`);
  for (const module of shuffle(modules, `${seed} pass 0`)) {
    yield { module, connection: "new", order: orderOf() };
    yield { module, connection: "kept", order: orderOf() };
  }
  for (let pass = 1; ; pass++) {
    for (const module of shuffle(modules, `${seed} pass ${pass}`)) {
      yield { module, connection: "kept", order: orderOf() };
    }
  }
}

/** How many rounds the first pass has. */
export function firstPassRounds(modules: number): number {
  return 2 * modules;
}

/** The numbers below `count`, in the order of hashes. */
function shuffle(count: number, seed: string): number[] {
  return Array.from({ length: count }, (_, index) => {
    return { index, key: createHash("sha256").update(`${seed} ${index}`).digest("hex") };
  })
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ index }) => index);
}
