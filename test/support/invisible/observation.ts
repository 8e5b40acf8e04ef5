/** What can be seen of a step, or of a job, each aspect as text that can be compared. */
export type Observation = Readonly<Record<string, string>>;

/** What the same step or job left without go-accel and with it. */
export interface Pair {
  readonly plain: Observation;
  readonly accel: Observation;
}

/** Where things are in a job, for known differences that name files. */
export interface Place {
  /** RUNNER_TEMP. */
  readonly tempDir: string;
  /** The go command of the machine. */
  readonly go: string;
  /** Paths at a mirror that the go.sum files of the checkout stand for, private modules left out. */
  readonly namedBySums: ReadonlySet<string>;
}

/** What differs from run to run by itself, with go-accel or without it. */
const NOISE: readonly (readonly [RegExp, string])[] = [
  [/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, "UUID"],
  [/\bgo-build[0-9]+/g, "go-build"],
  [/"Time":"[^"]*"/g, '"Time":"TIME"'],
  [/"Elapsed":[0-9.e-]+/g, '"Elapsed":TIME'],
  [/\b[0-9]+\.[0-9]+s\b/g, "TIME"],
];

/** The text without what no two runs have in common. */
export function withoutNoise(text: string): string {
  return NOISE.reduce((rest, [pattern, word]) => rest.replace(pattern, word), text);
}

/** A text of sorted lines without repetitions. */
export function sortedLines(lines: Iterable<string>): string {
  return [...new Set(lines)]
    .sort()
    .map((line) => `${line}\n`)
    .join("");
}
