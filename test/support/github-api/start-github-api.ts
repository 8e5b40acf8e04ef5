import { createHash, randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";
import { text as readText } from "node:stream/consumers";
import { createCommentStore } from "./comment-store.ts";
import { type Account, type Exchange, limitReply, type Reply, refusal } from "./exchange.ts";
import { createFaultPlan, createMeeting } from "./faults.ts";
import { answer, matchRoute, type Routes } from "./routes.ts";
import type { ApiFault, ApiRequest, FakeCache, GithubApi } from "./types.ts";

const HOURLY_LIMIT = 1_000;
const ACCEPTED = /application\/json|application\/vnd\.github(\.[\w.-]+)?\+json|\*\/\*/;

/** Starts an API of one repository with some pull requests on a free port. */
export async function startGithubApi({
  repository = "octo/app",
  issues = [7] as readonly number[],
} = {}): Promise<GithubApi> {
  const accounts = new Map<string, Account>();
  const comments = createCommentStore();
  const faults = createFaultPlan();
  const meet = createMeeting();
  const requests: ApiRequest[] = [];
  let used = 0;

  const server = createServer({ keepAliveTimeout: 5_000 });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const heads = new Map<number, string>();
  const caches: FakeCache[] = [];
  const routes: Routes = { comments, repository, issues, origin, heads, caches };

  async function handle(exchange: Exchange): Promise<void> {
    const { request, url } = exchange;
    const call = matchRoute(request.method ?? "", url.pathname, routes);
    exchange.operation = call.operation;
    const json = await readJson(request);
    exchange.body = textOf(json);
    const fault = faults.take(call.operation);
    if (fault?.kind === "hang") return;
    if (fault?.kind === "drop" && fault.when === "before") return void request.socket.destroy();
    if (fault?.kind === "meet") await meet(fault.parties);
    const limited = fault && limitReply(fault);
    const account = accounts.get(tokenOf(request));
    used += 1;
    const reply =
      limited ??
      checkHeaders(request) ??
      checkCredentials(request, account) ??
      (json === INVALID
        ? refusal(400, "Problems parsing JSON")
        : answer(
            call,
            { account: account as Account, query: url.searchParams, text: fieldOf(json) },
            routes,
          ));
    if (fault?.kind === "drop") return void request.socket.destroy();
    send(exchange, reply, fault);
  }

  function send({ request, response }: Exchange, reply: Reply, fault?: ApiFault): void {
    if (fault?.kind === "garbage") {
      response.writeHead(200, { "content-type": "text/html" });
      response.end("<!doctype html><title>Proxy</title><p>Something is in the way.</p>");
      return;
    }
    const body = reply.body === undefined ? "" : JSON.stringify(reply.body);
    const etag = `W/"${createHash("sha256").update(body).digest("hex")}"`;
    const isKnown = request.method === "GET" && request.headers["if-none-match"] === etag;
    response.writeHead(isKnown ? 304 : reply.status, {
      ...(body === "" ? {} : { "content-type": "application/json; charset=utf-8" }),
      "x-ratelimit-limit": String(HOURLY_LIMIT),
      "x-ratelimit-remaining": String(Math.max(0, HOURLY_LIMIT - used)),
      "x-ratelimit-reset": String(Math.ceil(Date.now() / 1000) + 3_600),
      "x-ratelimit-used": String(used),
      "x-ratelimit-resource": "core",
      "x-github-request-id": randomBytes(8).toString("hex").toUpperCase(),
      etag,
      ...reply.headers,
    });
    response.end(isKnown ? "" : body);
  }

  server.on("request", (request, response) => {
    const url = new URL(request.url ?? "/", origin);
    const exchange: Exchange = { request, response, url, operation: "unknown", body: null };
    response.once("close", () => {
      requests.push({
        operation: exchange.operation,
        method: request.method ?? "",
        path: url.pathname + url.search,
        userAgent: request.headers["user-agent"] ?? "",
        body: exchange.body,
        status: response.headersSent ? response.statusCode : 0,
      });
    });
    // The client went away: there is no one left to answer.
    handle(exchange).catch(() => response.destroy());
  });

  return {
    url: origin,
    requests,
    issueToken({
      login = "github-actions[bot]",
      type = "Bot",
      permission = "write",
      actions = "write",
    } = {}) {
      const secret = randomBytes(18).toString("hex");
      const token = `${type === "Bot" ? "ghs" : "ghp"}_${secret}`;
      accounts.set(token, { login, type, permission, actions });
      return token;
    },
    comments: (issue) => comments.of(issue),
    addComment: (issue, comment) => comments.add({ issue, ...comment }),
    caches,
    push: (pull, sha) => void heads.set(pull, sha),
    setFaults: (next) => faults.replace(next),
    clearRequests: () => {
      requests.length = 0;
    },
    async close() {
      const closed = once(server, "close");
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

function checkHeaders({ headers, method }: IncomingMessage): Reply | undefined {
  if (!headers["user-agent"]) {
    return refusal(403, "Request forbidden by administrative rules: no User-Agent header");
  }
  if (!ACCEPTED.test(headers.accept ?? "")) return refusal(415, "Unsupported 'Accept' header");
  const isWrite = method === "POST" || method === "PATCH";
  if (isWrite && headers["content-type"]?.startsWith("application/json") !== true) {
    return refusal(415, "Unsupported 'Content-Type' header");
  }
  return undefined;
}

function checkCredentials(
  { headers }: IncomingMessage,
  account: Account | undefined,
): Reply | undefined {
  if (!headers.authorization) return refusal(401, "Requires authentication");
  return account ? undefined : refusal(401, "Bad credentials");
}

function tokenOf({ headers }: IncomingMessage): string {
  return /^(?:bearer|token) (\S+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
}

const INVALID = Symbol("no JSON");

async function readJson(request: IncomingMessage): Promise<unknown> {
  const body = await readText(request);
  if (body === "") return undefined;
  try {
    return JSON.parse(body);
  } catch {
    return INVALID;
  }
}

function fieldOf(json: unknown): unknown {
  return typeof json === "object" && json !== null && "body" in json ? json.body : undefined;
}

function textOf(json: unknown): string | null {
  const text = fieldOf(json);
  return typeof text === "string" ? text : null;
}
