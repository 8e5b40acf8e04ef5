import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { pipeline } from "node:stream/promises";
import type { StoredFile } from "../store/module-store.ts";
import type { AnswerSource } from "../telemetry/events.ts";
import { failure, type TextResponse } from "./responses.ts";
import type { ImmutableRoute } from "./routes.ts";

/** One request and where its answer goes. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** What became of a request, for its event. */
export interface Answered {
  status: number;
  source: AnswerSource;
  sizeBytes: number;
  ageMs?: number;
}

/** Of a stored zip at once: with Node's 64 KiB, sending one costs more than go's reading of it. */
const READ_BYTES = 1 << 20;

const CONTENT_TYPES: Record<ImmutableRoute["endpoint"], string> = {
  info: "application/json",
  mod: "text/plain; charset=utf-8",
  zip: "application/zip",
};

export function sendText(
  { request, response }: Exchange,
  text: TextResponse,
  source: AnswerSource = "none",
): Answered {
  const body = Buffer.from(text.body);
  response.writeHead(text.status, {
    "content-type": text.contentType,
    "content-length": body.length,
    ...text.headers,
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return { status: text.status, source, sizeBytes: body.length };
}

export function startBody(
  response: ServerResponse,
  endpoint: ImmutableRoute["endpoint"],
  sizeBytes: number | undefined,
): void {
  response.writeHead(200, {
    "content-type": CONTENT_TYPES[endpoint],
    ...(sizeBytes === undefined ? {} : { "content-length": sizeBytes }),
  });
}

/** Throws for an answer that was cut; a client may hang up as soon as it has all of it. */
export async function sendFile(
  { file, sizeBytes }: StoredFile,
  response: ServerResponse,
): Promise<void> {
  const content = createReadStream(file, { highWaterMark: READ_BYTES });
  await pipeline(content, response).catch((error: unknown) => {
    if (content.bytesRead < sizeBytes) throw error;
  });
}

/** Says what failed where that is still possible; a half-sent answer is cut. */
export function giveUp(exchange: Exchange, what: string, error: unknown): Answered {
  if (!exchange.response.headersSent) return sendText(exchange, failure(what, error));
  exchange.response.destroy();
  return { status: 502, source: "none", sizeBytes: 0 };
}
