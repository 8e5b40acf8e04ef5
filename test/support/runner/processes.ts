import { readdir, readFile } from "node:fs/promises";

/**
 * Tells whether a process still holds anything. A zombie whose threads are gone holds no file and
 * no socket; it stays in the process table where nothing reaps it, as in a plain container.
 */
export async function isProcessRunning(pid: number): Promise<boolean> {
  const stat = await readProcFile(pid, "stat");
  if (stat === "") return false;
  // The name in parentheses may hold anything, so the state is looked for after the last one.
  const state = stat.slice(stat.lastIndexOf(")") + 2)[0];
  if (state !== "Z" && state !== "X") return true;
  return (await countThreads(pid)) > 1;
}

export async function listPids(): Promise<readonly number[]> {
  return (await readdir("/proc")).filter((name) => /^\d+$/.test(name)).map(Number);
}

/** Empty for a process that is gone or belongs to another user. */
export async function readProcFile(
  pid: number,
  name: "environ" | "cmdline" | "stat",
): Promise<string> {
  try {
    return await readFile(`/proc/${pid}/${name}`, "utf8");
  } catch (error) {
    if (isGone(error)) return "";
    throw error;
  }
}

async function countThreads(pid: number): Promise<number> {
  try {
    return (await readdir(`/proc/${pid}/task`)).length;
  } catch (error) {
    if (isGone(error)) return 0;
    throw error;
  }
}

function isGone(error: unknown): boolean {
  const code = (error as NodeJS.ErrnoException).code ?? "";
  return ["ENOENT", "ESRCH", "EACCES", "EPERM"].includes(code);
}
