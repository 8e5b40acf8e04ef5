import type { ModuleVersion } from "../gomod/module-path.ts";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import type { Clock } from "../lib/clock.ts";
import { ChecksumDatabaseError, errorMessage, IntegrityError } from "../lib/errors.ts";
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
 * Hashes from the database. Undefined if it has none or must not be asked. Throws
 * `ChecksumDatabaseError` if it cannot be asked, and `IntegrityError` if its answers contradict each
 * other.
 */
export type KnownHashes = (
  modulePath: string,
  version: string,
) => Promise<ModuleHashes | undefined>;

/**
 * Lookups that cannot hold up a job: each takes 10 s at most, and after a failure the database is
 * not asked for a minute. Paths that GONOSUMDB covers are never sent, nor what `mayLookUp` does not
 * allow. `onFault` hears of each failure and each contradiction, and not of the lookups that are left
 * out after a failure.
 */
export function createKnownHashes(parts: {
  database: ChecksumDatabase;
  /** GONOSUMDB, in its syntax. */
  noSumdb: string;
  mayLookUp: (module: ModuleVersion) => boolean;
  onFault: (error: ChecksumDatabaseError | IntegrityError) => void;
  clock: Clock;
}): KnownHashes {
  const { database, noSumdb, mayLookUp, onFault, clock } = parts;
  let pausedUntilMs = 0;
  let failure: ChecksumDatabaseError | undefined;

  return async (modulePath, version) => {
    if (modulePath !== TOOLCHAIN) {
      if (matchPrefixPatterns(noSumdb, modulePath)) return undefined;
      if (!mayLookUp({ path: modulePath, version })) return undefined;
    }
    if (failure && clock.nowMs() < pausedUntilMs) throw failure;
    try {
      return await within(clock, DEADLINE, () => database.lookup(modulePath, version));
    } catch (error) {
      if (error instanceof IntegrityError) {
        onFault(error);
        throw error;
      }
      pausedUntilMs = clock.nowMs() + PAUSE_MS;
      failure = new ChecksumDatabaseError(
        `the checksum database cannot be asked: ${errorMessage(error)}`,
        { cause: error },
      );
      onFault(failure);
      throw failure;
    }
  };
}

/** The same for those who go on without a hash if the database cannot be asked. */
export function orUnknown(known: KnownHashes): KnownHashes {
  return async (modulePath, version) => {
    try {
      return await known(modulePath, version);
    } catch (error) {
      if (error instanceof ChecksumDatabaseError) return undefined;
      throw error;
    }
  };
}
