import type { Clock } from "../lib/clock.ts";
import { createExpiringMap } from "../lib/expiring-map.ts";

/** Remembers for a short time what no mirror has. Failures do not belong here. */
export interface NotFoundCache {
  has(wirePath: string): boolean;
  /** Remembers a file of a version, which may have been published by now. */
  addFile(wirePath: string): void;
  /** Remembers a list, a latest version or a branch of `modulePath`. */
  addMutable(wirePath: string, modulePath: string): void;
  /** Notes that `modulePath` names a module, or was asked for as one. */
  see(modulePath: string): void;
}

const NOT_FOUND_MS = 10_000;
/**
 * To find the module of a package, go asks for every prefix of the package's path, again in each
 * go command. A prefix of a module's path is hardly ever a module itself, and rarely becomes one.
 */
const PREFIX_NOT_FOUND_MS = 60_000;
const MAX_ENTRIES = 10_000;

export function createNotFoundCache(parts: {
  clock: Pick<Clock, "nowMs">;
  /** Paths of modules that the checkout names. */
  knownModules?: Iterable<string>;
  maxEntries?: number;
}): NotFoundCache {
  const { maxEntries = MAX_ENTRIES } = parts;
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
      prefixes.delete(prefix);
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
    addFile: (wirePath) => cache.set(wirePath, true, NOT_FOUND_MS),
    addMutable(wirePath, modulePath) {
      cache.set(wirePath, true, prefixes.has(modulePath) ? PREFIX_NOT_FOUND_MS : NOT_FOUND_MS);
    },
    see,
  };
}
