import { availableParallelism } from "node:os";
import { Worker } from "node:worker_threads";
import type { HashedFile } from "../gomod/dirhash.ts";
import { IntegrityError } from "../lib/errors.ts";
import type { Share } from "./unpack-share.ts";
import type { UnpackReply } from "./unpack-worker.ts";

/** Unpacks all shares of a zip and returns the hashes of all its files. Throws what `unpackShare` does. */
export type UnpackZip = (zip: Omit<Share, "index" | "count">) => Promise<HashedFile[]>;

/** Beyond it the disk is the limit. */
const MAX_THREADS = 4;

/** Unpacks on threads, each with a share: `node <entry> toolchain-worker`. */
export function createUnpackZip(entry: string): UnpackZip {
  const count = Math.max(1, Math.min(MAX_THREADS, availableParallelism()));
  return async (zip) => {
    const shares = Array.from({ length: count }, (_, index): Share => ({ ...zip, index, count }));
    const ended = await Promise.allSettled(shares.map((share) => unpackOnThread(entry, share)));
    // All have ended, so nobody writes into the folder any more.
    return ended.flatMap((end) => {
      if (end.status === "rejected") throw end.reason;
      return end.value;
    });
  };
}

async function unpackOnThread(entry: string, share: Share): Promise<HashedFile[]> {
  const worker = new Worker(entry, { argv: ["toolchain-worker"], workerData: share });
  const reply = await new Promise<UnpackReply>((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
    worker.once("exit", () => reject(new Error("a thread that unpacks Go ended early")));
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
