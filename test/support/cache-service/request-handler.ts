import type { IncomingMessage, ServerResponse } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { handleBlob, readRangeHeader } from "./blob-endpoint.ts";
import type { BlobStore } from "./blob-store.ts";
import type { EntryStore } from "./entry-store.ts";
import { type Exchange, sendBlobError, type TwirpReply, twirpError } from "./exchange.ts";
import type { FaultPlan } from "./faults.ts";
import type { Pacer } from "./pace.ts";
import type { UrlSigner } from "./signed-url.ts";
import { verifyToken } from "./token.ts";
import { readJsonBody, type TwirpRoute } from "./twirp.ts";
import type { RequestRecord } from "./types.ts";

interface HandlerParts {
  readonly secret: string;
  readonly entries: EntryStore;
  readonly blobs: BlobStore;
  readonly faults: FaultPlan;
  readonly signer: UrlSigner;
  readonly pacer: Pacer;
  readonly requests: RequestRecord[];
  readonly blobPrefix: string;
  readonly latencyMs: number;
  route(path: string): TwirpRoute | null;
}

export function createRequestHandler(
  parts: HandlerParts,
): (request: IncomingMessage, response: ServerResponse) => void {
  return (request, response) => {
    const startedAt = performance.now();
    const exchange: Exchange = {
      request,
      response,
      url: new URL(request.url ?? "/", "http://127.0.0.1"),
      kind: "unknown",
      key: null,
      bytes: 0,
      fault: null,
    };
    response.once("close", () => {
      parts.requests.push(toRecord(exchange, performance.now() - startedAt));
    });
    handle(parts, exchange).catch(() => {
      // The client went away, or a fault cut it off: there is no one left to answer.
      response.destroy();
    });
  };
}

async function handle(parts: HandlerParts, exchange: Exchange): Promise<void> {
  const { url, request } = exchange;
  if (parts.latencyMs > 0) await sleep(parts.latencyMs);
  const route = parts.route(url.pathname);
  if (route !== null) {
    exchange.kind = route.kind;
    sendJson(exchange, await callTwirp(parts, exchange, route));
  } else if (url.pathname.startsWith(parts.blobPrefix)) {
    exchange.kind = request.method === "PUT" ? "upload" : "download";
    await callBlob(parts, exchange);
  } else {
    sendJson(exchange, twirpError("bad_route", `no handler for ${url.pathname}`));
  }
}

/** null means that a fault has answered. */
async function callTwirp(
  parts: HandlerParts,
  exchange: Exchange,
  route: TwirpRoute,
): Promise<TwirpReply | null> {
  const { request } = exchange;
  const isJson = request.headers["content-type"]?.startsWith("application/json") === true;
  if (request.method !== "POST" || !isJson) {
    request.resume();
    return twirpError("bad_route", "only POST with application/json");
  }
  const body = await readJsonBody(request);
  const key = body?.["key"];
  exchange.key = typeof key === "string" ? key : null;
  if (applyFault(parts, exchange)) return null;
  const access = verifyToken(parts.secret, request.headers.authorization);
  if (access === null) return twirpError("unauthenticated", "the token is not valid");
  if (body === null) return twirpError("invalid_argument", "the body is not a JSON object");
  return route.method(body, access);
}

async function callBlob(parts: HandlerParts, exchange: Exchange): Promise<void> {
  const { url, request } = exchange;
  const entry = parts.entries.byId(url.pathname.slice(parts.blobPrefix.length));
  exchange.key = entry?.key ?? null;
  if (applyFault(parts, exchange)) return;
  if (!["GET", "HEAD", "PUT"].includes(request.method ?? "")) {
    return sendBlobError(exchange, 405, "UnsupportedHttpVerb");
  }
  // The store knows signatures only: a bearer token sent there is a leak.
  const isAllowed =
    request.headers.authorization === undefined &&
    parts.signer.verify(url, request.method === "PUT" ? "w" : "r");
  if (!isAllowed) return sendBlobError(exchange, 403, "AuthenticationFailed");
  if (entry === undefined) return sendBlobError(exchange, 404, "BlobNotFound");
  await handleBlob(exchange, entry, parts.blobs, parts.pacer);
}

/** Returns true when the fault is the whole answer. */
function applyFault(parts: HandlerParts, exchange: Exchange): boolean {
  const fault = parts.faults.take(exchange.kind, exchange.key);
  exchange.fault = fault;
  if (fault === null || fault.kind === "cut" || fault.kind === "garbage-body") return false;
  exchange.request.resume();
  if (fault.kind === "hang") return true;
  const status = fault.kind === "status" ? fault.status : 200;
  const html = "<!doctype html><title>Proxy</title><p>Something is in the way.</p>";
  const isJson = fault.kind === "status";
  const body = isJson ? JSON.stringify({ code: "internal", msg: `status ${status}` }) : html;
  exchange.response.writeHead(status, {
    "content-type": isJson ? "application/json" : "text/html",
    "content-length": Buffer.byteLength(body),
  });
  exchange.response.end(body);
  return true;
}

function sendJson(exchange: Exchange, reply: TwirpReply | null): void {
  if (reply === null) return;
  const body = JSON.stringify(reply.body);
  exchange.bytes = Buffer.byteLength(body);
  exchange.response.writeHead(reply.status, {
    "content-type": "application/json",
    "content-length": exchange.bytes,
  });
  exchange.response.end(body);
}

function toRecord(exchange: Exchange, ms: number): RequestRecord {
  const { request, response, url, fault, kind, key, bytes } = exchange;
  const shown = new URL(url);
  shown.searchParams.delete("sig");
  return {
    kind,
    key,
    bytes,
    ms,
    method: request.method ?? "",
    path: shown.pathname + shown.search,
    range: readRangeHeader(exchange),
    status: response.headersSent ? response.statusCode : 0,
    fault: fault?.kind ?? null,
  };
}
