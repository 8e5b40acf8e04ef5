import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { authorizationFor, findCredentials, secretsOf } from "../../../src/upstream/mirror-auth.ts";

const AUTH = [
  { host: "mirror.example.com", authorization: "Bearer one" },
  { host: "mirror.example.com:8443", authorization: "Bearer two" },
  { host: "127.0.0.1:3000", authorization: "Bearer three" },
  { host: "[::1]:3000", authorization: "Bearer four" },
  { host: "127.mirror.example.com", authorization: "Bearer five" },
  { host: "Upper.example.com", authorization: "Bearer six" },
  { host: "port.example.com:443", authorization: "Bearer seven" },
];

function select(url: string): string | undefined {
  return findCredentials(new URL(url), AUTH)?.authorization;
}

describe("authorizationFor()", () => {
  test("takes text with a colon for user and password", () => {
    expect(authorizationFor("me:p:ß")).toBe(
      `Basic ${Buffer.from("me:p:ß", "utf8").toString("base64")}`,
    );
  });

  test("takes text without a colon for a token", () => {
    expect(authorizationFor("token")).toBe("Bearer token");
  });
});

describe("secretsOf()", () => {
  const secrets = (credential: string) =>
    secretsOf({ host: "mirror.example.com", authorization: authorizationFor(credential) });

  test("names a token", () => {
    expect(secrets("token")).toEqual(["token"]);
  });

  test("names a password, and what is sent of user and password", () => {
    const sent = Buffer.from("me:p:w").toString("base64");
    expect(secrets("me:p:w")).toEqual([sent, "p:w"]);
  });

  test("names no empty text, which would mask everything", () => {
    expect(secrets("me:")).toEqual([Buffer.from("me:").toString("base64")]);
  });
});

describe("findCredentials()", () => {
  test.each([
    ["https://mirror.example.com/x", "Bearer one"],
    ["https://mirror.example.com:443/x", "Bearer one"],
    ["https://mirror.example.com:8443/x", "Bearer two"],
    ["http://127.0.0.1:3000/x", "Bearer three"],
    ["http://[::1]:3000/x", "Bearer four"],
    ["https://127.mirror.example.com/x", "Bearer five"],
    ["https://upper.example.com/x", "Bearer six"],
    ["https://port.example.com/x", "Bearer seven"],
  ])("finds the one for %s", (url, authorization) => {
    expect(select(url)).toBe(authorization);
  });

  test.each([
    ["another host", "https://other.example.com/"],
    ["a host below", "https://x.mirror.example.com/"],
    ["a host above", "https://example.com/"],
    ["a host that begins so", "https://mirror.example.com.evil.example/"],
    ["the host as a user's name", "https://mirror.example.com@evil.example/"],
    ["another port", "https://mirror.example.com:9443/"],
    ["plain http", "http://mirror.example.com/"],
    ["plain http on the port of https", "http://mirror.example.com:8443/"],
    ["plain http to a name that begins like loopback", "http://127.mirror.example.com/"],
    ["another port of loopback", "http://127.0.0.1:3001/"],
    ["a file", "file:///mirror.example.com"],
  ])("sends none to %s", (_, url) => {
    expect(select(url)).toBeUndefined();
  });

  test("sends none to any host that has none of its own", () => {
    const hosts = AUTH.map(({ host }) => new URL(`https://${host}`).host);
    fc.assert(
      fc.property(fc.webUrl({ validSchemes: ["http", "https"], withFragments: true }), (url) => {
        fc.pre(!hosts.includes(new URL(url).host));
        expect(select(url)).toBeUndefined();
      }),
      { numRuns: 30 },
    );
  });
});

describe("credentials that were given with a URL", () => {
  const host = "mirror.example.com";
  const auth = [
    { host, url: `https://${host}/a/deep`, authorization: "Bearer deep" },
    { host, url: `https://${host}/a`, authorization: "Bearer a" },
    { host, url: `https://${host}/b`, authorization: "Bearer b" },
  ];

  test.each([
    ["https://mirror.example.com/a", "Bearer a"],
    ["https://mirror.example.com/a/example.com/m/@v/list", "Bearer a"],
    ["https://mirror.example.com:443/a/x", "Bearer a"],
    ["https://mirror.example.com/b/x", "Bearer b"],
    ["https://mirror.example.com/a/deep/x", "Bearer deep"],
  ])("are sent to %s", (url, authorization) => {
    expect(findCredentials(new URL(url), auth)?.authorization).toBe(authorization);
  });

  test.each([
    ["another path of the host", "https://mirror.example.com/c/x"],
    ["a path that only begins so", "https://mirror.example.com/ab"],
    ["the host's root", "https://mirror.example.com/"],
    ["a path that climbs out", "https://mirror.example.com/a/%2e%2e/c"],
    ["another port", "https://mirror.example.com:8443/a/x"],
    ["another scheme", "http://mirror.example.com/a/x"],
    ["another host", "https://other.example.com/a/x"],
  ])("are not sent to %s", (_, url) => {
    expect(findCredentials(new URL(url), auth)).toBeUndefined();
  });

  test("are sent to the whole host if the URL has no path", () => {
    const root = [{ host, url: `https://${host}`, authorization: "Bearer root" }];
    expect(findCredentials(new URL(`https://${host}/any/thing`), root)).toBe(root[0]);
  });
});
