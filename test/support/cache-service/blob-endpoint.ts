import { randomBytes } from "node:crypto";
import { type Readable, Transform } from "node:stream";
import type { BlobStore } from "./blob-store.ts";
import type { Entry } from "./entry-store.ts";
import { type Exchange, sendBlobError } from "./exchange.ts";
import type { Pacer } from "./pace.ts";

/** Large, because the real service does not use the runner's processor. */
const PIECE_BYTES = 256 * 1024;
const MAX_BLOCK_LIST_BYTES = 4 * 1024 * 1024;

/** Handles a request on a blob whose signature was checked. */
export async function handleBlob(
  exchange: Exchange,
  entry: Entry,
  blobs: BlobStore,
  pacer: Pacer,
): Promise<void> {
  if (exchange.request.method === "PUT") return upload(exchange, entry, blobs, pacer);
  return download(exchange, entry, blobs, pacer);
}

async function upload(
  exchange: Exchange,
  entry: Entry,
  blobs: BlobStore,
  pacer: Pacer,
): Promise<void> {
  const { request, response, url } = exchange;
  if (entry.sizeBytes !== null) return sendBlobError(exchange, 409, "BlobImmutable");
  const lengthHeader = request.headers["content-length"];
  if (lengthHeader === undefined) return sendBlobError(exchange, 411, "MissingContentLength");
  const sizeBytes = Number(lengthHeader);
  const body = () => receive(exchange, pacer);
  switch (url.searchParams.get("comp")) {
    case null:
      if (request.headers["x-ms-blob-type"] !== "BlockBlob") {
        return sendBlobError(exchange, 400, "MissingRequiredHeader");
      }
      await blobs.put(entry.id, body(), sizeBytes);
      break;
    case "block": {
      const blockId = url.searchParams.get("blockid") ?? "";
      if (!isBlockId(blockId)) return sendBlobError(exchange, 400, "InvalidQueryParameterValue");
      await blobs.putBlock(entry.id, blockId, body(), sizeBytes);
      break;
    }
    case "blocklist": {
      const blockIds = await readBlockList(body());
      // All ids of a blob have one length, a rule of the real store.
      const hasOneLength = new Set(blockIds.map((id) => id.length)).size <= 1;
      if (!hasOneLength || !(await blobs.commit(entry.id, blockIds))) {
        return sendBlobError(exchange, 400, "InvalidBlockList");
      }
      break;
    }
    default:
      return sendBlobError(exchange, 400, "InvalidQueryParameterValue");
  }
  response.writeHead(201, {
    "content-length": 0,
    etag: `"${entry.id}"`,
    "last-modified": new Date().toUTCString(),
    "x-ms-request-id": entry.id,
  });
  response.end();
}

/** Base64 of at most 64 bytes, a rule of the real store. */
function isBlockId(text: string): boolean {
  const bytes = Buffer.from(text, "base64");
  return bytes.length > 0 && bytes.length <= 64 && bytes.toString("base64") === text;
}

/** The body of an upload: paced, counted, and cut if a fault says so. */
function receive(exchange: Exchange, pacer: Pacer): Readable {
  const { request, fault } = exchange;
  const limitBytes = fault?.kind === "cut" ? fault.afterBytes : Number.POSITIVE_INFINITY;
  const count = new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      exchange.bytes += chunk.length;
      if (exchange.bytes >= limitBytes) request.socket.destroy();
      callback(null, chunk);
    },
  });
  const throttled = request.compose(pacer.createThrottle(request.socket)) as Readable;
  const body = throttled.compose(count) as Readable;
  // The reader of the body learns of a broken connection, even if it reads later. Without listeners
  // of their own all of these would end the whole process with the same error.
  for (const stream of [request, throttled, body]) stream.on("error", () => {});
  return body;
}

async function readBlockList(body: Readable): Promise<readonly string[]> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    bytes += (chunk as Buffer).length;
    if (bytes > MAX_BLOCK_LIST_BYTES) throw new Error("block list is too long");
    chunks.push(chunk as Buffer);
  }
  const xml = Buffer.concat(chunks).toString();
  return [...xml.matchAll(/<(?:Latest|Uncommitted)>([^<]*)</g)].map((match) => match[1] ?? "");
}

async function download(
  exchange: Exchange,
  entry: Entry,
  blobs: BlobStore,
  pacer: Pacer,
): Promise<void> {
  const { request, response, fault } = exchange;
  const sizeBytes = entry.sizeBytes;
  if (sizeBytes === null) return sendBlobError(exchange, 404, "BlobNotFound");
  const etag = `"${entry.id}"`;
  const ifMatch = request.headers["if-match"];
  if (ifMatch !== undefined && ifMatch !== etag && ifMatch !== "*") {
    return sendBlobError(exchange, 412, "ConditionNotMet");
  }
  const header = readRangeHeader(exchange);
  const range = header === null ? { start: 0, end: sizeBytes - 1 } : parseRange(header, sizeBytes);
  if (range === null) return sendBlobError(exchange, 416, "InvalidRange");
  const lengthBytes = range.end - range.start + 1;
  response.writeHead(header === null ? 200 : 206, {
    "accept-ranges": "bytes",
    "content-length": lengthBytes,
    "content-type": "application/octet-stream",
    etag,
    "last-modified": entry.createdAt.toUTCString(),
    "x-ms-blob-type": "BlockBlob",
    "x-ms-request-id": entry.id,
    ...(header === null
      ? {}
      : { "content-range": `bytes ${range.start}-${range.end}/${sizeBytes}` }),
  });
  if (request.method === "HEAD" || lengthBytes === 0) {
    response.end();
    return;
  }
  const content =
    fault?.kind === "garbage-body"
      ? randomBytes(lengthBytes)
      : (await blobs.read(entry.id)).subarray(range.start, range.end + 1);
  await send(content, exchange, pacer);
}

/** Sends at the pace of the connection. A cut sends exactly that many bytes and then breaks it. */
async function send(content: Buffer, exchange: Exchange, pacer: Pacer): Promise<void> {
  const { fault, response, request } = exchange;
  const limitBytes = fault?.kind === "cut" ? fault.afterBytes : Number.POSITIVE_INFINITY;
  for (let at = 0; at < content.length && !response.destroyed; at += PIECE_BYTES) {
    const piece = content.subarray(at, at + PIECE_BYTES);
    await pacer.wait(request.socket, piece.length);
    const allowed = piece.subarray(0, Math.max(0, limitBytes - exchange.bytes));
    exchange.bytes += allowed.length;
    if (allowed.length < piece.length) {
      // The bytes before the cut are to arrive, so the socket goes only once they are written.
      response.write(allowed, () => response.socket?.destroy());
      return;
    }
    // Also called if the client is gone.
    await new Promise<unknown>((resolve) => response.write(piece, resolve));
  }
  response.end();
}

export function readRangeHeader({ request }: Exchange): string | null {
  const header = request.headers["x-ms-range"] ?? request.headers.range;
  return typeof header === "string" ? header : null;
}

/** Returns null for a range that the blob does not satisfy. */
function parseRange(header: string, sizeBytes: number): { start: number; end: number } | null {
  const match = /^bytes=(\d+)-(\d*)$/.exec(header);
  if (match === null) return null;
  const start = Number(match[1]);
  const end = match[2] === "" ? sizeBytes - 1 : Math.min(Number(match[2]), sizeBytes - 1);
  return start < sizeBytes && start <= end ? { start, end } : null;
}
