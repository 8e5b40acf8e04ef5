import { setTimeout as sleep } from "node:timers/promises";
import { isProcessRunning, listPids, readProcFile } from "./processes.ts";
import type { OrphanProcess } from "./types.ts";

const GONE_DEADLINE_MS = 3_000;

/** Pids that run now: the reaper never looks at them. */
export async function snapshotPids(): Promise<ReadonlySet<number>> {
  return new Set(await listPids());
}

/**
 * Kills, with SIGKILL and no grace, each process that was started with this RUNNER_TRACKING_ID,
 * and waits until they are gone, so that their files can be removed.
 */
export async function reapOrphans(
  trackingId: string,
  existingPids: ReadonlySet<number>,
): Promise<readonly OrphanProcess[]> {
  const orphans: OrphanProcess[] = [];
  for (const pid of await listPids()) {
    if (existingPids.has(pid) || !(await hasTrackingId(pid, trackingId))) continue;
    const cmdline = (await readProcFile(pid, "cmdline")).replaceAll("\0", " ").trim();
    if (tryKill(pid)) orphans.push({ pid, cmdline });
  }
  const deadlineAt = performance.now() + GONE_DEADLINE_MS;
  for (const { pid } of orphans) {
    while ((await isProcessRunning(pid)) && performance.now() < deadlineAt) await sleep(2);
  }
  return orphans;
}

async function hasTrackingId(pid: number, trackingId: string): Promise<boolean> {
  const environment = await readProcFile(pid, "environ");
  return environment.split("\0").includes(`RUNNER_TRACKING_ID=${trackingId}`);
}

function tryKill(pid: number): boolean {
  try {
    process.kill(pid, "SIGKILL");
    return true;
  } catch (error) {
    // It ended between the look and the kill.
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return false;
    throw error;
  }
}
