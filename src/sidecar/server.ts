import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../lib/clock.ts";
import { errnoOf } from "../lib/fs.ts";
import { waitAtMost } from "../lib/within.ts";
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

/**
 * Longer than the 90 s for which the go command keeps idle connections, so that it closes first.
 */
const KEEP_ALIVE_TIMEOUT_MS = 120_000;
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
  const answers = new Set<Promise<void>>();
  let lastRequestMs = clock.nowMs();
  const server = createServer((request, response) => {
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
    const answer = parts
      .answer(request, response)
      // There is no service, and the process is about to end because of that.
      .catch(() => void response.destroy())
      .finally(() => answers.delete(answer));
    answers.add(answer);
  });
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  server.requestTimeout = 0;
  const door: Door = { secret: parts.secret, port: 0 };
  door.port = await listenOnLoopback(server, parts.preferredPort);
  // A connection that cannot be accepted (EMFILE) is no reason to end.
  server.on("error", () => {});
  return {
    port: door.port,
    lastRequestMs: () => lastRequestMs,
    async close() {
      await waitAtMost(clock, DRAIN_TIMEOUT_MS, drain(server, answers));
      server.closeAllConnections();
    },
  };
}

/** The port that is listened on: the given one, or any free one if it cannot be had. */
async function listenOnLoopback(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(port, "127.0.0.1", resolve);
  try {
    await promise;
  } catch (error) {
    // EADDRINUSE: another job has it. EACCES: Windows reserves ranges.
    if (port === 0 || errnoOf(error) === undefined) throw error;
    return listenOnLoopback(server, 0);
  } finally {
    server.off("error", reject);
  }
  const address: AddressInfo | string | null = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return address.port;
}

/** Resolves when the answers under way have ended and emitted their events. */
async function drain(server: Server, answers: ReadonlySet<Promise<void>>): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  await closed;
  await Promise.all(answers);
}

function sendEmpty(response: ServerResponse, status: number): void {
  response.writeHead(status, { "content-length": 0 });
  response.end();
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": body.length,
  });
  response.end(body);
}
