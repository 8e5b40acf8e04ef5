import { findWritingGo, listProcesses, type ProcessInfo } from "../../buildcache/live-go.ts";
import type { Step } from "../job/step.ts";

/** How long a command that a step left behind may take to end. */
const DEADLINE_MS = 5_000;
const PAUSE_MS = 100;

/**
 * Waits until no go command of the job's steps works any more: the layer would hold half of what one
 * writes while it is packed. Returns why the layer must not be saved; undefined when none works, and
 * on systems that do not tell.
 */
export async function waitForGo(
  { host, clock }: Pick<Step, "host" | "clock">,
  goCache: string,
  list: () => ProcessInfo[] | undefined = listProcesses,
): Promise<string | undefined> {
  const surroundings = { goCache, ownPid: process.pid };
  const deadlineMs = clock.nowMs() + DEADLINE_MS;
  for (;;) {
    const [running] = findWritingGo(list() ?? [], surroundings);
    if (!running) return undefined;
    if (clock.nowMs() >= deadlineMs) {
      const reason = `a go command of an earlier step is still at work (process ${running.pid})`;
      host.notice(`go-accel: ${reason}; the build layer is not saved`);
      return reason;
    }
    await clock.sleep(PAUSE_MS);
  }
}
