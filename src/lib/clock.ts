/** The time source that code receives, so that tests need not really wait. */
export interface Clock {
  /** Milliseconds since the Unix epoch. */
  nowMs(): number;
  /** Resolves after `ms` milliseconds; rejects with the signal's reason when aborted. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>;
}

const { timeOrigin: startedAtMs } = performance;

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
