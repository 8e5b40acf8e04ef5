/** Says which files a store of limited size keeps. It knows their sizes, and not the files. */
export interface EvictionPolicy {
  /** Sum of the sizes of what is kept. */
  keptBytes(): number;
  has(key: string): boolean;
  /** A file has come. One that is there already gets the new size. */
  add(key: string, sizeBytes: number, nowMs: number): void;
  /** A file that was there before the policy was. It counts as one that has proved its worth. */
  addKnown(key: string, sizeBytes: number): void;
  /** A file that is there was asked for. */
  use(key: string, nowMs: number): void;
  /** A file has gone. */
  remove(key: string): void;
  /**
   * Once there is more than the limit, the files that must go so that the low water is reached. From
   * then on it does not know them. There may be too few, since what has just been used stays.
   */
  takeOverflow(nowMs: number): string[];
}

/** How much a policy keeps, and what it leaves alone. */
export interface PolicyLimits {
  /** Once there is more than this, files go. */
  limitBytes: number;
  /** Until no more than this is left. */
  lowWaterBytes: number;
  /** What was used less than so long ago does not go: it may be about to be sent. */
  graceMs: number;
  /** Whether a file may go at all; all of them by default. */
  mayGo?: (key: string) => boolean;
}

interface Entry {
  sizeBytes: number;
  /** How often it was asked for since it came into its queue, up to a limit. */
  uses: number;
  usedMs: number;
}

/** The oldest first. */
interface Queue {
  entries: Map<string, Entry>;
  bytes: number;
}

/** The part of the limit in which new files must prove their worth. */
const SMALL_SHARE = 0.1;
const MAX_USES = 3;
/** Names of files that went unused. Each takes some hundred bytes of memory. */
const MAX_GHOSTS = 100_000;

/**
 * S3-FIFO (https://dl.acm.org/doi/10.1145/3600006.3613147), counted in bytes. A new file comes into a
 * small queue. If nobody asks for it again before it comes to that queue's end, it goes, so a client
 * that reads everything once displaces nothing. Otherwise it moves to the main queue, where it stays as
 * long as it is asked for once in each round. What went and is fetched again soon comes into the main
 * queue at once.
 */
export function createS3Fifo(limits: PolicyLimits): EvictionPolicy {
  const { limitBytes, lowWaterBytes, graceMs, mayGo = () => true } = limits;
  const small: Queue = { entries: new Map(), bytes: 0 };
  const main: Queue = { entries: new Map(), bytes: 0 };
  const ghosts: Map<string, number> = new Map();
  let ghostBytes = 0;

  const keptBytes = () => small.bytes + main.bytes;
  const queueOf = (key: string) => [small, main].find(({ entries }) => entries.has(key));

  function put(queue: Queue, key: string, entry: Entry): void {
    queue.entries.set(key, entry);
    queue.bytes += entry.sizeBytes;
  }

  function drop(queue: Queue, key: string): void {
    queue.bytes -= queue.entries.get(key)?.sizeBytes ?? 0;
    queue.entries.delete(key);
  }

  function forgetGhost(key: string): boolean {
    ghostBytes -= ghosts.get(key) ?? 0;
    return ghosts.delete(key);
  }

  function remember(key: string, sizeBytes: number): void {
    ghosts.set(key, sizeBytes);
    ghostBytes += sizeBytes;
    for (const oldest of ghosts.keys()) {
      if (ghostBytes <= limitBytes && ghosts.size <= MAX_GHOSTS) break;
      forgetGhost(oldest);
    }
  }

  /**
   * The first file of a queue that may go, which it then no longer has. Looks at each at most once for
   * each use. Ends without one when the queue has no more than `floorBytes` left.
   */
  function findVictim(queue: Queue, floorBytes: number, nowMs: number): string | undefined {
    let looks = queue.entries.size * (MAX_USES + 1);
    // What is put back comes to the end, and so comes up again.
    for (const [key, entry] of queue.entries) {
      if (looks-- === 0 || queue.bytes <= floorBytes) return undefined;
      drop(queue, key);
      if (entry.uses > 0) put(main, key, { ...entry, uses: queue === main ? entry.uses - 1 : 0 });
      else if (nowMs - entry.usedMs < graceMs || !mayGo(key)) put(queue, key, entry);
      else {
        if (queue === small) remember(key, entry.sizeBytes);
        return key;
      }
    }
    return undefined;
  }

  return {
    keptBytes,
    has: (key) => queueOf(key) !== undefined,
    add(key, sizeBytes, usedMs) {
      const queue = queueOf(key);
      if (queue) {
        const uses = queue.entries.get(key)?.uses ?? 0;
        queue.bytes += sizeBytes - (queue.entries.get(key)?.sizeBytes ?? 0);
        queue.entries.set(key, { sizeBytes, uses, usedMs });
        return;
      }
      put(forgetGhost(key) ? main : small, key, { sizeBytes, uses: 0, usedMs });
    },
    addKnown(key, sizeBytes) {
      if (queueOf(key)) return;
      put(main, key, { sizeBytes, uses: 0, usedMs: Number.NEGATIVE_INFINITY });
    },
    use(key, nowMs) {
      const entry = queueOf(key)?.entries.get(key);
      if (!entry) return;
      entry.uses = Math.min(entry.uses + 1, MAX_USES);
      entry.usedMs = nowMs;
    },
    remove(key) {
      const queue = queueOf(key);
      if (queue) drop(queue, key);
    },
    takeOverflow(nowMs) {
      const gone: string[] = [];
      if (keptBytes() <= limitBytes) return gone;
      while (keptBytes() > lowWaterBytes) {
        const victim =
          findVictim(small, limitBytes * SMALL_SHARE, nowMs) ??
          findVictim(main, 0, nowMs) ??
          findVictim(small, 0, nowMs);
        if (victim === undefined) break;
        gone.push(victim);
      }
      return gone;
    },
  };
}
