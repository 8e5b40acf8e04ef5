import { randomUUID } from "node:crypto";
import { Octokit } from "@octokit/core";
import { paginateRest } from "@octokit/plugin-paginate-rest";
import { retry } from "@octokit/plugin-retry";
import { throttling } from "@octokit/plugin-throttling";
import { EnvHttpProxyAgent, fetch, type RequestInit } from "undici";
import type { Clock } from "../lib/clock.ts";
import { CommentError } from "../lib/errors.ts";
import { ownField } from "../lib/json.ts";
import type { CommentsApi, IssueComment } from "./api.ts";
import { type ApiCall, toCommentError } from "./github-error.ts";

export interface CommentBudgets {
  /** For a comment as a whole, including pauses that the API asks for. */
  totalMs: number;
  /** For one request, until its answer is there. */
  attemptMs: number;
  /** Further attempts after a failure, and after a pause that the API asked for. */
  retries: number;
  /** How long a second of a pause lasts: tests use a shorter one. */
  secondMs: number;
}

export interface GithubApiParts {
  /** Without a trailing slash. */
  apiUrl: string;
  token: string;
  /** `owner/name`. */
  repository: string;
  pullRequest: number;
  clock: Clock;
  budgets: CommentBudgets;
  /** Aborts when the time for the comment is over. */
  signal: AbortSignal;
}

const COMMENTS = "/repos/{owner}/{repo}/issues/{issue_number}/comments";
const COMMENT = "/repos/{owner}/{repo}/issues/comments/{comment_id}";
const PULL = "GET /repos/{owner}/{repo}/pulls/{pull_number}";
const PAGE = 100;
/** The client's own messages do not belong in the job's log. */
const SILENT = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

/**
 * Comments through GitHub's REST API. Failures of the network and 5xx answers are tried again,
 * except for a create, which may already have been done. Pauses that the API asks for are made if
 * there is time.
 */
export function createGithubApi(parts: GithubApiParts): CommentsApi {
  const octokit = createClient(parts);
  const [owner = "", repo = ""] = parts.repository.split("/");
  const place = { owner, repo };
  const thread = { ...place, issue_number: parts.pullRequest };
  // It has no user, whom `GET /user` would name.
  const isApp = parts.token.startsWith("ghs_");
  return {
    list: () =>
      translated(async () => {
        const comments: IssueComment[] = [];
        const pages = octokit.paginate.iterator(`GET ${COMMENTS}`, { ...thread, per_page: PAGE });
        for await (const { data } of pages) comments.push(...parseComments(data));
        return comments;
      }),
    create: (body) =>
      translated(async () => {
        const once = { request: { retries: 0 } };
        const { data } = await octokit.request(`POST ${COMMENTS}`, { ...thread, body, ...once });
        return parseComment(data);
      }, "create"),
    update: (id, body) =>
      translated(async () => {
        const options = { ...place, comment_id: id, body };
        return parseComment((await octokit.request(`PATCH ${COMMENT}`, options)).data);
      }),
    remove: (id) =>
      translated(async () => {
        try {
          await octokit.request(`DELETE ${COMMENT}`, { ...place, comment_id: id });
        } catch (error) {
          // Somebody else, or an attempt whose answer was lost, has removed it.
          if (!isNotFound(error)) throw error;
        }
      }),
    head: () =>
      translated(async () => {
        const options = { ...place, pull_number: parts.pullRequest };
        const { data } = await octokit.request(PULL, options);
        return parseSha(ownField(ownField(data, "head"), "sha"));
      }),
    isApp,
    async whoAmI() {
      try {
        if (!isApp) return parseLogin((await octokit.request("GET /user")).data);
        // Not with the other client, which waits a second between a question and an update.
        const client = new Octokit(connectionOf(parts));
        const answer: unknown = await client.graphql("{ viewer { login } }");
        const login = parseLogin(ownField(answer, "viewer"));
        // As the author of a comment it has this ending.
        return login?.replace(/(?:\[bot\])?$/, "[bot]");
      } catch {
        // Then each comment counts as somebody else's, which does no harm.
        return undefined;
      }
    },
  };
}

function connectionOf({ apiUrl, token, budgets, signal }: GithubApiParts) {
  return {
    auth: token,
    baseUrl: apiUrl,
    userAgent: "go-accel",
    log: SILENT,
    request: { fetch: createProxyFetch(budgets.attemptMs), signal, log: SILENT },
  };
}

function createClient(parts: GithubApiParts) {
  const { clock, budgets } = parts;
  const deadlineMs = clock.nowMs() + budgets.totalMs;
  const waits = (seconds: number, _options: unknown, _octokit: unknown, retries: number) =>
    retries < budgets.retries && clock.nowMs() + seconds * budgets.secondMs < deadlineMs;
  const Client = Octokit.plugin(throttling, retry, paginateRest);
  return new Client({
    ...connectionOf(parts),
    retry: {
      retries: budgets.retries,
      retryAfterBaseValue: budgets.secondMs,
      // The plugin's own list, and the statuses of rate limits, which `throttle` handles.
      doNotRetry: [400, 401, 403, 404, 410, 422, 429, 451],
    },
    throttle: {
      // Without an id of its own, each client of a process would wait for all others.
      id: randomUUID(),
      retryAfterBaseValue: budgets.secondMs,
      onRateLimit: waits,
      onSecondaryRateLimit: waits,
    },
  });
}

/**
 * `fetch` that follows HTTPS_PROXY, HTTP_PROXY and NO_PROXY, which Node's own ignores. A request is
 * aborted after `attemptMs`.
 */
function createProxyFetch(attemptMs: number): (url: string, init: RequestInit) => unknown {
  const dispatcher = new EnvHttpProxyAgent();
  return (url, init) => {
    const timeout = AbortSignal.timeout(attemptMs);
    const signal = init.signal ? AbortSignal.any([init.signal, timeout]) : timeout;
    return fetch(url, { ...init, dispatcher, signal });
  };
}

async function translated<T>(work: () => Promise<T>, call: ApiCall = "other"): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw toCommentError(error, call);
  }
}

function isNotFound(error: unknown): boolean {
  return typeof error === "object" && error !== null && "status" in error && error.status === 404;
}

function parseComments(data: unknown): IssueComment[] {
  if (!Array.isArray(data)) throw new CommentError("GitHub sent no list", { code: "UNAVAILABLE" });
  return data.map(parseComment);
}

/** A proxy on the way to GitHub may answer with anything. */
function parseComment(data: unknown): IssueComment {
  const [id, body, user, url] = ["id", "body", "user", "html_url"].map((name) =>
    ownField(data, name),
  );
  if (typeof id !== "number") {
    throw new CommentError("GitHub sent no comment", { code: "UNAVAILABLE" });
  }
  return {
    id,
    body: typeof body === "string" ? body : "",
    author: { login: parseLogin(user) ?? "" },
    url: typeof url === "string" ? url : "",
  };
}

function parseSha(sha: unknown): string {
  if (typeof sha === "string") return sha;
  throw new CommentError("GitHub sent no pull request", { code: "UNAVAILABLE" });
}

function parseLogin(user: unknown): string | undefined {
  const login = ownField(user, "login");
  return typeof login === "string" && login !== "" ? login : undefined;
}
