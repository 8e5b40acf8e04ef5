import type { IncomingMessage } from "node:http";
import { parseRoute, type Route } from "../../goproxy/routes.ts";
import type { Clock } from "../../lib/clock.ts";
import {
  type AccessRules,
  type Asked,
  decideAccess,
  findReader,
} from "./access-rules.ts";
import type { Grant } from "./grant.ts";
import type { JobTokens, TokenCheck } from "./job-tokens.ts";
import { hashToken, readToken } from "./read-token.ts";
import { permissionFor } from "./roles.ts";

/** A refusal is the answer in place of the one that was asked for. */
type Verdict =
  | {
      kind: "admitted";
      /** What the one who asks may do; undefined if everybody may read. */
      grant: Grant | undefined;
    }
  | {
      kind: "refused";
      /** Undefined if nobody knows who asks. */
      grant: Grant | undefined;
      status: 401 | 403 | 503;
      text: string;
      headers?: Readonly<Record<string, string>>;
    };

/** Lets a request pass, or says how to refuse it. Never rejects. */
export type Gate = (
  request: Pick<IncomingMessage, "url" | "headers">,
  rules: AccessRules,
) => Promise<Verdict>;

/** How soon to ask again if the issuer of a token does not answer. */
const RETRY_AFTER_S = "10";
/** Three parts of base64url. A token of ours has no dot. */
const JOB_TOKEN = /^[\w-]+\.[\w-]+\.[\w-]*$/;

/**
 * What is refused for its module is refused with 403, not 404: go would turn to the next server of its
 * list, and what nobody may have would come from there.
 */
export function createGate(parts: { clock: Pick<Clock, "nowMs">; jobTokens: JobTokens }): Gate {
  async function identify(authorization: string | undefined, rules: AccessRules): Promise<TokenCheck> {
    const token = readToken(authorization);
    if (token === undefined) return { kind: "unknown" };
    const reader = findReader(rules.readers ?? [], hashToken(token), parts.clock.nowMs());
    if (reader) return { kind: "known", grant: reader };
    if (rules.jobs.length === 0 || !JOB_TOKEN.test(token)) return { kind: "unknown" };
    return parts.jobTokens.check(token, rules.jobs);
  }

  return async ({ url = "", headers }, rules) => {
    const identity = await identify(headers.authorization, rules);
    if (identity.kind === "unavailable") {
      return {
        kind: "refused",
        grant: undefined,
        status: 503,
        text: "the issuer of this token cannot be asked for its keys",
        headers: { "retry-after": RETRY_AFTER_S },
      };
    }
    const decision = decideAccess(rules, {
      grant: identity.kind === "known" ? identity.grant : undefined,
      asked: { permission: permissionFor(url), ...moduleOf(parseRoute(url)) },
    });
    switch (decision.kind) {
      case "admitted":
        return decision;
      case "unknown":
        return {
          kind: "refused",
          grant: undefined,
          status: 401,
          text: "a token is needed: as a bearer token, or as the password of basic authentication",
          headers: { "www-authenticate": 'Basic realm="go-accel"' },
        };
      case "forbidden":
      case "denied": {
        const { grant, reason } = decision;
        return { kind: "refused", grant, status: 403, text: reason };
      }
    }
  };
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
