import { readlinkSync } from "node:fs";
import { constants, setPriority } from "node:os";
import path from "node:path";
import { parentPort } from "node:worker_threads";
import { errorMessage, IntegrityError, type IntegrityErrorCode } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { hashModuleZip, type RepackedZip, repackModuleZip } from "./repack-zip.ts";
import { hashTree, packTree } from "./tree-zip.ts";
import { type UnpackTarget, unpackModuleZip } from "./unpack-zip.ts";

export interface RepackRequest {
  source: string;
  target: string;
  prefix: string;
}

export interface UnpackRequest extends UnpackTarget {
  source: string;
  prefix: string;
}

export interface HashZipRequest {
  source: string;
  prefix: string;
}

export interface TreeRequest {
  dir: string;
  prefix: string;
}

export interface PackTreeRequest extends TreeRequest {
  target: string;
}

export type WorkRequest =
  | ({ kind: "repack" } & RepackRequest)
  | ({ kind: "unpack" } & UnpackRequest)
  | ({ kind: "hash-zip" } & HashZipRequest)
  | ({ kind: "hash-tree" } & TreeRequest)
  | ({ kind: "pack-tree" } & PackTreeRequest);

/** `sizeBytes` is that of the file that was written, 0 where none was. */
export type WorkReply =
  | { kind: "done"; result: RepackedZip }
  | { kind: "invalid"; code: IntegrityErrorCode; message: string }
  /** A system call failed: `errno` is its name for that, such as `ENOSPC`. */
  | { kind: "failed"; errno: string | undefined; message: string };

/** Reads and writes modules, one after another, for as long as its starter wants any. */
export async function runZipWorker(): Promise<never> {
  giveWay();
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
function giveWay(): void {
  try {
    const thread = Number(path.basename(readlinkSync("/proc/thread-self")));
    setPriority(thread, constants.priority.PRIORITY_LOW);
  } catch {
    // ENOENT: no /proc. The work is done all the same.
  }
}

async function answer(request: WorkRequest): Promise<WorkReply> {
  try {
    return { kind: "done", result: await work(request) };
  } catch (error) {
    const message = errorMessage(error);
    if (error instanceof IntegrityError) return { kind: "invalid", code: error.code, message };
    return { kind: "failed", errno: errnoOf(error), message };
  }
}

async function work(request: WorkRequest): Promise<RepackedZip> {
  switch (request.kind) {
    case "repack":
      return repackModuleZip(request.source, request.target, request.prefix);
    case "unpack":
      return { h1: await unpackModuleZip(request.source, request.prefix, request), sizeBytes: 0 };
    case "hash-zip":
      return { h1: await hashModuleZip(request.source, request.prefix), sizeBytes: 0 };
    case "hash-tree":
      return { h1: hashTree(request.dir, request.prefix), sizeBytes: 0 };
    case "pack-tree":
      return packTree(request.dir, request.target, request.prefix);
  }
}
