import { statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { errnoOf, isRefused } from "../lib/fs.ts";
import { ACTION_FILE, FOLDER } from "./layout.ts";
import { type ActionEntry, listNames } from "./scan.ts";

/**
 * Go updates the mtime of an entry that it uses only if the mtime is more than an hour old
 * (mtimeInterval in cmd/go/internal/cache), so entries are set back further than that.
 */
export const AGE_MS = 2 * 60 * 60 * 1000;
/** A clock that jumps a little, or a file system that rounds, must not hide a use. */
const TOLERANCE_MS = 2_000;

/**
 * Sets all younger actions back to two hours ago, so that entries that a go command uses from now
 * on can be told from entries that none uses. Older actions can be told apart as they are. They
 * keep their times, by which Go trims a cache that stays on its machine. Actions of another user
 * (`sudo go test`) cannot be set back and are passed over: go cannot renew their times either, so
 * they count as not used.
 */
export function ageBuildCache(dir: string, nowMs: number): void {
  const agedMs = nowMs - AGE_MS;
  const aged = new Date(agedMs);
  for (const folder of listNames(dir)) {
    if (!FOLDER.test(folder)) continue;
    for (const name of listNames(path.join(dir, folder))) {
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
  try {
    if (statSync(file).mtimeMs > agedMs) utimesSync(file, aged, aged);
  } catch (error) {
    // ENOENT: another process trimmed the entry meanwhile.
    if (errnoOf(error) !== "ENOENT" && !isRefused(error)) throw error;
  }
}

/**
 * A restored cache does not record when it was last trimmed, so the first go command would look
 * through all of it. A cache that does record it, on a machine that stays, is left to Go's daily
 * trim.
 */
export function postponeTrim(dir: string, nowMs: number): void {
  try {
    writeFileSync(path.join(dir, "trim.txt"), String(Math.floor(nowMs / 1000)), { flag: "wx" });
  } catch (error) {
    if (errnoOf(error) !== "EEXIST") throw error;
  }
}
