import { describe, expect, test } from "vitest";
import { grantFor, type JobRule } from "../../../src/serve/access/job-rules.ts";
import { createJobTokens } from "../../../src/serve/access/job-tokens.ts";
import { makeJobIssuer } from "../../support/job-issuer.ts";

const ISSUER = "https://issuer.example.com";
const AUDIENCE = "https://goproxy.example.com";
const CLAIMS = { aud: AUDIENCE, sub: "repo:org/app:ref:refs/heads/main", repository_id: "7" };
const MINUTE_MS = 60_000;

function rule(more: Partial<JobRule> = {}): JobRule {
  return {
    name: "ours",
    issuer: ISSUER,
    audience: AUDIENCE,
    match: new Map([["repository_id", ["7"]]]),
    role: "reader",
    modules: undefined,
    except: undefined,
    ...more,
  };
}

async function open() {
  const clock = { ms: 1_700_000_000_000 };
  const nowMs = () => clock.ms;
  const issuer = await makeJobIssuer(ISSUER, nowMs);
  const state = { isDown: false, asked: 0 };
  const tokens = createJobTokens({
    clock: { nowMs },
    wallClock: { nowMs },
    async fetchJson(url) {
      state.asked++;
      if (state.isDown) throw new Error("it is down");
      return issuer.answer(url.slice(ISSUER.length));
    },
  });
  const check = async (token: string, rules = [rule()]) => (await tokens.check(token, rules)).kind;
  return { clock, issuer, state, tokens, check };
}

describe("createJobTokens()", () => {
  test("knows the holder of a token by the rule, with the token's subject", async () => {
    const { issuer, tokens } = await open();
    expect(await tokens.check(await issuer.sign(CLAIMS), [rule({ role: "warmer" })])).toEqual({
      kind: "known",
      grant: {
        name: "ours/repo:org/app:ref:refs/heads/main",
        role: "warmer",
        modules: undefined,
        except: undefined,
      },
    });
  });

  test.each<[string, Record<string, unknown>]>([
    ["for another server", { aud: "https://other.example.com" }],
    ["for no server", { aud: undefined }],
    ["of another repository", { repository_id: "8" }],
    ["of no repository", { repository_id: undefined }],
    ["of another issuer", { iss: "https://other.example.com" }],
    ["of no issuer", { iss: undefined }],
    ["that has expired", { exp: 1_700_000_000 - 31 }],
    ["that never expires", { exp: undefined }],
    ["that does not count yet", { nbf: 1_700_000_000 + 31 }],
  ])("knows nobody by a token %s", async (_what, claims) => {
    const { issuer, check } = await open();
    expect(await check(await issuer.sign({ ...CLAIMS, ...claims }))).toBe("unknown");
  });

  test("knows nobody by a token that the issuer did not sign", async () => {
    const { issuer, check } = await open();
    const other = await makeJobIssuer(ISSUER, () => 1_700_000_000_000);
    expect(await check(await issuer.sign(CLAIMS))).toBe("known");
    expect(await check(await other.sign(CLAIMS))).toBe("unknown");
    const [head, , signature] = (await issuer.sign(CLAIMS)).split(".");
    const [, claims] = (await issuer.sign({ ...CLAIMS, repository_id: "8" })).split(".");
    const rules = [rule({ match: new Map([["repository_id", ["8"]]]) })];
    expect(await check([head, claims, signature].join("."), rules)).toBe("unknown");
  });

  test("knows nobody by a token without a signature, or by one that anybody can make", async () => {
    const { issuer, check } = await open();
    expect(await check(issuer.leaveUnsigned(CLAIMS))).toBe("unknown");
    expect(await check(await issuer.signByPublicKey(CLAIMS))).toBe("unknown");
  });

  test("asks no issuer that the configuration does not name", async () => {
    const { issuer, check, state } = await open();
    await check(await issuer.sign({ ...CLAIMS, iss: "https://evil.example.com" }));
    await check("no.token.");
    expect(state.asked).toBe(0);
  });

  test("cannot tell while the issuer does not answer, and asks it again after a pause", async () => {
    const { issuer, check, state, clock } = await open();
    const token = await issuer.sign(CLAIMS);
    state.isDown = true;
    expect(await check(token)).toBe("unavailable");
    expect(await check(token)).toBe("unavailable");
    expect(state.asked).toBe(1);
    state.isDown = false;
    clock.ms += 10_000;
    expect(await check(token)).toBe("known");
  });

  test("goes on with the last keys if the issuer does not answer any more", async () => {
    const { issuer, check, state, clock } = await open();
    expect(await check(await issuer.sign(CLAIMS))).toBe("known");
    state.isDown = true;
    clock.ms += 11 * MINUTE_MS;
    expect(await check(await issuer.sign(CLAIMS))).toBe("known");
    clock.ms += 24 * 60 * MINUTE_MS;
    expect(await check(await issuer.sign(CLAIMS))).toBe("unavailable");
  });

  test("finds the new key after a rotation, and forgets the old one", async () => {
    const { issuer, check, clock } = await open();
    const old = await issuer.sign(CLAIMS);
    expect(await check(old)).toBe("known");
    await issuer.rotate();
    clock.ms += 2 * MINUTE_MS;
    expect(await check(await issuer.sign(CLAIMS))).toBe("known");
    expect(await check(old)).toBe("unknown");
  });

  test("is not made to ask the issuer again and again by keys that there are none of", async () => {
    const { issuer, check, state } = await open();
    expect(await check(await issuer.sign(CLAIMS))).toBe("known");
    const { asked } = state;
    for (const kid of ["a", "b", "c"]) {
      expect(await check(await issuer.sign({ ...CLAIMS, kid }, { kid }))).toBe("unknown");
    }
    expect(state.asked).toBe(asked);
  });

  test.each<[string, Record<string, unknown>, RegExp]>([
    ["that has expired", { exp: 1_700_000_000 - 31 }, /"exp" claim/],
    [
      "for another server",
      { aud: "https://other.example.com" },
      /fits iss .*, aud https:\/\/other/,
    ],
    ["of another repository", { repository_id: "8" }, /fits .*, sub repo:org\/app/],
  ])("says to the log what is wrong with a token %s", async (_what, claims, why) => {
    const { issuer, tokens } = await open();
    const token = await issuer.sign({ ...CLAIMS, ...claims });
    const checked = await tokens.check(token, [rule()]);
    expect(checked).toEqual({ kind: "unknown", why: expect.stringMatching(why) });
    expect(JSON.stringify(checked)).not.toContain(token.split(".")[1]);
  });

  test("goes by the rules of the moment for a token that it has seen", async () => {
    const { issuer, check } = await open();
    const token = await issuer.sign(CLAIMS);
    expect(await check(token)).toBe("known");
    expect(await check(token, [rule({ audience: "https://other.example.com" })])).toBe("unknown");
    expect(await check(token, [])).toBe("unknown");
  });
});

