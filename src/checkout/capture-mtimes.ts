import { deriveMtimeAt, isKept } from "./derived-mtime.ts";
import { findGitCheckout } from "./git-checkout.ts";
import { type RecordedMtime, recordKey } from "./manifest.ts";
import { surveyWorktree } from "./worktree.ts";

export interface CaptureMtimesOptions {
  /** Any folder of the checkout. */
  dir: string;
  /** Folders whose files matter, absolute. */
  within: readonly string[];
  /** When `restoreMtimes` had finished, in milliseconds since the epoch. */
  restoredAtMs: number;
  /** What `restoreMtimes` was given. */
  records: readonly RecordedMtime[];
}

/**
 * The times at the end of a job that the next job could not derive: those of files that the job
 * rewrote with the same content, and of folders in which files were made and removed. A time that
 * neither the job's clock nor an earlier record explains is left out: a tool that gives every file
 * the same time must not make two contents look alike. Undefined if there is no checkout that we
 * can read.
 */
export function captureMtimes(options: CaptureMtimesOptions): RecordedMtime[] | undefined {
  const checkout = findGitCheckout(options.dir);
  if (!checkout) return undefined;
  const worktree = surveyWorktree(checkout, options.within);
  if (typeof worktree === "string") return undefined;

  const restored = new Map(options.records.map((record) => [recordKey(record), record.mtimeNs]));
  const restoredAtNs = BigInt(Math.floor(options.restoredAtMs)) * 1_000_000n;
  const found: RecordedMtime[] = [
    ...worktree.files.map(({ entry: { path, objectId: contentId, mode }, times }) => {
      return { kind: "file" as const, path, contentId, mode, mtimeNs: times.mtimeNs };
    }),
    // Untracked files of a folder will be gone when the next job begins.
    ...worktree.dirs
      .filter(({ clean }) => clean)
      .map(({ path, listingId: contentId, times }) => {
        return { kind: "dir" as const, path, contentId, mode: 0, mtimeNs: times.mtimeNs };
      }),
  ];
  return found.filter(
    (record) =>
      !isKept(deriveMtimeAt(record.path, record.contentId), record.mtimeNs) &&
      (record.mtimeNs >= restoredAtNs || restored.get(recordKey(record)) === record.mtimeNs),
  );
}
