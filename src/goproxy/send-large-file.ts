import { type FileHandle, open } from "node:fs/promises";
import type { Writable } from "node:stream";
import { isNotFound } from "../lib/fs.ts";
import type { GrowingFile } from "../store/growing-file.ts";

const PIECE_BYTES = 256 * 1024;
const MAX_SPARE_PAIRS = 8;

type Pair = readonly [Buffer, Buffer];

/** Buffers of answers that have ended, kept for the next ones. */
const spare: Pair[] = [];

/**
 * Sends a file of known size and ends `target`. One piece is read while the one before is being
 * sent. A stream would allocate new memory for each piece of a zip of hundreds of megabytes, and
 * take more time than go takes to read it. What is still being written is sent as it comes. Throws, with
 * `target` destroyed, if the file is or stays shorter, or the other side disconnects before the end.
 */
export async function sendLargeFile(
  file: string | GrowingFile,
  sizeBytes: number,
  target: Writable,
): Promise<void> {
  const handle = await (typeof file === "string" ? open(file) : openGrowing(file));
  const pair: Pair = spare.pop() ?? [allocate(), allocate()];
  let sending = Promise.resolve();
  try {
    let [next, other] = pair;
    for (let sent = 0; sent < sizeBytes; ) {
      const length = Math.min(PIECE_BYTES, sizeBytes - sent);
      if (typeof file !== "string") await file.reach(sent + length);
      const { bytesRead } = await handle.read(next, 0, length, sent);
      if (bytesRead === 0) throw new Error("the file is shorter than it was");
      await sending;
      sending = write(target, next.subarray(0, bytesRead));
      // A rejection before anyone awaits it would be unhandled.
      sending.catch(() => {});
      sent += bytesRead;
      [next, other] = [other, next];
    }
    await sending;
    target.end();
  } catch (error) {
    target.destroy();
    throw error;
  } finally {
    await handle.close();
    // The buffer of a piece that is still being sent must not be overwritten.
    await sending.then(
      () => {
        if (spare.length < MAX_SPARE_PAIRS) spare.push(pair);
      },
      () => {},
    );
  }
}

/** It may be put in its place while it is being opened, but only once. */
async function openGrowing(file: GrowingFile): Promise<FileHandle> {
  try {
    return await open(file.path());
  } catch (error) {
    if (!isNotFound(error)) throw error;
    return open(file.path());
  }
}

function allocate(): Buffer {
  return Buffer.allocUnsafeSlow(PIECE_BYTES);
}

function write(target: Writable, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    // A closed connection may never call back.
    if (target.destroyed) return reject(new Error("the connection was closed"));
    const onClose = () => reject(new Error("the connection was closed"));
    target.once("close", onClose);
    target.write(piece, (error) => {
      target.off("close", onClose);
      if (error) reject(error);
      else resolve();
    });
  });
}
