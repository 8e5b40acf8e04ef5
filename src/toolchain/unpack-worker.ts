import { parentPort, workerData } from "node:worker_threads";
import type { HashedFile } from "../gomod/dirhash.ts";
import { errorMessage, IntegrityError, type IntegrityErrorCode } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { type Share, unpackShare } from "./unpack-share.ts";

/** What the thread sends before it ends. */
export type UnpackReply =
  | { kind: "done"; hashed: HashedFile[] }
  | { kind: "invalid"; code: IntegrityErrorCode; message: string }
  /** A system call failed. `errno` is the name of its error, such as `ENOSPC`. */
  | { kind: "failed"; errno: string | undefined; message: string };

/** Unpacks the share that the thread was started with, and ends. */
export async function runToolchainWorker(): Promise<void> {
  const share: Share = workerData;
  parentPort?.postMessage(await answer(share));
  parentPort?.close();
}

async function answer(share: Share): Promise<UnpackReply> {
  try {
    return { kind: "done", hashed: await unpackShare(share) };
  } catch (error) {
    const message = errorMessage(error);
    if (error instanceof IntegrityError) return { kind: "invalid", code: error.code, message };
    return { kind: "failed", errno: errnoOf(error), message };
  }
}
