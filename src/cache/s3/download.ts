import { Readable } from "node:stream";
import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { type FetchedPart, fetchInOrder, type OrderedTransfer } from "../ordered-parts.ts";
import { unavailable } from "../unavailable.ts";
import { readS3Failure } from "./client.ts";
import type { ObjectPlace } from "./object.ts";

export interface RemoteObject extends ObjectPlace {
  sizeBytes: number;
  /** Identifies the content: an object that was replaced has another one. */
  etag: string | undefined;
}

/** The client itself retries only until an answer begins. These attempts are for cut answers. */
const ATTEMPTS = 3;

/**
 * Opens an object, of which several parts are fetched at once, all of the same content, and handed out in
 * order. Undefined if the object is gone or was replaced by now. Throws what the client throws, then and
 * while it is read.
 */
export async function openObject(
  client: S3Client,
  object: RemoteObject,
  transfer: OrderedTransfer,
): Promise<AsyncIterable<Buffer> | undefined> {
  const parts = fetchInOrder(object.sizeBytes, transfer, (part, signal) =>
    fetchPart(client, object, part, signal),
  );
  try {
    const first = await parts.next();
    return (async function* () {
      if (first.done) return;
      yield first.value;
      yield* parts;
    })();
  } catch (error) {
    const { status, code } = readS3Failure(error);
    if (status === 412 || (status === 404 && code !== "NoSuchBucket")) return undefined;
    throw error;
  }
}

/** Each attempt asks only for what the ones before did not bring. */
async function fetchPart(
  client: S3Client,
  object: RemoteObject,
  part: FetchedPart,
  signal: AbortSignal,
): Promise<Buffer> {
  const bytes = Buffer.allocUnsafeSlow(part.sizeBytes);
  let received = 0;
  for (let attempt = 1; ; attempt++) {
    const begin = part.offset + received;
    const missing = part.sizeBytes - received;
    const { Body: body, ContentLength: sizeBytes } = await client.send(
      new GetObjectCommand({
        Bucket: object.bucket,
        Key: object.name,
        ...(object.etag === undefined ? {} : { IfMatch: object.etag }),
        ...(missing === object.sizeBytes ? {} : { Range: `bytes=${begin}-${begin + missing - 1}` }),
      }),
      { abortSignal: signal },
    );
    if (!(body instanceof Readable)) throw unavailable("an answer had no content");
    try {
      if (sizeBytes !== undefined && sizeBytes !== missing) {
        throw unavailable(`an answer had ${sizeBytes} bytes instead of ${missing}`);
      }
      for await (const chunk of body as AsyncIterable<Buffer>) {
        signal.throwIfAborted();
        if (received + chunk.length > bytes.length) break;
        received += chunk.copy(bytes, received);
      }
      if (received === bytes.length) return bytes;
      throw unavailable("an answer was cut or had too many bytes");
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === ATTEMPTS) throw error;
    } finally {
      body.destroy();
    }
  }
}
