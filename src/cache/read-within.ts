import type { Clock } from "../lib/clock.ts";
import type { CacheError } from "../lib/errors.ts";
import { startTimer } from "../lib/within.ts";
import { unavailable } from "./unavailable.ts";

/**
 * Hands out an archive while it is received. The time is counted from the first read. It includes the time
 * that the reader takes. Once it is up, `stop` is aborted and `unavailable` is thrown; any other error of
 * `content` is thrown as `toError` makes it.
 */
export async function* readWithin(
  clock: Pick<Clock, "sleep">,
  {
    place,
    timeoutMs,
    toError,
  }: { place: string; timeoutMs: number; toError: (error: unknown) => CacheError },
  stop: AbortController,
  content: AsyncIterable<Buffer>,
): AsyncIterable<Buffer> {
  const tooLate = unavailable(`${place} did not send an archive within ${timeoutMs} ms`);
  const stopTimer = startTimer(clock, timeoutMs, () => stop.abort(tooLate));
  try {
    yield* content;
  } catch (error) {
    throw stop.signal.aborted ? tooLate : toError(error);
  } finally {
    stopTimer();
  }
}
