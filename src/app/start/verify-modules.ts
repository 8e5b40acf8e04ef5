import { availableParallelism } from "node:os";
import type { GoSum } from "../../gomod/go-sum.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { errorMessage } from "../../lib/errors.ts";
import { createExpectedHashes, type ExpectedHashes } from "../../store/expected-hashes.ts";
import { listAccountedNames } from "../../store/module-cache.ts";
import { verifyTrees } from "../../store/verify-trees.ts";
import { createZipPool } from "../../store/zip-pool.ts";
import type { Step } from "../job/step.ts";

const MAX_WORKERS = 8;
const KEEP_ALIVE_MS = 60_000;

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
  const names = listAccountedNames(modules, expectedOf(sums));
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

function expectedOf(sums: readonly GoSum[]): ExpectedHashes {
  return createExpectedHashes({ entries: sums.flatMap((sum) => sum.entries), ignored: [] });
}

/**
 * Compares modules with go.sum: all that it names, restored or there before. One that differs is taken
 * out of GOMODCACHE, with a warning, and counts as missing from here on. Returns them as
 * `module@version`.
 */
export async function verifyModules(
  { host, faults }: Pick<Step, "host" | "faults">,
  { entry, goModCache, modules, sums }: RestoredModules,
): Promise<string[]> {
  // The pool's workers do not keep a process alive that waits for them alone.
  const keepAlive = setInterval(() => {}, KEEP_ALIVE_MS);
  try {
    const mismatches = await verifyTrees({
      moduleCacheDir: goModCache,
      modules,
      expected: expectedOf(sums),
      pool: createZipPool(entry, Math.min(MAX_WORKERS, availableParallelism())),
    });
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
  } finally {
    clearInterval(keepAlive);
  }
}
