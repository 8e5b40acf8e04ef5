import type { GoSum, GoSumEntry } from "../gomod/go-sum.ts";
import { IntegrityError } from "../lib/errors.ts";

/**
 * The `h1:` hashes any of which a module's files, or its go.mod, may have; undefined where nothing
 * names one.
 */
export type ExpectedHashes = (
  kind: GoSumEntry["kind"],
  modulePath: string,
  version: string,
) => readonly string[] | undefined;

/** The same, where a checksum database may have to be asked. Throws nothing. */
export type HashLookup = (
  ...asked: Parameters<ExpectedHashes>
) => Promise<readonly string[] | undefined> | readonly string[] | undefined;

/** Looks hashes up in a go.sum. A module may stand there with several: each of them is right. */
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
 * The hashes that a checksum database has for a module version; undefined where that cannot be
 * told. Throws `IntegrityError` where the database contradicts itself.
 */
export type DatabaseHashes = (
  modulePath: string,
  version: string,
) => Promise<{ zip?: string; mod?: string } | undefined>;

/** Looks hashes up in a go.sum first, and in a checksum database for what is not there. */
export function createHashLookup(named: ExpectedHashes, database: DatabaseHashes): HashLookup {
  return (kind, modulePath, version) =>
    named(kind, modulePath, version) ??
    database(modulePath, version).then(
      (hashes) => {
        const hash = hashes?.[kind];
        return hash === undefined ? undefined : [hash];
      },
      // Told where a mirror's file is checked; here it only means that nothing can be said.
      () => undefined,
    );
}

/** Throws `IntegrityError` where `h1` is none of the hashes that `source` has for `what`. */
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
