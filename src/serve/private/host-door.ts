import { createServer } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";

/** A proxy on loopback that lets programs reach some hosts only. */
export interface HostDoor {
  /** The variables by which go and git go through it. */
  env: Readonly<Record<string, string>>;
  close(): void;
}

const DEFAULT_PORT = 443;

/**
 * Opens a proxy for https that connects to these hosts and to no other, wherever a repository's host sends
 * its clients. It sees no content. Throws the system's error if it cannot listen.
 *
 * @param hosts `HOST` or `HOST:PORT`.
 */
export async function openHostDoor(
  hosts: readonly string[],
  connectTo: (host: string, port: number) => Socket = (host, port) => connect(port, host),
): Promise<HostDoor> {
  const allowed = new Set(
    hosts.map((host) => (host.includes(":") ? host : `${host}:${DEFAULT_PORT}`).toLowerCase()),
  );
  const server = createServer((_request, response) => void response.writeHead(403).end());
  const sockets = new Set<Socket>();
  server.on("connect", ({ url = "" }, client: Socket, head: Buffer) => {
    client.on("error", () => client.destroy());
    if (!allowed.has(url.toLowerCase())) {
      client.end("HTTP/1.1 403 Forbidden\r\nConnection: close\r\n\r\n");
      return;
    }
    const [host = "", port] = url.split(":");
    const remote = connectTo(host, Number(port));
    for (const socket of [client, remote]) {
      sockets.add(socket);
      socket.once("close", () => {
        sockets.delete(socket);
        client.destroy();
        remote.destroy();
      });
    }
    remote.on("error", () => remote.destroy());
    remote.once("connect", () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      if (head.length > 0) remote.write(head);
      client.pipe(remote).pipe(client);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  // A connection that cannot be accepted (EMFILE) must not end the server of modules.
  server.on("error", () => {});
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}`;
  return {
    // curl, and so git, reads those in lower case.
    env: { HTTPS_PROXY: url, https_proxy: url, NO_PROXY: "", no_proxy: "" },
    close() {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
