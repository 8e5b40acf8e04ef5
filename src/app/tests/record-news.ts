import { parseInputKey } from "../../buildcache/test-inputs.ts";
import { isOutsideInput } from "../../buildcache/test-log.ts";
import type { TestRecord } from "../../buildcache/test-records.ts";
import { UNKNOWN_CONTENT } from "./checkout-content.ts";
import type { LearnedRun } from "./learn-runs.ts";

/**
 * What the records of this job's runs say that `earlier` ones do not: that there are records at all, or
 * that a result holds for files outside of its module as they are now. Such a result may be the same
 * bytes as before, so no new entry tells that the layer is to be saved. Without its record, the test
 * would run again in each job. The same news give the same text; undefined if there are none. Pure.
 *
 * @param earlier undefined if the job found no records
 */
export function describeNews(
  runs: readonly LearnedRun[],
  earlier: readonly TestRecord[] | undefined,
): string | undefined {
  if (!earlier) return "first records";
  const known = new Map(earlier.flatMap((record) => record.resultIds.map((id) => [id, record])));
  const lines = runs.flatMap(({ now }) => {
    const [before] = now.resultIds.flatMap((id) => known.get(id) ?? []);
    const outside = [...now.inputs].filter(([key]) => isOutsideInput(parseInputKey(key)));
    // No later job takes a result of which this is not known.
    if (!before || outside.some(([, state]) => state === UNKNOWN_CONTENT)) return [];
    return outside
      .filter(([key, state]) => before.inputs.get(key) !== state)
      .map(([key, state]) => `${now.package} ${state} ${key}\n`);
  });
  return lines.length === 0 ? undefined : lines.sort().join("");
}
