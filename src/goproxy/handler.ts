import { createReadStream } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { buffer } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import type { Clock } from "../lib/clock.ts";
import { type StoredFile, StoreWriteError } from "../store/module-store.ts";
import type { AnswerSource, EventSink } from "../telemetry/events.ts";
import type { Upstream, UpstreamQuery } from "../upstream/upstream.ts";
import type { ModuleFetcher } from "./module-fetcher.ts";
import {
  BAD_METHOD,
  failure,
  notFound,
  okText,
  type TextResponse,
  UNKNOWN_PATH,
} from "./responses.ts";
import {
  type ImmutableRoute,
  type MutableRoute,
  parseRoute,
  type Route,
  type SumdbRoute,
  wirePath,
} from "./routes.ts";

export type ProxyHandler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

export interface ProxyHandlerParts {
  fetcher: ModuleFetcher;
  upstream: Upstream;
  /** Name of the checksum database that may be asked for; no open proxy for others. */
  sumdb: string | undefined;
  emit: EventSink;
  clock: Clock;
}

/** Of a stored zip at once: with Node's 64 KiB, sending one costs more than go's reading of it. */
const READ_BYTES = 1 << 20;

interface Answered {
  status: number;
  source: AnswerSource;
  sizeBytes: number;
}

/** Answers the GOPROXY protocol. Every request ends in an answer and one event; never throws. */
export function createProxyHandler(parts: ProxyHandlerParts): ProxyHandler {
  const { fetcher, upstream, emit, clock } = parts;
  const textUnderWay = new Map<string, Promise<TextResponse>>();

  async function answer(
    request: IncomingMessage,
    response: ServerResponse,
    route: Route | undefined,
  ): Promise<Answered> {
    if (request.method !== "GET" && request.method !== "HEAD") {
      return sendText(request, response, BAD_METHOD, "none");
    }
    if (!route) return sendText(request, response, UNKNOWN_PATH, "none");
    if (route.kind === "immutable") return answerImmutable(request, response, route);
    const text = await fetchTextOnce(route);
    return sendText(request, response, text, text.status === 200 ? "mirror" : "none");
  }

  async function answerImmutable(
    request: IncomingMessage,
    response: ServerResponse,
    route: ImmutableRoute,
  ): Promise<Answered> {
    const what = `${route.modulePath}@${route.version}.${route.endpoint}`;
    try {
      const ensured = await fetcher.ensure(
        { modulePath: route.modulePath, version: route.version, extension: route.endpoint },
        "foreground",
      );
      if (ensured.kind === "not-found") {
        return sendText(request, response, notFound(what), "none");
      }
      const { sizeBytes } = ensured.stored;
      startBody(response, route.endpoint, sizeBytes);
      if (request.method === "HEAD") response.end();
      else await sendFile(ensured.stored, response);
      return { status: 200, source: ensured.source, sizeBytes };
    } catch (error) {
      if (error instanceof StoreWriteError) {
        emit({ kind: "store-fault", atMs: clock.nowMs(), fault: faultOf(error) });
        return passThrough(request, response, route);
      }
      return giveUp(request, response, what, error);
    }
  }

  /** Hands a mirror's answer on while it comes, for the time that the store cannot be written. */
  async function passThrough(
    request: IncomingMessage,
    response: ServerResponse,
    route: ImmutableRoute,
  ): Promise<Answered> {
    const what = `${route.modulePath}@${route.version}.${route.endpoint}`;
    let sizeBytes = 0;
    try {
      const result = await upstream.fetch(queryFor(route), async ({ body, sizeBytes: length }) => {
        startBody(response, route.endpoint, length);
        body.on("data", (chunk: Buffer) => {
          sizeBytes += chunk.length;
        });
        // Once bytes have left there is no second attempt: the error destroys the response, and
        // go, which sees a cut answer, turns to the next entry of its list.
        await pipeline(body, response).catch(() => {});
      });
      if (result.kind === "not-found") {
        return sendText(request, response, notFound(what), "none");
      }
      return { status: 200, source: "mirror", sizeBytes };
    } catch (error) {
      return giveUp(request, response, what, error);
    }
  }

  /** Answers that are asked for by several at once are fetched once. */
  function fetchTextOnce(route: MutableRoute | SumdbRoute): Promise<TextResponse> {
    const query = queryFor(route);
    const { path } = query;
    const running = textUnderWay.get(path);
    if (running) return running;
    const started = fetchText(query).finally(() => textUnderWay.delete(path));
    textUnderWay.set(path, started);
    return started;
  }

  async function fetchText(query: UpstreamQuery): Promise<TextResponse> {
    if (query.endpoint === "sumdb" && query.subject !== parts.sumdb) return UNKNOWN_PATH;
    const what = query.path.slice(1);
    try {
      const result = await upstream.fetch(query, ({ body }) => buffer(body));
      return result.kind === "ok" ? okText(result.value) : notFound(what);
    } catch (error) {
      return failure(what, error);
    }
  }

  return async (request, response) => {
    const startMs = clock.nowMs();
    const route = parseRoute(request.url ?? "");
    const subject = route ? subjectOf(route) : (request.url ?? "");
    const answered = await answer(request, response, route).catch((error: unknown) =>
      giveUp(request, response, subject, error),
    );
    const version = route && "version" in route ? route.version : undefined;
    emit({
      kind: "request",
      atMs: clock.nowMs(),
      endpoint: route ? endpointOf(route) : "unknown",
      subject,
      ...(version === undefined ? {} : { version }),
      ...answered,
      durationMs: clock.nowMs() - startMs,
    });
  };
}

