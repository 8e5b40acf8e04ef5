import { type FileHandle, open } from "node:fs/promises";
import { Readable } from "node:stream";
import { GetObjectCommand, type S3Client } from "@aws-sdk/client-s3";
import { type Part, splitParts } from "../parts.ts";
import { runSideBySide } from "../side-by-side.ts";
import { unavailable } from "../unavailable.ts";
import { readS3Failure } from "./client.ts";
import type { ObjectPlace, ObjectTransfer } from "./object.ts";

export interface RemoteObject extends ObjectPlace {
  sizeBytes: number;
  /** Identifies the content: an object that was replaced has another one. */
  etag: string | undefined;
}

/** The client itself retries only until an answer begins. These attempts are for cut answers. */
const ATTEMPTS = 3;

/**
 * Writes an object to `file`, several parts at once. All parts are of the same content. Returns
 * false if the object is gone or was replaced. Throws what the client throws. Do not use `file`
 * unless this returned true.
 */
export async function downloadObject(
  client: S3Client,
  object: RemoteObject,
  file: string,
  transfer: ObjectTransfer,
): Promise<boolean> {
  const parts = splitParts(object.sizeBytes, transfer.partBytes);
  const handle = await open(file, "w");
  try {
    await runSideBySide(parts, transfer, (part, signal) =>
      downloadPart(client, object, part, handle, signal),
    );
    return true;
  } catch (error) {
    const { status, code } = readS3Failure(error);
    if (status === 412 || (status === 404 && code !== "NoSuchBucket")) return false;
    throw error;
  } finally {
    await handle.close();
  }
}

async function downloadPart(
  client: S3Client,
  object: RemoteObject,
  part: Part,
  handle: FileHandle,
  signal: AbortSignal,
): Promise<void> {
  const isWhole = part.sizeBytes === object.sizeBytes;
  const last = part.offset + part.sizeBytes - 1;
  for (let attempt = 1; ; attempt++) {
    const { Body: body, ContentLength: sizeBytes } = await client.send(
      new GetObjectCommand({
        Bucket: object.bucket,
        Key: object.name,
        ...(object.etag === undefined ? {} : { IfMatch: object.etag }),
        ...(isWhole ? {} : { Range: `bytes=${part.offset}-${last}` }),
      }),
      { abortSignal: signal },
    );
    if (!(body instanceof Readable)) throw unavailable("an answer had no content");
    try {
      if (sizeBytes !== undefined && sizeBytes !== part.sizeBytes) {
        throw unavailable(`an answer had ${sizeBytes} bytes instead of ${part.sizeBytes}`);
      }
      return await writePart(body, part, handle, signal);
    } catch (error) {
      signal.throwIfAborted();
      if (attempt === ATTEMPTS) throw error;
    } finally {
      body.destroy();
    }
  }
}

async function writePart(
  body: Readable,
  part: Part,
  handle: FileHandle,
  signal: AbortSignal,
): Promise<void> {
  let written = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    signal.throwIfAborted();
    if (written + chunk.length > part.sizeBytes) break;
    await handle.write(chunk, 0, chunk.length, part.offset + written);
    written += chunk.length;
  }
  if (written !== part.sizeBytes) throw unavailable("an answer was cut or had too many bytes");
}
