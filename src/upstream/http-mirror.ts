import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { backoffMs } from "../lib/backoff.ts";
import { systemClock } from "../lib/clock.ts";
import { UpstreamError } from "../lib/errors.ts";
import { unlessAborted } from "../lib/within.ts";
import { discardBody } from "./body.ts";
import type { JobToken } from "./job-token.ts";
import type { JobTokens } from "./job-tokens.ts";
import type { Mirror, MirrorAnswer } from "./mirror.ts";
import { findCredentials, isConfidential, type MirrorAuth, mayReceive } from "./mirror-auth.ts";
import { type Rest, resumeBody } from "./resumed-body.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { protocolError, transportError } from "./transport-error.ts";

const MAX_REDIRECTS = 10;
/** The first token, and the one in its place if it has just ended. */
const MAX_REPLACED = 2;
/** What is smaller is fetched again as quickly. */
const RESUMABLE_BYTES = 1 << 20;
const RESUME_BACKOFF = { baseDelayMs: 500, maxDelayMs: 4_000 };

type Headers = Record<string, string | string[] | undefined>;

/** What is asked of a mirror, for its first answer and for the rest of one that broke off. */
interface Request {
  mirror: string;
  url: string;
  credentials: MirrorAuth | undefined;
  /** Stands in for credentials if there are none. */
  jobToken: JobToken | undefined;
  dispatcher: Dispatcher;
  /** Whether the rest of an answer that breaks off is asked for. */
  resumes: boolean;
  signal: AbortSignal;
}

/** An answer that is no redirect. */
type Response = Pick<Dispatcher.ResponseData, "statusCode" | "headers" | "body">;

interface Landed {
  response: Response;
  /** Whether a redirect led to it, which may be to another server. */
  isRedirected: boolean;
}

/** A mirror at an `https:` or `http:` base URL, which has no credentials and no trailing slash. */
export function createHttpMirror(
  baseUrl: string,
  auth: readonly MirrorAuth[],
  {
    jobTokens,
    ...connection
  }: Pick<Request, "dispatcher" | "resumes"> & { jobTokens: JobTokens | undefined },
): Mirror {
  const base = new URL(baseUrl);
  const mirror = base.host;
  const credentials = findCredentials(base, auth);
  // What the user gave for the mirror is what it gets.
  const jobToken = credentials || !isConfidential(base) ? undefined : jobTokens?.(baseUrl);
  return {
    name: mirror,
    get: (path, signal) =>
      get({ mirror, url: `${baseUrl}${path}`, credentials, jobToken, signal, ...connection }),
  };
}

async function get(request: Request): Promise<MirrorAnswer> {
  const response = await send(request);
  const { statusCode, headers, body } = response;
  if (statusCode === 200) return okAnswer(request, headers, body);
  dump(body);
  if (statusCode === 404 || statusCode === 410) return { kind: "not-found" };
  throw statusError(request, statusCode, headers);
}

/**
 * Sends a request, and follows redirects. A mirror that wants a token of the job, or another one than it got,
 * is asked again with that. Throws `UpstreamError`.
 */
async function send(
  request: Request,
  more: Readonly<Record<string, string>> = {},
): Promise<Response> {
  const { jobToken, signal } = request;
  if (!jobToken) return (await sendWith(request.credentials, request, more)).response;
  let token = await unlessAborted(signal, jobToken.current());
  for (let replaced = 0; ; replaced++) {
    const { response, isRedirected } = await sendWith(token, request, more);
    // What another server says of tokens does not count.
    if (response.statusCode !== 401 || isRedirected || replaced > MAX_REPLACED) return response;
    const wish = response.headers["www-authenticate"];
    token = await unlessAborted(signal, jobToken.replace(wish, token));
    if (!token) return response;
    dump(response.body);
  }
}

async function sendWith(
  credentials: MirrorAuth | undefined,
  { mirror, url: firstUrl, dispatcher, signal }: Request,
  more: Readonly<Record<string, string>>,
): Promise<Landed> {
  let url = firstUrl;
  let hasLeft = false;
  for (let redirects = 0; ; redirects++) {
    const parsed = new URL(url);
    // The server that redirects chooses the path. So the mirror's own credentials, and no others, go with a
    // redirect, as far as it stays below the URL that they are for. What another server sends back
    // here is its choice.
    hasLeft ||= parsed.origin !== new URL(firstUrl).origin;
    const isOurs = credentials !== undefined && !hasLeft && mayReceive(parsed, credentials);
    const response = await dispatcher
      .request({
        origin: parsed.origin,
        path: `${parsed.pathname}${parsed.search}`,
        method: "GET",
        signal,
        headers: {
          // Go checks the bytes as they are, and a decoded body would not have the declared
          // length.
          "accept-encoding": "identity",
          "user-agent": "go-accel",
          ...more,
          ...(isOurs ? { authorization: credentials.authorization } : {}),
        },
      })
      .catch((error: unknown) => {
        throw transportError(mirror, error);
      });
    const { statusCode, headers, body } = response;
    const location = headers["location"];
    const isRedirect = statusCode >= 300 && statusCode < 400 && typeof location === "string";
    if (!isRedirect) return { response, isRedirected: redirects > 0 };
    dump(body);
    if (redirects >= MAX_REDIRECTS) {
      throw protocolError(mirror, `more than ${MAX_REDIRECTS} redirects`);
    }
    url = resolveRedirect(mirror, parsed, location);
  }
}

