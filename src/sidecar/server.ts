import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../lib/clock.ts";
import { waitAtMost } from "../lib/within.ts";
import { HEALTH_PATH, type Health, STATS_PATH, type Stats } from "./protocol.ts";
import type { Service } from "./service.ts";

/**
 * The sidecar's socket. It has no part of the service, so that it can listen before that is loaded.
 */
interface SidecarServer {
  port: number;
  /** Milliseconds since the Unix epoch at which the last request came, or the server opened. */
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

/** Listens on loopback, on a free port. Throws the system's error if it cannot. */
export async function openServer(parts: {
  /** Answers what is neither health nor statistics. */
  answer: Service["answer"];
  stats: () => Stats;
  /** Called each time a client has received its answer of `/-/healthz`. */
  onHealthAnswered: () => void;
  clock: Clock;
}): Promise<SidecarServer> {
  const { clock } = parts;
  const answers = new Set<Promise<void>>();
  let lastRequestMs = clock.nowMs();
  const server = createServer((request, response) => {
    lastRequestMs = clock.nowMs();
    const { method, url } = request;
    if (method === "GET" && url === HEALTH_PATH) {
      const body: Health = { status: "ok", pid: process.pid };
      response.once("close", parts.onHealthAnswered);
      sendJson(response, 200, body);
    } else if (method === "GET" && url === STATS_PATH) {
      sendJson(response, 200, parts.stats());
    } else {
      const answer = parts
        .answer(request, response)
        // There is no service, and the process is about to end because of that.
        .catch(() => void response.destroy())
        .finally(() => answers.delete(answer));
      answers.add(answer);
    }
  });
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  server.requestTimeout = 0;
  const port = await listenOnLoopback(server);
  return {
    port,
    lastRequestMs: () => lastRequestMs,
    async close() {
      await waitAtMost(clock, DRAIN_TIMEOUT_MS, drain(server, answers));
      server.closeAllConnections();
    },
  };
}

async function listenOnLoopback(server: Server): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(0, "127.0.0.1", resolve);
  await promise;
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

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  const body = Buffer.from(JSON.stringify(value));
  response.writeHead(status, {
    "content-type": "application/json",
    "content-length": body.length,
  });
  response.end(body);
}
