import { readFile } from "node:fs/promises";
import { fileName, type ModuleFile } from "./module-file.ts";
import type { ModuleStore, StoredFile } from "./module-store.ts";

const MAX_FILE_BYTES = 64 * 1024;
const MAX_TOTAL_BYTES = 64 * 1024 * 1024;
const ORDERED_FROM_BYTES = MAX_TOTAL_BYTES / 2;

/** A store that holds some of its files in memory. */
export interface MemoryStore extends ModuleStore {
  /** What they take. */
  keptBytes(): number;
  limitBytes: number;
  /** Drops files from memory, and not from the store behind it. */
  forget(isMeant: (name: ModuleFile) => boolean): void;
}

/**
 * Holds in memory the infos and go.mod files that are written to a store or found in it. The go command
 * asks for infos one after another, so the time that each takes adds up. The files never change. Beyond
 * 64 MiB in all, those go that were not asked for the longest.
 */
export function withMemory(store: ModuleStore): MemoryStore {
  const held = new Map<string, { name: ModuleFile; stored: StoredFile }>();
  let totalBytes = 0;

  function hold(name: ModuleFile, stored: StoredFile): void {
    const key = fileName(name);
    if (stored.isPassing || !stored.content || stored.sizeBytes > MAX_FILE_BYTES || held.has(key))
      return;
    held.set(key, { name, stored: { ...stored, tier: "memory" } });
    totalBytes += stored.sizeBytes;
    for (const [oldest, { stored: old }] of held) {
      if (totalBytes <= MAX_TOTAL_BYTES) break;
      drop(oldest, old);
    }
  }

  function drop(key: string, { sizeBytes }: StoredFile): void {
    held.delete(key);
    totalBytes -= sizeBytes;
  }

  async function load(name: ModuleFile, found: StoredFile): Promise<StoredFile> {
    if (name.extension === "zip" || found.content || found.sizeBytes > MAX_FILE_BYTES) return found;
    // If it cannot be read, the answer from the disk says why.
    const content = await readFile(found.file).catch(() => undefined);
    if (content?.length !== found.sizeBytes) return found;
    const loaded = { ...found, content };
    hold(name, loaded);
    return loaded;
  }

  return {
    keptBytes: () => totalBytes,
    limitBytes: MAX_TOTAL_BYTES,
    forget(isMeant) {
      for (const [key, { name, stored }] of held) if (isMeant(name)) drop(key, stored);
    },
    async find(name) {
      const key = fileName(name);
      const entry = held.get(key);
      if (!entry) {
        const found = await store.find(name);
        return found && load(name, found);
      }
      // The first of a map is the one that was put there first. The order costs much, and matters only
      // when something will have to go.
      if (totalBytes > ORDERED_FROM_BYTES) {
        held.delete(key);
        held.set(key, entry);
      }
      store.use?.(name);
      return entry.stored;
    },
    async write(name, body, inspect) {
      const stored = await store.write(name, body, inspect);
      hold(name, stored);
      return stored;
    },
  };
}
