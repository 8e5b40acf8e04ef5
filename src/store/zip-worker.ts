import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { answer, type WorkRequest } from "./zip-work.ts";

/** Reads and writes modules, one after another, for as long as its starter wants any. */
export async function runZipWorker(): Promise<never> {
  lowerPriority();
  parentPort?.on("message", (request: WorkRequest) => {
    void answer(request).then((reply) => parentPort?.postMessage(reply));
  });
  return new Promise<never>(() => {});
}

/**
 * Lets the go command and the sidecar's own thread go first: on a machine with few cores they would
 * wait for the checks of zips that nobody asks for yet. Linux has priorities of threads; elsewhere
 * the worker is as urgent as the rest.
 */
function lowerPriority(): void {
  try {
    const thread = Number(path.basename(readlinkSync("/proc/thread-self")));
    setPriority(thread, constants.priority.PRIORITY_LOW);
  } catch {
    // ENOENT: no /proc. The work is done all the same.
  }
}
