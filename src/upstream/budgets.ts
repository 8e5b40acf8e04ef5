/** How long things may take, and how much may run at once. */
export interface Budgets {
  /** Connecting to a mirror, TLS included. */
  connectTimeoutMs: number;
  /** Until the headers of an answer, where another mirror can still be asked. */
  firstByteTimeoutMs: number;
  /** The same where none can: public mirrors fetch a module that is new to them at once. */
  lastFirstByteTimeoutMs: number;
  /** Between two pieces of a body. */
  idleTimeoutMs: number;
  /** One request, all mirrors and attempts included. */
  totalTimeoutMs: number;
  /** What one request may wait in all for mirrors that asked for a pause. */
  throttleWaitMs: number;
  /** Before the second attempt; doubles from there, up to `maxRetryDelayMs`. */
  retryDelayMs: number;
  maxRetryDelayMs: number;
  /** Connections to one origin, where it does not speak HTTP/2. */
  connectionsPerOrigin: number;
}

export const DEFAULT_BUDGETS: Budgets = {
  connectTimeoutMs: 5_000,
  firstByteTimeoutMs: 5_000,
  lastFirstByteTimeoutMs: 20_000,
  idleTimeoutMs: 15_000,
  totalTimeoutMs: 300_000,
  throttleWaitMs: 10_000,
  retryDelayMs: 200,
  maxRetryDelayMs: 2_000,
  connectionsPerOrigin: 64,
};
