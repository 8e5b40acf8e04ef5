import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import type { CacheBackend, SmallEntries } from "./backend.ts";

/** No small entry is larger. Anything larger is not read into memory. */
const SMALL_LIMIT_BYTES = 1024 * 1024;
/**
 * More than one, because another job may have found the one before and be about to read it, and the
 * legs of a matrix may share the prefix.
 */
const KEPT = 24;

/** The backend's own way to keep small entries. If it has none, they are kept as archives. */
export function smallEntriesOf(backend: CacheBackend): SmallEntries {
  if (backend.small) return backend.small;
  return {
    async read(name, prefix) {
      const fetched = await backend.fetch(name, [prefix]);
      if (!fetched) return undefined;
      const pieces: Buffer[] = [];
      const isSmall = fetched.sizeBytes <= SMALL_LIMIT_BYTES;
      for await (const piece of fetched.read()) {
        if (!isSmall) break;
        pieces.push(piece);
      }
      return Buffer.concat(pieces);
    },
    async save({ name, key, prefix }, content) {
      const file = backend.stagingFile(name);
      await mkdir(path.dirname(file), { recursive: true });
      await writeFile(file, await content);
      const result = await backend.save(name, key);
      await backend.keepNewest?.(name, prefix, KEPT);
      return result;
    },
  };
}
