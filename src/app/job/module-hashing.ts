import { availableParallelism } from "node:os";
import type { GoSum } from "../../gomod/go-sum.ts";
import { createExpectedHashes, type ExpectedHashes } from "../../store/expected-hashes.ts";
import { createZipPool, type ModulePool } from "../../store/zip-pool.ts";

const MAX_WORKERS = 8;
const KEEP_ALIVE_MS = 60_000;

/** Gives `use` threads that hash modules. `entry` is the script that runs one. Throws what `use` does. */
export async function withHashingThreads<T>(
  entry: string,
  use: (pool: ModulePool) => Promise<T>,
): Promise<T> {
  // The pool's workers do not keep a process alive that waits for them alone.
  const keepAlive = setInterval(() => {}, KEEP_ALIVE_MS);
  try {
    return await use(createZipPool(entry, Math.min(MAX_WORKERS, availableParallelism())));
  } finally {
    clearInterval(keepAlive);
  }
}

/** The hashes of all go.sum files of a checkout: each of them is right. Pure. */
export function hashesOf(sums: readonly GoSum[]): ExpectedHashes {
  return createExpectedHashes({ entries: sums.flatMap(({ entries }) => entries), ignored: [] });
}
