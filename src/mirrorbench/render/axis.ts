/** Where a chart puts values, and the values that it names. */
export interface Axis {
  /** In hundredths of the width. */
  place(value: number): number;
  ticks: { value: number; text: string }[];
}

/** Room at both ends, in hundredths, so that no mark is cut. */
const PADDING = 4;
const STEPS = [1, 2, 5] as const;
const MAX_TICKS = 5;

/** An axis for positive values, on which equal ratios are equal distances. Pure. */
export function logAxis(values: readonly number[], format: (value: number) => string): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  const span = Math.log(most / least) || 1;
  return {
    place(value) {
      const share = Math.log(value / least) / span;
      return Math.round((PADDING + share * (100 - 2 * PADDING)) * 100) / 100;
    },
    ticks: chooseTicks(least, most).map((value) => ({ value, text: format(value) })),
  };
}

/** Round values; both ends if there are no two of them, as between 1.05 and 1.2. */
function chooseTicks(least: number, most: number): number[] {
  const first = Math.floor(Math.log10(least));
  const decades = Math.ceil(Math.log10(most)) - first + 1;
  const candidates = Array.from({ length: decades }, (_, index) => 10 ** (first + index))
    .flatMap((decade) => STEPS.map((step) => step * decade))
    .filter((value) => value >= least && value <= most);
  if (candidates.length < 2) return least === most ? [least] : [least, most];
  const every = Math.ceil(candidates.length / MAX_TICKS);
  return candidates.filter((_, index) => index % every === 0);
}
