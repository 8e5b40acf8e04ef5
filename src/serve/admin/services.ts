import type { IncomingMessage, ServerResponse } from "node:http";
import { type GoSum, parseGoSum } from "../../gomod/go-sum.ts";
import { isCanonicalVersion, isValidModulePath } from "../../gomod/module-path.ts";
import { ParseError } from "../../lib/errors.ts";
import { readLimited } from "../../lib/read-stream.ts";
import { type AccessRules, findDenial, mayHave } from "../access/access-rules.ts";
import { covers, coversAll, type Grant } from "../access/grant.ts";
import { findServiceRoute, type ServiceRoute } from "../access/service-routes.ts";
import { type MayFetch, planPreheat } from "../preheat/plan-preheat.ts";
import type { Preheats } from "../preheat/preheats.ts";
import type { Schedules } from "../preheat/schedules.ts";
import type { AnswerWebhook } from "../webhooks/webhooks.ts";
import type { DenyList } from "./deny-list.ts";
import { sendJson, sendProblem } from "./send-json.ts";

/** A module to remove from the store, in one version or in all of them. */
export interface PurgeTarget {
  path: string;
  version: string | undefined;
}

/** Answers a request about the server itself. The one who asks may do what it is about. */
export type Service = (
  request: IncomingMessage,
  response: ServerResponse,
  grant: Grant | undefined,
) => Promise<void>;

export interface ServiceParts {
  /** Undefined if the metrics have an address of their own. */
  sendMetrics: ((response: ServerResponse) => Promise<void>) | undefined;
  /** What is known of the server, as JSON has it. */
  describe(): object;
  /** Removes what the store has of a module. Returns how many files that were. */
  purge(target: PurgeTarget): Promise<number>;
  preheats: Preheats;
  schedules: Pick<Schedules, "begin" | "describe">;
  denials(): Pick<DenyList, "entries" | "add" | "remove">;
  access(): AccessRules;
  /** Whether mirrors may be asked for a module. */
  mayAsk(modulePath: string): boolean;
  /** Checks by itself who sends it. */
  answerWebhook: AnswerWebhook;
}

/** A go.sum of some 100,000 lines. */
const MAX_BODY_BYTES = 16 * 1024 * 1024;
const RETRY_AFTER_S = "30";

