import { describe, expect, test } from "vitest";
import { challengesFor } from "../../../src/serve/access/challenges.ts";
import { readWantedToken } from "../../../src/upstream/token-challenge.ts";

const MIRROR = "https://goproxy.example.com/go";
const GITHUB = "https://token.actions.githubusercontent.com";
const GITLAB = "https://gitlab.example.com";

function read(audience: string, mirror = MIRROR) {
  return readWantedToken(mirror, challengesFor([{ issuer: GITHUB, audience }]));
}

describe("readWantedToken()", () => {
  test("reads what the server says, also if it is in one line", () => {
    const audience = "https://goproxy.example.com";
    const lines = challengesFor([
      { issuer: "https://other.example.com", audience: "https://other.example.com" },
      { issuer: GITHUB, audience },
      { issuer: GITLAB, audience },
    ]);
    const wanted = { audience, issuers: [GITHUB, GITLAB] };
    expect(readWantedToken(MIRROR, lines)).toEqual(wanted);
    expect(readWantedToken(MIRROR, lines.join(", "))).toEqual(wanted);
  });

  test.each([
    "https://goproxy.example.com",
    "https://goproxy.example.com/",
    "https://GOPROXY.example.com:443",
    MIRROR,
  ])("takes %s for the mirror's own address, and asks for it as it is written", (audience) => {
    expect(read(audience)).toEqual({ audience, issuers: [GITHUB] });
  });

  test.each([
    "sts.amazonaws.com",
    "https://cloud.example.com",
    "http://goproxy.example.com",
    "https://goproxy.example.com:8443",
    "https://goproxy.example.com.evil.example.com",
    "https://goproxy.example.com@evil.example.com",
    "https://user@goproxy.example.com",
    "https://goproxy.example.com/other",
    "https://goproxy.example.com/go?x",
    "https://example.com",
    "",
  ])("gives a mirror no token that is for %j", (audience) => {
    expect(read(audience)).toHaveProperty("problem");
  });

  test("asks for no token for a mirror in clear, except on this machine", () => {
    const clear = "http://goproxy.example.com";
    expect(read(clear, clear)).toHaveProperty("problem");
    const local = "http://127.0.0.1:8080";
    expect(read(local, local)).toHaveProperty("audience", local);
  });

  test.each([
    undefined,
    'Basic realm="go-accel"',
    'Bearer realm="go-accel"',
    `Bearer issuer="${GITHUB}"`,
    `Basic issuer="${GITHUB}", audience="${MIRROR}"`,
  ])("hears nothing of tokens of jobs in %j", (header) => {
    expect(readWantedToken(MIRROR, header)).toBeUndefined();
  });

  test("quotes an audience of another server short and printable", () => {
    const read = readWantedToken(
      MIRROR,
      `Bearer issuer="${GITHUB}", audience="\x1b${"a".repeat(500)}"`,
    );
    expect(JSON.stringify(read)).toMatch(
      /"it wants a token for \\"\?a{99}…\\", which is not its own/,
    );
  });
});
