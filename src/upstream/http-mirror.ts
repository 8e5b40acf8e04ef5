import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { systemClock } from "../lib/clock.ts";
import { UpstreamError } from "../lib/errors.ts";
import { discardBody } from "./body.ts";
import type { Mirror, MirrorAnswer } from "./mirror.ts";
import { findCredentials, type MirrorAuth, mayReceive } from "./mirror-auth.ts";
import { parseRetryAfter } from "./retry-after.ts";
import { protocolError, transportError } from "./transport-error.ts";

const MAX_REDIRECTS = 10;

type Headers = Record<string, string | string[] | undefined>;

/** A mirror at an `https:` or `http:` base URL, which has no credentials and no trailing slash. */
export function createHttpMirror(
  baseUrl: string,
  auth: readonly MirrorAuth[],
  dispatcher: Dispatcher,
): Mirror {
  const base = new URL(baseUrl);
  const name = base.host;
  const credentials = findCredentials(base, auth);
  return {
    name,
    get: (path, signal) =>
      getFollowingRedirects(name, `${baseUrl}${path}`, credentials, dispatcher, signal),
  };
}

async function getFollowingRedirects(
  mirror: string,
  firstUrl: string,
  credentials: MirrorAuth | undefined,
  dispatcher: Dispatcher,
  signal: AbortSignal,
): Promise<MirrorAnswer> {
  let url = firstUrl;
  let hasLeft = false;
  for (let redirects = 0; ; redirects++) {
    const parsed = new URL(url);
    // Whoever redirects chooses the path. So the mirror's own credentials, and no others, go with a
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
          ...(isOurs ? { authorization: credentials.authorization } : {}),
        },
      })
      .catch((error: unknown) => {
        throw transportError(mirror, error);
      });
    const { statusCode, headers, body } = response;
    if (statusCode === 200) return okAnswer(mirror, headers, body);
    body.dump().catch(() => {
      // Nobody reads the rest of this answer, so it does not matter if it fails.
    });
    if (statusCode === 404 || statusCode === 410) return { kind: "not-found" };
    const location = headers["location"];
    if (statusCode < 300 || statusCode >= 400 || typeof location !== "string") {
      throw statusError(mirror, statusCode, headers);
    }
    if (redirects >= MAX_REDIRECTS) {
      throw protocolError(mirror, `more than ${MAX_REDIRECTS} redirects`);
    }
    url = resolveRedirect(mirror, parsed, location);
  }
}

function okAnswer(mirror: string, headers: Headers, body: Readable): MirrorAnswer {
  const encoding = headers["content-encoding"];
  if (encoding !== undefined && encoding !== "identity") {
    discardBody(body);
    throw protocolError(mirror, `content encoding that was not asked for: "${String(encoding)}"`);
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

/** Whether another attempt may help. Mirrors were seen to answer 403 for a moment. */
function isPassing(status: number): boolean {
  return status === 403 || status === 408 || status === 429 || status >= 500;
}

function statusError(mirror: string, status: number, headers: Headers): UpstreamError {
  const retryAfterMs = parseRetryAfter(headers["retry-after"], systemClock.nowMs());
  const isThrottled = status === 429 || (status === 503 && retryAfterMs !== undefined);
  return new UpstreamError(`${mirror} answered ${status}`, {
    code: isThrottled ? "THROTTLED" : "STATUS",
    mirror,
    status,
    retryable: isPassing(status),
    ...(isThrottled && retryAfterMs !== undefined ? { retryAfterMs } : {}),
  });
}
