import type { Clock } from "../../lib/clock.ts";
import { type ModuleFile, parseStorePath, storePath } from "../../store/module-file.ts";
import type { DiskStore, StoredFile } from "../../store/module-store.ts";
import type { EvictionPolicy } from "./s3-fifo.ts";

/** A file that was there before the server started. */
export interface FoundFile {
  name: ModuleFile;
  sizeBytes: number;
}

/**
 * A store that removes what the policy gives up. What was there before counts once `inventory` has
 * found it. If a file cannot be removed, `onFault` hears of it, and the store stays larger.
 */
export function withSizeLimit(parts: {
  store: DiskStore;
  policy: EvictionPolicy;
  /** The oldest first. */
  inventory: Promise<readonly FoundFile[]>;
  onFault: (error: unknown) => void;
  /** Hears of each time that files had to go. */
  onEvicted: (gone: { files: number; sizeBytes: number }) => void;
  clock: Pick<Clock, "nowMs">;
}): DiskStore {
  const { store, policy, onFault, clock } = parts;
  async function evict(): Promise<void> {
    const keptBytes = policy.keptBytes();
    const keys = policy.takeOverflow(clock.nowMs());
    if (keys.length === 0) return;
    parts.onEvicted({ files: keys.length, sizeBytes: keptBytes - policy.keptBytes() });
    for (const key of keys) {
      const name = parseStorePath(key);
      // A client may have asked for it since the decision.
      if (name && !policy.has(key)) await store.remove(name).catch(onFault);
    }
  }

  function keep(name: ModuleFile, stored: StoredFile): StoredFile {
    if (stored.isPassing) return stored;
    policy.add(storePath(name), stored.sizeBytes, clock.nowMs());
    void evict();
    return stored;
  }

  parts.inventory.then((files) => {
    for (const { name, sizeBytes } of files) policy.addKnown(storePath(name), sizeBytes);
    void evict();
  }, onFault);

  return {
    async find(name) {
      const key = storePath(name);
      const found = await store.find(name);
      if (!found) policy.remove(key);
      else if (policy.has(key)) policy.use(key, clock.nowMs());
      else policy.add(key, found.sizeBytes, clock.nowMs());
      return found;
    },
    use: (name) => policy.use(storePath(name), clock.nowMs()),
    write: async (name, ...content) => keep(name, await store.write(name, ...content)),
    make: async (name, make) => keep(name, await store.make(name, make)),
    async remove(name) {
      policy.remove(storePath(name));
      await store.remove(name);
    },
  };
}
