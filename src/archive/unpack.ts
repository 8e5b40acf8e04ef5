import { Worker } from "node:worker_threads";
import { CacheError } from "../lib/errors.ts";
import { resume } from "../lib/read-stream.ts";
import { type UnpackOptions, unpackTree } from "./unpack-tree.ts";
import type { FromUnpackWorker, ToUnpackWorker, UnpackTask } from "./unpack-worker.ts";

/** Unpacks an archive into a folder; see `unpackTree`. */
export type Unpack = (
  source: AsyncIterable<Buffer>,
  dir: string,
  options?: UnpackOptions,
) => Promise<void>;

/**
 * How many pieces may wait for the worker: enough that it never waits for the next one to be
 * received.
 */
const MAX_WAITING_PIECES = 4;
/** Shorter archives are unpacked before a thread would have started. */
const WORTH_A_THREAD_BYTES = 256 * 1024;

export interface UnpackThreads {
  unpack: Unpack;
  /** Starts a thread for an archive that will probably come soon, as starting takes some time. */
  startOne(): void;
}

/**
 * Runs `unpackTree` on a thread of its own: `node <entry> unpack-worker`. So two layers can be
 * unpacked in parallel while the next pieces of both are received. A short archive is unpacked on
 * this thread.
 */
export function createUnpackThreads(entry: string): UnpackThreads {
  const ready: UnpackThread[] = [];
  return {
    startOne() {
      ready.push(startThread(entry));
    },
    async unpack(source, dir, options) {
      const pieces = source[Symbol.asyncIterator]();
      const begun: Buffer[] = [];
      for (let piece = await pieces.next(); !piece.done; piece = await pieces.next()) {
        begun.push(piece.value);
        const isLong = begun.length > 1 || piece.value.length > WORTH_A_THREAD_BYTES;
        if (!isLong) continue;
        const thread = ready.pop() ?? startThread(entry);
        return thread.unpack(resume(begun, pieces), { dir, ...options });
      }
      return unpackTree(resume(begun, pieces), dir, options);
    },
  };
}

/** Unpacks one archive, and then stops. */
interface UnpackThread {
  unpack(source: AsyncIterable<Buffer>, task: UnpackTask): Promise<void>;
}

function startThread(entry: string): UnpackThread {
  const worker = new Worker(entry, { argv: ["unpack-worker"] });
  // A thread that is never needed must not keep the process alive.
  worker.unref();
  const { promise: ended, resolve, reject } = Promise.withResolvers<void>();
  // A rejection before anyone awaits it would be unhandled.
  ended.catch(() => {});
  let waiting = 0;
  let wake = () => {};
  let hasEnded = false;
  const settle = (end: () => void) => {
    hasEnded = true;
    end();
    wake();
  };
  worker.on("message", (message: FromUnpackWorker) => {
    if (message.kind === "taken") {
      waiting--;
      wake();
    } else if (message.kind === "done") settle(resolve);
    else settle(() => reject(new CacheError(message.message, { code: "ARCHIVE" })));
  });
  worker.once("error", (error) => settle(() => reject(failed(error))));
  worker.once("exit", () => settle(() => reject(failed())));
  const send = (message: ToUnpackWorker, owned: ArrayBuffer[] = []) =>
    worker.postMessage(message, owned);
  const sendPiece = (bytes: Uint8Array<ArrayBuffer>) =>
    send({ kind: "piece", bytes }, [bytes.buffer]);
  return {
    async unpack(source, task) {
      worker.ref();
      try {
        send({ kind: "task", task });
        for await (const bytes of source) {
          if (hasEnded) break;
          waiting++;
          // A piece with memory of its own is handed over. Others are copied here: a message would
          // take all of the memory that they share.
          sendPiece(hasOwnMemory(bytes) ? bytes : new Uint8Array(bytes));
          while (waiting >= MAX_WAITING_PIECES && !hasEnded) {
            await new Promise<void>((resume) => {
              wake = resume;
            });
          }
        }
        send({ kind: "end" });
        await ended;
      } finally {
        // Also if the source failed: the worker would wait for its next piece.
        await worker.terminate();
      }
    },
  };
}

function hasOwnMemory(bytes: Uint8Array): bytes is Uint8Array<ArrayBuffer> {
  const { buffer } = bytes;
  return buffer instanceof ArrayBuffer && buffer.byteLength === bytes.byteLength;
}

function failed(cause?: unknown): CacheError {
  return new CacheError("the archive could not be unpacked", { code: "ARCHIVE", cause });
}
