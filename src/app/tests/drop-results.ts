import { rm } from "node:fs/promises";
import path from "node:path";
import { actionName, TESTS_FILE } from "../../buildcache/layout.ts";
import { parseInputKey } from "../../buildcache/test-inputs.ts";
import { parseTestRecords, type TestRecord } from "../../buildcache/test-records.ts";
import { tryReadText } from "../../lib/fs.ts";
import { createTrackedContent, type TrackedContent, UNKNOWN_CONTENT } from "./tracked-content.ts";

/**
 * Removes restored results of tests that read tracked files outside of their module if these files
 * have changed: go itself does not compare them (computeTestInputsID in cmd/go/internal/test), and a
 * checkout without a cache would have run the tests. Returns false if nothing tells what the restored
 * results depend on, so that none may be taken. Throws if the disk does.
 */
export async function dropChangedResults(
  goCache: string,
  content: TrackedContent = createTrackedContent(),
): Promise<boolean> {
  const text = await tryReadText(path.join(goCache, TESTS_FILE));
  const records = text === undefined ? undefined : parseTestRecords(text);
  if (!records) return false;
  const stale = records.tests.filter((record) => hasChanged(record, content));
  for (const id of new Set(stale.flatMap(({ testIds }) => testIds))) {
    // Without its log, go cannot find a result.
    await rm(path.join(goCache, actionName(id)), { force: true });
  }
  return true;
}

function hasChanged({ inputs }: TestRecord, content: TrackedContent): boolean {
  return [...inputs].some(([key, state]) => {
    const { kind, name } = parseInputKey(key);
    if (kind !== "content") return false;
    const now = content.stateOf(name);
    return now !== state || now === UNKNOWN_CONTENT;
  });
}
