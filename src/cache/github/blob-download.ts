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
  /** How many parts are fetched at once. */
  parallel: number;
  signal: AbortSignal;
}

export interface OpenBlob {
  sizeBytes: number;
  /** The content in order. It can be read once. The reader owns each buffer that it gets. */
  read(): AsyncIterable<Buffer>;
}

/**
 * One connection takes long for a whole part, and nothing can be unpacked before the first part is
 * there. So the first parts are smaller: each is twice as large as the one before, up to full size.
 */
const FIRST_PART_BYTES = 512 * 1024;
/** For each request to a blob store. */
export const BLOB_RETRY = { attempts: 3, backoff: { baseDelayMs: 300, maxDelayMs: 600 } };

/**
 * Opens a blob at a signed URL. Several parts are fetched at once, because the rate of one
 * connection is limited. They are handed out in order, so that the first can be used while the next
 * arrive.
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
   * Fetches a part. Each attempt asks only for what the ones before did not bring. The receiver
   * makes the first attempt, except for the part that has begun. Node's client makes the others, as
   * it may understand an answer that the receiver refuses.
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
          // A rejection before anyone awaits it would be unhandled.
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

  /** For a server that does not support ranges. */
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
