import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, statfsSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = "/dev/shm";
/** The tests hold up to 2 GB there, and the machine needs its memory for go as well. */
const MIN_FREE_BYTES = 6 * 1024 ** 3;

/**
 * A folder in memory with room for what the tests write, from which programs can be run. Undefined
 * if the machine has none: a container often has a small one, or one for data only. Thousands of
 * small files cost a third of the time there that they cost on a disk.
 */
export function findMemoryDisk(): string | undefined {
  if (process.platform !== "linux") return undefined;
  try {
    const { bavail, bsize } = statfsSync(FOLDER);
    return bavail * bsize >= MIN_FREE_BYTES && runsPrograms(FOLDER) ? FOLDER : undefined;
  } catch {
    return undefined;
  }
}

function runsPrograms(folder: string): boolean {
  const dir = mkdtempSync(path.join(folder, "go-accel-trial-"));
  try {
    const program = path.join(dir, "program");
    writeFileSync(program, "#!/bin/sh\n", { mode: 0o755 });
    return spawnSync(program).status === 0;
  } finally {
    rmSync(dir, { recursive: true });
  }
}
