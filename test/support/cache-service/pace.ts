import type { Socket } from "node:net";
import { Transform } from "node:stream";
import { setTimeout as sleep } from "node:timers/promises";

export interface Pacer {
  /** Waits until the connection could have carried that many more bytes. */
  wait(socket: Socket, bytes: number): Promise<void>;
  /** A stream that passes data at the pace of the connection. */
  createThrottle(socket: Socket): Transform;
}

const MIN_SLEEP_MS = 4;

export function createPacer(bytesPerSecond: number | undefined): Pacer {
  const freeAtMs = new WeakMap<Socket, number>();
  const wait = async (socket: Socket, bytes: number): Promise<void> => {
    if (bytesPerSecond === undefined) return;
    const now = performance.now();
    const start = Math.max(freeAtMs.get(socket) ?? now, now);
    const freeAt = start + (bytes / bytesPerSecond) * 1000;
    freeAtMs.set(socket, freeAt);
    // Timers are coarse: small debts are paid together.
    if (freeAt - now >= MIN_SLEEP_MS) await sleep(freeAt - now);
  };
  return {
    wait,
    createThrottle: (socket) =>
      new Transform({
        transform(chunk: Buffer, _encoding, callback) {
          wait(socket, chunk.length).then(() => callback(null, chunk), callback);
        },
      }),
  };
}
