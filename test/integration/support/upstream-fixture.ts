import { createServer } from "node:http";
import type { AddressInfo, Socket } from "node:net";
import { buffer } from "node:stream/consumers";
import { onTestFinished } from "vitest";
import { parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { UpstreamError } from "../../../src/lib/errors.ts";
import type { Endpoint, SidecarEvent } from "../../../src/telemetry/events.ts";
import { type Budgets, DEFAULT_BUDGETS } from "../../../src/upstream/budgets.ts";
import { createMirror } from "../../../src/upstream/create-mirror.ts";
import { createDispatcher } from "../../../src/upstream/dispatcher.ts";
import type { MirrorAuth } from "../../../src/upstream/mirror-auth.ts";
import { createUpstream } from "../../../src/upstream/upstream.ts";

export interface ClientOptions {
  auth?: readonly MirrorAuth[];
  budgets?: Partial<Budgets>;
  /** PEM of what is trusted in place of the system's authorities. */
  ca?: string;
}

export const PATH = "/example.com/a/@v/v1.0.0.zip";

/** The product's client for a GOPROXY list, with quick retries; it closes with the running test. */
export function createClient(goproxy: string, options: ClientOptions = {}) {
  const list = parseProxyList(goproxy);
  const budgets = { ...DEFAULT_BUDGETS, retryDelayMs: 10, maxRetryDelayMs: 40, ...options.budgets };
  const { ca, auth = [] } = options;
  const dispatcher = createDispatcher(budgets, ca === undefined ? {} : { ca });
  onTestFinished(() => dispatcher.destroy());
  const events: SidecarEvent[] = [];
  const upstream = createUpstream({
    list,
    mirrors: list.flatMap((entry) =>
      entry.kind === "mirror" ? [createMirror(entry.url, auth, dispatcher)] : [],
    ),
    emit: (event) => void events.push(event),
    clock: systemClock,
    budgets,
  });
  const fetchBytes = (path = PATH, endpoint: Endpoint = "zip", maxBytes?: number) =>
    upstream.fetch(
      {
        path,
        endpoint,
        subject: "example.com/a",
        version: "v1.0.0",
        purpose: "foreground",
        ...(maxBytes === undefined ? {} : { maxBytes }),
      },
      ({ body }) => buffer(body),
    );
  return {
    fetches: () => events.filter((event) => event.kind === "fetch"),
    breakers: () => events.filter((event) => event.kind === "breaker"),
    fetchBytes,
    /** The answer as text; throws where there is none. */
    async get(path?: string): Promise<string> {
      const result = await fetchBytes(path);
      if (result.kind !== "ok") throw new Error(result.kind);
      return result.value.toString();
    },
    /** The failure of a request; throws where it does not fail. */
    async fail(path?: string): Promise<UpstreamError> {
      const thrown: unknown = await fetchBytes(path).then(
        ({ kind }) => kind,
        (error: unknown) => error,
      );
      if (thrown instanceof UpstreamError) return thrown;
      throw new Error("no UpstreamError", { cause: thrown });
    },
  };
}

export interface ForwardProxy {
  url: string;
  /** What clients asked it for: URLs, and `CONNECT host:port`. */
  asked: readonly string[];
}

/** An HTTP proxy as companies have them, which answers every plain request by itself. */
export async function startForwardProxy(
  answer: string,
  connect: (socket: Socket, target: string) => void = (socket) => socket.destroy(),
): Promise<ForwardProxy> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end(answer);
  });
  server.on("connect", (request, socket: Socket) => {
    asked.push(`CONNECT ${request.url}`);
    connect(socket, request.url ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise<void>((resolve) => server.close(() => resolve()));
  });
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}`, asked };
}
