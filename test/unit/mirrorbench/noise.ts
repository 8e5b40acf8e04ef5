import type { Random } from "../../support/random.ts";

/** Draws a value of a distribution around 0. */
export type Noise = (random: Random) => number;

/** A standard normal value (Box and Muller). */
export const normal: Noise = (random) =>
  Math.sqrt(-2 * Math.log(1 - random.next())) * Math.cos(2 * Math.PI * random.next());

/** Symmetrical, as differences of equal mirrors are, with tails from none to very heavy ones. */
export const NOISES: Readonly<Record<string, Noise>> = {
  normal,
  uniform: (random) => random.next() - 0.5,
  laplace: (random) => {
    const centred = random.next() - 0.5;
    return -Math.sign(centred) * Math.log(1 - 2 * Math.abs(centred));
  },
  cauchy: (random) => Math.tan(Math.PI * (random.next() - 0.5)),
};
