import type { Clock } from "../../lib/clock.ts";
import { startTimer } from "../../lib/within.ts";
import type { GoRun } from "./go-runs.ts";

/** A download that somebody uses. */
interface HeldDownload {
  download: GoRun;
  /** Must be called once. */
  release(): void;
}

export interface Downloads {
  /** What `start` brings, once for all who ask for the same at about the same time. Throws what it throws. */
  hold(key: string, start: () => Promise<GoRun>): Promise<HeldDownload>;
  /** Removes all that nobody uses. */
  close(): Promise<void>;
}

/** go asks for info, go.mod and zip of a version one after the other, and one run brings them all. */
const KEPT_MS = 20_000;

interface Entry {
  result: Promise<GoRun>;
  users: number;
  /** Stops the wait for its removal. */
  keep: () => void;
}

export function createDownloads(clock: Pick<Clock, "sleep">): Downloads {
  const entries = new Map<string, Entry>();

  async function drop(key: string, entry: Entry): Promise<void> {
    // Somebody may have come just as the time was up.
    if (entry.users > 0) return;
    if (entries.get(key) === entry) entries.delete(key);
    entry.keep();
    const download = await entry.result.catch(() => undefined);
    await download?.remove();
  }

  return {
    async hold(key, start) {
      const known = entries.get(key);
      const entry = known ?? { result: start(), users: 0, keep: () => {} };
      if (!known) entries.set(key, entry);
      entry.users++;
      entry.keep();
      try {
        const download = await entry.result;
        return {
          download,
          release() {
            if (--entry.users > 0) return;
            entry.keep = startTimer(clock, KEPT_MS, () => void drop(key, entry));
          },
        };
      } catch (error) {
        entry.users--;
        if (entries.get(key) === entry) entries.delete(key);
        throw error;
      }
    },
    async close() {
      const idle = [...entries].filter(([, { users }]) => users === 0);
      await Promise.all(idle.map(([key, entry]) => drop(key, entry)));
    },
  };
}
