/** How long things may take, and how much may run at once. */
export interface Budgets {
  /** Connecting to a mirror, TLS included. */
  connectTimeoutMs: number;
  /** Until the headers of an answer, if another mirror can still be asked. */
  firstByteTimeoutMs: number;
  /**
   * The same if none can: a mirror fetches a module that is new to it before it answers, which takes
   * some of them a minute.
   */
  lastFirstByteTimeoutMs: number;
  /** Between two pieces of a body. */
  idleTimeoutMs: number;
  /**
   * One request, all mirrors and attempts included. The time in which a zip arrives does not count:
   * as long as it makes progress it is never cut.
   */
  totalTimeoutMs: number;
  /** How long one request may wait in all for mirrors that asked for a pause. */
  throttleWaitMs: number;
  /** The same if go waits and there is nobody else to ask. */
  soleThrottleWaitMs: number;
  /** How often a mirror is asked for one file if go waits and there is nobody else to ask. */
  soleAttempts: number;
  /** Before the second attempt. Then it doubles each time, up to `maxRetryDelayMs`. */
  retryDelayMs: number;
  maxRetryDelayMs: number;
  /** Connections to one origin, if it does not speak HTTP/2. */
  connectionsPerOrigin: number;
}

export const DEFAULT_BUDGETS: Budgets = {
  connectTimeoutMs: 5_000,
  firstByteTimeoutMs: 5_000,
  lastFirstByteTimeoutMs: 75_000,
  idleTimeoutMs: 15_000,
  totalTimeoutMs: 300_000,
  throttleWaitMs: 10_000,
  soleThrottleWaitMs: 45_000,
  soleAttempts: 8,
  retryDelayMs: 200,
  maxRetryDelayMs: 2_000,
  connectionsPerOrigin: 64,
};
