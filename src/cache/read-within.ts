import type { Clock } from "../lib/clock.ts";
import { startTimer } from "../lib/within.ts";
import { unavailable } from "./unavailable.ts";

/**
 * Hands out an archive while it is received. The time is counted from the first read. It includes the time
 * that the reader takes. Once it is up, `stop` is aborted and `unavailable` is thrown.
 */
export async function* readWithin(
  clock: Pick<Clock, "sleep">,
  { place, timeoutMs }: { place: string; timeoutMs: number },
  stop: AbortController,
  content: AsyncIterable<Buffer>,
): AsyncIterable<Buffer> {
  const tooLate = unavailable(`${place} did not send an archive within ${timeoutMs} ms`);
  const stopTimer = startTimer(clock, timeoutMs, () => stop.abort(tooLate));
  try {
    yield* content;
  } catch (error) {
    throw stop.signal.aborted ? tooLate : error;
  } finally {
    stopTimer();
  }
}
