import { createLocalJWKSet, errors, type JSONWebKeySet, type JWTVerifyGetKey } from "jose";
import type { Clock } from "../../lib/clock.ts";
import { AccelError } from "../../lib/errors.ts";
import { ownField } from "../../lib/json.ts";
import { object, text } from "../../lib/shape.ts";
import { createSingleFlight } from "../../lib/single-flight.ts";

/** An issuer's keys cannot be had, so it is not known whether its tokens are genuine. */
export class IssuerError extends AccelError {
  override readonly name = "IssuerError";
  readonly code = "ISSUER_UNAVAILABLE";
}

/** Reads a JSON document from a URL. Throws if that fails in any way. */
export type FetchJson = (url: string) => Promise<unknown>;

/** How long keys are used without asking whether they are still the issuer's. */
const FRESH_MS = 10 * 60_000;
/** How long they are used if the issuer does not answer. */
const MAX_STALE_MS = 24 * 60 * 60_000;
/** How soon the issuer is asked again: after a failure, and for a key that it did not have. */
const PAUSE_MS = 10_000;

const DISCOVERY = object("discovery", "What an issuer says of itself.", {
  issuer: text("Its name in tokens"),
  jwks_uri: text("Where its keys are"),
});
interface Known {
  find: JWTVerifyGetKey;
  fetchedMs: number;
}

/**
 * Finds the keys of one issuer by OpenID Connect Discovery. They are fetched when the first token comes,
 * and again after ten minutes, or when a token names a key that is not among them. If the issuer does
 * not answer, the last ones count for a day. Throws `IssuerError` if there are none, and the library's
 * error for a key that the issuer does not have.
 */
export function createIssuerKeys(parts: {
  issuer: string;
  fetchJson: FetchJson;
  clock: Pick<Clock, "nowMs">;
}): JWTVerifyGetKey {
  const { issuer, fetchJson, clock } = parts;
  const share = createSingleFlight<Known>();
  let known: Known | undefined;
  let failedMs = Number.NEGATIVE_INFINITY;

  async function fetchKeys(): Promise<Known> {
    const base = issuer.endsWith("/") ? issuer.slice(0, -1) : issuer;
    const found = DISCOVERY.read(await fetchJson(`${base}/.well-known/openid-configuration`), "");
    if (found.issuer !== issuer) throw new Error(`${issuer} calls itself by another name`);
    const keys = await fetchJson(found.jwks_uri);
    if (!isKeySet(keys)) throw new Error(`${issuer} has no set of keys`);
    known = { find: createLocalJWKSet(keys), fetchedMs: clock.nowMs() };
    return known;
  }

  async function refresh(): Promise<Known> {
    try {
      if (clock.nowMs() - failedMs < PAUSE_MS) throw new Error("it failed a moment ago");
      return await share("keys", fetchKeys);
    } catch (error) {
      if (clock.nowMs() - failedMs >= PAUSE_MS) failedMs = clock.nowMs();
      if (known && clock.nowMs() - known.fetchedMs < MAX_STALE_MS) return known;
      throw new IssuerError(`the keys of ${issuer} cannot be had`, { cause: error });
    }
  }

  return async (header, token) => {
    const isFresh = known && clock.nowMs() - known.fetchedMs < FRESH_MS;
    const current = known && isFresh ? known : await refresh();
    try {
      return await current.find(header, token);
    } catch (error) {
      // The issuer may have a new key. Anybody can name one that there is none of, so it is not
      // asked each time.
      const isUnknown = error instanceof errors.JWKSNoMatchingKey;
      if (!isUnknown || clock.nowMs() - current.fetchedMs < PAUSE_MS) throw error;
      return (await refresh()).find(header, token);
    }
  };
}

/** What else a key has is for the library to judge. */
function isKeySet(value: unknown): value is JSONWebKeySet {
  const keys = ownField(value, "keys");
  return Array.isArray(keys) && keys.every((key) => typeof ownField(key, "kty") === "string");
}
