import {
  createServer,
  type IncomingMessage,
  type ServerResponse,
  request as send,
} from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";
import { createPacer } from "../../test/support/cache-service/pace.ts";

/** How far away a server is. */
export interface Distance {
  /** Before the first byte of each answer. */
  latencyMs: number;
  /** In each direction. */
  bytesPerSecondPerConnection: number;
}

export interface PacedProxy {
  url: string;
  close(): Promise<void>;
}

/**
 * Puts a server of this machine as far away as it is said. Requests are passed on as they are: a
 * signature may hold the host by which the client knows the proxy. With `isHidden` the server sees
 * its own name instead, for one that answers to no other.
 */
export async function startPacedProxy(
  target: string,
  distance: Distance,
  { isHidden = false }: { isHidden?: boolean } = {},
): Promise<PacedProxy> {
  const pacer = createPacer(distance.bytesPerSecondPerConnection);
  const pass = (incoming: IncomingMessage, response: ServerResponse) => {
    const { method, url, socket } = incoming;
    const own = isHidden ? { host: new URL(target).host } : {};
    const headers = { ...incoming.headers, ...own };
    const outgoing = send(
      `${target}${url}`,
      { method, headers, setHost: false },
      async (answer) => {
        await sleep(distance.latencyMs);
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.on("error", () => response.destroy());
        answer.pipe(pacer.createThrottle(socket)).pipe(response);
      },
    );
    outgoing.on("error", () => response.destroy());
    incoming.on("error", () => outgoing.destroy());
    incoming.pipe(pacer.createThrottle(socket)).pipe(outgoing);
  };
  const server = createServer(pass);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
