import type { Random } from "../../test/support/random.ts";

/** A few declarations that belong together, about as long as one type in a real package. */
export interface GoUnit {
  /** Packages of the standard library. */
  imports: readonly string[];
  code: string;
  /** A declared function `func(seed int) int` that reaches all of them. */
  use: string;
}

/** Makes a unit whose names begin or end with `name`. */
export type RenderUnit = (name: string, random: Random) => GoUnit;
