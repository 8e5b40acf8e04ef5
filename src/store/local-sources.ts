import type { Clock } from "../lib/clock.ts";
import { createRestoredCheck } from "./check-restored.ts";
import { createCheckedStore } from "./checked-store.ts";
import type { HashLookup } from "./expected-hashes.ts";
import type { ModuleFile } from "./module-file.ts";
import type { DiskStore } from "./module-store.ts";
import { createTreeSource, type TreeSource } from "./tree-source.ts";
import type { ModulePool } from "./zip-pool.ts";

/**
 * What this machine has that can answer in place of a mirror: a store, and the extracted modules.
 */
export function createLocalSources(parts: {
  disk: DiskStore;
  /** GOMODCACHE. Without one there are no extracted modules. */
  moduleCacheDir: string | undefined;
  expected: HashLookup;
  pool: ModulePool;
  /**
   * Hears of each file that is there, is not what it should be, and is not served. Never throws.
   */
  onCorrupt: (where: "store" | "tree", file: ModuleFile, fault: string) => void;
  clock: Pick<Clock, "nowMs">;
}): { store: DiskStore; trees: TreeSource } {
  const { moduleCacheDir, expected, pool, onCorrupt, clock } = parts;
  const store = createCheckedStore({
    store: parts.disk,
    check: createRestoredCheck(expected, pool),
    onCorrupt: (file, fault) => onCorrupt("store", file, fault),
    clock,
  });
  if (moduleCacheDir === undefined) return { store, trees: { bring: async () => undefined } };
  const trees = createTreeSource({
    moduleCacheDir,
    store,
    expected,
    pool,
    onCorrupt: (file, fault) => onCorrupt("tree", file, fault),
  });
  return { store, trees };
}
