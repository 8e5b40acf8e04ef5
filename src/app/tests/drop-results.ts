import { rm } from "node:fs/promises";
import path from "node:path";
import { actionName, TESTS_FILE } from "../../buildcache/layout.ts";
import { parseInputKey } from "../../buildcache/test-inputs.ts";
import { isOutsideInput } from "../../buildcache/test-log.ts";
import { dependsOnOutside, parseTestRecords, type TestRecord } from "../../buildcache/test-records.ts";
import { tryReadText } from "../../lib/fs.ts";
import { createTrackedContent, type TrackedContent, UNKNOWN_CONTENT } from "./tracked-content.ts";

/**
 * Removes earlier results of tests that read tracked files outside of their module if these files
 * have changed: go itself does not compare them (computeTestInputsID in cmd/go/internal/test), and a
 * checkout without a cache would have run the tests. Returns false if nothing tells what the results
 * depend on, so that none may be taken. Throws if the disk does.
 */
export async function dropChangedResults(goCache: string): Promise<boolean> {
  const text = await tryReadText(path.join(goCache, TESTS_FILE));
  const records = text === undefined ? undefined : parseTestRecords(text);
  if (!records) return false;
  const content = createTrackedContent();
  const stale = records.tests.filter(
    (record) => dependsOnOutside(record) && hasChanged(record, content),
  );
  for (const id of new Set(stale.flatMap(({ resultIds }) => resultIds))) {
    await rm(path.join(goCache, actionName(id)), { force: true });
  }
  return true;
}

function hasChanged({ inputs }: TestRecord, content: TrackedContent): boolean {
  return [...inputs].some(([key, state]) => {
    const input = parseInputKey(key);
    if (!isOutsideInput(input)) return false;
    const now = content.stateOf(input);
    return now !== state || now === UNKNOWN_CONTENT;
  });
}
