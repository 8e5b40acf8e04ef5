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
 * hours behind the others each time a layer is saved and restored. Pins `trim.txt`, or Go's own
 * daily trim could judge by these times.
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
  writeFileSync(path.join(dir, "trim.txt"), String(Math.floor(nowMs / 1000)));
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
