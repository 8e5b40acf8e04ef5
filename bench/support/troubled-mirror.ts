import { createReadStream } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as sleep } from "node:timers/promises";
import type { SyntheticModule } from "../../test/support/module-builder.ts";
import { layOutSite } from "../../test/support/module-mirror/site.ts";

/** What is wrong with a mirror. */
export interface Trouble {
  /** Every request of this number is answered with 502: 3 stands for one in three. */
  refusesEvery?: number;
  /** How long the first byte of one file takes. */
  slowStart?: { path: string; delayMs: number };
  /** Of each connection. By default as fast as the machine allows. */
  bytesPerSecond?: number;
}

export interface TroubledMirror {
  /** For GOPROXY; no slash at the end. */
  url: string;
  /** All requests so far: the path without percent encoding, and the status that was sent. */
  requests: readonly { path: string; status: number }[];
  close(): Promise<void>;
}

/** Writes what a mirror of the modules serves into a folder, at the paths of the requests. */
export async function writeSite(dir: string, modules: readonly SyntheticModule[]): Promise<void> {
  for (const [name, { body }] of layOutSite(modules)) {
    const file = path.join(dir, name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, body);
  }
}

/** Starts a mirror of a folder on a free port of 127.0.0.1. */
export async function startTroubledMirror(dir: string, trouble: Trouble): Promise<TroubledMirror> {
  const { refusesEvery, slowStart, bytesPerSecond } = trouble;
  const requests: { path: string; status: number }[] = [];
  const closing = new AbortController();

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    // Go escapes upper-case letters with "!", which is "%21" in a URL.
    const record = { path: decodeURIComponent(request.url ?? ""), status: 0 };
    requests.push(record);
    const send = (status: number, headers: Record<string, number> = {}) => {
      record.status = status;
      return response.writeHead(status, headers);
    };
    if (refusesEvery !== undefined && requests.length % refusesEvery === 0) {
      return void send(502).end();
    }
    if (slowStart?.path === record.path) {
      await sleep(slowStart.delayMs, undefined, { signal: closing.signal });
    }
    const file = path.join(dir, record.path);
    const found = await stat(file).catch(() => undefined);
    if (!found?.isFile()) return void send(404).end();
    send(200, { "content-length": found.size });
    const content = createReadStream(file);
    const { signal } = closing;
    if (bytesPerSecond === undefined) await pipeline(content, response, { signal });
    else await pipeline(content, pacedAt(bytesPerSecond), response, { signal });
  }

  const server = createServer((request, response) => {
    // A client that went away, or the end of the mirror.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    async close() {
      closing.abort();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

/** Hands a stream on at a limited rate. */
function pacedAt(bytesPerSecond: number) {
  return async function* (content: Readable): AsyncGenerator<Buffer> {
    const startMs = performance.now();
    let sentBytes = 0;
    for await (const chunk of content) {
      yield chunk;
      sentBytes += chunk.length;
      const dueMs = startMs + (sentBytes / bytesPerSecond) * 1_000;
      await sleep(Math.max(0, dueMs - performance.now()));
    }
  };
}
