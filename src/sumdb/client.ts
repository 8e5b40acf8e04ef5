import { createLruMap } from "../lib/lru-map.ts";
import { createSingleFlight } from "../lib/single-flight.ts";
import type { KeptHead } from "./kept-head.ts";
import { type LookupAnswer, lookupPath, type ModuleHashes, readLookup } from "./lookup.ts";
import type { Verifier } from "./note.ts";
import { consistencyProof, inclusionProof } from "./proof.ts";
import { createTileCache } from "./tile-cache.ts";
import type { FetchFromDatabase } from "./transport.ts";
import { hashRecord, type TreeHead } from "./tree.ts";

export interface ChecksumDatabase {
  /**
   * The hashes that the database has for a module version; undefined if it does not know the
   * version. The answer is signed and proven to be in the tree, and the tree is consistent with all
   * that were seen before. Throws `IntegrityError` for any other answer, and whatever fetching
   * throws.
   */
  lookup(modulePath: string, version: string): Promise<ModuleHashes | undefined>;
}

interface ClientOptions {
  /** Where the newest head outlives the process. Without it a fork between two processes goes unseen. */
  head?: KeptHead;
  /** How many modules it remembers the hashes of. */
  maxProven?: number;
}

/** Each takes some hundred bytes. What is forgotten is looked up and proven again. */
const MAX_PROVEN = 50_000;
/** A tree grows all the time, and each lookup may come with another head. */
const MAX_SEEN = 10_000;

/** A client that trusts only `verifier` (https://go.dev/design/25530-sumdb). */
export function createChecksumDatabase(
  verifier: Verifier,
  fetch: FetchFromDatabase,
  { head: keptHead, maxProven = MAX_PROVEN }: ClientOptions = {},
): ChecksumDatabase {
  const tiles = createTileCache(verifier.name, fetch);
  const share = createSingleFlight<ModuleHashes | undefined>();
  const proven = createLruMap<ModuleHashes>(maxProven);
  /** Heads that are consistent with `latest`. */
  const seen = createLruMap<true>(MAX_SEEN);
  let latest: TreeHead = { size: 0, hash: Buffer.alloc(0) };
  let restored: Promise<void> | undefined;

  /** What an earlier process saw last is where this one begins. */
  async function restore(): Promise<void> {
    const known = await keptHead?.read();
    if (known) latest = known;
  }

  /**
   * Checks that the head is on the same timeline as the newest one, and keeps the newer of both.
   */
  async function mergeHead({ head, note }: LookupAnswer): Promise<void> {
    const id = `${head.size} ${head.hash.toString("base64")}`;
    while (!seen.get(id)) {
      const known = latest;
      const [older, newer] = head.size <= known.size ? [head, known] : [known, head];
      if (older.size > 0) await tiles.check(consistencyProof(older, newer), newer.size);
      // Another lookup may have been faster. Then the head must be checked against the one of that
      // lookup.
      if (newer === head && latest !== known) continue;
      latest = newer === head ? head : latest;
      seen.set(id, true);
      if (newer === head) await keptHead?.keep(head, note);
    }
  }

  async function checkRecord({ record, text, head }: LookupAnswer): Promise<void> {
    // The newest tree's tiles are needed anyway, as an older head is checked against the same tree.
    const newer = head.size > latest.size ? head : latest;
    await tiles.check(inclusionProof(record, hashRecord(text), newer), newer.size);
  }

  async function lookUp(modulePath: string, version: string): Promise<ModuleHashes | undefined> {
    const answer = await fetch(lookupPath(modulePath, version), (body) =>
      readLookup(body, verifier, modulePath, version),
    );
    if (!answer) return undefined;
    restored ??= restore();
    await restored;
    await Promise.all([mergeHead(answer), checkRecord(answer)]);
    return answer.hashes;
  }

  return {
    async lookup(modulePath, version) {
      const name = `${modulePath}@${version}`;
      return (
        proven.get(name) ??
        share(name, async () => {
          const hashes = await lookUp(modulePath, version);
          if (hashes) proven.set(name, hashes);
          return hashes;
        })
      );
    },
  };
}
