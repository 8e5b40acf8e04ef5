import type { Clock } from "../../lib/clock.ts";
import { withDeadline } from "../deadline.ts";

/** Runs a request with a deadline. What it throws is what `toError` makes of the failure. */
export type Ask = <T>(
  limits: { timeoutMs: number; graceMs?: number },
  work: (signal: AbortSignal) => Promise<T>,
) => Promise<T>;

/** @param parts.place The bucket, for people; without anything that could be a secret. */
export function createAsk(parts: {
  clock: Pick<Clock, "sleep">;
  place: string;
  toError: (place: string, error: unknown) => Error;
}): Ask {
  const { clock, place, toError } = parts;
  return async (limits, work) => {
    try {
      return await withDeadline(clock, place, limits, work);
    } catch (error) {
      throw toError(place, error);
    }
  };
}
