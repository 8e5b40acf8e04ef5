import { createServer, type RequestListener } from "node:http";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { onTestFinished } from "vitest";

export interface ScriptedServer {
  url: string;
  host: string;
}

/** An HTTP server that does what a test says; it closes when the running test ends. */
export async function startServer(listener: RequestListener): Promise<ScriptedServer> {
  const server = createServer(listener);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  return addressOf(server.address() as AddressInfo);
}

/** A server that answers each request with these bytes, be they HTTP or not, and hangs up. */
export async function startRawServer(answer: string | Buffer): Promise<ScriptedServer> {
  const server = createTcpServer((socket) => {
    socket.on("error", () => {
      // ECONNRESET: the client has seen enough.
    });
    socket.once("data", () => socket.end(answer));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return addressOf(server.address() as AddressInfo);
}

/** A port of this machine on which nobody listens. */
export async function findClosedPort(): Promise<number> {
  const server = createTcpServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise<void>((resolve) => server.close(() => resolve()));
  return port;
}

function addressOf({ port }: AddressInfo): ScriptedServer {
  return { url: `http://127.0.0.1:${port}`, host: `127.0.0.1:${port}` };
}
