import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from "node:http";
import { createServer as createTlsServer } from "node:https";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";
import type { ServerCertificate } from "../../support/certificate.ts";
import type { SyntheticModule } from "../../support/module-builder.ts";
import { layOutSite } from "../../support/module-mirror/site.ts";

interface OpenMirrorRequest {
  readonly path: string;
  readonly headers: IncomingHttpHeaders;
  readonly atMs: number;
}

/** Answers a request by itself; the body is what the mirror would send, where it has such a file. */
export type OpenAnswer = (
  response: ServerResponse,
  body: Buffer | undefined,
  request: IncomingMessage,
) => void;

/** A mirror whose modules and manners change while it runs. */
export interface OpenMirror {
  readonly url: string;
  readonly host: string;
  /** In the order of arrival, paths without percent encoding. */
  readonly requests: OpenMirrorRequest[];
  paths(): string[];
  /** Replaces its modules. */
  publish(modules: readonly SyntheticModule[]): void;
  /** Paths that match are answered so from now on; later calls go before earlier ones. */
  answer(match: RegExp, answer: OpenAnswer): void;
  /** Takes back every `answer`. */
  behave(): void;
}

/** Starts one on a free port, over TLS with a certificate; it closes when the running test ends. */
export async function startOpenMirror(
  modules: readonly SyntheticModule[] = [],
  certificate?: ServerCertificate,
): Promise<OpenMirror> {
  let site = layOutSite(modules);
  const requests: OpenMirrorRequest[] = [];
  const answers: { match: RegExp; answer: OpenAnswer }[] = [];

  const listener = (request: IncomingMessage, response: ServerResponse) => {
    const path = decodeURIComponent(request.url ?? "/");
    requests.push({ path, headers: request.headers, atMs: performance.now() });
    const reply = site.get(path);
    const special = answers.find(({ match }) => path.search(match) >= 0);
    if (special) return special.answer(response, reply?.body, request);
    sendText(response, reply ? 200 : 404, reply?.body ?? `not found: ${path}\n`);
  };
  const server = certificate ? createTlsServer(certificate, listener) : createServer(listener);
  server.keepAliveTimeout = 0;
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const host = `127.0.0.1:${port}`;
  return {
    url: `${certificate ? "https" : "http"}://${host}`,
    host,
    requests,
    paths: () => requests.map(({ path }) => path),
    publish(next) {
      site = layOutSite(next);
    },
    answer: (match, answer) => void answers.unshift({ match, answer }),
    behave: () => void answers.splice(0),
  };
}

export function sendText(
  response: ServerResponse,
  status: number,
  body: string | Buffer,
  headers: Readonly<Record<string, string>> = {},
): void {
  response.writeHead(status, {
    "content-type": "text/plain; charset=utf-8",
    "content-length": Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}
