import { parseGoSum } from "../../gomod/go-sum.ts";
import { errorMessage } from "../../lib/errors.ts";
import { placeZips } from "../../store/place-zips.ts";
import { hashesOf, withHashingThreads } from "../job/module-hashing.ts";
import type { Step } from "../job/step.ts";
import type { JobPlan } from "./plan-job.ts";

/**
 * Makes the zips of private modules from their restored trees. The layer has no zips: go gets those of
 * public modules from the sidecar, which is never asked for private ones. Without them `go mod download`
 * would ask their origin, to which the job may have no access. A failure is a fault.
 */
export async function restorePrivateZips(
  { timeline, faults }: Pick<Step, "timeline" | "faults">,
  { possibleNeeds, goEnv, sumLines }: Pick<JobPlan, "possibleNeeds" | "goEnv" | "sumLines">,
  entry: string,
): Promise<void> {
  const modules = possibleNeeds.skippedPrivate;
  if (modules.length === 0) return;
  const expected = hashesOf([parseGoSum(sumLines.join("\n"), "go.sum")]);
  const moduleCacheDir = goEnv.GOMODCACHE;
  try {
    await timeline.time("make private zips", "own", () =>
      withHashingThreads(entry, (pool) => placeZips({ moduleCacheDir, modules, expected, pool })),
    );
  } catch (error) {
    faults.report("go", `zips of private modules could not be made: ${errorMessage(error)}`);
  }
}
