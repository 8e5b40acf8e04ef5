import type { IncomingMessage, Server, ServerResponse } from "node:http";
import type { Clock } from "./clock.ts";
import { cutStalledAnswers } from "./stalled-answers.ts";
import { waitAtMost } from "./within.ts";

/**
 * Answers a request. The promise ends when nothing more is done for it; there is none if the answer was
 * sent on the spot. If it rejects, the connection is closed: a client takes nothing for a whole answer then.
 */
export type Answer = (
  request: IncomingMessage,
  response: ServerResponse,
) => Promise<void> | undefined;

/** A server that listens. */
export interface HttpListener {
  port: number;
  /**
   * Takes no more connections and waits until the answers under way have ended, `drainMs` at most.
   * Cuts the answers that are left, and returns how many they were.
   */
  close(drainMs: number): Promise<number>;
}

/** Longer than the 90 s for which the go command keeps idle connections, so that it closes first. */
const KEEP_ALIVE_TIMEOUT_MS = 120_000;
const SWEEP_INTERVAL_MS = 50;
/** Time enough for a slow network; a client that holds back its headers holds a connection. */
const HEADERS_TIMEOUT_MS = 30_000;
/** In this time an answer has to go on by what a socket takes at once, less than a megabyte. */
const STALL_MS = 300_000;

/**
 * Has a new server listen on an address; port 0 is any free one. Throws the system's error if it cannot.
 */
export async function listen(
  server: Server,
  { host, port }: { host: string; port: number },
  {
    answer,
    clock,
    stallMs = STALL_MS,
  }: { answer: Answer; clock: Pick<Clock, "sleep">; stallMs?: number },
): Promise<HttpListener> {
  const answers = new Set<Promise<void>>();
  const stalled = cutStalledAnswers(stallMs);
  server.on("request", (request, response) => {
    stalled.watch(response);
    const work = answer(request, response)?.catch(() => void response.destroy());
    if (!work) return;
    answers.add(work);
    void work.finally(() => answers.delete(work));
  });
  server.headersTimeout = HEADERS_TIMEOUT_MS;
  server.keepAliveTimeout = KEEP_ALIVE_TIMEOUT_MS;
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once("error", reject);
  server.listen(port, host, resolve);
  await listening;
  server.off("error", reject);
  // A connection that cannot be accepted (EMFILE) is no reason to end.
  server.on("error", () => {});
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("no TCP address");
  return {
    port: address.port,
    async close(drainMs) {
      const closed = new Promise<void>((done) => server.close(() => done()));
      // A connection that is kept open becomes idle when its answer has been sent.
      const sweep = setInterval(() => server.closeIdleConnections(), SWEEP_INTERVAL_MS);
      server.closeIdleConnections();
      await waitAtMost(clock, drainMs, Promise.all([closed, ...answers]));
      clearInterval(sweep);
      stalled.stop();
      const cut = answers.size;
      server.closeAllConnections();
      return cut;
    },
  };
}
