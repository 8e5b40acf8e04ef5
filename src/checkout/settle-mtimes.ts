import { isNear } from "./exact-seconds.ts";
import type { GitCheckout } from "./git-checkout.ts";
import type { IndexEntry } from "./git-index.ts";
import { isAsSet, type MtimeTarget, type SetMtimes, withdrawMtime } from "./set-mtimes.ts";
import { MAX_READ_BYTES } from "./worktree.ts";
import { type Comparison, type FileStamp, findClean } from "./worktree-file.ts";

/** A file of a checkout, or a folder. */
export interface CheckoutTarget extends MtimeTarget {
  /** Undefined for a folder. */
  entry: IndexEntry | undefined;
  /** Whether the time is that of an earlier job. */
  isRecorded: boolean;
}

/** A target that has its time, and a look at it that found its content unchanged. */
export interface SettledMtime {
  target: CheckoutTarget;
  stamp: FileStamp;
}

/**
 * Finds the targets that have their time and still the content that it stands for. No look at the
 * times alone tells of a file that was written in the moment between the last look and our call. But
 * a process that writes tracked files hardly writes just one of them, just then: if anything else
 * changed, every file is read. One whose content changed gets the present time.
 */
export function settleMtimes(
  checkout: GitCheckout,
  { set, changed }: SetMtimes<CheckoutTarget>,
): SettledMtime[] {
  const looks = set.map((each) => ({ ...each, stamp: isAsSet(each) }));
  const isQuiet = changed.length === 0 && looks.every(({ stamp }) => stamp !== undefined);
  const comparison: Comparison = {
    objectFormat: checkout.objectFormat,
    indexMtimeNs: 0n,
    readUpToBytes: Number.POSITIVE_INFINITY,
    budget: { bytes: MAX_READ_BYTES },
  };
  return looks.flatMap(({ target, stamp, byProcess }) => {
    const isSure = target.entry === undefined || (isQuiet && !byProcess);
    const found = isSure ? stamp : findUnchanged(target, comparison);
    return found ? [{ target, stamp: found }] : [];
  });
}

function findUnchanged(target: CheckoutTarget, comparison: Comparison): FileStamp | undefined {
  const found = target.entry && findClean(target.fileName, target.entry, comparison);
  if (!found) withdrawMtime(target);
  return found && isNear(found.mtimeNs, target.mtimeNs) ? found : undefined;
}