describe("the grant of a pull request", () => {
  test.each<[Record<string, string>, boolean]>([
    [{ event_name: "pull_request" }, true],
    [{ event_name: "pull_request_target" }, true],
    [{ pipeline_source: "merge_request_event" }, true],
    [{ pipeline_source: "external_pull_request_event" }, true],
    [{ event_name: "push" }, false],
    [{ pipeline_source: "schedule" }, false],
    [{}, false],
  ])("is told by %j: %s", (claims, isOfPullRequest) => {
    const grant = grantFor([rule()], { ...CLAIMS, iss: ISSUER, ...claims });
    expect(grant?.isOfPullRequest ?? false).toBe(isOfPullRequest);
  });
});

describe("grantFor()", () => {
  const claims = { iss: ISSUER, ...CLAIMS, event_name: "pull_request", repository_owner_id: 5 };
  const match = (entries: Record<string, string[]>) => new Map(Object.entries(entries));

  test("takes the first rule that fits", () => {
    const rules = [
      rule({ name: "pushes", match: match({ repository_id: ["7"], event_name: ["push"] }) }),
      rule({ name: "all", except: "corp.example.com" }),
      rule({ name: "last" }),
    ];
    expect(grantFor(rules, claims)).toMatchObject({
      name: "all/repo:org/app:ref:refs/heads/main",
      except: "corp.example.com",
    });
    expect(grantFor(rules, { ...claims, event_name: "push" })?.name).toMatch(/^pushes\//);
  });

  test("takes IDs that are numbers, one of several values, and one of several audiences", () => {
    const rules = [rule({ match: match({ repository_owner_id: ["4", "5"] }) })];
    expect(grantFor(rules, { ...claims, aud: ["https://a.example.com", AUDIENCE] })).toBeDefined();
  });

  test("wants all claims of a rule", () => {
    const rules = [rule({ match: match({ repository_id: ["7"], environment: ["prod"] }) })];
    expect(grantFor(rules, claims)).toBeUndefined();
  });

  test("has a subject in the name that cannot be taken for more of a log", () => {
    expect(grantFor([rule()], { ...claims, sub: `a b\n${"c".repeat(500)}` })?.name).toMatch(
      /^ours\/a\?b\?c{191}$/,
    );
  });
});
