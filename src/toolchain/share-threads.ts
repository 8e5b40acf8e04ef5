import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { HashedFile } from "../gomod/dirhash.ts";
import { IntegrityError } from "../lib/errors.ts";
import type { TreeShare } from "./hash-share.ts";
import type { ShareReply, ShareTask } from "./share-worker.ts";
import type { Share } from "./unpack-share.ts";

/** Work on a toolchain's files that several threads share. Both return the hashes of all files. */
export interface ToolchainThreads {
  /** Unpacks all of a zip. Throws what `unpackShare` does. */
  unpack(zip: Omit<Share, "index" | "count">): Promise<HashedFile[]>;
  /** Reads all of an installed Go. Throws what `hashShare` does. */
  hash(tree: Omit<TreeShare, "index" | "count">): Promise<HashedFile[]>;
}

/** Beyond it the disk is the limit. */
const MAX_THREADS = 4;

/** Each share has a thread of its own: `node <entry> toolchain-worker`. */
export function createToolchainThreads(entry: string): ToolchainThreads {
  const count = Math.max(1, Math.min(MAX_THREADS, availableParallelism()));
  async function run(taskOf: (part: { index: number; count: number }) => ShareTask) {
    const tasks = Array.from({ length: count }, (_, index) => taskOf({ index, count }));
    const ended = await Promise.allSettled(tasks.map((task) => runOnThread(entry, task)));
    // All have ended, so nobody writes into the folder any more.
    return ended.flatMap((end) => {
      if (end.status === "rejected") throw end.reason;
      return end.value;
    });
  }
  return {
    unpack: (zip) => run((part) => ({ kind: "unpack", share: { ...zip, ...part } })),
    hash: (tree) => run((part) => ({ kind: "hash", share: { ...tree, ...part } })),
  };
}

async function runOnThread(entry: string, task: ShareTask): Promise<HashedFile[]> {
  const worker = new Worker(entry, { argv: ["toolchain-worker"], workerData: task });
  const reply = await new Promise<ShareReply>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("a thread that works on Go ended early")));
  });
  switch (reply.kind) {
    case "done":
      return reply.hashed;
    case "invalid":
      throw new IntegrityError(reply.message, { code: reply.code });
    case "failed":
      throw Object.assign(new Error(reply.message), { code: reply.errno });
  }
}