function sendText(
  request: IncomingMessage,
  response: ServerResponse,
  text: TextResponse,
  source: AnswerSource,
): Answered {
  const body = Buffer.from(text.body);
  response.writeHead(text.status, {
    "content-type": text.contentType,
    "content-length": body.length,
  });
  response.end(request.method === "HEAD" ? undefined : body);
  return { status: text.status, source, sizeBytes: body.length };
}

/** Throws for an answer that was cut; a client may hang up as soon as it has all of it. */
async function sendFile({ file, sizeBytes }: StoredFile, response: ServerResponse): Promise<void> {
  const content = createReadStream(file, { highWaterMark: READ_BYTES });
  await pipeline(content, response).catch((error: unknown) => {
    if (content.bytesRead < sizeBytes) throw error;
  });
}

/** Says what failed where that is still possible; a half-sent answer is cut. */
function giveUp(
  request: IncomingMessage,
  response: ServerResponse,
  what: string,
  error: unknown,
): Answered {
  if (!response.headersSent) return sendText(request, response, failure(what, error), "none");
  response.destroy();
  return { status: 502, source: "none", sizeBytes: 0 };
}

function startBody(
  response: ServerResponse,
  endpoint: ImmutableRoute["endpoint"],
  sizeBytes: number | undefined,
): void {
  const contentTypes: Record<ImmutableRoute["endpoint"], string> = {
    info: "application/json",
    mod: "text/plain; charset=utf-8",
    zip: "application/zip",
  };
  response.writeHead(200, {
    "content-type": contentTypes[endpoint],
    ...(sizeBytes === undefined ? {} : { "content-length": sizeBytes }),
  });
}

function queryFor(route: Route): UpstreamQuery {
  if (route.kind === "sumdb") {
    const { path, database } = route;
    return { path, endpoint: "sumdb", subject: database, purpose: "foreground" };
  }
  return {
    path: wirePath(route.modulePath, route.endpoint, route.version),
    endpoint: route.endpoint,
    subject: route.modulePath,
    ...(route.version === undefined ? {} : { version: route.version }),
    purpose: "foreground",
  };
}

function subjectOf(route: Route): string {
  return route.kind === "sumdb" ? route.database : route.modulePath;
}

function endpointOf(route: Route): ImmutableRoute["endpoint"] | MutableRoute["endpoint"] | "sumdb" {
  return route.kind === "sumdb" ? "sumdb" : route.endpoint;
}

function faultOf(error: StoreWriteError): string {
  const { cause } = error;
  return cause instanceof Error ? cause.message : error.message;
}
