import { parentPort } from "node:worker_threads";
import { CacheError, errorMessage } from "../lib/errors.ts";
import { type UnpackOptions, unpackTree } from "./unpack-tree.ts";

/** What the worker is to do, as JSON in its first argument. */
export interface UnpackTask extends UnpackOptions {
  dir: string;
}

/** What the worker is sent: pieces of the archive, and then its end. */
export type ToUnpackWorker = { kind: "piece"; bytes: Uint8Array } | { kind: "end" };

/** What it answers: that it has taken a piece; at last that it is done, or has failed. */
export type FromUnpackWorker =
  | { kind: "taken" }
  | { kind: "done" }
  | { kind: "failed"; isArchive: boolean; message: string };

/** Unpacks one archive that its starter sends, and ends. */
export async function runUnpackWorker(argument: string): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("not a worker");
  const tell = (message: FromUnpackWorker) => port.postMessage(message);
  try {
    const { dir, ...options }: UnpackTask = JSON.parse(argument);
    await unpackTree(receive(tell), dir, options);
    tell({ kind: "done" });
  } catch (error) {
    tell({ kind: "failed", isArchive: error instanceof CacheError, message: errorMessage(error) });
  } finally {
    port.close();
  }

  async function* receive(tell: (message: FromUnpackWorker) => void): AsyncIterable<Buffer> {
    const waiting: ToUnpackWorker[] = [];
    let wake = () => {};
    port?.on("message", (message: ToUnpackWorker) => {
      waiting.push(message);
      wake();
    });
    for (;;) {
      const message = waiting.shift();
      if (!message) {
        await new Promise<void>((resolve) => {
          wake = resolve;
        });
        continue;
      }
      if (message.kind === "end") return;
      yield Buffer.from(message.bytes.buffer, message.bytes.byteOffset, message.bytes.byteLength);
      tell({ kind: "taken" });
    }
  }
}
