import { lutimesSync } from "node:fs";
import { errnoOf } from "../lib/fs.ts";
import { setExactMtimes } from "./exact-mtimes.ts";
import { exactSecondsOf, isNear, secondsAtLeast } from "./exact-seconds.ts";
import { type FileStamp, isSameFile, isUntouched, stampOf, tryLstat } from "./worktree-file.ts";

/** A file or folder that was looked at, and the time that it is to get. */
export interface MtimeTarget {
  fileName: string | Buffer;
  /** What the look found. */
  stamp: FileStamp;
  mtimeNs: bigint;
}

/** A target whose time was set. */
export interface SetMtime<T extends MtimeTarget> {
  target: T;
  /** A later change of the file is not ours. */
  setAtMs: number;
  /** Whether another process set it, and so took longer. */
  byProcess: boolean;
}

export interface SetMtimes<T extends MtimeTarget> {
  set: SetMtime<T>[];
  /** Targets that changed since they were looked at. They keep the time that they have now. */
  changed: T[];
  /** Whether the first target showed that we may set no times: the files are someone else's. */
  denied: boolean;
}

/** The commands of a job that rewrite files in place do not leave more odd times than this. */
const MAX_ODD_TIMES = 500;

/**
 * Sets times, and leaves alone what was written since it was looked at. Each target is looked at
 * again right before; only what is written in the few microseconds after that can get a time that
 * stands for another content. `settleMtimes` finds it.
 *
 * A time that a double cannot hold needs a process of its own.
 */
export async function setMtimes<T extends MtimeTarget>(
  targets: readonly T[],
): Promise<SetMtimes<T>> {
  const result: SetMtimes<T> = { set: [], changed: [], denied: false };
  const odd: T[] = [];
  for (const target of targets) {
    const { fileName, stamp, mtimeNs } = target;
    const seconds =
      process.platform === "win32" ? secondsAtLeast(mtimeNs) : exactSecondsOf(mtimeNs);
    if (seconds === undefined) {
      odd.push(target);
    } else if (!isUntouched(tryLstat(fileName), stamp)) {
      result.changed.push(target);
    } else if (trySetTime(fileName, stamp.atimeSeconds, seconds)) {
      result.set.push({ target, setAtMs: Date.now(), byProcess: false });
    } else if (result.set.length === 0) {
      return { ...result, denied: true };
    }
  }
  await setOddTimes(odd.slice(0, MAX_ODD_TIMES), result);
  return result;
}

async function setOddTimes<T extends MtimeTarget>(
  targets: readonly T[],
  { set, changed }: SetMtimes<T>,
): Promise<void> {
  const same = targets.filter(({ fileName, stamp }) => isUntouched(tryLstat(fileName), stamp));
  changed.push(...targets.filter((target) => !same.includes(target)));
  await setExactMtimes(same);
  const setAtMs = Date.now();
  for (const target of same) {
    // The program may be missing, or know no fractions.
    if (tryLstat(target.fileName)?.mtimeNs === target.mtimeNs) {
      set.push({ target, setAtMs, byProcess: true });
    }
  }
}

/** Whether the present state of a target is what our own call made of it. */
export function isAsSet({ target, setAtMs }: SetMtime<MtimeTarget>): FileStamp | undefined {
  const stats = tryLstat(target.fileName);
  if (!stats || !isSameFile(stats, target.stamp)) return undefined;
  if (!isNear(stats.mtimeNs, target.mtimeNs)) return undefined;
  return stats.ctimeNs < BigInt(setAtMs + 1) * 1_000_000n ? stampOf(stats) : undefined;
}

/**
 * Gives a file the present time if it still has the one that we set: its content is another one, so
 * it must look changed.
 */
export function withdrawMtime({ fileName, mtimeNs }: MtimeTarget): void {
  const stats = tryLstat(fileName);
  if (!stats || !isNear(stats.mtimeNs, mtimeNs)) return;
  trySetTime(fileName, stampOf(stats).atimeSeconds, Date.now() / 1000);
}

/**
 * Whether the time could be set. It cannot if the file is someone else's or has just been removed.
 */
function trySetTime(
  fileName: string | Buffer,
  atimeSeconds: number,
  mtimeSeconds: number,
): boolean {
  try {
    lutimesSync(fileName, atimeSeconds, mtimeSeconds);
    return true;
  } catch (error) {
    const refused = ["EPERM", "EACCES", "EROFS", "ENOENT", "ENOSYS", "ENOTSUP", "EINVAL"];
    if (refused.includes(errnoOf(error) ?? "")) return false;
    throw error;
  }
}
