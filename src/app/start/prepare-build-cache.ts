import { existsSync } from "node:fs";
import { ageBuildCache, postponeTrim } from "../../buildcache/age.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { FaultLog } from "../job/faults.ts";

/**
 * Makes the build cache tell what this job uses. A missing cache needs nothing, and one that holds
 * what was restored alone only to be kept from go's trim: its entries came aged.
 */
export function prepareBuildCache(
  goCache: string,
  { isAged, nowMs }: { isAged: boolean; nowMs: number },
  faults: FaultLog,
): void {
  if (!existsSync(goCache)) return;
  try {
    if (isAged) postponeTrim(goCache, nowMs);
    else ageBuildCache(goCache, nowMs);
  } catch (error) {
    faults.report("internal", `the build cache could not be prepared: ${errorMessage(error)}`);
  }
}
