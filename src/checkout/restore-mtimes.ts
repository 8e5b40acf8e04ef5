import { accessSync, constants, existsSync, lutimesSync } from "node:fs";
import { errnoOf } from "../lib/fs.ts";
import { deriveMtimeAt, isKept, type Mtime } from "./derived-mtime.ts";
import { setExactMtimes } from "./exact-mtimes.ts";
import { findGitCheckout, type GitCheckout } from "./git-checkout.ts";
import { type TouchedFile, writeIndexTimes } from "./index-times.ts";
import { type RecordedMtime, recordKey } from "./manifest.ts";
import { type CheckoutProblem, surveyWorktree } from "./worktree.ts";
import { type FileTimes, tryLstat } from "./worktree-file.ts";

/** Why no times were set. */
export type MtimesSkipReason =
  | CheckoutProblem
  /** No git checkout holds the folder. */
  | "no-git"
  /** Another git process is running. */
  | "index-locked"
  /** The files or git's folder belong to someone else. */
  | "not-permitted"
  /** The file system keeps times too coarsely for a time to stand for a content. */
  | "coarse-times";

export interface RestoredMtimes {
  /** Files and folders that have their time from an earlier job. */
  recorded: number;
  /** Files and folders that have a time derived from their content. */
  derived: number;
  /**
   * Tracked files that are missing or changed, and files and folders whose time could not be set.
   */
  leftAlone: number;
  /** Whether git still takes the files for unchanged without reading them. */
  indexWritten: boolean;
}

export interface RestoreMtimesOptions {
  /** Any folder of the checkout. */
  dir: string;
  /** Folders whose files matter, absolute: those of the modules. */
  within: readonly string[];
  /** What `captureMtimes` gave in an earlier job. */
  records: readonly RecordedMtime[];
}

/** The commands of a job that rewrite files in place do not make more records than this. */
const MAX_RECORDED = 500;

interface Target {
  fileName: string | Buffer;
  found: FileTimes;
  recordedNs: bigint | undefined;
  derived: Mtime;
  touched: TouchedFile["entry"] | undefined;
}

/**
 * Gives tracked, unchanged files and their folders times that are the same in each job as long as
 * the content is the same: the recorded time of the same name and content, or else a time derived
 * from the content. Go then finds test results as it would in a checkout that stayed, as it
 * compares size, mode and mtime of what a test opened or asked for (hashOpen, hashStat in
 * cmd/go/internal/test). Changed and untracked files keep their times. Returns the reason if no
 * times can be set; throws only if the disk fails.
 */
export async function restoreMtimes(
  options: RestoreMtimesOptions,
): Promise<RestoredMtimes | MtimesSkipReason> {
  const checkout = findGitCheckout(options.dir);
  if (!checkout) return "no-git";
  if (existsSync(`${checkout.indexFile}.lock`)) return "index-locked";
  // If the index could not be written, the checkout would look changed to git.
  if (!isWritable(checkout.gitDir)) return "not-permitted";
  const worktree = surveyWorktree(checkout, options.within);
  if (typeof worktree === "string") return worktree;

  const recorded = new Map(
    options.records.slice(0, MAX_RECORDED).map((record) => [recordKey(record), record.mtimeNs]),
  );
  const files = worktree.files.map(({ entry, fileName, times: found }): Target => {
    const { path, objectId: contentId, mode } = entry;
    return {
      fileName,
      found,
      recordedNs: recorded.get(recordKey({ kind: "file", path, contentId, mode })),
      derived: deriveMtimeAt(path, contentId),
      touched: entry,
    };
  });
  const dirs = worktree.dirs.map(({ path, fileName, times: found, listingId }): Target => {
    return {
      fileName,
      found,
      recordedNs: recorded.get(recordKey({ kind: "dir", path, contentId: listingId, mode: 0 })),
      derived: deriveMtimeAt(path, listingId),
      touched: undefined,
    };
  });
  return apply(checkout, [...files, ...dirs], worktree.otherFiles);
}

async function apply(
  checkout: GitCheckout,
  targets: readonly Target[],
  otherFiles: number,
): Promise<RestoredMtimes | MtimesSkipReason> {
  const problem = probe(targets);
  if (problem) return problem;
  const counts = { recorded: 0, derived: 0, leftAlone: otherFiles };
  const touched: TouchedFile[] = [];
  const note = ({ touched: entry, fileName }: Target): void => {
    const stats = entry && tryLstat(fileName);
    if (!entry || !stats) return;
    const { mtimeNs, ctimeNs, size } = stats;
    touched.push({ entry, mtimeNs, ctimeNs, sizeBytes: size });
  };

  const exact = targets.flatMap((target) =>
    target.recordedNs === undefined || target.recordedNs === target.found.mtimeNs
      ? []
      : [{ fileName: target.fileName, mtimeNs: target.recordedNs }],
  );
  await setExactMtimes(exact);
  for (const target of targets) {
    if (hasRecorded(target)) {
      counts.recorded++;
      if (target.recordedNs !== target.found.mtimeNs) note(target);
    } else if (isKept(target.derived, target.found.mtimeNs) && target.recordedNs === undefined) {
      counts.derived++;
    } else if (trySetTime(target)) {
      counts.derived++;
      note(target);
    } else {
      counts.leftAlone++;
    }
  }
  const indexWritten = await writeIndexTimes(checkout, touched);
  return { ...counts, indexWritten };
}

function hasRecorded({ fileName, recordedNs }: Target): boolean {
  return recordedNs !== undefined && tryLstat(fileName)?.mtimeNs === recordedNs;
}

/**
 * Tries to set one time before anything else is changed; on a folder if possible, as no index
 * records its time.
 */
function probe(targets: readonly Target[]): MtimesSkipReason | undefined {
  const free = targets.filter(({ recordedNs }) => recordedNs === undefined);
  const target = free.find(({ touched }) => touched === undefined) ?? free[0];
  if (!target) return undefined;
  if (!trySetTime(target)) return "not-permitted";
  const found = tryLstat(target.fileName)?.mtimeNs;
  return found === undefined || isKept(target.derived, found) ? undefined : "coarse-times";
}

/**
 * Whether the time could be set. It cannot if the file is someone else's or has just been removed.
 */
function trySetTime({ fileName, found, derived }: Target): boolean {
  try {
    lutimesSync(fileName, found.atimeSeconds, derived.seconds);
    return true;
  } catch (error) {
    const refused = ["EPERM", "EACCES", "EROFS", "ENOENT", "ENOSYS", "ENOTSUP", "EINVAL"];
    if (refused.includes(errnoOf(error) ?? "")) return false;
    throw error;
  }
}

function isWritable(dir: string): boolean {
  try {
    accessSync(dir, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
