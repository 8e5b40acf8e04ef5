import type { GoSum } from "../../gomod/go-sum.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { errorMessage } from "../../lib/errors.ts";
import { listAccountedNames } from "../../modulecache/layout.ts";
import { verifyTrees } from "../../store/verify-trees.ts";
import { hashesOf, withHashingThreads } from "../job/module-hashing.ts";
import type { Step } from "../job/step.ts";

/** What modules are compared with. */
export interface ModuleSums {
  /** All modules that go.sum names. */
  modules: readonly ModuleVersion[];
  sums: readonly GoSum[];
}

export interface RestoredModules extends ModuleSums {
  /** The script that runs a zip worker. */
  entry: string;
  goModCache: string;
}

/** What of a layer is restored: only that for which go.sum has a hash. */
export interface AccountedContent {
  takes(name: string): boolean;
  /** How many names were not taken. */
  leftOut(): number;
}

export function createAccountedContent({ modules, sums }: ModuleSums): AccountedContent {
  const names = listAccountedNames(modules, hashesOf(sums));
  let count = 0;
  return {
    takes(name) {
      if (names.has(name)) return true;
      count++;
      return false;
    },
    leftOut: () => count,
  };
}

/**
 * Compares modules with go.sum: all that it names, restored or there before. One that differs is taken
 * out of GOMODCACHE, with a warning, and counts as missing from here on. Returns them as
 * `module@version`.
 */
export async function verifyModules(
  { host, faults }: Pick<Step, "host" | "faults">,
  { entry, goModCache: moduleCacheDir, modules, sums }: RestoredModules,
): Promise<string[]> {
  try {
    const mismatches = await withHashingThreads(entry, (pool) =>
      verifyTrees({ moduleCacheDir, modules, expected: hashesOf(sums), pool }),
    );
    return mismatches.map(({ module, expected, found }) => {
      const name = `${module.path}@${module.version}`;
      host.warning(
        `go-accel: the restored module ${name} is not what go.sum says (expected ` +
          `${expected.join(" or ")}, found ${found}); it counts as missing`,
      );
      return name;
    });
  } catch (error) {
    faults.report("verify", `restored modules could not be checked: ${errorMessage(error)}`);
    return [];
  }
}
