import type { Duplex } from "node:stream";
import { basicAuthorization } from "../../lib/authorization.ts";

const MAX_HEAD_BYTES = 16 * 1024;

/** Value of the header with the credentials of a proxy's URL; undefined if it has none. */
export function proxyAuthorization({ username, password }: URL): string | undefined {
  if (username === "" && password === "") return undefined;
  return basicAuthorization(`${decode(username)}:${decode(password)}`);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    // A stray % stands for itself.
    return text;
  }
}

/**
 * Asks a proxy for a tunnel (RFC 9110, section 9.3.6), and gives the status of its answer. With 200
 * the connection is then the one to `authority`. Rejects if no answer comes.
 */
export function openTunnel(
  socket: Duplex,
  authority: string,
  proxy: URL,
  signal: AbortSignal,
): Promise<number> {
  const authorization = proxyAuthorization(proxy);
  const lines = [
    `CONNECT ${authority} HTTP/1.1`,
    `Host: ${authority}`,
    ...(authorization === undefined ? [] : [`Proxy-Authorization: ${authorization}`]),
  ];
  return new Promise((resolve, reject) => {
    let head = "";
    const onData = (piece: Buffer) => {
      head += piece.toString("latin1");
      const end = head.indexOf("\r\n\r\n");
      if (end < 0 && head.length < MAX_HEAD_BYTES) return;
      finish();
      const status = /^HTTP\/1\.\d (\d{3})/.exec(head)?.[1];
      if (status === undefined) reject(Object.assign(new Error("no HTTP"), { code: "NOT_HTTP" }));
      else resolve(Number(status));
    };
    const onEnd = () => {
      finish();
      reject(Object.assign(new Error("the proxy closed"), { code: "CLOSED" }));
    };
    const onError = (error: Error) => {
      finish();
      reject(error);
    };
    const onAbort = () =>
      socket.destroy(signal.reason instanceof Error ? signal.reason : undefined);
    function finish(): void {
      socket.off("data", onData).off("end", onEnd).off("error", onError);
      signal.removeEventListener("abort", onAbort);
      socket.pause();
    }
    socket.on("data", onData).on("end", onEnd).on("error", onError);
    signal.addEventListener("abort", onAbort);
    socket.write(`${lines.join("\r\n")}\r\n\r\n`);
  });
}
