import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { createProxyHandler } from "../../../src/goproxy/handler.ts";
import { createModuleFetcher } from "../../../src/goproxy/module-fetcher.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createPriorityLimiter } from "../../../src/lib/priority-limiter.ts";
import { createDiskStore } from "../../../src/store/module-store.ts";
import type { SidecarEvent } from "../../../src/telemetry/events.ts";
import type { HttpOptions } from "../../../src/upstream/mirror.ts";
import { createDispatcher, createMirror, HTTP_DEFAULTS } from "../../../src/upstream/mirror.ts";
import type { MirrorAuth } from "../../../src/upstream/mirror-auth.ts";
import { createUpstream } from "../../../src/upstream/upstream.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

export interface ProxyOptions {
  /** GOPROXY syntax. */
  list: string;
  auth?: readonly MirrorAuth[];
  sumdb?: string;
  http?: Partial<HttpOptions>;
  /** For one request, all attempts included. */
  totalTimeoutMs?: number;
  storeDir?: string;
  /** Of the waits between attempts; the product's own is 1. */
  retryDelayFactor?: number;
}

export interface Proxy {
  url: string;
  storeDir: string;
  /** In the order in which they were told. */
  events: readonly SidecarEvent[];
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The sidecar's proxy in this process, on a free port; it closes when the running test ends. */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const list = parseProxyList(options.list);
  const events: SidecarEvent[] = [];
  const emit = (event: SidecarEvent) => void events.push(event);
  const dispatcher = createDispatcher({ ...HTTP_DEFAULTS, ...options.http });
  const mirrors = list.flatMap((entry) =>
    entry.kind === "mirror" ? [createMirror(entry.url, options.auth ?? [], dispatcher)] : [],
  );
  const { totalTimeoutMs, retryDelayFactor = 0.05 } = options;
  const upstream = createUpstream({
    list,
    mirrors,
    emit,
    clock: {
      nowMs: systemClock.nowMs,
      sleep: (ms, signal) => systemClock.sleep(ms * retryDelayFactor, signal),
    },
    ...(totalTimeoutMs === undefined ? {} : { totalTimeoutMs }),
  });
  const storeDir = options.storeDir ?? join(await makeTempDir("proxy"), "store");
  const fetcher = createModuleFetcher({
    store: createDiskStore(storeDir),
    upstream,
    limiter: createPriorityLimiter({ foregroundLimit: 64, backgroundLimit: 48 }),
    // Content of any kind will do here: what is checked of it has tests of its own.
    inspector: () => async (file) => file,
  });
  const handler = createProxyHandler({
    fetcher,
    upstream,
    sumdb: options.sumdb,
    emit,
    clock: systemClock,
  });
  const server = createServer((request, response) => void handler(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
    await dispatcher.destroy();
  });
  return { url: `http://127.0.0.1:${port}`, storeDir, events };
}

/** One request, its path sent as it stands. Throws where the answer is cut. */
export async function ask(baseUrl: string, path: string, method = "GET"): Promise<Answer> {
  const { hostname, port } = new URL(baseUrl);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const request = httpRequest({ hostname, port, path, method, agent: false }, (response) => {
    buffer(response).then(
      (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      reject,
    );
  });
  request.once("error", reject);
  request.end();
  return promise;
}

/** Asks and goes away once the request has been sent. */
export function askAndLeave(baseUrl: string, path: string, leaveAfterMs: number): Promise<void> {
  const request = httpRequest(`${baseUrl}${path}`, { agent: false });
  request.once("error", () => {
    // ECONNRESET: that is us, going away.
  });
  request.end();
  return new Promise((resolve) => {
    setTimeout(() => {
      request.destroy();
      resolve();
    }, leaveAfterMs);
  });
}
