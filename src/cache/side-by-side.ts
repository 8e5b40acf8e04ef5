/**
 * Does `work` for every item, in their order and at most `parallel` at once. The first failure
 * aborts the signal of the others. It is thrown once all have ended.
 */
export async function runSideBySide<T>(
  items: Iterable<T>,
  { parallel, signal }: { parallel: number; signal: AbortSignal },
  work: (item: T, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const stop = new AbortController();
  const either = AbortSignal.any([signal, stop.signal]);
  const failures: unknown[] = [];
  const waiting = items[Symbol.iterator]();
  const runWorker = async () => {
    try {
      for (let next = waiting.next(); !next.done; next = waiting.next()) {
        either.throwIfAborted();
        await work(next.value, either);
      }
    } catch (error) {
      failures.push(error);
      stop.abort();
    }
  };
  await Promise.all(Array.from({ length: parallel }, runWorker));
  if (failures.length > 0) throw failures[0];
}
