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
  parentPort?.on("message", (request: RepackRequest) => {
    void repack(request).then((reply) => parentPort?.postMessage(reply));
  });
  return new Promise<never>(() => {});
}

async function repack({ source, target, prefix }: RepackRequest): Promise<RepackReply> {
  try {
    return { kind: "done", repacked: await repackModuleZip(source, target, prefix) };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    return { kind: error instanceof IntegrityError ? "invalid" : "failed", message };
  }
}
