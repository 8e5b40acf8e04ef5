import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import type { ModuleVersion } from "../gomod/module-path.ts";
import { matchPrefixPatterns } from "../gomod/pattern.ts";
import type { Clock } from "../lib/clock.ts";
import { errorMessage } from "../lib/errors.ts";
import type { EventSink } from "../telemetry/events.ts";
import type { Upstream } from "../upstream/upstream.ts";
import type { Freshness } from "./freshness.ts";
import type { HandOver } from "./hand-over.ts";
import type { ModuleFetcher } from "./module-fetcher.ts";
import { createMutableAnswers } from "./mutable-answers.ts";
import { createNotFoundCache } from "./not-found-cache.ts";
import { subjectOf } from "./queries.ts";
import type { Refreshes } from "./refreshes.ts";
import { BAD_METHOD, deniedModule, UNKNOWN_PATH } from "./responses.ts";
import { parseRoute, type Route } from "./routes.ts";
import { type Answered, type Exchange, giveUp, sendRefusal } from "./send.ts";
import { createModuleFileServer } from "./serve-module-file.ts";
import { createMutableServer } from "./serve-mutable.ts";
import { createSumdbServer } from "./serve-sumdb.ts";
import type { SingleMirror } from "./single-mirrors.ts";
import { createStaleAnswers, STALE_DIR } from "./stale-answers.ts";
import { createSumdbCache, SUMDB_DIR } from "./sumdb-cache.ts";
import { createSumdbProxy } from "./sumdb-proxy.ts";

export type ProxyHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface ProxyHandlerParts {
  fetcher: ModuleFetcher;
  /** All mirrors, by the rules of the list; if offline, an upstream that refuses everything. */
  upstream: Upstream;
  /** Each mirror that may be asked, in the order of the list. */
  mirrors: readonly SingleMirror[];
  /** The store's folder, which also keeps lists and answers of the checksum database. */
  storeDir: string;
  /** Name of the only checksum database that is proxied, so that this is no open proxy. */
  sumdb: string | undefined;
  /** GONOPROXY and GONOSUMDB, in their syntax. */
  noProxy: string;
  noSumdb: string;
  offline: boolean;
  freshness: Freshness;
  /** Paths of modules that the checkout names. */
  knownModules: Iterable<string>;
  /** Called for each request for a file of a version, before it is answered. */
  onFile?: (module: ModuleVersion) => void;
  /** Called for each lookup in the checksum database, before it is answered. */
  onLookup?: (module: ModuleVersion) => void;
  /** Reaches what is remembered of mirrors' answers. */
  refreshes?: Refreshes;
  /** Given if a server in front may send what is on the disk. */
  handOver?: HandOver | undefined;
  emit: EventSink;
  clock: Clock;
}

/** Answers the GOPROXY protocol. Every request gets an answer and causes one event. Never throws. */
export function createProxyHandler(parts: ProxyHandlerParts): ProxyHandler {
  const { upstream, storeDir, sumdb, noProxy, offline, freshness, emit, clock } = parts;
  const mirrors = parts.mirrors.map(({ name }) => name);
  const notFoundCache = createNotFoundCache(parts);
  const onStoreFault = (error: unknown) =>
    emit({ kind: "store-fault", atMs: clock.nowMs(), fault: errorMessage(error) });
  const answers = createMutableAnswers({
    upstream,
    notFoundCache,
    stale: createStaleAnswers(path.join(storeDir, STALE_DIR)),
    clock,
    onStoreFault,
    // Without a network, a restored answer of any age is better than none.
    freshness: offline ? { ...freshness, staleMs: Number.POSITIVE_INFINITY } : freshness,
  });
  parts.refreshes?.subscribe(answers);
  const serveModuleFile = createModuleFileServer({ ...parts, mirrors, notFoundCache });
  const serveMutable = createMutableServer(answers, mirrors);
  const serveSumdb = createSumdbServer({
    ...parts,
    mirrors,
    sumdb:
      sumdb === undefined
        ? undefined
        : createSumdbProxy({
            ...parts,
            database: sumdb,
            cache: createSumdbCache(path.join(storeDir, SUMDB_DIR)),
            notFoundCache,
            onStoreFault,
          }),
  });

  async function answer(exchange: Exchange, route: Route | undefined): Promise<Answered> {
    const { method } = exchange.request;
    if (method !== "GET" && method !== "HEAD") return sendRefusal(exchange, BAD_METHOD);
    if (!route) return sendRefusal(exchange, UNKNOWN_PATH);
    if (route.kind === "sumdb") return serveSumdb(exchange, route);
    const { endpoint, subject: modulePath } = subjectOf(route);
    // A prefix of a private path is not private: go itself asks the proxy for it.
    if (matchPrefixPatterns(noProxy, modulePath)) {
      emit({ kind: "denied", atMs: clock.nowMs(), endpoint, subject: modulePath });
      return sendRefusal(exchange, deniedModule(modulePath));
    }
    notFoundCache.see(modulePath);
    if (route.kind === "mutable") return serveMutable(exchange, route);
    parts.onFile?.(route.file);
    return serveModuleFile(exchange, route);
  }

  return async (request, response) => {
    const startMs = clock.nowMs();
    const exchange = { request, response };
    const url = request.url ?? "";
    const route = parseRoute(url);
    const asked = route ? subjectOf(route) : { endpoint: "unknown" as const, subject: url };
    const answered = await answer(exchange, route).catch((error: unknown) =>
      giveUp(exchange, asked.subject, error),
    );
    emit({
      kind: "request",
      atMs: clock.nowMs(),
      ...asked,
      ...answered,
      durationMs: clock.nowMs() - startMs,
    });
  };
}
