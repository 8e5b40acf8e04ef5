import type { RestoredLayer } from "../../buildcache/plan.ts";
import { type ActionEntry, scanBuildCache } from "../../buildcache/scan.ts";
import type { CacheBackend } from "../../cache/backend.ts";
import { errorMessage } from "../../lib/errors.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import type { Step } from "../job/step.ts";
import { joinKnowledge, KNOWLEDGE_FILES } from "../tests/join-knowledge.ts";
import { type EntriesAtHand, findNewerEntries } from "./entries-layer.ts";

/** A build cache that has what another job saved meanwhile. */
export interface JoinedBuild {
  restore: Pick<LayerRestore, "matchedKey" | "delta">;
  restored: RestoredLayer;
  entries: ActionEntry[];
  /** Entries of the other job that this one did not have. */
  gained: number;
}

/**
 * Brings what another job has saved meanwhile, with what it knew of its tests. Undefined if there is
 * nothing, or if it cannot be had, which is a fault.
 */
export async function joinNewerBuild(
  step: Pick<Step, "timeline" | "faults">,
  backend: CacheBackend,
  build: Omit<EntriesAtHand, "name" | "ownFiles">,
): Promise<JoinedBuild | undefined> {
  const own = { ...build, name: "build", ownFiles: KNOWLEDGE_FILES } as const;
  const newer = await findNewerEntries(step, backend, own);
  if (!newer) return undefined;
  const { restore, restored, ownFiles } = newer;
  try {
    await joinKnowledge(build.dir, ownFiles);
  } catch (error) {
    const problem = errorMessage(error);
    step.faults.report("disk", `what another job knows of its tests was not added: ${problem}`);
    return undefined;
  }
  const had = new Set(build.entries.map(nameOf));
  const entries = scanBuildCache(build.dir);
  const gained = entries.filter((entry) => !had.has(nameOf(entry))).length;
  return { restore, restored, entries, gained };
}

function nameOf({ actionId, outputId }: ActionEntry): string {
  return `${actionId} ${outputId}`;
}
