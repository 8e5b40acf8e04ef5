import type { FileStamp } from "./worktree-file.ts";

/** A file and the time that it is to get. */
export interface PlannedTime {
  stamp: Pick<FileStamp, "sizeBytes">;
  mtimeNs: bigint;
  /** Whether the time is that of an earlier job. */
  isRecorded: boolean;
}

/**
 * Gives files of the same size different times. Go follows a symbolic link that a test opens, and
 * compares size and time of what is behind it. Git writes hundreds of files in one tick of the
 * clock, so a link that leads to another file would often bring back the result of the first. Other
 * files keep the same time, as tools see them as equally old. A recorded time gives way only to
 * another one. Pure.
 *
 * @param nextFree the earliest time for a file that is not before the given one
 */
export function separateTimes<T extends PlannedTime>(
  files: readonly T[],
  nextFree: (file: T, earliestNs: bigint) => bigint,
): T[] {
  const used = new Set<string>();
  /** Where the search for a time left off, so that many files of one tick take no longer than few. */
  const reached = new Map<string, bigint>();
  const place = (file: T): T => {
    const { sizeBytes } = file.stamp;
    const wanted = `${sizeBytes} ${file.mtimeNs}`;
    if (!used.has(wanted)) {
      used.add(wanted);
      return file;
    }
    let mtimeNs = reached.get(wanted) ?? file.mtimeNs;
    do mtimeNs = nextFree(file, mtimeNs + 1n);
    while (used.has(`${sizeBytes} ${mtimeNs}`));
    used.add(`${sizeBytes} ${mtimeNs}`);
    reached.set(wanted, mtimeNs);
    return { ...file, mtimeNs, isRecorded: false };
  };
  const placed = new Map<T, T>();
  for (const file of files) if (file.isRecorded) placed.set(file, place(file));
  for (const file of files) if (!file.isRecorded) placed.set(file, place(file));
  return files.map((file) => placed.get(file) ?? file);
}
