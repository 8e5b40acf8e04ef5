import { createReadStream } from "node:fs";
import { errorMessage } from "../../lib/errors.ts";
import type { CacheInventory, StoredEntry } from "../inventory.ts";
import { isOwnKey } from "../read-key.ts";
import { unavailable } from "../unavailable.ts";
import { entryFolder, ownFolder, readAllEntries, removeEntry, tryReadEntry } from "./entries.ts";

/** What a folder keeps that `createDirBackend` writes. */
export function createDirInventory(folder: string): CacheInventory {
  const root = ownFolder(folder);
  const placeOf = ({ name = "", key }: StoredEntry) => entryFolder(root, name, key);
  async function guard<T>(work: () => Promise<T>): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw unavailable(`the cache folder ${folder}: ${errorMessage(error)}`, error);
    }
  }
  return {
    list: () =>
      guard(async () => {
        const entries = await readAllEntries(root);
        return entries.filter(({ key }) => isOwnKey(key));
      }),
    open: (entry) =>
      guard(async () => {
        const found = await tryReadEntry(entry.key, placeOf(entry));
        return found && (createReadStream(found.file) as AsyncIterable<Buffer>);
      }),
    remove: (entry) =>
      guard(async () => {
        const found = await tryReadEntry(entry.key, placeOf(entry));
        if (!found) return false;
        await removeEntry(root, found.dir);
        return true;
      }),
  };
}
