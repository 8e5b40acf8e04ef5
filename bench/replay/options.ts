import { STEP_KINDS, type StepKind } from "./history.ts";
import { WAYS, type Way } from "./ways.ts";

/** Steps of a list such as `leaf change,no change`. Throws for an unknown one. */
export function parseSteps(list: string): StepKind[] {
  return parseList(list, STEP_KINDS);
}

/** Ways of a list such as `ours,floor`. Throws for an unknown one. */
export function parseWays(list: string): Way[] {
  return parseList(list, WAYS);
}

/** In the order of `known`. */
function parseList<T extends string>(list: string, known: readonly T[]): T[] {
  const wanted = list.split(",").map((name) => name.trim());
  const unknown = wanted.filter((name) => !known.some((each) => each === name));
  if (unknown.length > 0) {
    throw new RangeError(`unknown: ${unknown.join(", ")}; there are ${known.join(", ")}`);
  }
  return known.filter((name) => wanted.includes(name));
}
