import { answerCaches } from "./cache-routes.ts";
import type { CommentStore } from "./comment-store.ts";
import { type Account, type Call, positive, type Reply, refusal } from "./exchange.ts";
import type { FakeCache, FakeComment } from "./types.ts";

export interface Routes {
  readonly comments: CommentStore;
  /** `owner/name`. */
  readonly repository: string;
  readonly issues: readonly number[];
  readonly origin: string;
  /** Commits that branches of pull requests are at. */
  readonly heads: ReadonlyMap<number, string>;
  readonly caches: FakeCache[];
}

/** The real service links pages by the repository's number. */
const REPOSITORY_ID = 1;
const MAX_BODY_CHARS = 65_536;

export function matchRoute(method: string, path: string, { repository }: Routes): Call {
  if (path === "/user" && method === "GET") return { operation: "user", id: 0 };
  if (path === "/graphql" && method === "POST") return { operation: "viewer", id: 0 };
  const prefix = [`/repos/${repository}/`, `/repositories/${REPOSITORY_ID}/`].find((candidate) =>
    path.startsWith(candidate),
  );
  const rest = prefix === undefined ? "" : path.slice(prefix.length);
  const issue = /^issues\/(\d+)\/comments$/.exec(rest)?.[1];
  if (issue !== undefined && method === "GET") return { operation: "list", id: Number(issue) };
  if (issue !== undefined && method === "POST") return { operation: "create", id: Number(issue) };
  const pull = /^pulls\/(\d+)$/.exec(rest)?.[1];
  if (pull !== undefined && method === "GET") return { operation: "pull", id: Number(pull) };
  if (rest === "actions/caches" && method === "GET") return { operation: "caches", id: 0 };
  const cache = /^actions\/caches\/(\d+)$/.exec(rest)?.[1];
  if (cache !== undefined && method === "DELETE") {
    return { operation: "remove-cache", id: Number(cache) };
  }
  const comment = /^issues\/comments\/(\d+)$/.exec(rest)?.[1];
  if (comment !== undefined && method === "PATCH") {
    return { operation: "update", id: Number(comment) };
  }
  if (comment !== undefined && method === "DELETE") {
    return { operation: "delete", id: Number(comment) };
  }
  return { operation: "unknown", id: 0 };
}

/** What the API does with a request whose credentials are good. */
export function answer(
  { operation, id }: Call,
  { account, query, text }: { account: Account; query: URLSearchParams; text: unknown },
  routes: Routes,
): Reply {
  const { comments, issues } = routes;
  const noAccess = refusal(403, "Resource not accessible by integration");
  if (operation === "unknown") return refusal(404, "Not Found");
  if (operation === "user") {
    if (account.type === "Bot") return noAccess;
    return { status: 200, body: { login: account.login, type: account.type } };
  }
  if (operation === "viewer") {
    return { status: 200, body: { data: { viewer: { login: account.login } } } };
  }
  if (operation === "caches" || operation === "remove-cache") {
    return answerCaches({ operation, id }, { account, query, caches: routes.caches });
  }
  if (account.permission === "none") return noAccess;
  if (operation === "pull") {
    if (!issues.includes(id)) return refusal(404, "Not Found");
    const sha = routes.heads.get(id) ?? "0".repeat(40);
    return { status: 200, body: { number: id, state: "open", head: { sha } } };
  }
  if (operation === "list") {
    return issues.includes(id) ? listPage(id, query, routes) : refusal(404, "Not Found");
  }
  if (operation === "create") {
    if (!issues.includes(id)) return refusal(404, "Not Found");
    if (account.permission !== "write") return noAccess;
    const invalid = checkBody(text);
    if (invalid) return invalid;
    const { login, type } = account;
    const made = comments.add({ issue: id, login, type, body: String(text) });
    return { status: 201, body: toJson(made, routes) };
  }
  if (!comments.find(id)) return refusal(404, "Not Found");
  // With the right to write one may change anyone's comment, as with the real service.
  if (account.permission !== "write") return noAccess;
  if (operation === "delete") {
    comments.remove(id);
    return { status: 204, body: undefined };
  }
  const invalid = checkBody(text);
  if (invalid) return invalid;
  const updated = comments.update(id, String(text));
  return updated ? { status: 200, body: toJson(updated, routes) } : refusal(404, "Not Found");
}

function checkBody(text: unknown): Reply | undefined {
  const invalid = (code: string, message: string) =>
    refusal(422, "Validation Failed", [{ resource: "IssueComment", code, field: "body", message }]);
  if (typeof text !== "string") return invalid("missing_field", "body is missing");
  if (text.trim() === "") return invalid("custom", "Body cannot be blank");
  if ([...text].length > MAX_BODY_CHARS) {
    return invalid("custom", `Body is too long (maximum is ${MAX_BODY_CHARS} characters)`);
  }
  return undefined;
}

function listPage(issue: number, query: URLSearchParams, routes: Routes): Reply {
  const perPage = Math.min(100, positive(query.get("per_page")) ?? 30);
  const page = positive(query.get("page")) ?? 1;
  const all = routes.comments.of(issue);
  const last = Math.max(1, Math.ceil(all.length / perPage));
  const shown = all.slice((page - 1) * perPage, page * perPage);
  const link = (number: number, rel: string) => {
    const target = `${routes.origin}/repositories/${REPOSITORY_ID}/issues/${issue}/comments`;
    return `<${target}?per_page=${perPage}&page=${number}>; rel="${rel}"`;
  };
  const links = [
    ...(page > 1 ? [link(page - 1, "prev")] : []),
    ...(page < last ? [link(page + 1, "next"), link(last, "last")] : []),
    ...(page > 1 ? [link(1, "first")] : []),
  ];
  return {
    status: 200,
    body: shown.map((comment) => toJson(comment, routes)),
    ...(links.length > 0 ? { headers: { link: links.join(", ") } } : {}),
  };
}

function toJson(comment: FakeComment, { origin, repository }: Routes): object {
  const { id, issue, login, type, body, createdAt, updatedAt } = comment;
  return {
    id,
    node_id: `IC_${id}`,
    url: `${origin}/repos/${repository}/issues/comments/${id}`,
    html_url: `https://github.com/${repository}/pull/${issue}#issuecomment-${id}`,
    issue_url: `${origin}/repos/${repository}/issues/${issue}`,
    body,
    user: { login, id: 41898282, type, site_admin: false },
    author_association: type === "Bot" ? "NONE" : "CONTRIBUTOR",
    created_at: createdAt.toISOString(),
    updated_at: updatedAt.toISOString(),
  };
}
