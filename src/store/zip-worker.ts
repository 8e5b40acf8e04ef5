import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { answer, type WorkRequest } from "./zip-work.ts";

/** Reads and writes modules, one after another, until the pool stops this thread. */
export async function runZipWorker(): Promise<never> {
  lowerPriority();
  parentPort?.on("message", (request: WorkRequest) => {
    void answer(request).then((reply) => parentPort?.postMessage(reply));
  });
  return new Promise<never>(() => {});
}

/**
 * Lets the go command and the sidecar's own thread go first. On a machine with few cores they would
 * otherwise wait for checks of zips that go does not need yet. Only Linux has priorities of
 * threads; elsewhere the worker is as urgent as the rest.
 */
function lowerPriority(): void {
  try {
    const thread = Number(path.basename(readlinkSync("/proc/thread-self")));
    setPriority(thread, constants.priority.PRIORITY_LOW);
  } catch {
    // ENOENT: no /proc. The worker works at the normal priority then.
  }
}
