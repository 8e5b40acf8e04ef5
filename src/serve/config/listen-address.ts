import { isIP } from "node:net";

export interface ListenAddress {
  /** An address or a name, without brackets. */
  host: string;
  /** 0 for any free port. */
  port: number;
}

const MAX_PORT = 65_535;

/** Reads `host:port`; undefined for a port that no system has. */
export function parseListenAddress(text: string): ListenAddress | undefined {
  const colon = text.lastIndexOf(":");
  const host = text.slice(0, colon).replace(/^\[(.*)\]$/, "$1");
  const port = Number(text.slice(colon + 1));
  return Number.isInteger(port) && port <= MAX_PORT ? { host, port } : undefined;
}

/** As in a URL. */
export function formatAddress({ host, port }: ListenAddress): string {
  return `${isIP(host) === 6 ? `[${host}]` : host}:${port}`;
}

/** Whether only programs of this machine can reach it. */
export function isLoopback(host: string): boolean {
  return (
    host.toLowerCase() === "localhost" ||
    host === "::1" ||
    (isIP(host) === 4 && host.startsWith("127."))
  );
}
