import { existsSync } from "node:fs";
import { ageBuildCache } from "../buildcache/age.ts";
import { errorMessage } from "../lib/errors.ts";
import type { FaultLog } from "./faults.ts";

/** Makes the build cache tell what this job uses. A missing cache needs nothing. */
export function prepareBuildCache(goCache: string, nowMs: number, faults: FaultLog): void {
  if (!existsSync(goCache)) return;
  try {
    ageBuildCache(goCache, nowMs);
  } catch (error) {
    faults.report("internal", `the build cache could not be prepared: ${errorMessage(error)}`);
  }
}
