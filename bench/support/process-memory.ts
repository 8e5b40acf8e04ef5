import { readFile, writeFile } from "node:fs/promises";

const MB = 1_000_000;

/** The resident memory of a process now, in MB. Linux only. */
export function residentMb(pid: number): Promise<number> {
  return readMemoryMb(pid, "VmRSS");
}

/** The largest resident memory since `forgetPeak()`, in MB. */
export function peakMb(pid: number): Promise<number> {
  return readMemoryMb(pid, "VmHWM");
}

export async function forgetPeak(pid: number): Promise<void> {
  // Writing 5 resets the high-water mark (proc_pid_clear_refs(5)).
  await writeFile(`/proc/${pid}/clear_refs`, "5");
}

async function readMemoryMb(pid: number, field: "VmRSS" | "VmHWM"): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, "utf8");
  const kibibytes = new RegExp(`^${field}:\\s+(\\d+) kB`, "m").exec(status)?.[1];
  if (kibibytes === undefined) throw new Error(`no ${field} of process ${pid}`);
  return (Number(kibibytes) * 1024) / MB;
}
