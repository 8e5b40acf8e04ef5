import { readFile } from "node:fs/promises";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { ModuleFile } from "../store/module-file.ts";
import type { StoredFile } from "../store/module-store.ts";
import type { AnswerSource, StoreTier } from "../telemetry/events.ts";
import { failure, type TextResponse } from "./responses.ts";
import { sendLargeFile } from "./send-large-file.ts";

/** One request, and the response to answer it with. */
export interface Exchange {
  request: IncomingMessage;
  response: ServerResponse;
}

/** What became of a request, for its event. */
export interface Answered {
  status: number;
  source: AnswerSource;
  /** For an answer from the store, and for a "not found" that was remembered. */
  tier?: StoreTier;
  isRefused?: true;
  sizeBytes: number;
  ageMs?: number;
}

/** A file up to this size is read whole. */
const SMALL_BYTES = 256 * 1024;

/** More than that does not fit into the buffer on the stack from which Node writes text. */
const MAX_TEXT_BYTES = 15 * 1024;

const CONTENT_TYPES: Record<ModuleFile["extension"], string> = {
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
  if (request.method === "HEAD") response.end();
  else endWith(response, body);
  return { status: text.status, source, sizeBytes: body.length };
}

/** As `sendText`, for what is refused before anything is looked for. */
export function sendRefusal(exchange: Exchange, text: TextResponse): Answered {
  return { ...sendText(exchange, text), isRefused: true };
}

export function startBody(
  response: ServerResponse,
  extension: ModuleFile["extension"],
  sizeBytes: number | undefined,
): void {
  response.writeHead(200, {
    "content-type": CONTENT_TYPES[extension],
    ...(sizeBytes === undefined ? {} : { "content-length": sizeBytes }),
  });
}

/** Has a server in front send a file, from a path of its own. */
export function handFileOver(
  response: ServerResponse,
  extension: ModuleFile["extension"],
  path: string,
): void {
  response.writeHead(200, {
    "content-type": CONTENT_TYPES[extension],
    "content-length": 0,
    "x-accel-redirect": path,
  });
  response.end();
}

/** Sends a body and ends the answer. Throws if the body is cut. */
export async function sendFile(
  { file, sizeBytes, content, growing }: StoredFile,
  response: ServerResponse,
): Promise<void> {
  if (content || (sizeBytes <= SMALL_BYTES && !growing))
    endWith(response, content ?? (await readFile(file)));
  else await sendLargeFile(growing ?? file, sizeBytes, response);
}

/**
 * Node sends head and body in one write if both are text, and takes a third of the time for it. In
 * Latin-1 each byte stays as it is.
 */
function endWith(response: ServerResponse, body: Buffer): void {
  if (body.length <= MAX_TEXT_BYTES) response.end(body.toString("latin1"), "latin1");
  else response.end(body);
}

/** Answers with what failed, or cuts the answer off if a part of it has been sent. */
export function giveUp(exchange: Exchange, what: string, error: unknown): Answered {
  if (!exchange.response.headersSent) return sendText(exchange, failure(what, error));
  exchange.response.destroy();
  return { status: 502, source: "none", sizeBytes: 0 };
}
