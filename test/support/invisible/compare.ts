import { type DifferenceId, KNOWN_DIFFERENCES } from "./known-differences.ts";
import type { Pair, Place } from "./observation.ts";

/** What is left to differ once the named differences are taken out: only aspects that differ. */
export function unexplained(pair: Pair, place: Place, differences: readonly DifferenceId[]): Pair {
  const { plain, accel } = differences.reduce(
    (rest, id) => KNOWN_DIFFERENCES[id].takeOut(rest, place),
    pair,
  );
  const names = [...new Set([...Object.keys(plain), ...Object.keys(accel)])];
  const differing = names.filter((name) => plain[name] !== accel[name]);
  const pick = (side: Pair["plain"]) =>
    Object.fromEntries(differing.map((name) => [name, side[name] ?? ""]));
  return { plain: pick(plain), accel: pick(accel) };
}

/**
 * The differences of which the pairs show nothing: without each of them the pairs are explained as
 * well, possible ones being taken out all the same. One that is listed without need would hide a
 * difference that comes later.
 */
export function notShown(
  pairs: readonly Pair[],
  place: Place,
  differences: readonly DifferenceId[],
  possible: readonly DifferenceId[] = [],
): readonly DifferenceId[] {
  const countUnexplained = (ids: readonly DifferenceId[]) =>
    pairs.filter((pair) => {
      const { plain } = unexplained(pair, place, [...ids, ...possible]);
      return Object.keys(plain).length > 0;
    }).length;
  const least = countUnexplained(differences);
  return differences.filter(
    (id) => countUnexplained(differences.filter((other) => other !== id)) <= least,
  );
}
