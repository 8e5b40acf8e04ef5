import { listPids, readProcFile } from "../runner/processes.ts";

/** Kills a process and all that descend from it, with SIGKILL and the ancestors first. */
export async function killTree(root: number): Promise<void> {
  const children = new Map<number, number[]>();
  for (const pid of await listPids()) {
    const stat = await readProcFile(pid, "stat");
    // The name in parentheses may hold anything, so the parent is looked for after the last one.
    const parent = Number(stat.slice(stat.lastIndexOf(")") + 2).split(" ")[1]);
    if (stat !== "") children.set(parent, [...(children.get(parent) ?? []), pid]);
  }
  const kill = (pid: number): void => {
    tryKill(pid);
    for (const child of children.get(pid) ?? []) kill(child);
  };
  kill(root);
}

export function tryKill(pid: number): void {
  try {
    process.kill(pid, "SIGKILL");
  } catch (error) {
    // It ended between the look and the kill.
    if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
  }
}
