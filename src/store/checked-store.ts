import { errorMessage, IntegrityError } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { createSingleFlight } from "../lib/single-flight.ts";
import type { CheckRestored } from "./check-restored.ts";
import { fileName, type ModuleFile } from "./module-file.ts";
import type { DiskStore, StoredFile } from "./module-store.ts";

/** Hears of each restored file that is not what it should be. Never throws. */
export type OnCorrupt = (name: ModuleFile, fault: string) => void;

/**
 * A store that trusts only what this process wrote. A persistent disk or a cache may bring other
 * files: each is checked when it is first asked for, once for all who ask. A corrupt file is removed
 * and not found. A file that cannot be checked is not found either, and is checked again next time.
 */
export function createCheckedStore(parts: {
  store: DiskStore;
  check: CheckRestored;
  onCorrupt: OnCorrupt;
}): DiskStore {
  const { store } = parts;
  const trusted = new Set<string>();
  /** On a read-only disk a corrupt file stays. */
  const refused = new Set<string>();
  const share = createSingleFlight<StoredFile | undefined>();

  function trust(name: ModuleFile): void {
    trusted.add(fileName(name));
    refused.delete(fileName(name));
  }

  async function findChecked(name: ModuleFile): Promise<StoredFile | undefined> {
    const key = fileName(name);
    if (refused.has(key)) return undefined;
    try {
      const found = await store.find(name);
      if (!found) return undefined;
      await parts.check(name, found.file);
      trust(name);
      return found;
    } catch (error) {
      // This process wrote the file again in the meantime.
      if (trusted.has(key)) return store.find(name);
      const isUnreadable = errnoOf(error) !== undefined && errnoOf(error) !== "ENOENT";
      if (!(error instanceof IntegrityError) && !isUnreadable) return undefined;
      refused.add(key);
      parts.onCorrupt(name, errorMessage(error));
      await store.remove(name).catch(() => {});
      return undefined;
    }
  }

  return {
    async find(name) {
      const key = fileName(name);
      if (trusted.has(key)) return store.find(name);
      return share(key, () => findChecked(name));
    },
    async write(name, body, inspect) {
      const stored = await store.write(name, body, inspect);
      trust(name);
      return stored;
    },
    async make(name, make) {
      const stored = await store.make(name, make);
      trust(name);
      return stored;
    },
    use: (name) => store.use?.(name),
    async remove(name) {
      trusted.delete(fileName(name));
      await store.remove(name);
    },
  };
}
