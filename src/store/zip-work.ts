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

/** `sizeBytes` is the size of the file that was written, and 0 if none was. */
export type WorkReply =
  | { kind: "done"; result: RepackedZip }
  | { kind: "invalid"; code: IntegrityErrorCode; message: string }
  /** A system call failed. `errno` is the name of its error, such as `ENOSPC`. */
  | { kind: "failed"; errno: string | undefined; message: string };

/** Carries out a request on this thread. Never throws. */
export async function answer(request: WorkRequest): Promise<WorkReply> {
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
