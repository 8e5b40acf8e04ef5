import { hash } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";
import { BlockList } from "node:net";
import { describe, expect, test } from "vitest";
import type { AccessRules, Reader } from "../../../src/serve/access/access-rules.ts";
import { createGate } from "../../../src/serve/access/gate.ts";
import { hashToken } from "../../../src/serve/access/read-token.ts";

const NOW_MS = 1_000;
const ZIP = "/example.com/team/lib/@v/v1.2.3.zip";
const OPEN: AccessRules = {
  readers: undefined,
  jobs: [],
  denied: [],
  privatePaths: "",
  oncePrivatePaths: "",
  publicPaths: "",
  network: { allowed: undefined, trustedProxies: new BlockList() },
  rate: undefined,
};
const gate = openGate();

function openGate() {
  return createGate({
    clock: { nowMs: () => NOW_MS },
    wallClock: { nowMs: () => NOW_MS },
    jobTokens: { check: async () => ({ kind: "unknown" }) },
  });
}

function reader(token: string, more: Partial<Reader> = {}): Reader {
  const sha256 = hash("sha256", token, "hex");
  return {
    name: "ci",
    role: "reader",
    sha256,
    modules: undefined,
    except: undefined,
    expiresMs: undefined,
    ...more,
  };
}

function rules(...readers: Reader[]): AccessRules {
  return { ...OPEN, readers };
}

function basic(user: string, password: string): string {
  return `Basic ${Buffer.from(`${user}:${password}`).toString("base64")}`;
}

/** How a request is refused; undefined if the gate lets it pass. */
async function refuse(access: AccessRules, url: string, headers: IncomingHttpHeaders = {}) {
  const verdict = await gate({ url, headers, socket: { remoteAddress: "192.0.2.1" } }, access);
  return verdict.kind === "refused" ? verdict : undefined;
}

/** 200 if the gate lets the request pass. */
async function statusOf(access: AccessRules, url: string, authorization?: string) {
  const headers = authorization === undefined ? {} : { authorization };
  return (await refuse(access, url, headers))?.status ?? 200;
}

describe("a gate without tokens", () => {
  test("lets everybody pass", async () => {
    expect(await statusOf(OPEN, ZIP)).toBe(200);
  });

  test("lets nobody pass if there are to be tokens and there are none", async () => {
    expect(await statusOf(rules(), ZIP, "Bearer t")).toBe(401);
  });
});

describe("a gate with tokens", () => {
  const access = rules(reader("right"));

  test.each([
    ["as a bearer token", "Bearer right"],
    ["with another spelling of the scheme", "bearer right"],
    ["as the password of any user", basic("anybody", "right")],
    ["as the password of no user", basic("", "right")],
  ])("takes the token %s", async (_what, authorization) => {
    expect(await statusOf(access, ZIP, authorization)).toBe(200);
  });

  test.each([
    ["nothing", undefined],
    ["an empty header", ""],
    ["another token", "Bearer wrong"],
    ["the token as a user", basic("right", "")],
    ["the token's hash", `Bearer ${reader("right").sha256}`],
    ["the token under another scheme", "Token right"],
    ["the token with more after it", "Bearer right right"],
    ["base64 of no user and password", `Basic ${btoa("right")}`],
  ])("asks for a token after %s", async (_what, authorization) => {
    expect(await statusOf(access, ZIP, authorization)).toBe(401);
  });

  test("asks in the way that makes clients send what they have", async () => {
    expect((await refuse(access, ZIP))?.headers).toEqual({
      "www-authenticate": ['Basic realm="go-accel"'],
    });
  });

  test.each(["/", "/sumdb/sum.example.com/supported", "/no/such", "/example.com/a/@v/list"])(
    "asks for one for %s too",
    async (url) => {
      expect(await statusOf(access, url)).toBe(401);
      expect(await statusOf(access, url, "Bearer right")).toBe(200);
    },
  );

  test("takes none from the moment on at which it expires", async () => {
    expect(await statusOf(rules(reader("t", { expiresMs: NOW_MS + 1 })), ZIP, "Bearer t")).toBe(
      200,
    );
    expect(await statusOf(rules(reader("t", { expiresMs: NOW_MS })), ZIP, "Bearer t")).toBe(401);
  });

  test("takes each of several, so that one can replace another", async () => {
    const both = rules(reader("old", { expiresMs: NOW_MS + 1 }), reader("new"));
    expect(await statusOf(both, ZIP, "Bearer old")).toBe(200);
    expect(await statusOf(both, ZIP, "Bearer new")).toBe(200);
  });

  test.each([
    [ZIP, 200],
    ["/example.com/team/@v/list", 200],
    ["/example.com/other/@v/list", 403],
    ["/example.com/teamwork/@latest", 403],
    ["/example.com/@v/list", 403],
    ["/sumdb/sum.example.com/lookup/example.com/other@v1.0.0", 403],
    ["/sumdb/sum.example.com/lookup/example.com/team/lib@v1.2.3", 200],
    ["/sumdb/sum.example.com/tile/8/0/000", 200],
  ])("answers %s with %i to a reader of some modules", async (url, status) => {
    const some = rules(reader("t", { modules: "example.com/team" }));
    expect(await statusOf(some, url, "Bearer t")).toBe(status);
  });

  test("is not deceived by an escaped path", async () => {
    const some = rules(reader("t", { modules: "example.com/team" }));
    expect(await statusOf(some, "/example.com%2fother/@v/list", "Bearer t")).toBe(403);
    expect(await statusOf(some, "/example.com/%74eam/@v/list", "Bearer t")).toBe(200);
  });
});

