import type { Readable } from "node:stream";

/**
 * All bytes of a stream; rejects with the stream's error. `buffer()` of node:stream/consumers goes by
 * way of a Blob, which for hundreds of small answers costs more than to receive them.
 */
export async function readBytes(stream: Readable): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  const [only] = chunks;
  return only && chunks.length === 1 ? only : Buffer.concat(chunks);
}
