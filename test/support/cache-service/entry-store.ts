import { randomUUID } from "node:crypto";
import type { Access } from "./token.ts";

export interface Entry {
  readonly id: string;
  readonly repository: string;
  readonly key: string;
  readonly version: string;
  readonly scope: string;
  readonly createdAt: Date;
  /** null until finalized; an entry that is not finalized is never found. */
  sizeBytes: number | null;
}

export interface EntryStore {
  /** Returns null when key and version exist in the scope, finalized or not. */
  reserve(access: Access, scope: string, key: string, version: string): Entry | null;
  findReserved(access: Access, key: string, version: string): Entry | null;
  /**
   * The first hit over the readable refs in order. Within a ref the key itself comes first, then
   * entries that begin with it, then each restore key in turn. If several begin with a prefix, it
   * is the newest.
   */
  lookup(
    access: Access,
    key: string,
    restoreKeys: readonly string[],
    version: string,
  ): Entry | null;
  byId(id: string): Entry | undefined;
  /** Oldest first. */
  finalized(): readonly Entry[];
  remove(key: string): void;
}

export function createEntryStore(): EntryStore {
  let entries: readonly Entry[] = [];
  const finalized = () => entries.filter((entry) => entry.sizeBytes !== null);
  return {
    reserve({ repository }, scope, key, version) {
      const isTaken = entries.some(
        (entry) =>
          entry.repository === repository &&
          entry.scope === scope &&
          entry.key === key &&
          entry.version === version,
      );
      if (isTaken) return null;
      const entry: Entry = {
        id: randomUUID(),
        repository,
        scope,
        key,
        version,
        createdAt: new Date(),
        sizeBytes: null,
      };
      entries = [...entries, entry];
      return entry;
    },
    findReserved: (access, key, version) =>
      entries.find(
        (entry) =>
          entry.repository === access.repository &&
          entry.scope === access.writableRef &&
          entry.key === key &&
          entry.version === version &&
          entry.sizeBytes === null,
      ) ?? null,
    lookup(access, key, restoreKeys, version) {
      for (const ref of access.readableRefs) {
        const newestFirst = finalized()
          .filter(
            (entry) =>
              entry.repository === access.repository &&
              entry.scope === ref &&
              entry.version === version,
          )
          .reverse();
        const exact = newestFirst.find((entry) => entry.key === key);
        if (exact !== undefined) return exact;
        for (const prefix of [key, ...restoreKeys]) {
          const hit = newestFirst.find((entry) => entry.key.startsWith(prefix));
          if (hit !== undefined) return hit;
        }
      }
      return null;
    },
    byId: (id) => entries.find((entry) => entry.id === id),
    finalized,
    remove(key) {
      entries = entries.filter((entry) => entry.key !== key);
    },
  };
}
