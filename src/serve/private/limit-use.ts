import type { Clock } from "../../lib/clock.ts";
import { folderBytes } from "./folder-bytes.ts";
import type { FetchLimits } from "./private-modules.ts";
import { processTreeBytes } from "./process-tree.ts";

/** A run took more than all of it together may take. The message says of what. */
export class OverLimitError extends Error {
  override readonly name = "OverLimitError";
}

/** Watches what a run takes. */
interface LimitedUse {
  /** Aborts with `OverLimitError` once the run takes too much, and when the server ends. */
  exceeded: AbortSignal;
  /** Begins, with the process whose descendants count. */
  watch(pid: number): void;
  end(): void;
}

/** A disk takes some hundred megabytes in this time, so a run can exceed its limit by that much. */
const LOOK_INTERVAL_MS = 500;

/**
 * Limits that the system has for each process or each file only, and not for all that a run has started.
 *
 * @param parts.dir The folder of the run, which is all that it can write to in the sandbox.
 */
export function limitUse(parts: {
  dir: string;
  limits: Pick<FetchLimits, "maxDiskBytes" | "maxTotalMemoryBytes">;
  clock: Pick<Clock, "sleep">;
  signal: AbortSignal | undefined;
}): LimitedUse {
  const { dir, clock, signal } = parts;
  const { maxDiskBytes, maxTotalMemoryBytes } = parts.limits;
  const exceeding = new AbortController();
  const ended = new AbortController();

  async function look(pid: number): Promise<void> {
    const diskBytes = await folderBytes(dir);
    if (diskBytes > maxDiskBytes) refuse(`${diskBytes} bytes of disk`, maxDiskBytes);
    const memoryBytes = await processTreeBytes(pid);
    if (memoryBytes > maxTotalMemoryBytes)
      refuse(`${memoryBytes} bytes of memory`, maxTotalMemoryBytes);
  }

  function refuse(taken: string, maxBytes: number): void {
    exceeding.abort(new OverLimitError(`the run took ${taken}, and may take ${maxBytes}`));
  }

  async function poll(pid: number): Promise<void> {
    while (!ended.signal.aborted && !exceeding.signal.aborted) {
      await look(pid);
      await clock.sleep(LOOK_INTERVAL_MS, ended.signal);
    }
  }

  return {
    exceeded: signal ? AbortSignal.any([exceeding.signal, signal]) : exceeding.signal,
    watch: (pid) => void poll(pid).catch(() => {}),
    end: () => ended.abort(),
  };
}
