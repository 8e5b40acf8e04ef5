import type { Clock } from "../lib/clock.ts";
import { createExpiringMap } from "../lib/expiring-map.ts";
import type { Freshness } from "./freshness.ts";

/** Remembers for a short time what no mirror has. Failures do not belong here. */
export interface NotFoundCache {
  has(wirePath: string): boolean;
  /** Remembers a file of a version, which may have been published by now. */
  addFile(wirePath: string): void;
  /** Remembers a list, a latest version or a branch of `modulePath`. */
  addMutable(wirePath: string, modulePath: string): void;
  /** Forgets all paths that begin like this. */
  forget(wirePrefix: string): void;
  /** Notes that `modulePath` names a module, or was asked for as one. */
  see(modulePath: string): void;
}

const MAX_ENTRIES = 10_000;

export function createNotFoundCache(parts: {
  clock: Pick<Clock, "nowMs">;
  freshness: Pick<Freshness, "absentMs" | "absentPrefixMs">;
  /** Paths of modules that the checkout names. */
  knownModules?: Iterable<string>;
  maxEntries?: number;
}): NotFoundCache {
  const { maxEntries = MAX_ENTRIES } = parts;
  const { absentMs, absentPrefixMs } = parts.freshness;
  const cache = createExpiringMap<true>({ clock: parts.clock, maxEntries });
  /** Strict prefixes of module paths, the oldest first. */
  const prefixes = new Set<string>();

  function see(modulePath: string): void {
    for (
      let end = modulePath.lastIndexOf("/");
      end > 0;
      end = modulePath.lastIndexOf("/", end - 1)
    ) {
      const prefix = modulePath.slice(0, end);
      // Their order costs something, and matters only when one will have to go.
      if (prefixes.size > maxEntries / 2) prefixes.delete(prefix);
      prefixes.add(prefix);
    }
    for (const oldest of prefixes) {
      if (prefixes.size <= maxEntries) break;
      prefixes.delete(oldest);
    }
  }

  for (const modulePath of parts.knownModules ?? []) see(modulePath);
  return {
    has: (wirePath) => cache.get(wirePath) === true,
    addFile: (wirePath) => cache.set(wirePath, true, absentMs),
    addMutable(wirePath, modulePath) {
      cache.set(wirePath, true, prefixes.has(modulePath) ? absentPrefixMs : absentMs);
    },
    forget: cache.deletePrefix,
    see,
  };
}
