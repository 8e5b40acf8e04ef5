import { availableParallelism } from "node:os";
import type { GoSum } from "../../gomod/go-sum.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { errorMessage } from "../../lib/errors.ts";
import { createExpectedHashes } from "../../store/expected-hashes.ts";
import { verifyTrees } from "../../store/verify-trees.ts";
import { createZipPool } from "../../store/zip-pool.ts";
import type { Step } from "../job/step.ts";

const MAX_WORKERS = 8;
const KEEP_ALIVE_MS = 60_000;

export interface RestoredModules {
  /** The script that runs a zip worker. */
  entry: string;
  goModCache: string;
  /** All that may have been restored. */
  modules: readonly ModuleVersion[];
  sums: readonly GoSum[];
}

/**
 * Compares the restored modules with go.sum. One that differs is taken out of GOMODCACHE, with a
 * warning, and counts as missing from here on. Returns them as `module@version`.
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
      expected: createExpectedHashes({
        entries: sums.flatMap((sum) => sum.entries),
        ignored: [],
      }),
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
