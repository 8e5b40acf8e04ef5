import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { IntegrityError } from "../lib/errors.ts";
import { type RepackedZip, repackModuleZip } from "./repack-zip.ts";

export interface RepackRequest {
  source: string;
  target: string;
  prefix: string;
}

export type RepackReply =
  | { kind: "done"; repacked: RepackedZip }
  | { kind: "invalid"; message: string }
  | { kind: "failed"; message: string };

/** Repacks zips, one after another, for as long as the thread that started it wants any. */
export async function runZipWorker(): Promise<never> {
  giveWay();
  parentPort?.on("message", (request: RepackRequest) => {
    void repack(request).then((reply) => parentPort?.postMessage(reply));
  });
  return new Promise<never>(() => {});
}

/**
 * Lets the go command and the sidecar's own thread go first: on a machine with few cores they would
 * wait for the checks of zips that nobody asks for yet. Linux has priorities of threads; elsewhere
 * the worker is as urgent as the rest.
 */
function giveWay(): void {
  try {
    const thread = Number(path.basename(readlinkSync("/proc/thread-self")));
    setPriority(thread, constants.priority.PRIORITY_LOW);
  } catch {
    // ENOENT: no /proc. The work is done all the same.
  }
}

async function repack({ source, target, prefix }: RepackRequest): Promise<RepackReply> {
  try {
    return { kind: "done", repacked: await repackModuleZip(source, target, prefix) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: error instanceof IntegrityError ? "invalid" : "failed", message };
  }
}
