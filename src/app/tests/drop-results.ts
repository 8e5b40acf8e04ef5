import { rm } from "node:fs/promises";
import path from "node:path";
import { actionName, TESTS_FILE } from "../../buildcache/layout.ts";
import { fromPortable } from "../../buildcache/portable-records.ts";
import { readAction } from "../../buildcache/scan.ts";
import { parseInputKey } from "../../buildcache/test-inputs.ts";
import { isOutsideInput } from "../../buildcache/test-log.ts";
import {
  actionOfResult,
  addGuards,
  dependsOnOutside,
  formatTestRecords,
  parseTestRecords,
  resultIdOf,
  type TestRecord,
} from "../../buildcache/test-records.ts";
import { tryReadText, writeFileAtomic } from "../../lib/fs.ts";
import {
  type CheckoutContent,
  createCheckoutContent,
  UNKNOWN_CONTENT,
} from "./checkout-content.ts";

/**
 * Removes earlier results of tests that read files of a checkout outside of their module if these
 * have changed: go itself does not compare them (computeTestInputsID in cmd/go/internal/test), and a
 * checkout without a cache would have run the tests. Returns false if nothing tells what the results
 * depend on, so that none of a restored layer may be taken. Throws if the disk does.
 *
 * @param ownTests what the machine knew before a layer came, whose results may still be there
 * @param root the job's workspace, to which names in the records are relative
 */
export async function dropChangedResults(
  goCache: string,
  { ownTests, root }: { ownTests: string | undefined; root: string },
): Promise<boolean> {
  const file = path.join(goCache, TESTS_FILE);
  const text = await tryReadText(file);
  const found = text === undefined ? undefined : parseTestRecords(text);
  if (!found) return false;
  const own = ownTests === undefined || ownTests === text ? undefined : parseTestRecords(ownTests);
  const records = own ? addGuards(found, own.tests) : found;
  if (own) await writeFileAtomic(file, formatTestRecords(records));
  const content = createCheckoutContent();
  const guards = fromPortable(records.tests, root).filter(dependsOnOutside);
  const right = new Set(
    guards.filter((record) => !hasChanged(record, content)).flatMap(({ resultIds }) => resultIds),
  );
  for (const actionId of new Set(
    guards.flatMap((record) => record.resultIds.map(actionOfResult)),
  )) {
    const entry = readAction(goCache, actionId);
    // A delta that does not hold a result brings back that of its base, of which nothing is known.
    if (!entry || right.has(resultIdOf(entry))) continue;
    await rm(path.join(goCache, actionName(actionId)), { force: true });
  }
  return true;
}

function hasChanged({ inputs }: TestRecord, content: CheckoutContent): boolean {
  return [...inputs].some(([key, state]) => {
    const input = parseInputKey(key);
    if (!isOutsideInput(input)) return false;
    const now = content.stateOf(input);
    return now !== state || now === UNKNOWN_CONTENT;
  });
}
