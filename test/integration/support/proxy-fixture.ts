import { createServer, request as httpRequest, type IncomingHttpHeaders } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { DEFAULT_FRESHNESS } from "../../../src/goproxy/freshness.ts";
import { createProxyHandler } from "../../../src/goproxy/handler.ts";
import { createModuleFetcher } from "../../../src/goproxy/module-fetcher.ts";
import { createOfflineUpstream } from "../../../src/goproxy/offline-upstream.ts";
import { createSingleMirrors } from "../../../src/goproxy/single-mirrors.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { createPriorityLimiter } from "../../../src/lib/priority-limiter.ts";
import type { ModuleFile } from "../../../src/store/module-file.ts";
import { createDiskStore, type Inspect } from "../../../src/store/module-store.ts";
import type { SidecarEvent } from "../../../src/telemetry/events.ts";
import { type Budgets, DEFAULT_BUDGETS } from "../../../src/upstream/budgets.ts";
import { createMirror } from "../../../src/upstream/create-mirror.ts";
import { createDispatcher } from "../../../src/upstream/dispatcher.ts";
import type { MirrorAuth } from "../../../src/upstream/mirror-auth.ts";
import type { Selection } from "../../../src/upstream/selection.ts";
import { createUpstream, type UpstreamOptions } from "../../../src/upstream/upstream.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

export interface ProxyOptions {
  /** GOPROXY syntax. */
  list: string;
  auth?: readonly MirrorAuth[];
  sumdb?: string;
  /** `firstByteTimeoutMs` without `lastFirstByteTimeoutMs` stands for both. */
  http?: Partial<Budgets>;
  selection?: Selection;
  /** For one request, all attempts included. */
  totalTimeoutMs?: number;
  storeDir?: string;
  /** Of the waits between attempts; the product's own is 1. */
  retryDelayFactor?: number;
  /** Without it content of any kind will do: what is checked of it has tests of its own. */
  inspector?: (file: ModuleFile) => Inspect;
  /** GONOPROXY and GONOSUMDB. */
  noProxy?: string;
  noSumdb?: string;
  offline?: boolean;
  /** Paths of modules that the checkout names. */
  knownModules?: readonly string[];
  /** Of all that is remembered for a time; waits for mirrors keep to the real one. */
  nowMs?: () => number;
}

export interface Proxy {
  url: string;
  storeDir: string;
  /** In the order in which they were told. */
  events: readonly SidecarEvent[];
  /** How many requests it has received, answered or not. */
  receivedCount(): number;
}

export interface OpenProxy extends Proxy {
  close(): Promise<void>;
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}

/** The sidecar's proxy in this process, on a free port; it closes when the running test ends. */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const storeDir = options.storeDir ?? join(await makeTempDir("proxy"), "store");
  const proxy = await openProxy({ ...options, storeDir });
  onTestFinished(proxy.close);
  return proxy;
}

/** The same outside of a test: the caller closes it. */
export async function openProxy(options: ProxyOptions & { storeDir: string }): Promise<OpenProxy> {
  const list = parseProxyList(options.list);
  const events: SidecarEvent[] = [];
  const emit = (event: SidecarEvent) => void events.push(event);
  const budgets = planBudgets(options);
  const dispatcher = createDispatcher(budgets);
  const mirrors = list.flatMap((entry) =>
    entry.kind === "mirror" ? [createMirror(entry.url, options.auth ?? [], dispatcher)] : [],
  );
  const upstreamOptions: UpstreamOptions = {
    list,
    mirrors,
    emit,
    clock: systemClock,
    budgets,
    ...(options.selection ? { selection: options.selection } : {}),
  };
  const { offline = false } = options;
  const upstream = offline ? createOfflineUpstream() : createUpstream(upstreamOptions);
  const { storeDir, inspector = () => async (file: string) => file } = options;
  const fetcher = createModuleFetcher({
    store: createDiskStore(storeDir),
    upstream,
    limiter: createPriorityLimiter({ foregroundLimit: 64, backgroundLimit: 48 }),
    inspector,
  });
  const handler = createProxyHandler({
    fetcher,
    upstream,
    mirrors: offline ? [] : createSingleMirrors(upstreamOptions),
    storeDir,
    sumdb: options.sumdb,
    noProxy: options.noProxy ?? "",
    noSumdb: options.noSumdb ?? "",
    offline,
    freshness: DEFAULT_FRESHNESS,
    knownModules: options.knownModules ?? [],
    emit,
    clock: { ...systemClock, nowMs: options.nowMs ?? systemClock.nowMs },
  });
  let receivedCount = 0;
  const server = createServer((request, response) => {
    void handler(request, response);
    receivedCount += 1;
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    storeDir,
    events,
    receivedCount: () => receivedCount,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
      await dispatcher.destroy();
    },
  };
}

function planBudgets({ http, totalTimeoutMs, retryDelayFactor = 0.05 }: ProxyOptions): Budgets {
  const { firstByteTimeoutMs, retryDelayMs, maxRetryDelayMs } = { ...DEFAULT_BUDGETS, ...http };
  return {
    ...DEFAULT_BUDGETS,
    ...(http?.firstByteTimeoutMs === undefined
      ? {}
      : { lastFirstByteTimeoutMs: firstByteTimeoutMs }),
    ...http,
    retryDelayMs: retryDelayMs * retryDelayFactor,
    maxRetryDelayMs: maxRetryDelayMs * retryDelayFactor,
    ...(totalTimeoutMs === undefined ? {} : { totalTimeoutMs }),
  };
}

/** One request, its path sent as it stands behind that of the base. Throws if the answer is cut. */
export async function ask(
  baseUrl: string,
  path: string,
  method = "GET",
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const { hostname, port, pathname } = new URL(baseUrl);
  const { promise, resolve, reject } = Promise.withResolvers<Answer>();
  const whole = `${pathname.replace(/\/$/, "")}${path}`;
  const options = { hostname, port, path: whole, method, headers, agent: false };
  const request = httpRequest(options, (response) => {
    buffer(response).then(
      (body) => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
      reject,
    );
  });
  request.once("error", reject);
  request.end();
  return promise;
}

/** Asks, and goes away without the answer once `leave` resolves. */
export async function askAndLeave(
  baseUrl: string,
  path: string,
  leave: Promise<unknown>,
): Promise<void> {
  const request = httpRequest(`${baseUrl}${path}`, { agent: false });
  request.once("error", () => {
    // ECONNRESET: that is us, going away.
  });
  request.end();
  const closed = new Promise<void>((resolve) => request.once("close", () => resolve()));
  await leave;
  request.destroy();
  await closed;
}
