/** How the tests of a package ended, as `go test` prints it. */
export type TestOutcome = "ran" | "cached";

/** Packages with tests that passed, by import path. Packages without test files are left out. */
export function readTestResults(log: string): Map<string, TestOutcome> {
  const outcomes = new Map<string, TestOutcome>();
  for (const line of log.split("\n")) {
    const [, name, rest] = /^ok {2}\t(\S+)\t(.+)$/.exec(line) ?? [];
    if (name !== undefined) outcomes.set(name, rest?.startsWith("(cached)") ? "cached" : "ran");
  }
  return outcomes;
}

/** Which tests one checkout reused and another did not. */
export interface TestDifference {
  /** Reused on the floor, run by the other: work that was not saved. */
  fewer: string[];
  /** Reused by the other although the floor ran them: possibly stale. */
  more: string[];
}

export function compareTests(
  floor: ReadonlyMap<string, TestOutcome>,
  other: ReadonlyMap<string, TestOutcome>,
): TestDifference {
  const names = [...new Set([...floor.keys(), ...other.keys()])].sort();
  const isCached = (outcomes: ReadonlyMap<string, TestOutcome>, name: string) =>
    outcomes.get(name) === "cached";
  return {
    fewer: names.filter((name) => isCached(floor, name) && !isCached(other, name)),
    more: names.filter((name) => !isCached(floor, name) && isCached(other, name)),
  };
}
