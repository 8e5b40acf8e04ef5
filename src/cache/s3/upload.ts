import { type FileHandle, open } from "node:fs/promises";
import { setTimeout } from "node:timers/promises";
import {
  AbortMultipartUploadCommand,
  type CompletedPart,
  CompleteMultipartUploadCommand,
  CreateMultipartUploadCommand,
  PutObjectCommand,
  type S3Client,
  UploadPartCommand,
} from "@aws-sdk/client-s3";
import { type Part, splitParts } from "../parts.ts";
import { runSideBySide } from "../side-by-side.ts";
import { unavailable } from "../unavailable.ts";
import { readS3Failure } from "./client.ts";
import type { ObjectPlace, ObjectUpload } from "./object.ts";

const ABORT_TIMEOUT_MS = 5_000;
/** Pause between the requests that abort an upload. */
const ABORT_PAUSES_MS: readonly number[] = [50, 200, 500, 0];

/**
 * Stores a file as an object. Returns false if there already is one of that name, or not the one that it
 * may replace. The object appears whole or not at all: an upload that fails is aborted, with the parts that were sent.
 * Parts are sent with their checksums, unless AWS_REQUEST_CHECKSUM_CALCULATION says
 * `when_required`. Throws what the client throws.
 */
export async function uploadObject(
  client: S3Client,
  place: ObjectPlace,
  file: string,
  upload: ObjectUpload,
): Promise<boolean> {
  const handle = await open(file, "r");
  try {
    const parts = splitParts((await handle.stat()).size, upload.partBytes);
    if (parts.length > 1) await uploadParts(client, place, handle, parts, upload);
    else await uploadWhole(client, place, handle, parts[0], upload);
    return true;
  } catch (error) {
    if (readS3Failure(error).status === 412) return false;
    throw error;
  } finally {
    await handle.close();
  }
}

async function uploadWhole(
  client: S3Client,
  { bucket, name }: ObjectPlace,
  handle: FileHandle,
  part: Part | undefined,
  { metadata, replaces, signal }: ObjectUpload,
): Promise<void> {
  const object = { Bucket: bucket, Key: name, ...(metadata ? { Metadata: metadata } : {}) };
  const body = part ? await readPart(handle, part) : Buffer.alloc(0);
  await onCondition(replaces, async (condition) => {
    const command = new PutObjectCommand({ ...object, Body: body, ...condition });
    const { ETag: etag } = await client.send(command, { abortSignal: signal });
    // Without this check the page of a captive portal would look like a success.
    if (etag === undefined) throw unavailable("an answer had no ETag");
  });
}

async function uploadParts(
  client: S3Client,
  { bucket, name }: ObjectPlace,
  handle: FileHandle,
  parts: readonly Part[],
  { metadata, replaces, ...transfer }: ObjectUpload,
): Promise<void> {
  const object = { Bucket: bucket, Key: name };
  const hasChecksums = (await client.config.requestChecksumCalculation()) === "WHEN_SUPPORTED";
  const { UploadId: id } = await client.send(
    new CreateMultipartUploadCommand({
      ...object,
      ...(metadata ? { Metadata: metadata } : {}),
      ...(hasChecksums ? { ChecksumAlgorithm: "CRC32" } : {}),
    }),
    { abortSignal: transfer.signal },
  );
  const upload = { ...object, UploadId: id };
  try {
    const done: CompletedPart[] = [];
    await runSideBySide(parts, transfer, async (part, signal) => {
      const body = await readPart(handle, part);
      const { ETag: etag, ChecksumCRC32: checksum } = await client.send(
        new UploadPartCommand({ ...upload, PartNumber: part.number, Body: body }),
        { abortSignal: signal },
      );
      done[part.number - 1] = {
        PartNumber: part.number,
        ETag: etag,
        ...(checksum === undefined ? {} : { ChecksumCRC32: checksum }),
      };
    });
    await onCondition(replaces, (condition) =>
      client.send(
        new CompleteMultipartUploadCommand({
          ...upload,
          MultipartUpload: { Parts: done },
          ...condition,
        }),
        { abortSignal: transfer.signal },
      ),
    );
  } catch (error) {
    await giveUp(client, upload);
    throw error;
  }
}

/**
 * The service would keep, and charge for, the parts of an upload that is never completed. A part
 * that it was just writing may survive the first request to abort, or bring the upload back after it
 * was gone. So the request is repeated until the service has twice in a row not known the upload.
 */
async function giveUp(
  client: S3Client,
  upload: { Bucket: string; Key: string; UploadId: string | undefined },
): Promise<void> {
  const abortSignal = AbortSignal.timeout(ABORT_TIMEOUT_MS);
  let timesUnknown = 0;
  for (const pauseMs of ABORT_PAUSES_MS) {
    try {
      await client.send(new AbortMultipartUploadCommand(upload), { abortSignal });
      timesUnknown = 0;
    } catch (error) {
      if (abortSignal.aborted) return;
      timesUnknown = readS3Failure(error).status === 404 ? timesUnknown + 1 : 0;
      if (timesUnknown === 2) return;
    }
    await setTimeout(pauseMs);
  }
}

/** Not every service knows the condition. Then only a lookup beforehand protects an entry. */
async function onCondition(
  replaces: string | undefined,
  send: (condition: { IfNoneMatch?: string; IfMatch?: string }) => Promise<unknown>,
): Promise<void> {
  try {
    await send(replaces === undefined ? { IfNoneMatch: "*" } : { IfMatch: replaces });
  } catch (error) {
    const { status, code } = readS3Failure(error);
    if (status !== 501 && code !== "NotImplemented") throw error;
    await send({});
  }
}

/** In memory, so that it can be sent again, and its checksum can be sent first. */
async function readPart(handle: FileHandle, part: Part): Promise<Buffer> {
  const content = Buffer.allocUnsafe(part.sizeBytes);
  let filled = 0;
  while (filled < content.length) {
    const rest = content.length - filled;
    const { bytesRead } = await handle.read(content, filled, rest, part.offset + filled);
    if (bytesRead === 0) throw unavailable("the archive changed while it was saved");
    filled += bytesRead;
  }
  return content;
}