/** Nobody reads the rest of an answer, so it does not matter if that fails. */
function dump(body: Response["body"]): void {
  body.dump().catch(() => {});
}

function okAnswer(request: Request, headers: Headers, body: Readable): MirrorAnswer {
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") {
    discardBody(body);
    throw protocolError(
      request.mirror,
      `content encoding that was not asked for: "${String(encoding)}"`,
    );
  }
  const length = Number(headers["content-length"] ?? Number.NaN);
  const sizeBytes = Number.isSafeInteger(length) ? length : undefined;
  const validator = validatorOf(headers);
  const isSmall = sizeBytes === undefined || sizeBytes < RESUMABLE_BYTES;
  if (!request.resumes || isSmall || validator === undefined) {
    return { kind: "ok", body, sizeBytes };
  }
  const whole = resumeBody(body, {
    askFrom: (offset) => askForRest(request, { offset, sizeBytes, validator }),
    pause: (fruitless) =>
      fruitless === 0
        ? Promise.resolve()
        : systemClock.sleep(backoffMs(fruitless, RESUME_BACKOFF), request.signal).catch(() => {}),
    isOver: () => request.signal.aborted,
  });
  return { kind: "ok", body: whole, sizeBytes };
}

/**
 * What If-Range may name, so that a rest of another content is never put behind this beginning: a
 * strong entity tag, or else the date (RFC 9110, section 13.1.5). Undefined if the server names
 * neither, or takes no ranges.
 */
function validatorOf(headers: Headers): string | undefined {
  const [ranges, tag, date] = ["accept-ranges", "etag", "last-modified"].map((name) => {
    const value = headers[name];
    return typeof value === "string" ? value : undefined;
  });
  if (ranges === "none") return undefined;
  return tag?.startsWith('"') ? tag : tag === undefined ? date : undefined;
}

async function askForRest(
  request: Request,
  known: { offset: number; sizeBytes: number; validator: string },
): Promise<Rest> {
  const { offset, sizeBytes, validator } = known;
  try {
    const { statusCode, headers, body } = await send(request, {
      range: `bytes=${offset}-`,
      "if-range": validator,
    });
    const expected = `bytes ${offset}-${sizeBytes - 1}/${sizeBytes}`;
    if (statusCode === 206 && headers["content-range"] === expected) return { kind: "body", body };
    // It may be the whole, which is not wanted here.
    discardBody(body);
    return isPassing(statusCode) ? { kind: "failed" } : { kind: "refused" };
  } catch {
    // An `UpstreamError`. If nothing helps, the error of the first break is the one that counts.
    return { kind: "failed" };
  }
}

function resolveRedirect(mirror: string, from: URL, location: string): string {
  if (!URL.canParse(location, from.href)) throw protocolError(mirror, "redirect to an invalid URL");
  const to = new URL(location, from);
  if (to.protocol !== "https:" && !(to.protocol === "http:" && from.protocol === "http:")) {
    throw protocolError(mirror, `redirect from ${from.protocol} to ${to.protocol}`);
  }
  return to.href;
}

/** Whether another attempt may help. Mirrors were seen to answer 403 for a moment. */
function isPassing(status: number): boolean {
  return status === 403 || status === 408 || status === 429 || status >= 500;
}

function statusError(
  { mirror, jobToken }: Request,
  status: number,
  headers: Headers,
): UpstreamError {
  const problem = status === 401 ? jobToken?.problem() : undefined;
  // Who knows the job and refuses it will do so again.
  const isFinal = status === 403 && jobToken?.isWanted();
  const retryAfterMs = parseRetryAfter(headers["retry-after"], systemClock.nowMs());
  const isThrottled = status === 429 || (status === 503 && retryAfterMs !== undefined);
  return new UpstreamError(`${mirror} answered ${status}${problem ? `: ${problem}` : ""}`, {
    code: isThrottled ? "THROTTLED" : "STATUS",
    mirror,
    status,
    retryable: isPassing(status) && !isFinal,
    ...(isThrottled && retryAfterMs !== undefined ? { retryAfterMs } : {}),
  });
}
