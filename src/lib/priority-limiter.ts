import { AsyncLocalStorage } from "node:async_hooks";

/** A place in the limiter's queue. */
export interface Ticket<T> {
  result: Promise<T>;
  /** Moves work that still waits to the foreground; no effect once it runs. */
  promote(): void;
}

export interface PriorityLimiter {
  /** Runs at once while fewer than `foregroundLimit` pieces run, before any background work. */
  foreground<T>(work: () => Promise<T>): Ticket<T>;
  /** Runs while fewer than `backgroundLimit` pieces run and no foreground work waits. */
  background<T>(work: () => Promise<T>): Ticket<T>;
}

interface Waiting {
  start: () => void;
}

/**
 * Limits how much work runs at once, foreground work first. Both limits count all running work, so
 * `foregroundLimit` should be the larger one: background work can never take the difference.
 */
export function createPriorityLimiter(limits: {
  foregroundLimit: number;
  backgroundLimit: number;
}): PriorityLimiter {
  const foreground: Waiting[] = [];
  const background = new Set<Waiting>();
  let running = 0;

  function startNext(): void {
    for (;;) {
      const urgent = running < limits.foregroundLimit ? foreground.shift() : undefined;
      const next = urgent ?? (running < limits.backgroundLimit ? first(background) : undefined);
      if (!next) return;
      background.delete(next);
      running++;
      next.start();
    }
  }

  function enqueue<T>(work: () => Promise<T>, place: "foreground" | "background"): Ticket<T> {
    const { promise, resolve, reject } = Promise.withResolvers<T>();
    // It is started by whatever ends before it, and is for the one that asks now.
    const begin = AsyncLocalStorage.bind(work);
    const waiting: Waiting = {
      start: () => {
        begin()
          .then(resolve, reject)
          .finally(() => {
            running--;
            startNext();
          });
      },
    };
    if (place === "foreground") foreground.push(waiting);
    else background.add(waiting);
    startNext();
    return {
      result: promise,
      promote: () => {
        if (!background.delete(waiting)) return;
        foreground.push(waiting);
        startNext();
      },
    };
  }

  return {
    foreground: (work) => enqueue(work, "foreground"),
    background: (work) => enqueue(work, "background"),
  };
}

function first<T>(items: Set<T>): T | undefined {
  for (const item of items) return item;
  return undefined;
}
