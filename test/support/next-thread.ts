import type { Worker } from "node:worker_threads";

/** Resolves when the next thread that this process starts has ended, well or not. */
export function endOfNextThread(): Promise<void> {
  return new Promise((resolve) => {
    process.once("worker", (worker: Worker) => worker.once("exit", () => resolve()));
  });
}
