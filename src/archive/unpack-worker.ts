import { type MessagePort, parentPort } from "node:worker_threads";
import { errorMessage } from "../lib/errors.ts";
import { type UnpackOptions, unpackTree } from "./unpack-tree.ts";

/** What the worker has to do. */
export interface UnpackTask extends UnpackOptions {
  dir: string;
}

/** What the worker receives: its task, then pieces of the archive, then the end. */
export type ToUnpackWorker =
  | { kind: "task"; task: UnpackTask }
  | { kind: "piece"; bytes: Uint8Array }
  | { kind: "end" };

/**
 * What the worker answers: that it has taken a piece, and finally that it is done or has failed.
 */
export type FromUnpackWorker =
  | { kind: "taken" }
  | { kind: "done" }
  | { kind: "failed"; message: string };

/** Unpacks one archive, which the thread that started this one sends, and then stops. */
export async function runUnpackWorker(): Promise<void> {
  const port = parentPort;
  if (!port) throw new Error("not a worker");
  const send = (message: FromUnpackWorker) => port.postMessage(message);
  const messages = receive(port);
  try {
    const { value: first } = await messages.next();
    if (first?.kind !== "task") throw new Error("the task must come first");
    const { dir, ...options } = first.task;
    await unpackTree(piecesOf(messages, send), dir, options);
    send({ kind: "done" });
  } catch (error) {
    send({ kind: "failed", message: errorMessage(error) });
  } finally {
    port.close();
  }
}

async function* piecesOf(
  messages: AsyncIterable<ToUnpackWorker>,
  send: (message: FromUnpackWorker) => void,
): AsyncIterable<Buffer> {
  for await (const message of messages) {
    if (message.kind !== "piece") return;
    const { buffer, byteOffset, byteLength } = message.bytes;
    yield Buffer.from(buffer, byteOffset, byteLength);
    send({ kind: "taken" });
  }
}

async function* receive(port: MessagePort): AsyncGenerator<ToUnpackWorker, never> {
  const waiting: ToUnpackWorker[] = [];
  let wake = () => {};
  port.on("message", (message: ToUnpackWorker) => {
    waiting.push(message);
    wake();
  });
  for (;;) {
    const message = waiting.shift();
    if (message) yield message;
    else {
      await new Promise<void>((resolve) => {
        wake = resolve;
      });
    }
  }
}
