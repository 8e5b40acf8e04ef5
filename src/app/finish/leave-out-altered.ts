import { parseGoSum } from "../../gomod/go-sum.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { findAlteredTrees } from "../../store/verify-trees.ts";
import type { RunState } from "../handover.ts";
import { hashesOf, withHashingThreads } from "../job/module-hashing.ts";
import type { Step } from "../job/step.ts";

/** The modules of a layer, divided by whether they are what go.sum says. */
export interface CheckedModules {
  good: ModuleVersion[];
  altered: ModuleVersion[];
}

/**
 * Hashes the trees that a layer would hold. Otherwise what a step changed, or what came altered with an
 * earlier layer, would be packed into each next one. An altered module gets a warning. `entry` is the
 * script that runs a thread. Throws if a tree cannot be checked.
 */
export async function leaveOutAltered(
  { host }: Pick<Step, "host">,
  { goModCache: moduleCacheDir, kept, sumLines }: RunState,
  entry: string,
): Promise<CheckedModules> {
  const expected = hashesOf([parseGoSum(sumLines.join("\n"), "go.sum")]);
  const mismatches = await withHashingThreads(entry, (pool) =>
    findAlteredTrees({ moduleCacheDir, modules: kept, expected, pool }),
  );
  const altered = mismatches.map(({ module }) => module);
  for (const { module, expected: right, found } of mismatches) {
    host.warning(
      `go-accel: the module ${module.path}@${module.version} in GOMODCACHE is not what go.sum says ` +
        `(expected ${right.join(" or ")}, found ${found}); it is left out of the modules layer`,
    );
  }
  return { good: kept.filter((module) => !altered.includes(module)), altered };
}
