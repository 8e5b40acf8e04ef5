import { createServer, type ServerResponse } from "node:http";
import type { Clock } from "../lib/clock.ts";
import { errnoOf } from "../lib/fs.ts";
import { type Answer, type HttpListener, listen } from "../lib/http-listener.ts";
import { admit, type Door } from "./door.ts";
import { HEALTH_PATH, type Health, STATS_PATH, STOP_PATH, type Stats } from "./protocol.ts";
import type { Service } from "./service.ts";

/**
 * The sidecar's socket. It has no part of the service, so that it can listen before that is loaded.
 */
interface SidecarServer {
  port: number;
  /**
   * Milliseconds since the Unix epoch at which the last request of a go command came, or the server
   * opened.
   */
  lastRequestMs(): number;
  /**
   * Takes no more connections, waits for the answers under way and their events, 2 s at most, and
   * cuts those that are left.
   */
  close(): Promise<void>;
}

const DRAIN_TIMEOUT_MS = 2_000;

/**
 * Listens on loopback, and answers who knows the secret. What others ask is not found, and leaves no
 * trace. Throws the system's error if it cannot listen.
 */
export async function openServer(parts: {
  secret: string;
  /** Used if it is free. */
  preferredPort: number;
  /** Answers what is not about the sidecar itself; `url` is the path below the secret. */
  answer: Service["answer"];
  stats: () => Stats;
  /** Called each time a client has received its answer of `/-/healthz`. */
  onHealthAnswered: () => void;
  /** Called when a client has received the answer that the sidecar ends. */
  onStop: () => void;
  clock: Clock;
}): Promise<SidecarServer> {
  const { clock } = parts;
  let lastRequestMs = clock.nowMs();
  const door: Door = { secret: parts.secret, port: 0 };
  const answer: Answer = (request, response) => {
    const { url, headers } = request;
    const admission = admit({ url, host: headers.host }, door);
    if (admission.kind === "refused") return sendEmpty(response, admission.status);
    const { path } = admission;
    if (request.method === "GET" && path === HEALTH_PATH) {
      const body: Health = { status: "ok", pid: process.pid };
      response.once("close", parts.onHealthAnswered);
      return sendJson(response, 200, body);
    }
    if (request.method === "GET" && path === STATS_PATH) {
      return sendJson(response, 200, parts.stats());
    }
    if (request.method === "POST" && path === STOP_PATH) {
      response.once("close", parts.onStop);
      return sendEmpty(response, 202);
    }
    lastRequestMs = clock.nowMs();
    request.url = path;
    // It rejects if there is no service, and the process is about to end because of that.
    return parts.answer(request, response);
  };
  const listener = await listenOnLoopback(parts.preferredPort, answer, clock);
  door.port = listener.port;
  return {
    port: listener.port,
    lastRequestMs: () => lastRequestMs,
    close: async () => void (await listener.close(DRAIN_TIMEOUT_MS)),
  };
}

/** On the given port, or on any free one if it cannot be had. */
async function listenOnLoopback(port: number, answer: Answer, clock: Clock): Promise<HttpListener> {
  const server = createServer({ requestTimeout: 0 });
  try {
    return await listen(server, { host: "127.0.0.1", port }, { answer, clock });
  } catch (error) {
    // EADDRINUSE: another job has it. EACCES: Windows reserves ranges.
    if (port === 0 || errnoOf(error) === undefined) throw error;
    return listenOnLoopback(0, answer, clock);
  }
}

function sendEmpty(response: ServerResponse, status: number): undefined {
  response.writeHead(status, { "content-length": 0 });
  response.end();
}

function sendJson(response: ServerResponse, status: number, value: unknown): undefined {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": body.length,
  });
  response.end(body);
}
