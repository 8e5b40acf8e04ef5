import { readdir } from "node:fs/promises";
import { tryReadText } from "../../lib/fs.ts";

const KIB = 1024;

/**
 * The memory that a process and its descendants have to themselves: not files that are mapped, which the
 * system can drop. 0 where there is no /proc. A process that ends meanwhile does not count.
 */
export async function processTreeBytes(pid: number): Promise<number> {
  const status = (await tryReadProc(`${pid}/status`)) ?? "";
  const own = [...status.matchAll(/^Rss(?:Anon|Shmem):\s+([0-9]+) kB$/gm)];
  let sizeBytes = own.reduce((sum, [, kib]) => sum + Number(kib) * KIB, 0);
  // A child belongs to the thread that started it.
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  for (const thread of threads) {
    const children = (await tryReadProc(`${pid}/task/${thread}/children`)) ?? "";
    for (const child of children.split(" ").filter(Boolean)) {
      sizeBytes += await processTreeBytes(Number(child));
    }
  }
  return sizeBytes;
}

/** Undefined also if the process has just ended (ESRCH). */
function tryReadProc(name: string): Promise<string | undefined> {
  return tryReadText(`/proc/${name}`).catch(() => undefined);
}
