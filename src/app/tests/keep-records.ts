import type { TestResult } from "../../buildcache/test-outputs.ts";
import { dependsOnOutside, resultIdOf, type TestRecord } from "../../buildcache/test-records.ts";

/**
 * The results whose run is to be learned: those that the job made, and those that it took and that
 * have no record yet. Reads files of the cache.
 *
 * @param wasUsed whether go looked at the log of this run in the job
 */
export function selectNews(
  results: readonly TestResult[],
  earlier: readonly TestRecord[],
  wasUsed: (record: TestRecord) => boolean,
): TestResult[] {
  const known = new Set(earlier.filter(wasUsed).map((record) => record.package));
  const guarded = new Set(earlier.filter(dependsOnOutside).map((record) => record.package));
  const guardedIds = new Set(earlier.flatMap(({ resultIds }) => resultIds));
  return results.filter((result) => {
    if (!result.cached || !known.has(result.package)) return true;
    if (!guarded.has(result.package)) return false;
    return !result.readEntries().every((entry) => guardedIds.has(resultIdOf(entry)));
  });
}

export interface LearnedRecords {
  /** Packages whose results the job used or made. */
  used: readonly string[];
  /** What the job has learned. */
  learned: readonly TestRecord[];
  /** Results that this is about, by `resultIdOf`. */
  made: ReadonlySet<string>;
  /** Whether later jobs may find a result. */
  isLeft: (resultId: string) => boolean;
}

/**
 * What earlier jobs knew and this one did not learn again. If a result depends on files outside of its
 * module, its record stays as long as the result does: a test has a result for each state of what go
 * compares, and each was made with the files outside as they were then. Pure.
 */
export function keepRecords(
  earlier: readonly TestRecord[],
  { used, learned, made, isLeft }: LearnedRecords,
): TestRecord[] {
  const known = new Set(learned.flatMap(({ testIds }) => testIds));
  const packages = new Set(used);
  return earlier.flatMap((record) => {
    const { testIds, package: name } = record;
    if (dependsOnOutside(record)) {
      const resultIds = record.resultIds.filter((id) => !made.has(id) && isLeft(id));
      return resultIds.length === 0 ? [] : [{ ...record, resultIds }];
    }
    const isKnown = testIds.length > 0 ? testIds.some((id) => known.has(id)) : packages.has(name);
    return isKnown ? [] : [record];
  });
}
