import type { Clock } from "../../src/lib/clock.ts";

export interface VirtualClock extends Clock {
  /** Lets time pass until `work` has ended, and returns what came of it. */
  run<T>(work: Promise<T>): Promise<T>;
  /** Lets so much time pass. */
  advance(ms: number): Promise<void>;
  /** Sleepers that wait. */
  pending(): number;
}

interface Sleeper {
  untilMs: number;
  wake: () => void;
}

/** Time that passes only when nothing else is left to do. Begins at 0. */
export function createVirtualClock(): VirtualClock {
  let nowMs = 0;
  const sleepers = new Set<Sleeper>();

  function wakeNext(limitMs = Number.POSITIVE_INFINITY): boolean {
    const [next] = [...sleepers].sort((a, b) => a.untilMs - b.untilMs);
    if (!next || next.untilMs > limitMs) return false;
    sleepers.delete(next);
    nowMs = Math.max(nowMs, next.untilMs);
    next.wake();
    return true;
  }

  return {
    nowMs: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        if (signal?.aborted) return reject(signal.reason);
        const sleeper = { untilMs: nowMs + ms, wake: resolve };
        sleepers.add(sleeper);
        signal?.addEventListener("abort", () => {
          if (sleepers.delete(sleeper)) reject(signal.reason);
        });
      }),
    async run(work) {
      let isOver = false;
      const end = () => {
        isOver = true;
      };
      work.then(end, end);
      // What can go on without time goes on first.
      for (let turns = 0; !isOver; turns++) {
        await settle();
        if (!isOver && !wakeNext() && turns > 1_000) throw new Error("nobody will go on");
      }
      return work;
    },
    async advance(ms) {
      const untilMs = nowMs + ms;
      do await settle();
      while (wakeNext(untilMs));
      nowMs = untilMs;
    },
    pending: () => sleepers.size,
  };
}

async function settle(): Promise<void> {
  for (let turn = 0; turn < 5; turn++) {
    await new Promise<void>((resolve) => setImmediate(resolve));
  }
}
