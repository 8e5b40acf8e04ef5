/** The time source that code receives, so that tests need not really wait. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

/**
 * The time of day as the machine has it now: for what others have written down, such as when a token ends.
 * It jumps when the machine's clock is set, or has slept.
 */
export const wallClock: Pick<Clock, "nowMs"> = { nowMs: () => Date.now() };

const { timeOrigin: startedAtMs } = performance;

/** Goes on evenly, whatever becomes of the machine's clock: for durations, and for what is remembered. */
export const systemClock: Clock = {
  nowMs: () => startedAtMs + performance.now(),
  // Node's own `setTimeout` of `timers/promises` makes an error with a stack for each aborted
  // sleep. Nearly all sleeps that guard a request are aborted.
  sleep: (ms, signal) =>
    new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason);
      const wake = () => {
        clearTimeout(timer);
        reject(signal?.reason);
      };
      const timer = setTimeout(() => {
        signal?.removeEventListener("abort", wake);
        resolve();
      }, ms);
      signal?.addEventListener("abort", wake, { once: true });
    }),
};
