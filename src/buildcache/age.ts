import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import { ACTION_FILE, FOLDER } from "./layout.ts";
import type { ActionEntry } from "./scan.ts";

/**
 * Go renews the mtime of an entry it uses only where that is more than an hour old
 * (mtimeInterval in cmd/go/internal/cache), so entries are put back further than that.
 */
export const AGE_MS = 2 * 60 * 60 * 1000;
/** A clock that jumps a little, or a file system that rounds, must not hide a use. */
const TOLERANCE_MS = 2_000;

/**
 * Puts all actions that are younger back to two hours ago: what a go command uses from now on can
 * be told from what it does not. Older ones tell it as they are, and keep their times, by which Go
 * trims a cache that stays on its machine.
 */
export function ageBuildCache(dir: string, nowMs: number): void {
  const agedMs = nowMs - AGE_MS;
  const aged = new Date(agedMs);
  for (const folder of readdirSync(dir)) {
    if (!FOLDER.test(folder)) continue;
    for (const name of readdirSync(path.join(dir, folder))) {
      if (ACTION_FILE.test(name)) putBack(`${dir}/${folder}/${name}`, agedMs, aged);
    }
  }
  postponeTrim(dir, nowMs);
}

/** Whether an entry was used since `ageBuildCache` prepared the cache at `agedAtMs`. Pure. */
export function isUsedSince(
  { usedAtMs }: Pick<ActionEntry, "usedAtMs">,
  agedAtMs: number,
): boolean {
  return usedAtMs >= agedAtMs - TOLERANCE_MS;
}

function putBack(file: string, agedMs: number, aged: Date): void {
  const stats = statSync(file, { throwIfNoEntry: false });
  if (!stats || stats.mtimeMs <= agedMs) return;
  try {
    utimesSync(file, aged, aged);
  } catch (error) {
    // ENOENT: another process trimmed the entry meanwhile.
    if (errnoOf(error) !== "ENOENT") throw error;
  }
}

/**
 * A restored cache does not know when it was last trimmed, and the first go command would look
 * through all of it. A cache that knows, on a machine that stays, is left to Go's daily trim.
 */
export function postponeTrim(dir: string, nowMs: number): void {
  try {
    writeFileSync(path.join(dir, "trim.txt"), String(Math.floor(nowMs / 1000)), { flag: "wx" });
  } catch (error) {
    if (errnoOf(error) !== "EEXIST") throw error;
  }
}
