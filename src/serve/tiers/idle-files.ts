import type { Clock } from "../../lib/clock.ts";
import { type ModuleFile, parseStorePath, storePath } from "../../store/module-file.ts";
import type { DiskStore, StoredFile } from "../../store/module-store.ts";
import type { FoundFile } from "./limited-store.ts";

const MIN_INTERVAL_MS = 1_000;
const MAX_INTERVAL_MS = 60 * 60 * 1000;
/** Of the time after which a file goes. */
const INTERVAL_SHARE = 0.1;

/**
 * A store that removes what nobody has asked for in `ttlMs`, until `signal` is aborted. What was there
 * before counts as used when it was found. If a file cannot be removed, `onFault` hears of it.
 */
export function withoutIdleFiles(parts: {
  store: DiskStore;
  ttlMs: number;
  inventory: Promise<readonly FoundFile[]>;
  /** Whether a file may go at all. */
  mayGo: (key: string) => boolean;
  onFault: (error: unknown) => void;
  /** Hears of each time that files went. */
  onEvicted: (gone: { files: number; sizeBytes: number }) => void;
  clock: Clock;
  signal: AbortSignal;
}): DiskStore {
  const { store, ttlMs, mayGo, onFault, clock, signal } = parts;
  const intervalMs = Math.min(MAX_INTERVAL_MS, Math.max(MIN_INTERVAL_MS, ttlMs * INTERVAL_SHARE));
  /** When each file was last used, and what it takes; the least recently used first. */
  const used = new Map<string, { atMs: number; sizeBytes: number }>();

  function note(name: ModuleFile, sizeBytes: number): void {
    const key = storePath(name);
    used.delete(key);
    used.set(key, { atMs: clock.nowMs(), sizeBytes });
  }

  function keep(name: ModuleFile, stored: StoredFile): StoredFile {
    if (!stored.isPassing) note(name, stored.sizeBytes);
    return stored;
  }

  async function removeIdle(): Promise<void> {
    const idle: string[] = [];
    const gone = { files: 0, sizeBytes: 0 };
    for (const [key, { atMs }] of used) {
      if (clock.nowMs() - atMs < ttlMs) break;
      idle.push(key);
    }
    for (const key of idle) {
      const name = parseStorePath(key);
      if (!name || !mayGo(key)) continue;
      const last = used.get(key);
      // A client may have asked for it since, or somebody has removed it.
      if (!last || clock.nowMs() - last.atMs < ttlMs) continue;
      used.delete(key);
      try {
        await store.remove(name);
        gone.files++;
        gone.sizeBytes += last.sizeBytes;
      } catch (error) {
        onFault(error);
      }
    }
    if (gone.files > 0) parts.onEvicted(gone);
  }

  async function run(): Promise<void> {
    for (;;) {
      await clock.sleep(intervalMs, signal);
      await removeIdle();
    }
  }

  parts.inventory.then((files) => {
    for (const { name, sizeBytes } of files) {
      if (!used.has(storePath(name))) note(name, sizeBytes);
    }
  }, onFault);
  run().catch(() => {
    // The signal.
  });

  return {
    async find(name) {
      const found = await store.find(name);
      return found && keep(name, found);
    },
    use(name) {
      // One that is gone from the disk may still be in memory.
      const last = used.get(storePath(name));
      if (last) note(name, last.sizeBytes);
      store.use?.(name);
    },
    write: async (name, ...content) => keep(name, await store.write(name, ...content)),
    make: async (name, make) => keep(name, await store.make(name, make)),
    async remove(name) {
      used.delete(storePath(name));
      await store.remove(name);
    },
  };
}
