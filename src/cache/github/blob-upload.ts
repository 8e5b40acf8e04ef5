import { createReadStream } from "node:fs";
import type { OrderedTransfer } from "../ordered-parts.ts";
import { splitParts } from "../parts.ts";
import { runSideBySide } from "../side-by-side.ts";
import { BLOB_RETRY, type BlobClient } from "./blob-download.ts";
import type { HttpRequest } from "./http-exchange.ts";
import { statusError } from "./http-status.ts";
import { withAttempts } from "./with-attempts.ts";

const ID_DIGITS = 8;

/**
 * Uploads a file to a signed URL as a block blob of Azure. A small file takes one request. A larger
 * one is sent in blocks, several at once, and then as a list of the blocks: before that the blob
 * does not exist. https://learn.microsoft.com/rest/api/storageservices/put-block-list
 */
export async function uploadBlob(
  { exchange, clock }: Pick<BlobClient, "exchange" | "clock">,
  url: string,
  file: string,
  { sizeBytes, partBytes, parallel, signal }: OrderedTransfer & { sizeBytes: number },
): Promise<void> {
  const put = (
    query: Readonly<Record<string, string>>,
    length: number,
    body: NonNullable<HttpRequest["body"]>,
    whole: AbortSignal,
  ) => {
    const target = new URL(url);
    for (const [name, value] of Object.entries(query)) target.searchParams.set(name, value);
    const headers = {
      "content-length": String(length),
      ...(query["comp"] === undefined ? { "x-ms-blob-type": "BlockBlob" } : {}),
    };
    return withAttempts(clock, { ...BLOB_RETRY, signal: whole }, async () => {
      const request = { method: "PUT", url: target.href, headers, body, signal: whole } as const;
      const reply = await exchange.send(request);
      reply.body.resume();
      if (reply.status !== 201) throw statusError(reply.status);
    });
  };
  const read = (offset: number, length: number) => () =>
    createReadStream(file, { start: offset, end: offset + length - 1 });
  if (sizeBytes === 0) return put({}, 0, "", signal);
  if (sizeBytes <= partBytes) return put({}, sizeBytes, read(0, sizeBytes), signal);
  const parts = splitParts(sizeBytes, partBytes);
  await runSideBySide(parts, { parallel, signal }, (part, whole) =>
    put(
      { comp: "block", blockid: blockId(part.number) },
      part.sizeBytes,
      read(part.offset, part.sizeBytes),
      whole,
    ),
  );
  const ids = parts.map(({ number }) => `<Latest>${blockId(number)}</Latest>`);
  const list = `<?xml version="1.0" encoding="utf-8"?><BlockList>${ids.join("")}</BlockList>`;
  await put({ comp: "blocklist" }, Buffer.byteLength(list), list, signal);
}

/** All ids of a blob have the same length, as the store demands. */
function blockId(number: number): string {
  return Buffer.from(String(number).padStart(ID_DIGITS, "0")).toString("base64");
}
