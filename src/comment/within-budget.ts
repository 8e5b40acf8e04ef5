import type { Clock } from "../lib/clock.ts";
import { CommentError } from "../lib/errors.ts";

/** Runs `work`, and gives it up after `totalMs`, also where it pays no heed to the signal. */
export async function withinBudget<T>(
  totalMs: number,
  clock: Clock,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const controller = new AbortController();
  const finished = new AbortController();
  const expire = async () => {
    await clock.sleep(totalMs, finished.signal);
    const error = new CommentError(`GitHub took longer than ${totalMs / 1000} s`, {
      code: "UNAVAILABLE",
    });
    controller.abort();
    throw error;
  };
  try {
    return await Promise.race([work(controller.signal), expire()]);
  } finally {
    finished.abort();
  }
}
