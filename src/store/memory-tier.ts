import { type ModuleStore, type StoredFile, storePath } from "./module-store.ts";

const MAX_FILE_BYTES = 64 * 1024;
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;

/**
 * Holds in memory the small files that come into a store. The go command asks for infos one after
 * another, so what each costs adds up. They never change; beyond 64 MiB the oldest go.
 */
export function withMemory(store: ModuleStore): ModuleStore {
  const held = new Map<string, StoredFile>();
  let totalBytes = 0;

  function hold(name: string, stored: StoredFile): void {
    if (!stored.content || stored.sizeBytes > MAX_FILE_BYTES || held.has(name)) return;
    held.set(name, stored);
    totalBytes += stored.sizeBytes;
    for (const [oldest, { sizeBytes }] of held) {
      if (totalBytes <= MAX_TOTAL_BYTES) break;
      held.delete(oldest);
      totalBytes -= sizeBytes;
    }
  }

  return {
    find: async (key) => held.get(storePath(key)) ?? store.find(key),
    async write(key, body, inspect) {
      const stored = await store.write(key, body, inspect);
      hold(storePath(key), stored);
      return stored;
    },
  };
}
