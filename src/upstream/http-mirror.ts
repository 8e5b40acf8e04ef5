import type { Readable } from "node:stream";
import type { Dispatcher } from "undici";
import { systemClock } from "../lib/clock.ts";
import { UpstreamError } from "../lib/errors.ts";
import { discardBody } from "./body.ts";
import type { Mirror, MirrorAnswer } from "./mirror.ts";
import { type MirrorAuth, selectAuthorization } from "./mirror-auth.ts";
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
  const name = new URL(baseUrl).host;
  return {
    name,
    get: (path, signal) =>
      getFollowingRedirects(name, `${baseUrl}${path}`, auth, dispatcher, signal),
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
    // Chosen for each hop, so that a redirect never carries credentials to another host.
    const authorization = selectAuthorization(parsed, auth);
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
          ...(authorization === undefined ? {} : { authorization }),
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
