import type { Clock } from "../lib/clock.ts";
import { startTimer } from "../lib/within.ts";

/** How long a mirror has until the headers of its answer, all redirects included. */
export interface Patience {
  /** If another mirror can be asked by then. */
  firstByteTimeoutMs: number;
  /** If no other mirror can be asked. */
  lastFirstByteTimeoutMs: number;
  canAskAnother: () => boolean;
}

/** Calls `onTime` when the mirror has had its time, unless the returned function is called first. */
export function startPatience(
  clock: Pick<Clock, "sleep">,
  { firstByteTimeoutMs, lastFirstByteTimeoutMs, canAskAnother }: Patience,
  onTime: () => void,
): () => void {
  const moreMs = lastFirstByteTimeoutMs - firstByteTimeoutMs;
  let release = startTimer(clock, firstByteTimeoutMs, () => {
    if (canAskAnother() || moreMs <= 0) onTime();
    else release = startTimer(clock, moreMs, onTime);
  });
  return () => release();
}
