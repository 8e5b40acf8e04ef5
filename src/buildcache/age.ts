import { readdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import { ACTION_FILE, FOLDER } from "./layout.ts";

/**
 * Go renews the mtime of an entry it uses only where that is more than an hour old
 * (mtimeInterval in cmd/go/internal/cache), so entries are put back further than that.
 */
export const AGE_MS = 2 * 60 * 60 * 1000;

/**
 * Puts all actions back in time by the same amount, the newest to two hours ago: what a go command
 * uses from now on can be told from what it does not, and an entry that goes unused falls two more
 * hours behind the others each time a layer is saved and restored.
 */
export function ageBuildCache(dir: string, nowMs: number): void {
  const files = readdirSync(dir)
    .filter((name) => FOLDER.test(name))
    .flatMap((folder) =>
      readdirSync(path.join(dir, folder))
        .filter((name) => ACTION_FILE.test(name))
        .flatMap((name) => readTime(path.join(dir, folder, name))),
    );
  const newestMs = files.reduce((newest, file) => Math.max(newest, file.mtimeMs), 0);
  const shiftMs = newestMs - (nowMs - AGE_MS);
  for (const { file, mtimeMs } of files) setTime(file, new Date(mtimeMs - shiftMs));
  postponeTrim(path.join(dir, "trim.txt"), nowMs);
}

/**
 * A restored cache does not know when it was last trimmed, and the first go command would look
 * through all of it. A cache that knows, on a machine that stays, is left to Go's daily trim.
 */
function postponeTrim(file: string, nowMs: number): void {
  try {
    writeFileSync(file, String(Math.floor(nowMs / 1000)), { flag: "wx" });
  } catch (error) {
    if (errnoOf(error) !== "EEXIST") throw error;
  }
}

function readTime(file: string): { file: string; mtimeMs: number }[] {
  const stats = statSync(file, { throwIfNoEntry: false });
  return stats ? [{ file, mtimeMs: stats.mtimeMs }] : [];
}

function setTime(file: string, time: Date): void {
  try {
    utimesSync(file, time, time);
  } catch (error) {
    // ENOENT: another process trimmed the entry meanwhile.
    if (errnoOf(error) !== "ENOENT") throw error;
  }
}