describe("the modules that nobody gets", () => {
  const access: AccessRules = {
    ...OPEN,
    denied: [
      { modules: "example.com/evil", version: undefined },
      { modules: "example.com/lib", version: "v1.2.3" },
    ],
  };

  test.each([
    ["/example.com/evil/@v/list", 403],
    ["/example.com/evil/v2/@v/v2.0.0.mod", 403],
    ["/example.com/evi/@v/list", 200],
    ["/example.com/lib/@v/v1.2.3.zip", 403],
    ["/example.com/lib/@v/v1.2.4.zip", 200],
    ["/example.com/lib/@v/list", 200],
  ])("answers %s with %i", async (url, status) => {
    expect(await statusOf(access, url)).toBe(status);
  });

  test("says which rule it is", async () => {
    expect((await refuse(access, "/example.com/lib/@v/v1.2.3.zip"))?.text).toBe(
      "example.com/lib@v1.2.3 is blocked by the configuration of this server",
    );
  });

  test("says so only to who has a token", async () => {
    const guarded = { ...access, readers: [reader("t")] };
    expect(await statusOf(guarded, "/example.com/evil/@v/list")).toBe(401);
    expect(await statusOf(guarded, "/example.com/evil/@v/list", "Bearer t")).toBe(403);
  });
});

describe("private modules", () => {
  const statusFor = (more: Partial<Reader>, url = ZIP) =>
    statusOf(
      { ...rules(reader("t", more)), privatePaths: "git.example.com,example.com/team" },
      url,
      "Bearer t",
    );

  test.each<[string, number, Partial<Reader>]>([
    ["who may have all modules", 403, {}],
    ["an administrator without patterns", 403, { role: "admin" }],
    ["who may have these", 200, { modules: "example.com/team" }],
    ["who may have others", 403, { modules: "example.com/other" }],
    ["who may have these except some", 403, { modules: "example.com", except: "example.com/team" }],
    ["a pull request that may have these", 403, { modules: "example.com", isOfPullRequest: true }],
  ])("answer %s with %i", async (_who, status, more) => {
    expect(await statusFor(more)).toBe(status);
    expect(await statusFor(more, "/example.com/team/lib/@v/list")).toBe(status);
    expect(await statusFor(more, "/example.com/%74eam/lib/@latest")).toBe(status);
  });

  test("leave the other modules to everybody with a token", async () => {
    expect(await statusFor({}, "/example.com/other/@v/list")).toBe(200);
    expect(await statusFor({ isOfPullRequest: true }, "/example.com/other/@v/list")).toBe(200);
  });
});

describe("a gate with limits", () => {
  test("refuses clients from elsewhere before it looks at their token", async () => {
    const allowed = new BlockList();
    allowed.addAddress("192.0.2.2");
    const access = { ...rules(reader("t")), network: { ...OPEN.network, allowed } };
    expect(await refuse(access, ZIP, { authorization: "Bearer t" })).toMatchObject({
      status: 403,
      reason: "address",
      address: "192.0.2.1",
    });
    expect(await refuse(access, ZIP, { "x-forwarded-for": "192.0.2.2" })).toBeDefined();
    allowed.addAddress("192.0.2.1");
    expect(await statusOf(access, ZIP, "Bearer t")).toBe(200);
  });

  test("has each token wait that asks too often, and those without one by their address", async () => {
    const gate = openGate();
    const access = {
      ...rules(reader("a"), reader("b", { name: "b" })),
      rate: { perSecond: 1, burst: 1 },
    };
    const ask = async (token: string) => {
      const headers = { authorization: `Bearer ${token}` };
      return gate({ url: ZIP, headers, socket: { remoteAddress: "192.0.2.1" } }, access);
    };
    expect(await ask("a")).toMatchObject({ kind: "admitted" });
    expect(await ask("a")).toMatchObject({
      status: 429,
      reason: "rate",
      grant: { name: "ci" },
      headers: { "retry-after": "1" },
    });
    expect(await ask("b")).toMatchObject({ kind: "admitted" });
    expect(await ask("guess")).toMatchObject({ status: 401 });
    expect(await ask("another guess")).toMatchObject({ status: 429 });
  });
});

describe("hashToken()", () => {
  test("hashes as sha256sum does", () => {
    expect(hashToken("abc")).toBe(
      "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
    );
  });
});

describe("what was private", () => {
  const left = (more: Partial<AccessRules>, ...readers: Reader[]): AccessRules => ({
    ...rules(...readers),
    oncePrivatePaths: "example.com/team",
    ...more,
  });
  const ALL = reader("t");
  const NAMED = reader("t", { modules: "example.com/team" });

  test.each<[string, AccessRules, number]>([
    ["is refused to all", left({}, ALL), 403],
    ["is refused to those whom it was for", left({}, NAMED), 403],
    ["is refused to an admin", left({}, reader("t", { role: "admin" })), 403],
    ["is refused without any tokens", left({ readers: undefined }), 403],
    ["is for those who are named again", left({ privatePaths: "example.com/*" }, NAMED), 200],
    ["is not for others then", left({ privatePaths: "example.com/*" }, ALL), 403],
    ["is for all once it is public", left({ publicPaths: "example.com/team/lib" }, ALL), 200],
    ["stays refused if something else is public", left({ publicPaths: "example.com/a" }, ALL), 403],
    [
      "is not public while it is private",
      left({ privatePaths: "example.com/team", publicPaths: "example.com" }, ALL),
      403,
    ],
  ])("%s", async (_title, access, status) => {
    const authorization = access.readers ? "Bearer t" : undefined;
    expect(await statusOf(access, ZIP, authorization)).toBe(status);
  });
});
