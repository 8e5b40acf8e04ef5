import { type IncomingMessage, request as sendRequest } from "node:http";
import type { SecureContext } from "node:tls";
import { systemClock } from "../../lib/clock.ts";
import { errnoOf } from "../../lib/fs.ts";
import { startTimer } from "../../lib/within.ts";
import type { Answer, Content } from "../judge/answer.ts";
import type { Environment } from "../judge/facts.ts";
import { type Connection, connect } from "./connect.ts";
import { proxyAuthorization } from "./open-tunnel.ts";
import { type Route, routeTo } from "./proxy-route.ts";

const MAX_REDIRECTS = 10;
const FIRST_BYTE_TIMEOUT_MS = 6_000;
const BODY_TIMEOUT_MS = 5_000;
/** After such a pause a body has stalled, and is not slow. */
const PAUSE_MS = 3_000;

/** How servers are reached, and what is sent to them. */
export interface Client {
  env: Environment;
  authorities: SecureContext;
  /** Value of the Authorization header for a URL; undefined if nothing is sent. */
  authorizationFor(url: URL): string | undefined;
}

/**
 * Fetches a URL as go would: with its proxies and authorities, and up to ten redirects, none of them
 * from https to http. Each request has a connection of its own. A body that is declared longer than
 * `maxBytes` is not read. Never throws.
 */
export async function get(client: Client, first: URL, maxBytes: number): Promise<Answer> {
  let url = first;
  const passed: string[] = [];
  for (;;) {
    // As go's client does it, another host gets no credentials.
    const authorization = url.host === first.host ? client.authorizationFor(url) : undefined;
    const answer = await getOnce(client, url, { authorization, maxBytes });
    const redirects = passed.length === 0 ? {} : { redirects: passed };
    if (answer.kind !== "content" || answer.location === undefined) {
      return { ...answer, ...redirects };
    }
    const problem = problemOf(url, answer.location, passed.length);
    if (problem !== undefined) return { ...answer, ...redirects, kind: "redirect", problem };
    url = new URL(answer.location, url);
    passed.push(url.host);
  }
}

function problemOf(from: URL, location: string, redirects: number): string | undefined {
  if (redirects >= MAX_REDIRECTS) return `more than ${MAX_REDIRECTS} redirects`;
  if (!URL.canParse(location, from.href)) return "its target is no URL";
  const { protocol } = new URL(location, from);
  const isAllowed = protocol === "https:" || (protocol === "http:" && from.protocol === "http:");
  return isAllowed ? undefined : `from ${from.protocol} to ${protocol}`;
}

async function getOnce(
  client: Client,
  url: URL,
  wanted: { authorization: string | undefined; maxBytes: number },
): Promise<Answer> {
  const route = routeTo(url, client.env);
  const connection = await connect({ url, route, authorities: client.authorities });
  const base = { host: url.host };
  if (connection.kind === "failed") {
    return { ...base, kind: "unreached", connection };
  }
  const { socket, certificate } = connection;
  if (certificate?.fault !== undefined) {
    socket.destroy();
    return {
      ...base,
      kind: "unreached",
      connection: { kind: "open", certificate, dateMs: undefined },
    };
  }
  try {
    return { ...base, ...(await exchange(connection, url, route, wanted)) };
  } finally {
    socket.destroy();
  }
}

/** The server's time by its Date header, whatever its certificate is like. Sends no credentials. */
export async function readDate(
  connection: Extract<Connection, { kind: "open" }>,
  url: URL,
  route: Route,
): Promise<number | undefined> {
  const wanted = { authorization: undefined, maxBytes: 0 };
  const answer = await exchange(connection, new URL("/", url), route, wanted);
  return answer.kind === "content" ? answer.dateMs : undefined;
}

type Exchange =
  | Omit<Content, "host" | "redirects">
  | { kind: "stalled"; waitedMs: number }
  | { kind: "broken"; code: string };

function exchange(
  { socket }: Extract<Connection, { kind: "open" }>,
  url: URL,
  route: Route,
  { authorization, maxBytes }: { authorization: string | undefined; maxBytes: number },
): Promise<Exchange> {
  const isForProxy = route.kind === "proxy" && url.protocol === "http:";
  const forProxy = isForProxy ? proxyAuthorization(route.proxy) : undefined;
  const target = `${url.pathname}${url.search}`;
  const startMs = systemClock.nowMs();
  return new Promise((resolve) => {
    const stalled = () => resolve({ kind: "stalled", waitedMs: systemClock.nowMs() - startMs });
    const stopWaiting = startTimer(systemClock, FIRST_BYTE_TIMEOUT_MS, stalled);
    const request = sendRequest({
      createConnection: () => socket,
      method: "GET",
      path: isForProxy ? `${url.origin}${target}` : target,
      headers: {
        host: url.host,
        "user-agent": "go-accel",
        "accept-encoding": "identity",
        connection: "close",
        ...(authorization === undefined ? {} : { authorization }),
        ...(forProxy === undefined ? {} : { "proxy-authorization": forProxy }),
      },
    });
    request.on("error", (error) => {
      stopWaiting();
      resolve({ kind: "broken", code: errnoOf(error) ?? error.name });
    });
    request.once("response", (response) => {
      stopWaiting();
      const firstByteMs = systemClock.nowMs() - startMs;
      void readContent(response, maxBytes).then((body) =>
        resolve({ kind: "content", firstByteMs, ...headOf(response), ...body }),
      );
    });
    request.end();
  });
}

function headOf({ statusCode = 0, headers }: IncomingMessage) {
  const date = Date.parse(headers.date ?? "");
  const { location } = headers;
  const isRedirect = statusCode >= 300 && statusCode < 400 && location !== undefined;
  return {
    status: statusCode,
    location: isRedirect ? location : undefined,
    contentType: headers["content-type"] ?? "",
    retryAfter: headers["retry-after"],
    dateMs: Number.isFinite(date) ? date : undefined,
  };
}

/** Never rejects: a body that breaks off is cut. */
async function readContent(response: IncomingMessage, maxBytes: number) {
  const startMs = systemClock.nowMs();
  const declared = Number(response.headers["content-length"] ?? Number.NaN);
  const declaredBytes = Number.isSafeInteger(declared) ? declared : undefined;
  const pieces: Buffer[] = [];
  let sizeBytes = 0;
  let lastMs = startMs;
  let end: Content["end"] = "whole";
  if (declaredBytes !== undefined && declaredBytes > maxBytes) {
    response.destroy();
    return { body: Buffer.alloc(0), declaredBytes, end: "unread" as const, bodyMs: 0 };
  }
  const stop = startTimer(systemClock, BODY_TIMEOUT_MS, () => {
    end = systemClock.nowMs() - lastMs > PAUSE_MS ? "stalled" : "slow";
    response.destroy();
  });
  try {
    for await (const piece of response) {
      pieces.push(piece);
      sizeBytes += piece.length;
      lastMs = systemClock.nowMs();
      if (sizeBytes > maxBytes) {
        end = "unread";
        break;
      }
    }
  } catch {
    // The connection broke, or our timer ended it.
    if (end === "whole") end = "cut";
  } finally {
    stop();
    response.destroy();
  }
  const bodyMs = systemClock.nowMs() - startMs;
  return { body: Buffer.concat(pieces), declaredBytes, end, bodyMs };
}
