import type { IncomingMessage } from "node:http";
import { parseRoute, type Route } from "../../goproxy/routes.ts";
import type { Clock } from "../../lib/clock.ts";
import { type AccessRules, type Asked, decideAccess, findReader } from "./access-rules.ts";
import { challengesFor } from "./challenges.ts";
import type { Grant } from "./grant.ts";
import type { JobTokens, TokenCheck } from "./job-tokens.ts";
import { mayCome, requestAddress } from "./network.ts";
import { createRateLimiter } from "./rate-limiter.ts";
import { hashToken, readToken } from "./read-token.ts";
import { permissionFor } from "./service-routes.ts";

/** Why a request is refused. `host` and `path`: it was for another host, or its path is too long. */
export type Refusal =
  | "host"
  | "path"
  | "address"
  | "token"
  | "issuer"
  | "rate"
  | "role"
  | "module"
  | "denied";

/** A refusal is the answer in place of the one that was asked for. */
type Verdict = {
  /** Who asks; undefined if that is not known. */
  grant: Grant | undefined;
  /** From where. */
  address: string | undefined;
} & (
  | { kind: "admitted" }
  | {
      kind: "refused";
      reason: Refusal;
      /** What else the log may say, and the answer must not. */
      detail?: string | undefined;
      status: 401 | 403 | 429 | 503;
      text: string;
      headers?: Readonly<Record<string, string | string[]>>;
    }
);

/** Lets a request pass, or says how to refuse it. Never rejects. */
export type Gate = (
  request: Pick<IncomingMessage, "url" | "headers"> & {
    socket: Pick<IncomingMessage["socket"], "remoteAddress">;
  },
  rules: AccessRules,
) => Promise<Verdict>;

/** How soon to ask again if the issuer of a token does not answer. */
const RETRY_AFTER_S = "10";
const MS_PER_SECOND = 1_000;
/** Three parts of base64url. A token of ours has no dot. */
const JOB_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/**
 * What is refused for its module is refused with 403, not 404: go would turn to the next server of its
 * list, and what nobody may have would come from there.
 */
export function createGate(parts: {
  clock: Pick<Clock, "nowMs">;
  /** Of the machine: the configuration says when tokens end. */
  wallClock: Pick<Clock, "nowMs">;
  jobTokens: JobTokens;
}): Gate {
  const limiter = createRateLimiter(parts.clock);

  /** A promise only if the issuer of a token may have to be asked: most requests need not wait. */
  function identify(
    authorization: string | undefined,
    rules: Pick<AccessRules, "readers" | "jobs">,
  ): TokenCheck | Promise<TokenCheck> {
    const token = readToken(authorization);
    if (token === undefined) return UNKNOWN;
    const reader = findReader(rules.readers ?? [], hashToken(token), parts.wallClock.nowMs());
    if (reader) return { kind: "known", grant: reader };
    if (rules.jobs.length === 0 || !JOB_TOKEN.test(token)) return UNKNOWN;
    return parts.jobTokens.check(token, rules.jobs);
  }

  return async (request, rules) => {
    const { url = "", headers } = request;
    const { network, rate } = rules;
    const address = requestAddress(request, network);
    if (!mayCome(network, address)) {
      const text = "nobody may ask from this address";
      return { kind: "refused", grant: undefined, address, reason: "address", status: 403, text };
    }
    const identified = identify(headers.authorization, rules);
    const identity = identified instanceof Promise ? await identified : identified;
    const grant = identity.kind === "known" ? identity.grant : undefined;
    const who = { grant, address };
    // Those who are not known have a limit, too: they may be guessing.
    const client = grant ? `reader ${grant.name}` : `address ${address}`;
    const waitMs = rate ? limiter.take(client, rate) : 0;
    if (waitMs > 0) return { kind: "refused", ...who, ...tooOften(waitMs) };
    if (identity.kind === "unavailable") return { kind: "refused", ...who, ...NO_KEYS };
    const decision = decideAccess(rules, {
      grant,
      asked: { permission: permissionFor(url), ...moduleOf(parseRoute(url)) },
    });
    switch (decision.kind) {
      case "admitted":
        return { kind: "admitted", ...who };
      case "unknown":
        return {
          kind: "refused",
          ...who,
          ...NO_TOKEN,
          headers: { "www-authenticate": challengesFor(rules.jobs) },
          detail: whyUnknown(identity),
        };
      case "refused":
        return {
          kind: "refused",
          ...who,
          status: 403,
          reason: decision.because,
          text: decision.text,
        };
    }
  };
}

function whyUnknown(identity: TokenCheck): string | undefined {
  return identity.kind === "unknown" ? identity.why : undefined;
}

const UNKNOWN: TokenCheck = { kind: "unknown" };

const NO_KEYS = {
  reason: "issuer",
  status: 503,
  text: "the issuer of this token cannot be asked for its keys",
  headers: { "retry-after": RETRY_AFTER_S },
} as const;

const NO_TOKEN = {
  reason: "token",
  status: 401,
  text: "a token is needed: as a bearer token, or as the password of basic authentication",
} as const;

function tooOften(waitMs: number) {
  const seconds = Math.ceil(waitMs / MS_PER_SECOND);
  return {
    reason: "rate",
    status: 429,
    text: `too many requests; the next one is answered in ${seconds} s`,
    headers: { "retry-after": String(seconds) },
  } as const;
}

function moduleOf(route: Route | undefined): Omit<Asked, "permission"> {
  switch (route?.kind) {
    case "immutable":
      return { modulePath: route.file.path, version: route.file.version };
    case "mutable":
      return { modulePath: route.modulePath, version: route.version };
    case "sumdb": {
      const { request } = route;
      if (request.kind !== "lookup") return {};
      return { modulePath: request.modulePath, version: request.version };
    }
    case undefined:
      return {};
  }
}
