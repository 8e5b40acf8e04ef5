import type { IncomingMessage } from "node:http";
import { parseRoute, type Route } from "../../goproxy/routes.ts";
import type { Clock } from "../../lib/clock.ts";
import {
  type AccessRules,
  type Asked,
  decideAccess,
  findReader,
  type Grant,
} from "./access-rules.ts";
import { hashToken } from "./read-token.ts";
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
      status: 401 | 403;
      text: string;
      headers?: Readonly<Record<string, string>>;
    };

/** Lets a request pass, or says how to refuse it. */
export type Gate = (
  request: Pick<IncomingMessage, "url" | "headers">,
  rules: AccessRules,
) => Verdict;

/**
 * What is refused for its module is refused with 403, not 404: go would turn to the next server of its
 * list, and what nobody may have would come from there.
 */
export function createGate(clock: Pick<Clock, "nowMs">): Gate {
  return ({ url = "", headers }, rules) => {
    const sha256 = hashToken(headers.authorization);
    const decision = decideAccess(rules, {
      grant: findReader(rules.readers ?? [], sha256, clock.nowMs()),
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
