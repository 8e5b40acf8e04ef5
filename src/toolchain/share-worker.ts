import { parentPort, workerData } from "node:worker_threads";
import type { HashedFile } from "../gomod/dirhash.ts";
import { errorMessage, IntegrityError, type IntegrityErrorCode } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { hashShare, type TreeShare } from "./hash-share.ts";
import { type Share, unpackShare } from "./unpack-share.ts";

/** What the thread is started with. */
export type ShareTask = { kind: "unpack"; share: Share } | { kind: "hash"; share: TreeShare };

/** What the thread sends before it ends. */
export type ShareReply =
  | { kind: "done"; hashed: HashedFile[] }
  | { kind: "invalid"; code: IntegrityErrorCode; message: string }
  /** A system call failed. `errno` is the name of its error, such as `ENOSPC`. */
  | { kind: "failed"; errno: string | undefined; message: string };

/** Does the task that the thread was started with, and ends. */
export async function runToolchainWorker(): Promise<void> {
  const task: ShareTask = workerData;
  parentPort?.postMessage(await answer(task));
  parentPort?.close();
}

async function answer(task: ShareTask): Promise<ShareReply> {
  try {
    const hashed = task.kind === "unpack" ? await unpackShare(task.share) : hashShare(task.share);
    return { kind: "done", hashed };
  } catch (error) {
    const message = errorMessage(error);
    if (error instanceof IntegrityError) return { kind: "invalid", code: error.code, message };
    return { kind: "failed", errno: errnoOf(error), message };
  }
}
