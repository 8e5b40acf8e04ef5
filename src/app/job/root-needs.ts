import { type ModuleNeeds, planModuleNeeds, uniteNeeds } from "../../gomod/module-set.ts";
import { likelyRoots, type ModuleRoot, type Workspace } from "./workspace.ts";

const NOTHING: ModuleNeeds = { zips: [], mods: [], infos: [], skippedPrivate: [] };

/** What go commands of this root need of mirrors: nothing if its dependencies are vendored. Pure. */
export function planRootNeeds(root: ModuleRoot, noProxy: string): ModuleNeeds {
  if (root.vendored) return NOTHING;
  const { modules, goWork, sums } = root;
  return planModuleNeeds({ modules, sums, noProxy, ...(goWork ? { goWork } : {}) });
}

/** A root, and what its go commands need of mirrors. */
export interface RootNeeds {
  root: ModuleRoot;
  needs: ModuleNeeds;
}

/**
 * What a job is likely to need, before any go command has told by which root it goes: what the root of
 * the working directory needs. If that needs nothing, it is what the other modules need. Pure.
 */
export function pickLikelyNeeds(
  workspace: Pick<Workspace, "roots" | "primary">,
  all: readonly RootNeeds[],
): ModuleNeeds {
  const needsOf = (roots: readonly ModuleRoot[]) =>
    uniteNeeds(all.filter(({ root }) => roots.includes(root)).map(({ needs }) => needs));
  const needs = needsOf(likelyRoots(workspace));
  if (needs.mods.length > 0 || needs.skippedPrivate.length > 0) return needs;
  return needsOf(workspace.roots.filter(({ likely }) => likely));
}
