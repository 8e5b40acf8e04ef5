import type { Clock } from "../../lib/clock.ts";
import {
  type FetchedPart,
  FIRST_PART_BYTES,
  fetchInOrder,
  type OrderedTransfer,
} from "../ordered-parts.ts";
import type { HttpExchange, HttpReply } from "./http-exchange.ts";
import { FinalError, statusError } from "./http-status.ts";
import { expectPart, type RangeReceiver } from "./range-receiver.ts";
import { withAttempts } from "./with-attempts.ts";

export interface BlobClient {
  exchange: HttpExchange;
  receiver: RangeReceiver;
  clock: Clock;
}

export interface OpenBlob {
  sizeBytes: number;
  /** The content in order. It can be read once. The reader owns each buffer that it gets. */
  read(): AsyncIterable<Buffer>;
}

/** For each request to a blob store. */
export const BLOB_RETRY = { attempts: 3, backoff: { baseDelayMs: 300, maxDelayMs: 600 } };

/**
 * Opens a blob at a signed URL. Several parts are fetched at once, and handed out in order.
 */
export async function openBlob(
  { exchange, receiver, clock }: BlobClient,
  url: string,
  transfer: OrderedTransfer,
): Promise<OpenBlob> {
  const { partBytes, signal } = transfer;
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
  async function fetchPart(
    part: FetchedPart,
    whole: AbortSignal,
    begun?: HttpReply,
  ): Promise<Buffer> {
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

  const readParts = () =>
    fetchInOrder(sizeBytes, transfer, (part, whole) =>
      fetchPart(part, whole, part.offset === 0 ? first : undefined),
    );

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
