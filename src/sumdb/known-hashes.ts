import type { ModuleVersion } from "../gomod/module-path.ts";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import type { Clock } from "../lib/clock.ts";
import { IntegrityError } from "../lib/errors.ts";
import { within } from "../lib/within.ts";
import type { ChecksumDatabase } from "./client.ts";
import type { ModuleHashes } from "./lookup.ts";

/** The go command checks toolchains against the database whatever GONOSUMDB says. */
const TOOLCHAIN = "golang.org/toolchain";

const DEADLINE = {
  timeoutMs: 10_000,
  error: () => new Error("the checksum database took too long"),
};
const PAUSE_MS = 60_000;

/**
 * Hashes from the database. Undefined if they cannot be obtained; then only go checks the module.
 */
export type KnownHashes = (
  modulePath: string,
  version: string,
) => Promise<ModuleHashes | undefined>;

/**
 * Lookups that cannot hold up a job: each takes 10 s at most, and after a failure the database is
 * not asked for a minute. Paths that GONOSUMDB covers are never sent, nor what `mayLookUp` does not
 * allow. Throws `IntegrityError` if
 * the database's answers contradict each other; any other failure gives `undefined`.
 */
export function createKnownHashes(parts: {
  database: ChecksumDatabase;
  /** GONOSUMDB, in its syntax. */
  noSumdb: string;
  mayLookUp: (module: ModuleVersion) => boolean;
  clock: Clock;
}): KnownHashes {
  const { database, noSumdb, mayLookUp, clock } = parts;
  let pausedUntilMs = 0;

  return async (modulePath, version) => {
    if (modulePath !== TOOLCHAIN) {
      if (matchPrefixPatterns(noSumdb, modulePath)) return undefined;
      if (!mayLookUp({ path: modulePath, version })) return undefined;
    }
    if (clock.nowMs() < pausedUntilMs) return undefined;
    try {
      return await within(clock, DEADLINE, () => database.lookup(modulePath, version));
    } catch (error) {
      if (error instanceof IntegrityError) throw error;
      pausedUntilMs = clock.nowMs() + PAUSE_MS;
      return undefined;
    }
  };
}
