import type { GoSum } from "../../gomod/go-sum.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { findAlteredTrees } from "../../store/verify-trees.ts";
import { hashesOf, withHashingThreads } from "../job/module-hashing.ts";
import type { Step } from "../job/step.ts";

export interface TreesToPack {
  goModCache: string;
  modules: readonly ModuleVersion[];
  sums: readonly GoSum[];
  /** The script that runs a thread. */
  entry: string;
}

/**
 * Hashes the trees that a layer would hold, and returns those modules that are not what go.sum says or,
 * if no go.sum names them, not what go recorded when it unpacked them. Otherwise what a step changed, or
 * what came altered with an earlier layer, would be packed into the next one. Each gets a warning. Throws
 * if a tree cannot be checked.
 */
export async function findAltered(
  { host }: Pick<Step, "host">,
  { goModCache: moduleCacheDir, modules, sums, entry }: TreesToPack,
): Promise<ModuleVersion[]> {
  if (modules.length === 0) return [];
  const expected = hashesOf(sums);
  const mismatches = await withHashingThreads(entry, (pool) =>
    findAlteredTrees({ moduleCacheDir, modules, expected, pool, compareUnknown: true }),
  );
  for (const { module, expected: right, found } of mismatches) {
    const isNamed = expected("zip", module.path, module.version) !== undefined;
    host.warning(
      `go-accel: the module ${module.path}@${module.version} in GOMODCACHE is not what ` +
        `${isNamed ? "go.sum says" : "go unpacked"} (expected ${right.join(" or ")}, found ${found}); ` +
        "it is left out of the modules layer",
    );
  }
  return mismatches.map(({ module }) => module);
}
