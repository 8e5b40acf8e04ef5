import http, { type IncomingHttpHeaders, type IncomingMessage } from "node:http";
import https from "node:https";
import type { Readable } from "node:stream";
import { unavailable } from "../unavailable.ts";

export interface HttpRequest {
  method: "GET" | "PUT" | "POST" | "DELETE";
  /** May hold a signature, so no error quotes it. */
  url: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Buffer | (() => Readable);
  signal: AbortSignal;
}

export interface HttpReply {
  status: number;
  headers: IncomingHttpHeaders;
  /** The caller must read it to its end, or destroy it. */
  body: IncomingMessage;
}

export interface HttpExchange {
  /** Throws if no answer comes. The reader of the body must catch what the body throws. */
  send(request: HttpRequest): Promise<HttpReply>;
}

/** A connection that is silent in both directions for this time is given up. */
export const SILENCE_TIMEOUT_MS = 30_000;

/**
 * Connections are kept open and reused. `proxyEnv` is an environment whose HTTPS_PROXY and its like
 * are followed; without it, servers are reached directly.
 */
export function createHttpExchange(
  silenceTimeoutMs = SILENCE_TIMEOUT_MS,
  proxyEnv?: NodeJS.ProcessEnv,
): HttpExchange {
  const options = { keepAlive: true, ...(proxyEnv ? { proxyEnv } : {}) };
  const agents = { "http:": new http.Agent(options), "https:": new https.Agent(options) };
  return {
    send({ method, url, headers, body, signal }) {
      return new Promise<HttpReply>((resolve, reject) => {
        const parsed = new URL(url);
        const isPlain = parsed.protocol === "http:";
        const request = (isPlain ? http : https).request(parsed, {
          method,
          agent: isPlain ? agents["http:"] : agents["https:"],
          headers: { "user-agent": "go-accel", ...headers },
          signal,
        });
        request.setTimeout(silenceTimeoutMs, () => {
          request.destroy(silent(parsed, silenceTimeoutMs));
        });
        request.once("error", reject);
        request.once("response", (reply) => {
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, body: reply });
        });
        if (typeof body !== "function") {
          request.end(body);
          return;
        }
        const stream = body();
        stream.once("error", (error) => request.destroy(error));
        request.once("close", () => stream.destroy());
        stream.pipe(request);
      });
    },
  };
}

/** The error for a server that was silent for too long. */
export function silent({ hostname }: URL, timeoutMs: number): Error {
  return unavailable(`${hostname} was silent for ${timeoutMs} ms`);
}

const MAX_TEXT_BYTES = 1 << 20;

/** Reads a small body. Throws if it is not small. */
export async function readText(body: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let sizeBytes = 0;
  for await (const chunk of body as AsyncIterable<Buffer>) {
    sizeBytes += chunk.length;
    if (sizeBytes > MAX_TEXT_BYTES) throw unavailable("an answer is too long");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}
