import { decodeJwt, errors, type JWTVerifyGetKey, jwtVerify } from "jose";
import type { Clock } from "../../lib/clock.ts";
import { errorMessage } from "../../lib/errors.ts";
import { createExpiringMap } from "../../lib/expiring-map.ts";
import type { Grant } from "./grant.ts";
import { createIssuerKeys, type FetchJson, IssuerError } from "./issuer-keys.ts";
import { type Claims, grantFor, type JobRule } from "./job-rules.ts";
import { hashToken } from "./read-token.ts";

/** What a token is worth. */
export type TokenCheck =
  | { kind: "known"; grant: Grant }
  /** Not genuine, expired, or not for us. `why` is for the log, and not for the one who asks. */
  | { kind: "unknown"; why?: string }
  /** Nobody can tell at the moment. */
  | { kind: "unavailable" };

/** Checks the OpenID Connect tokens of CI jobs. */
export interface JobTokens {
  /** Never throws. */
  check(token: string, rules: readonly JobRule[]): Promise<TokenCheck>;
}

/** With a public key alone nobody can make a token by one of these. HMAC and `none` are not here. */
const ALGORITHMS = [
  ...["RS256", "RS384", "RS512", "PS256", "PS384", "PS512"],
  ...["ES256", "ES384", "ES512", "EdDSA"],
];
/** By how much the issuer's clock may differ. */
const TOLERANCE_S = 30;
const MS_PER_SECOND = 1_000;
/** A build sends the same token with each of its requests. */
const REMEMBERED_MS = 60_000;
const MAX_REMEMBERED = 10_000;

export function createJobTokens(parts: {
  fetchJson: FetchJson;
  clock: Pick<Clock, "nowMs">;
  /** Of the machine: the times in tokens are those of others. */
  wallClock: Pick<Clock, "nowMs">;
}): JobTokens {
  const { fetchJson, clock, wallClock } = parts;
  const keys = new Map<string, JWTVerifyGetKey>();
  const genuine = createExpiringMap<Claims>({ clock, maxEntries: MAX_REMEMBERED });

  function keysOf(issuer: string): JWTVerifyGetKey {
    const found = keys.get(issuer) ?? createIssuerKeys({ issuer, fetchJson, clock });
    keys.set(issuer, found);
    return found;
  }

  /** The claims of a token of one of these issuers. Throws if it is not genuine or does not count now. */
  async function verify(token: string, issuers: ReadonlySet<string>): Promise<Claims> {
    const { iss } = decodeJwt(token);
    // Only issuers of the configuration are asked for keys.
    if (iss === undefined || !issuers.has(iss)) throw new errors.JWTInvalid("another issuer");
    const { payload } = await jwtVerify(token, keysOf(iss), {
      issuer: iss,
      algorithms: ALGORITHMS,
      requiredClaims: ["exp", "aud"],
      clockTolerance: TOLERANCE_S,
      currentDate: new Date(wallClock.nowMs()),
    });
    const leftMs = Number(payload.exp) * MS_PER_SECOND - wallClock.nowMs();
    genuine.set(hashToken(token), payload, Math.min(leftMs, REMEMBERED_MS));
    return payload;
  }

  return {
    async check(token, rules) {
      const issuers = new Set(rules.map(({ issuer }) => issuer));
      try {
        const claims = genuine.get(hashToken(token)) ?? (await verify(token, issuers));
        const grant = grantFor(rules, claims);
        return grant ? { kind: "known", grant } : { kind: "unknown", why: describe(claims) };
      } catch (error) {
        if (error instanceof IssuerError) return { kind: "unavailable" };
        return { kind: "unknown", why: errorMessage(error) };
      }
    },
  };
}

/** What the author of a configuration has to compare. */
function describe({ iss, aud, sub }: Claims): string {
  return `no entry of oidc fits iss ${iss}, aud ${[aud ?? []].flat().join()}, sub ${sub}`;
}
