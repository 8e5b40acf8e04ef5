import type { Clock } from "../../lib/clock.ts";
import type { HttpExchange, HttpReply } from "./http-exchange.ts";
import { FinalError, statusError } from "./http-status.ts";
import { expectPart, type RangeReceiver } from "./range-receiver.ts";
import { withAttempts } from "./with-attempts.ts";

export interface BlobClient {
  exchange: HttpExchange;
  receiver: RangeReceiver;
  clock: Clock;
}

export interface BlobTransfer {
  partBytes: number;
  /** Parts on their way at once. */
  parallel: number;
  signal: AbortSignal;
}

export interface OpenBlob {
  sizeBytes: number;
  /** The content in its order, once; each buffer is the reader's. */
  read(): AsyncIterable<Buffer>;
}

/**
 * One connection takes long for a whole part, and nothing can be unpacked until the first one is
 * there: the first are smaller, and double up to the size of the others.
 */
const FIRST_PART_BYTES = 512 * 1024;
/** Of each request to a store of blobs. */
export const BLOB_RETRY = { attempts: 3, backoff: { baseDelayMs: 300, maxDelayMs: 600 } };

/**
 * Opens a blob behind a signed URL: parts are fetched side by side, as one connection carries only so
 * much, and handed on in their order, so that they can be used while the next ones come.
 */
export async function openBlob(
  { exchange, receiver, clock }: BlobClient,
  url: string,
  { partBytes, parallel, signal }: BlobTransfer,
): Promise<OpenBlob> {
  const get = async (offset: number, sizeBytes: number, whole: AbortSignal) => {
    const headers = { range: `bytes=${offset}-${offset + sizeBytes - 1}` };
    const reply = await exchange.send({ method: "GET", url, headers, signal: whole });
    if (reply.status === 206 || reply.status === 200) return reply;
    reply.body.resume();
    throw statusError(reply.status);
  };
  const first = await withAttempts(clock, { ...BLOB_RETRY, signal }, () =>
    get(0, Math.min(FIRST_PART_BYTES, partBytes), signal),
  );
  const sizeBytes = sizeOf(first);

  /**
   * Fills the part; what one attempt has brought the next one does not ask for again. The first
   * attempt is the receiver's, but for the part that has begun: what it does not understand, Node's
   * client may.
   */
  async function fetchPart(part: BlobPart, whole: AbortSignal, begun?: HttpReply): Promise<Buffer> {
    const bytes = Buffer.allocUnsafeSlow(part.sizeBytes);
    let received = 0;
    let reply = begun;
    let isFirst = begun === undefined;
    await withAttempts(clock, { ...BLOB_RETRY, signal: whole }, async () => {
      const offset = part.offset + received;
      if (isFirst) {
        isFirst = false;
        const onReceived = (sizeBytes: number) => {
          received += sizeBytes;
        };
        return receiver.receive({ url, offset, into: bytes, onReceived, signal: whole });
      }
      const { body, status, headers } =
        reply ?? (await get(offset, part.sizeBytes - received, whole));
      reply = undefined;
      expectPart(status, headers["content-range"], offset);
      for await (const chunk of body as AsyncIterable<Buffer>) {
        if (received + chunk.length > bytes.length) throw new FinalError("sent too much");
        received += chunk.copy(bytes, received);
      }
      if (received < bytes.length) throw new Error("ended too early");
    });
    return bytes;
  }

  async function* readParts(): AsyncIterable<Buffer> {
    const parts = planParts(sizeBytes, partBytes);
    const stop = new AbortController();
    const whole = AbortSignal.any([signal, stop.signal]);
    const underway: Promise<Buffer>[] = [];
    let begun: HttpReply | undefined = first;
    try {
      for (let next = 0; next < parts.length || underway.length > 0; ) {
        for (; underway.length < parallel && next < parts.length; next++) {
          const part = parts[next];
          if (!part) continue;
          const bytes = fetchPart(part, whole, begun);
          begun = undefined;
          // Whoever waits comes later: until then a failure has nobody.
          bytes.catch(() => {});
          underway.push(bytes);
        }
        const bytes = await underway.shift();
        if (bytes) yield bytes;
      }
    } finally {
      stop.abort(new Error("no longer wanted"));
    }
  }

  /** From a server that knows no ranges. */
  async function* readWhole(): AsyncIterable<Buffer> {
    let received = 0;
    for await (const chunk of first.body as AsyncIterable<Buffer>) {
      received += chunk.length;
      yield chunk;
    }
    if (received !== sizeBytes) throw new Error("ended too early");
  }

  return { sizeBytes, read: first.status === 206 ? readParts : readWhole };
}

interface BlobPart {
  offset: number;
  sizeBytes: number;
}

function planParts(blobBytes: number, partBytes: number): BlobPart[] {
  const parts: BlobPart[] = [];
  let nextBytes = Math.min(FIRST_PART_BYTES, partBytes);
  for (let offset = 0; offset < blobBytes; ) {
    const sizeBytes = Math.min(nextBytes, blobBytes - offset);
    parts.push({ offset, sizeBytes });
    offset += sizeBytes;
    nextBytes = Math.min(2 * nextBytes, partBytes);
  }
  return parts;
}

function sizeOf({ status, headers, body }: HttpReply): number {
  const text =
    status === 206
      ? /^bytes 0-\d+\/(\d+)$/.exec(headers["content-range"] ?? "")?.[1]
      : headers["content-length"];
  const sizeBytes = Number(text ?? Number.NaN);
  if (Number.isSafeInteger(sizeBytes)) return sizeBytes;
  body.destroy();
  throw new FinalError("does not say how large it is");
}
