import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type GithubApi, startGithubApi } from "../support/github-api.ts";

const PULL = 7;
const COMMENTS = `/repos/octo/app/issues/${PULL}/comments`;

/** The fake is worth what it refuses: each of these the real API refuses as well. */
describe("the fake of GitHub's API", () => {
  let api: GithubApi;
  let token: string;

  beforeEach(async () => {
    api = await startGithubApi({ issues: [PULL] });
    token = api.issueToken();
  });
  afterEach(() => api.close());

  async function call(
    method: string,
    path: string,
    { body, headers = {} }: { body?: string; headers?: Record<string, string> } = {},
  ) {
    const response = await fetch(path.startsWith("http") ? path : api.url + path, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        accept: "application/vnd.github+json",
        "user-agent": "test",
        ...(body === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
      },
      ...(body === undefined ? {} : { body }),
    });
    const text = await response.text();
    return {
      status: response.status,
      headers: response.headers,
      json: text === "" ? undefined : JSON.parse(text),
    };
  }

  const create = (body: unknown) => call("POST", COMMENTS, { body: JSON.stringify({ body }) });

  it("makes, lists, changes and removes comments", async () => {
    const made = await create("one");
    expect(made).toMatchObject({
      status: 201,
      json: { body: "one", user: { login: "github-actions[bot]", type: "Bot" } },
    });
    const place = `/repos/octo/app/issues/comments/${made.json.id}`;
    const changed = await call("PATCH", place, { body: JSON.stringify({ body: "two" }) });
    expect(changed).toMatchObject({ status: 200, json: { id: made.json.id, body: "two" } });
    expect((await call("GET", COMMENTS)).json).toMatchObject([{ id: made.json.id, body: "two" }]);
    expect((await call("DELETE", place)).status).toBe(204);
    expect((await call("DELETE", place)).status).toBe(404);
    expect((await call("PATCH", place, { body: '{"body":"three"}' })).status).toBe(404);
    expect((await call("GET", COMMENTS)).json).toEqual([]);
  });

  it.each([
    ["without credentials", { authorization: "" }, 401, "Requires authentication"],
    ["with a token that it has not given", { authorization: "Bearer x" }, 401, "Bad credentials"],
    ["with credentials of another kind", { authorization: "Basic eDp5" }, 401, "Bad credentials"],
    ["without a name of the program", { "user-agent": "" }, 403, "User-Agent"],
    ["for another format", { accept: "text/html" }, 415, "Accept"],
  ])("refuses a request %s", async (_what, headers, status, message) => {
    const answer = await call("GET", COMMENTS, { headers });
    expect(answer).toMatchObject({
      status,
      json: { message: expect.stringContaining(message) },
    });
  });

  it.each([
    ["no JSON", "{", 400],
    ["no object", "[]", 422],
    ["without a body", "{}", 422],
    ["with a number as its body", '{"body":7}', 422],
    ["with an empty body", '{"body":" \\n"}', 422],
    ["with a body that is too long", JSON.stringify({ body: "x".repeat(65_537) }), 422],
  ])("refuses a comment that is %s", async (_what, body, status) => {
    expect((await call("POST", COMMENTS, { body })).status).toBe(status);
    expect(api.comments(PULL)).toEqual([]);
  });

  it("takes the longest body, counted in characters", async () => {
    expect((await create("é".repeat(65_536))).status).toBe(201);
    expect((await create("🔴".repeat(65_536))).status).toBe(201);
  });

  it("refuses a body of another type", async () => {
    const headers = { "content-type": "text/plain" };
    expect((await call("POST", COMMENTS, { body: "x", headers })).status).toBe(415);
  });

  it("gives pages of 30, or up to 100, and links them as the real one does", async () => {
    for (let index = 0; index < 130; index++) {
      api.addComment(PULL, { login: "octocat", type: "User", body: `${index}` });
    }
    expect((await call("GET", COMMENTS)).json).toHaveLength(30);
    const first = await call("GET", `${COMMENTS}?per_page=1000`);
    expect(first.json).toHaveLength(100);
    const [, next = ""] = /<([^>]+)>; rel="next"/.exec(first.headers.get("link") ?? "") ?? [];
    expect(next).toBe(`${api.url}/repositories/1/issues/${PULL}/comments?per_page=100&page=2`);
    const last = await call("GET", next);
    expect(last.json).toHaveLength(30);
    expect(last.headers.get("link")).toMatch(/rel="prev".*rel="first"$/);
    expect(last.headers.get("link")).not.toContain('rel="next"');
    expect((await call("GET", `${COMMENTS}?page=9`)).json).toEqual([]);
  });

  it("lets a token do what it may, and no more", async () => {
    await create("one");
    const [made] = api.comments(PULL);
    const message = "Resource not accessible by integration";
    token = api.issueToken({ permission: "read" });
    expect((await call("GET", COMMENTS)).status).toBe(200);
    expect(await create("two")).toMatchObject({ status: 403, json: { message } });
    const place = `/repos/octo/app/issues/comments/${made?.id}`;
    const change = await call("PATCH", place, { body: '{"body":"x"}' });
    expect(change).toMatchObject({ status: 403, json: { message } });
    expect((await call("DELETE", place)).status).toBe(403);
    token = api.issueToken({ permission: "none" });
    expect((await call("GET", COMMENTS)).status).toBe(403);
  });

  it("knows the login of any token by its query language", async () => {
    const body = '{"query":"{ viewer { login } }"}';
    expect((await call("POST", "/graphql", { body })).json).toEqual({
      data: { viewer: { login: "github-actions[bot]" } },
    });
  });

  it("knows the user of a token, and none of an app's", async () => {
    expect((await call("GET", "/user")).status).toBe(403);
    token = api.issueToken({ login: "octocat", type: "User" });
    expect((await call("GET", "/user")).json).toMatchObject({ login: "octocat" });
  });

  it.each(["/repos/octo/other/issues/7/comments", "/repos/octo/app/issues/8/comments", "/"])(
    "has nothing at %s",
    async (path) => {
      expect((await call("GET", path)).status).toBe(404);
    },
  );

  it("tells of its limits", async () => {
    const before = await call("GET", COMMENTS);
    const after = await call("GET", COMMENTS);
    const left = ({ headers }: typeof before) => Number(headers.get("x-ratelimit-remaining"));
    expect(left(after)).toBe(left(before) - 1);
    const resetMs = Number(after.headers.get("x-ratelimit-reset")) * 1000;
    expect(resetMs).toBeGreaterThan(Date.now());
  });

  it("answers 304 for what the client has", async () => {
    const { headers } = await call("GET", COMMENTS);
    const known = { "if-none-match": headers.get("etag") ?? "" };
    expect((await call("GET", COMMENTS, { headers: known })).status).toBe(304);
    await create("one");
    expect((await call("GET", COMMENTS, { headers: known })).status).toBe(200);
  });
});
