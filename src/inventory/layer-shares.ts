/** A part of what a layer holds. */
export interface Share {
  /** A module with its version, a package, or what else it is. */
  name: string;
  /** Raw size, which is more than its part of the archive. */
  sizeBytes: number;
  /** How many entries of the build cache, or modules, it is made of. */
  count: number;
}

/** What a layer holds, by raw size. Each list has the largest first. */
export interface LayerShares {
  sizeBytes: number;
  /** Modules with their versions, or packages. */
  byName: Share[];
  /** By how long jobs did not use it: `used by the last job`, `unused in 2 saved layers`. */
  byAge: Share[];
}

/** Adds up parts of the same name. Pure. */
export function sumShares(parts: Iterable<Share>): Share[] {
  const sums = new Map<string, Share>();
  for (const { name, sizeBytes, count } of parts) {
    const sum = sums.get(name);
    if (!sum) sums.set(name, { name, sizeBytes, count });
    else {
      sum.sizeBytes += sizeBytes;
      sum.count += count;
    }
  }
  return [...sums.values()].sort((a, b) => b.sizeBytes - a.sizeBytes || (a.name < b.name ? -1 : 1));
}

/** How long something went unused, for people. Pure. */
export function describeIdle(idle: number): string {
  if (idle === 0) return "used when it was saved";
  return idle === 1 ? "unused in 1 saved layer" : `unused in ${idle} saved layers`;
}
