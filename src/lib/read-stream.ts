import type { Readable } from "node:stream";

/**
 * All bytes of a stream; rejects with the stream's error. `buffer()` of node:stream/consumers goes
 * through a Blob, which costs more for hundreds of small answers than receiving them.
 */
export async function readBytes(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const [only] = chunks;
  return only && chunks.length === 1 ? only : Buffer.concat(chunks);
}

/** What a stream begins with; `rest` is undefined if that was all. */
export interface StreamStart {
  chunks: Buffer[];
  /** Stopping it early, with `return`, destroys the stream. */
  rest: AsyncIterableIterator<Buffer> | undefined;
}

/** Reads a stream until it ends or has given more than `limitBytes`; rejects with its error. */
export async function readStart(stream: Readable, limitBytes: number): Promise<StreamStart> {
  const rest = stream[Symbol.asyncIterator]() as AsyncIterableIterator<Buffer>;
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  while (sizeBytes <= limitBytes) {
    const { done, value } = await rest.next();
    if (done) return { chunks, rest: undefined };
    chunks.push(value);
    sizeBytes += value.length;
  }
  return { chunks, rest };
}

/** What was already read, and then the rest. */
export async function* resume(
  begun: readonly Buffer[],
  rest: AsyncIterator<Buffer>,
): AsyncIterable<Buffer> {
  try {
    yield* begun;
    for (let piece = await rest.next(); !piece.done; piece = await rest.next()) yield piece.value;
  } finally {
    // If the reader stops early, the source must stop as well.
    await rest.return?.();
  }
}

/** All bytes of a stream; undefined if there are more than `limitBytes`. Rejects with its error. */
export async function readLimited(
  stream: Readable,
  limitBytes: number,
): Promise<Buffer | undefined> {
  const { chunks, rest } = await readStart(stream, limitBytes);
  if (!rest) return Buffer.concat(chunks);
  await rest.return?.();
  return undefined;
}
