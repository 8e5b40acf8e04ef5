import { Cron } from "croner";

/** When a preheat is due. */
export type Due = { kind: "every"; everyMs: number } | { kind: "cron"; pattern: string };

/** What a scheduled preheat is made of. */
export interface PreheatSources {
  /** Addresses, or absolute paths, of go.sum files. */
  goSums: readonly string[];
  /** Without a version: the latest one, and the list of versions. */
  modules: readonly { path: string; version: string | undefined }[];
  /** How many of the files and lists that clients ask for most. */
  mostAsked: number;
}

/** A preheat that the configuration describes. */
export interface Schedule {
  name: string;
  /** Undefined if it begins only when somebody says so. */
  due: Due | undefined;
  sources: PreheatSources;
}

/**
 * When the next run is due; undefined if none ever is. One that was missed is due at once, and so is the
 * first one of `every`. Times of `cron` are in UTC. Pure.
 *
 * @param lastMs When the last run began; undefined if none is known of.
 * @param sinceMs From when on times of `cron` count if none is known of.
 */
export function nextDueMs(
  due: Due,
  { lastMs, sinceMs }: { lastMs: number | undefined; sinceMs: number },
): number | undefined {
  if (due.kind === "every") return lastMs === undefined ? sinceMs : lastMs + due.everyMs;
  return parseCron(due.pattern)
    .nextRun(new Date(lastMs ?? sinceMs))
    ?.getTime();
}

/** What is wrong with the times of `cron`; undefined if nothing is. Pure. */
export function findCronFault(pattern: string, nowMs: number): string | undefined {
  try {
    const next = nextDueMs({ kind: "cron", pattern }, { lastMs: undefined, sinceMs: nowMs });
    return next === undefined ? "never comes" : undefined;
  } catch {
    return "cannot be read";
  }
}

/** Without a function to call it starts no timer. Throws if it cannot be read. */
function parseCron(pattern: string): Cron {
  return new Cron(pattern, { timezone: "UTC", mode: "5-part" });
}