/** What the server can be asked about itself, by the path of a request; undefined for any other. */
export function createServices(parts: ServiceParts): (url: string) => Service | undefined {
  const { preheats } = parts;

  const status: Service = async (_request, response) => sendJson(response, 200, parts.describe());

  /** Answers itself if the request names no module, or one that is not the holder's. */
  function findTarget(
    request: IncomingMessage,
    response: ServerResponse,
    isAllowed: (modulePath: string) => boolean,
  ): PurgeTarget | undefined {
    const { searchParams } = new URL(request.url ?? "", "http://localhost");
    const target = parseTarget(searchParams.get("module") ?? "");
    if (target && isAllowed(target.path)) return target;
    if (target) sendProblem(response, 403, `this token has no right to ${target.path}`);
    else sendProblem(response, 400, "expected ?module=PATH or ?module=PATH@VERSION");
    return undefined;
  }

  const purge: Service = async (request, response, grant) => {
    // It says what the store has, and of private modules that is for those whom the configuration names.
    const access = { ...parts.access(), oncePrivatePaths: "" };
    const target = findTarget(request, response, (path) => mayHave(access, grant, path));
    if (target) sendJson(response, 200, { removedFiles: await parts.purge(target) });
  };

  const showDenied: Service = async (_request, response) =>
    sendJson(response, 200, { denied: parts.denials().entries() });

  function changeDenied(change: "add" | "remove"): Service {
    return async (request, response, grant) => {
      const isAllowed = (path: string) => grant === undefined || covers(grant, path);
      const target = findTarget(request, response, isAllowed);
      if (!target) return;
      const { path, version } = target;
      const denials = parts.denials();
      const isChanged = await denials[change](version === undefined ? path : `${path}@${version}`);
      sendJson(response, 200, { isChanged, denied: denials.entries() });
    };
  }

  const preheat: Service = async (request, response, grant) => {
    // What is not read is not taken in, and the client still gets the answer.
    const announced = Number(request.headers["content-length"] ?? 0);
    const body =
      announced > MAX_BODY_BYTES ? undefined : await readLimited(request, MAX_BODY_BYTES);
    if (!body) {
      return sendProblem(response, 413, `expected a go.sum of at most ${MAX_BODY_BYTES} bytes`);
    }
    const sum = tryParseSum(body.toString("utf8"));
    if (typeof sum === "string") return sendProblem(response, 400, sum);
    const access = parts.access();
    const mayFetch: MayFetch = ({ path, version }) =>
      parts.mayAsk(path) &&
      findDenial(access.denied, { path, version }) === undefined &&
      mayHave(access, grant, path);
    const begun = preheats.start(planPreheat(sum, mayFetch));
    if (!begun) {
      const headers = { "retry-after": RETRY_AFTER_S };
      return sendProblem(response, 503, "too many preheats are running", headers);
    }
    sendJson(response, 202, begun, { location: `/-/preheat/${begun.id}` });
  };

  function preheatStatus(id: string): Service {
    return async (_request, response) => {
      const found = preheats.find(id);
      if (found) sendJson(response, 200, found);
      else sendProblem(response, 404, "there is no such preheat");
    };
  }

  const showSchedules: Service = async (_request, response) =>
    sendJson(response, 200, { schedules: parts.schedules.describe() });

  /** What is fetched is in the configuration, so it may be more than a limited token is for. */
  function beginSchedule(name: string): Service {
    return async (_request, response, grant) => {
      if (grant && !coversAll(grant)) {
        return sendProblem(response, 403, `${grant.name} is for some modules only`);
      }
      switch (await parts.schedules.begin(name)) {
        case "begun":
          return sendJson(response, 202, { name }, { location: "/-/schedule" });
        case "running":
          return sendProblem(response, 409, `${name} is running, here or on another server`);
        case "unknown":
          return sendProblem(response, 404, "the configuration has no such preheat");
      }
    };
  }

  const { sendMetrics } = parts;
  const services: Readonly<Record<ServiceRoute, (name: string) => Service | undefined>> = {
    "/metrics": () =>
      sendMetrics && only({ GET: async (_request, response) => sendMetrics(response) }),
    "/-/status": () => only({ GET: status }),
    "/-/purge": () => only({ POST: purge }),
    "/-/deny": () =>
      only({ GET: showDenied, POST: changeDenied("add"), DELETE: changeDenied("remove") }),
    "/-/preheat": () => only({ POST: preheat }),
    "/-/preheat/*": (id) => only({ GET: preheatStatus(id) }),
    "/-/schedule": () => only({ GET: showSchedules }),
    "/-/schedule/*": (name) => only({ POST: beginSchedule(name) }),
    "/-/webhook/*": (name) =>
      only({ POST: (request, response) => parts.answerWebhook(name, request, response) }),
  };
  return (url) => {
    const found = findServiceRoute(url);
    return found && services[found.route](found.name);
  };
}

function only(services: Readonly<Record<string, Service>>): Service {
  const allow = Object.keys(services).join(", ");
  return async (request, response, grant) => {
    const { method = "" } = request;
    const service = Object.hasOwn(services, method) ? services[method] : undefined;
    if (service) return service(request, response, grant);
    sendProblem(response, 405, `only ${allow} is answered`, { allow });
  };
}

/** Undefined if no store has a module of that name. */
function parseTarget(text: string): PurgeTarget | undefined {
  const at = text.indexOf("@");
  const path = at < 0 ? text : text.slice(0, at);
  const version = at < 0 ? undefined : text.slice(at + 1);
  if (!isValidModulePath(path)) return undefined;
  return version === undefined || isCanonicalVersion(version) ? { path, version } : undefined;
}

/** Or what is wrong with it. */
function tryParseSum(text: string): GoSum | string {
  try {
    return parseGoSum(text, "go.sum");
  } catch (error) {
    if (error instanceof ParseError) return error.message;
    throw error;
  }
}
