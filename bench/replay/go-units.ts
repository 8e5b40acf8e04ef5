import type { Random } from "../../test/support/random.ts";
import { machine, numeric, table } from "./go-functions.ts";
import { generic, handler, record } from "./go-types.ts";
import type { GoUnit, RenderUnit } from "./go-unit.ts";
import { capitalize, nounAt } from "./words.ts";

/**
 * A unit with names that end in `number`. It gives the compiler the same work as real code: types
 * with tags and methods, switches, tables, loops over slices, handlers, and generics if the
 * language version has them.
 */
export function renderUnit(number: number, random: Random, generics: boolean): GoUnit {
  const kinds: readonly RenderUnit[] = generics
    ? [record, record, machine, table, numeric, handler, generic]
    : [record, record, machine, table, numeric, handler];
  const name = `${capitalize(nounAt(random.below(60)))}${number}`;
  return random.pick(kinds)(name, random);
}
