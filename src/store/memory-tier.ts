import { fileName, type ModuleFile } from "./module-file.ts";
import type { ModuleStore, StoredFile } from "./module-store.ts";

const MAX_FILE_BYTES = 64 * 1024;
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;

/**
 * Holds in memory the small files that are written to a store. The go command asks for infos one
 * after another, so the time that each takes adds up. The files never change. Beyond 64 MiB in all,
 * the oldest are dropped.
 */
export function withMemory(store: ModuleStore): ModuleStore {
  const held = new Map<string, StoredFile>();
  let totalBytes = 0;

  function hold(name: ModuleFile, stored: StoredFile): void {
    const key = fileName(name);
    if (stored.isPassing || !stored.content || stored.sizeBytes > MAX_FILE_BYTES || held.has(key))
      return;
    held.set(key, stored);
    totalBytes += stored.sizeBytes;
    for (const [oldest, { sizeBytes }] of held) {
      if (totalBytes <= MAX_TOTAL_BYTES) break;
      held.delete(oldest);
      totalBytes -= sizeBytes;
    }
  }

  return {
    async find(name) {
      const stored = held.get(fileName(name));
      if (!stored) return store.find(name);
      store.use?.(name);
      return stored;
    },
    async write(name, body, inspect) {
      const stored = await store.write(name, body, inspect);
      hold(name, stored);
      return stored;
    },
  };
}
