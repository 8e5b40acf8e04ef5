import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import type { Readable } from "node:stream";
import { fileURLToPath } from "node:url";
import { type Dispatcher, EnvHttpProxyAgent, request } from "undici";
import { IntegrityError, UpstreamError } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { type MirrorAuth, selectAuthorization } from "./mirror-auth.ts";

/** What a mirror answered: 404 and 410 are an absence, every other failure throws. */
export type MirrorAnswer =
  | { kind: "ok"; body: Readable; sizeBytes: number | undefined }
  | { kind: "not-found" };

/** One server of the GOPROXY list. */
export interface Mirror {
  /** Host for people: no scheme, no credentials. */
  name: string;
  /** Fetches `path` below the mirror's base URL. Throws `UpstreamError`. */
  get(path: string, signal: AbortSignal): Promise<MirrorAnswer>;
}

export interface HttpOptions {
  connectTimeoutMs: number;
  firstByteTimeoutMs: number;
  idleTimeoutMs: number;
  /** Connections to one origin, where it does not speak HTTP/2. */
  connectionsPerOrigin: number;
}

export const HTTP_DEFAULTS: HttpOptions = {
  connectTimeoutMs: 5_000,
  firstByteTimeoutMs: 15_000,
  idleTimeoutMs: 15_000,
  connectionsPerOrigin: 64,
};

const MAX_REDIRECTS = 10;

/** Connection pool shared by all mirrors; honours HTTP_PROXY, HTTPS_PROXY and NO_PROXY. */
export function createDispatcher(options: HttpOptions = HTTP_DEFAULTS): Dispatcher {
  return new EnvHttpProxyAgent({
    connect: { timeout: options.connectTimeoutMs },
    connections: options.connectionsPerOrigin,
    headersTimeout: options.firstByteTimeoutMs,
    bodyTimeout: options.idleTimeoutMs,
  });
}

/** A mirror at an `https:`, `http:` or `file:` base URL without credentials. */
export function createMirror(
  baseUrl: string,
  auth: readonly MirrorAuth[],
  dispatcher: Dispatcher,
): Mirror {
  const base = baseUrl.replace(/\/+$/, "");
  if (base.startsWith("file:")) {
    return { name: base, get: (path) => readLocalFile(base, `${base}${path}`) };
  }
  const name = new URL(base).host;
  return {
    name,
    get: (path, signal) => getFollowingRedirects(name, `${base}${path}`, auth, dispatcher, signal),
  };
}

async function getFollowingRedirects(
  mirror: string,
  firstUrl: string,
  auth: readonly MirrorAuth[],
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<MirrorAnswer> {
  let url = firstUrl;
  for (let redirects = 0; ; redirects++) {
    const parsed = new URL(url);
    // Chosen anew for every hop, so that a redirect never carries credentials to another host.
    const authorization = selectAuthorization(parsed, auth);
    const response = await request(url, {
      dispatcher,
      signal,
      headers: {
        // go checks bytes; a body that was decoded on the way has a length that no longer holds.
        "accept-encoding": "identity",
        "user-agent": "go-accel",
        ...(authorization === undefined ? {} : { authorization }),
      },
    }).catch((error: unknown) => {
      throw transportError(mirror, error);
    });
    const { statusCode, headers, body } = response;
    if (statusCode === 200) return okAnswer(mirror, headers, body);
    body.dump().catch(() => {
      // The rest of an answer that we do not read; its failure changes nothing.
    });
    if (statusCode === 404 || statusCode === 410) return { kind: "not-found" };
    const location = headers["location"];
    if (statusCode < 300 || statusCode >= 400 || typeof location !== "string") {
      throw statusError(mirror, statusCode);
    }
    if (redirects >= MAX_REDIRECTS) {
      throw protocolError(mirror, `more than ${MAX_REDIRECTS} redirects`);
    }
    url = resolveRedirect(mirror, parsed, location);
  }
}

function okAnswer(
  mirror: string,
  headers: Record<string, string | string[] | undefined>,
  body: Readable,
): MirrorAnswer {
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") {
    body.destroy();
    throw protocolError(mirror, `unasked-for content encoding "${String(encoding)}"`);
  }
  const length = Number(headers["content-length"] ?? Number.NaN);
  return { kind: "ok", body, sizeBytes: Number.isSafeInteger(length) ? length : undefined };
}

