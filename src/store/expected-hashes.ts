import type { GoSum, GoSumEntry } from "../gomod/go-sum.ts";
import { ChecksumDatabaseError, errorMessage, IntegrityError } from "../lib/errors.ts";

/**
 * The `h1:` hashes that are right for a module's files, or for its go.mod. Undefined if no hash is
 * known.
 */
export type ExpectedHashes = (
  kind: GoSumEntry["kind"],
  modulePath: string,
  version: string,
) => readonly string[] | undefined;

/**
 * The same, but it may have to ask a checksum database. Throws `ChecksumDatabaseError`, and nothing
 * else, if that gives no answer that can be relied on.
 */
export type HashLookup = (
  ...asked: Parameters<ExpectedHashes>
) => Promise<readonly string[] | undefined> | readonly string[] | undefined;

/** Looks hashes up in a go.sum. It may have several for a module: each of them is right. */
export function createExpectedHashes(sum: GoSum): ExpectedHashes {
  const hashes = new Map<string, string[]>();
  for (const { path, version, kind, hash } of sum.entries) {
    const key = `${kind} ${path}@${version}`;
    const known = hashes.get(key);
    if (known) known.push(hash);
    else hashes.set(key, [hash]);
  }
  return (kind, modulePath, version) => hashes.get(`${kind} ${modulePath}@${version}`);
}

/**
 * The hashes that a checksum database has for a module version; undefined if it has none or must not be
 * asked. Throws `ChecksumDatabaseError` if it cannot be asked, and `IntegrityError` if it contradicts
 * itself.
 */
export type DatabaseHashes = (
  modulePath: string,
  version: string,
) => Promise<{ zip?: string; mod?: string } | undefined>;

/** Looks hashes up in a go.sum first, and then in a checksum database. */
export function createHashLookup(named: ExpectedHashes, database: DatabaseHashes): HashLookup {
  return (kind, modulePath, version) =>
    named(kind, modulePath, version) ??
    database(modulePath, version).then(
      (hashes) => {
        const hash = hashes?.[kind];
        return hash === undefined ? undefined : [hash];
      },
      (error: unknown) => {
        if (error instanceof ChecksumDatabaseError) throw error;
        // The check of a mirror's file refuses that file, and reports this. A file that is here already
        // is not to blame.
        throw new ChecksumDatabaseError(errorMessage(error), { cause: error });
      },
    );
}

/** Throws `IntegrityError` if `h1` is none of the hashes that `source` has for `what`. */
export function expectHash(
  what: string,
  h1: string,
  hashes: readonly string[],
  source = "go.sum or the checksum database",
): void {
  if (hashes.includes(h1)) return;
  const message = `${what} has the hash ${h1}, but ${source} has ${hashes.join(" or ")}`;
  throw new IntegrityError(message, { code: "H1_MISMATCH" });
}
