import { unescapeModulePath, unescapeVersion } from "../gomod/module-path.ts";
import { errorMessage, IntegrityError } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { createSingleFlight } from "../lib/single-flight.ts";
import type { CheckRestored } from "./check-restored.ts";
import {
  type DiskStore,
  type ModuleFile,
  type StoredFile,
  type StoreKey,
  storePath,
} from "./module-store.ts";

/** Told of each file that was restored and is not what it should be. Never throws. */
export type OnCorrupt = (name: ModuleFile, fault: string) => void;

/**
 * A store that trusts only what this process wrote. Any other file, as a persistent disk or a cache
 * may bring, is checked when it is first asked for, once for all who ask; a corrupt one is removed
 * and not found. What cannot be checked is not found either, and is tried again the next time.
 */
export function createCheckedStore(parts: {
  store: DiskStore;
  check: CheckRestored;
  onCorrupt: OnCorrupt;
}): DiskStore {
  const { store } = parts;
  const trusted = new Set<string>();
  /** Where the disk is read-only a corrupt file stays. */
  const refused = new Set<string>();
  const share = createSingleFlight<StoredFile | undefined>();

  function trust(key: StoreKey): void {
    const name = storePath(key);
    trusted.add(name);
    refused.delete(name);
  }

  async function findChecked(key: StoreKey): Promise<StoredFile | undefined> {
    const name = storePath(key);
    if (refused.has(name)) return undefined;
    const modulePath = unescapeModulePath(key.escapedPath);
    const version = unescapeVersion(key.escapedVersion);
    if (modulePath === undefined || version === undefined) return undefined;
    const file: ModuleFile = { modulePath, version, extension: key.extension };
    try {
      const found = await store.find(key);
      if (!found) return undefined;
      await parts.check(file, found.file);
      trust(key);
      return found;
    } catch (error) {
      // Written anew in the meantime.
      if (trusted.has(name)) return store.find(key);
      const isUnreadable = errnoOf(error) !== undefined && errnoOf(error) !== "ENOENT";
      if (!(error instanceof IntegrityError) && !isUnreadable) return undefined;
      refused.add(name);
      parts.onCorrupt(file, errorMessage(error));
      await store.remove(key).catch(() => {});
      return undefined;
    }
  }

  return {
    async find(key) {
      const name = storePath(key);
      if (trusted.has(name)) return store.find(key);
      return share(name, () => findChecked(key));
    },
    async write(key, body, inspect) {
      const stored = await store.write(key, body, inspect);
      trust(key);
      return stored;
    },
    async make(key, make) {
      const stored = await store.make(key, make);
      trust(key);
      return stored;
    },
    async remove(key) {
      trusted.delete(storePath(key));
      await store.remove(key);
    },
  };
}