function resolveRedirect(mirror: string, from: URL, location: string): string {
  if (!URL.canParse(location, from.href)) throw protocolError(mirror, "redirect to an invalid URL");
  const to = new URL(location, from);
  if (to.protocol !== "https:" && !(to.protocol === "http:" && from.protocol === "http:")) {
    throw protocolError(mirror, `redirect from ${from.protocol} to ${to.protocol}`);
  }
  return to.href;
}

async function readLocalFile(base: string, url: string): Promise<MirrorAnswer> {
  try {
    const file = fileURLToPath(url);
    const { size } = await stat(file);
    return { kind: "ok", body: createReadStream(file), sizeBytes: size };
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "ENOTDIR") return { kind: "not-found" };
    throw transportError(base, error);
  }
}

/** Statuses that another attempt may cure; 403 included, seen as a passing fault of mirrors. */
function isPassing(status: number): boolean {
  return status === 403 || status === 408 || status === 429 || status >= 500;
}

function statusError(mirror: string, status: number): UpstreamError {
  return new UpstreamError(`${mirror} answered ${status}`, {
    code: "STATUS",
    mirror,
    status,
    retryable: isPassing(status),
  });
}

function protocolError(mirror: string, problem: string): UpstreamError {
  return new UpstreamError(`${mirror}: ${problem}`, { code: "PROTOCOL", mirror, retryable: false });
}

const TIMEOUT_CODES: readonly string[] = [
  "TimeoutError",
  "UND_ERR_CONNECT_TIMEOUT",
  "UND_ERR_HEADERS_TIMEOUT",
  "UND_ERR_BODY_TIMEOUT",
];

/** Turns a failure of the connection or of the body into an `UpstreamError`. */
export function transportError(mirror: string, error: unknown): UpstreamError {
  if (error instanceof UpstreamError) return error;
  if (error instanceof IntegrityError) {
    const details = { code: "INTEGRITY", mirror, retryable: false, cause: error } as const;
    return new UpstreamError(`${mirror}: ${error.message}`, details);
  }
  const errno = errnoOf(error) ?? (error instanceof Error ? error.name : "unknown error");
  const code = TIMEOUT_CODES.includes(errno) ? "TIMEOUT" : "CONNECT";
  return new UpstreamError(`${mirror}: ${describeErrno(errno)}`, {
    code,
    mirror,
    retryable: !isPermanent(errno),
    cause: error,
  });
}

/** Our own deadline, a host that does not exist, and certificates that are not trusted. */
function isPermanent(errno: string): boolean {
  return (
    ["AbortError", "TimeoutError", "UND_ERR_ABORTED", "ENOTFOUND"].includes(errno) ||
    /CERT|_SIGNATURE|_ISSUER/.test(errno)
  );
}

/** Words for the codes that people meet; the code itself otherwise. */
function describeErrno(errno: string): string {
  const words: Record<string, string> = {
    ECONNREFUSED: "connection refused",
    ECONNRESET: "connection reset",
    ENOTFOUND: "host not found",
    TimeoutError: "the time for the request was up",
    UND_ERR_CONNECT_TIMEOUT: "connecting took too long",
    UND_ERR_HEADERS_TIMEOUT: "no answer in time",
    UND_ERR_BODY_TIMEOUT: "the answer stalled",
    UND_ERR_SOCKET: "connection closed in the middle of the answer",
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: "the answer was cut short",
  };
  return words[errno] ?? errno;
}
