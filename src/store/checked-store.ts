import type { Clock } from "../lib/clock.ts";
import { ChecksumDatabaseError, errorMessage, IntegrityError } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { createLruMap } from "../lib/lru-map.ts";
import { createSingleFlight } from "../lib/single-flight.ts";
import type { CheckRestored } from "./check-restored.ts";
import { fileName, type ModuleFile } from "./module-file.ts";
import type { DiskStore, StoredFile } from "./module-store.ts";

/** Hears of each restored file that is not what it should be. Never throws. */
export type OnCorrupt = (name: ModuleFile, fault: string) => void;

/** For so long a file is served whose hash nobody could be asked for. */
const UNCHECKED_MS = 60_000;
/** Of each kind. A server runs for months, and one that is forgotten is only checked again. */
const MAX_REMEMBERED = 200_000;

/**
 * A store that trusts only what this process wrote. A persistent disk or a cache may bring other
 * files: each is checked when it is first asked for, once for all who ask. A corrupt file is removed
 * and not found. A file that cannot be checked is not found either, and is checked again next time. If
 * all that is missing is an answer of the checksum database, the file is found, since it was checked when
 * it came; it is checked again a minute later. A file that is still growing is found as well, and checked
 * when it is asked for later.
 */
export function createCheckedStore(parts: {
  store: DiskStore;
  check: CheckRestored;
  onCorrupt: OnCorrupt;
  clock: Pick<Clock, "nowMs">;
  /** How many files it remembers; the least recently used are forgotten. */
  maxRemembered?: number;
}): DiskStore {
  const { store, clock, maxRemembered = MAX_REMEMBERED } = parts;
  /** Until when, in milliseconds since the epoch. */
  const trusted = createLruMap<number>(maxRemembered);
  /** On a read-only disk a corrupt file stays. */
  const refused = createLruMap<true>(maxRemembered);
  const share = createSingleFlight<StoredFile | undefined>();

  const isTrusted = (key: string) => clock.nowMs() < (trusted.get(key) ?? 0);

  function trust(name: ModuleFile): void {
    trusted.set(fileName(name), Number.POSITIVE_INFINITY);
    refused.delete(fileName(name));
  }

  function keep(name: ModuleFile, stored: StoredFile): StoredFile {
    if (!stored.isPassing) trust(name);
    return stored;
  }

  async function findChecked(name: ModuleFile): Promise<StoredFile | undefined> {
    const key = fileName(name);
    if (refused.get(key)) return undefined;
    let found: StoredFile | undefined;
    try {
      found = await store.find(name);
      // Its hash is not known before its end. Until then its sum has to do, and later it is checked.
      if (!found || found.growing) return found;
      await parts.check(name, found.file);
      trust(name);
      return found;
    } catch (error) {
      // This process wrote the file again in the meantime.
      if (isTrusted(key)) return store.find(name);
      if (error instanceof ChecksumDatabaseError) {
        trusted.set(key, clock.nowMs() + UNCHECKED_MS);
        return found;
      }
      const isUnreadable = errnoOf(error) !== undefined && errnoOf(error) !== "ENOENT";
      if (!(error instanceof IntegrityError) && !isUnreadable) return undefined;
      refused.set(key, true);
      parts.onCorrupt(name, errorMessage(error));
      await store.remove(name).catch(() => {});
      return undefined;
    }
  }

  return {
    async find(name) {
      const key = fileName(name);
      if (isTrusted(key)) return store.find(name);
      return share(key, () => findChecked(name));
    },
    write: async (name, ...content) => keep(name, await store.write(name, ...content)),
    make: async (name, make) => keep(name, await store.make(name, make)),
    use: (name) => store.use?.(name),
    async remove(name) {
      trusted.delete(fileName(name));
      await store.remove(name);
    },
  };
}
