import { open } from "node:fs/promises";
import type { Writable } from "node:stream";

const PIECE_BYTES = 256 * 1024;
const MAX_SPARE_PAIRS = 8;

type Pair = readonly [Buffer, Buffer];

/** Of answers that have ended. */
const spare: Pair[] = [];

/**
 * Sends a file of known size and ends `target`: one piece is read while the one before is on its
 * way. A stream would set new memory aside for each piece of a zip of hundreds of megabytes, and
 * cost more than go's reading of it. Throws, with `target` destroyed, where the file is shorter or
 * the other side goes away before the end.
 */
export async function sendLargeFile(
  file: string,
  sizeBytes: number,
  target: Writable,
): Promise<void> {
  const handle = await open(file);
  const pair: Pair = spare.pop() ?? [allocate(), allocate()];
  let sending = Promise.resolve();
  try {
    let [next, other] = pair;
    for (let sent = 0; sent < sizeBytes; ) {
      const length = Math.min(PIECE_BYTES, sizeBytes - sent);
      const { bytesRead } = await handle.read(next, 0, length, sent);
      if (bytesRead === 0) throw new Error(`${file} is shorter than it was`);
      await sending;
      sending = write(target, next.subarray(0, bytesRead));
      // Whoever waits comes a moment later: until then a failure has nobody.
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
    // A piece that is still on its way must not be written over.
    await sending.then(
      () => {
        if (spare.length < MAX_SPARE_PAIRS) spare.push(pair);
      },
      () => {},
    );
  }
}

function allocate(): Buffer {
  return Buffer.allocUnsafeSlow(PIECE_BYTES);
}

function write(target: Writable, piece: Buffer): Promise<void> {
  return new Promise((resolve, reject) => {
    // A connection that is gone may never call back.
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
