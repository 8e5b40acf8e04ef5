/** How a run of tests, or of one check, ended. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
  /** How many tests were skipped, by the reason that they gave; empty for those that gave none. */
  readonly skipped: Readonly<Record<string, number>>;
  /** How long each test file took. */
  readonly files: readonly FileTime[];
}

interface FileTime {
  readonly name: string;
  readonly ms: number;
}

export const NO_TESTS: Tally = { passed: 0, failed: 0, skipped: {}, files: [] };

/** How many files {@link renderTally} names. */
const SLOWEST = 10;

/** What a skipped test must do, as {@link renderTally} says it. */
const NO_REASON = "no reason given";

/** Why a test is skipped that cannot say so itself, from its name: `go (else git is not installed)`. */
export function reasonIn(name: string): string {
  return / \(else (.+?)\)(?: > |$)/.exec(name)?.[1] ?? "";
}

export function addTallies(tallies: readonly Tally[]): Tally {
  return tallies.reduce(
    (sum, { passed, failed, skipped, files }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: addCounts(sum.skipped, skipped),
      files: [...sum.files, ...files],
    }),
    NO_TESTS,
  );
}

function addCounts(a: Tally["skipped"], b: Tally["skipped"]): Tally["skipped"] {
  const names = new Set([...Object.keys(a), ...Object.keys(b)]);
  return Object.fromEntries([...names].map((name) => [name, (a[name] ?? 0) + (b[name] ?? 0)]));
}

/**
 * The tally with skips that nobody may make as failures. Those are the ones without a
 * reason, as nobody would notice that such a test never runs, and all of them if `strict`.
 */
export function judgeSkips(tally: Tally, strict: boolean): Tally {
  const entries = Object.entries(tally.skipped);
  const forbidden = entries.filter(([reason]) => strict || reason === "");
  const count = forbidden.reduce((sum, [, tests]) => sum + tests, 0);
  return { ...tally, failed: tally.failed + count };
}

/** The slowest files, what was skipped and why, and last a line such as `4 passed, 0 failed`. */
export function renderTally({ passed, failed, skipped, files }: Tally): string {
  const slowest = files.toSorted((a, b) => b.ms - a.ms).slice(0, SLOWEST);
  const skips = Object.entries(skipped).toSorted(([, a], [, b]) => b - a);
  const skippedCount = skips.reduce((sum, [, count]) => sum + count, 0);
  const last = [`${passed} passed`, `${failed} failed`];
  if (skippedCount > 0) last.push(`${skippedCount} skipped`);
  return [
    ...(slowest.length > 0 ? ["Slowest files:"] : []),
    ...slowest.map(({ name, ms }) => `  ${(ms / 1000).toFixed(1).padStart(6)} s  ${name}`),
    ...(skips.length > 0 ? ["Skipped:"] : []),
    ...skips.map(([reason, count]) => `  ${String(count).padStart(6)}    ${reason || NO_REASON}`),
    last.join(", "),
  ].join("\n");
}
