import { describe, expect, test } from "vitest";
import { challengesFor } from "../../../src/serve/access/challenges.ts";
import { createJobToken } from "../../../src/upstream/job-token.ts";
import type { IdTokenAnswer } from "../../../src/upstream/request-id-token.ts";

const MIRROR = "https://goproxy.example.com";
const ISSUER = "https://token.actions.githubusercontent.com";
const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;
const CHALLENGE = challengesFor([{ issuer: ISSUER, audience: MIRROR }]);

const encode = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");
const failed = (why: string): IdTokenAnswer => ({ kind: "failed", why });

/** A token for one mirror, and a CI system that gives numbered ones for five minutes. */
function open() {
  const clock = { ms: 1_000_000 };
  const asked: string[] = [];
  const problems: string[] = [];
  const state: { claims: object; answer?: IdTokenAnswer } = { claims: {} };
  const jobToken = createJobToken({
    mirror: MIRROR,
    clock: { nowMs: () => clock.ms },
    onProblem: (problem) => void problems.push(problem),
    async request(audience) {
      asked.push(audience);
      const iat = clock.ms / SECOND_MS;
      const claims = { iss: ISSUER, iat, exp: iat + 300, jti: asked.length, ...state.claims };
      const token = `${encode({ alg: "ES256" })}.${encode(claims)}.c2ln`;
      return state.answer ?? { kind: "token", token };
    },
  });
  /** The number of the token that would be sent now. */
  const current = async () => numberOf(await jobToken.current());
  return { clock, asked, problems, state, jobToken, current };
}

/** Which token of the CI system it is, counted from 1. */
function numberOf(auth: { authorization: string } | undefined): number | undefined {
  const [, payload] = auth?.authorization.split(".") ?? [];
  return payload ? JSON.parse(Buffer.from(payload, "base64url").toString()).jti : undefined;
}

describe("createJobToken()", () => {
  test("asks for no token until the mirror asks for one", async () => {
    const { jobToken, asked, current } = open();
    expect(await current()).toBeUndefined();
    expect(await jobToken.replace('Basic realm="x"', undefined)).toBeUndefined();
    expect(jobToken.problem()).toBeUndefined();
    expect(asked).toEqual([]);
    expect(numberOf(await jobToken.replace(CHALLENGE, undefined))).toBe(1);
    expect(asked).toEqual([MIRROR]);
    expect(await current()).toBe(1);
  });

  test("binds the token to the mirror's URL", async () => {
    const { jobToken } = open();
    expect(await jobToken.replace(CHALLENGE, undefined)).toMatchObject({
      host: "goproxy.example.com",
      url: MIRROR,
      authorization: expect.stringMatching(/^Bearer ey/),
    });
  });

  test("asks once for all who need one at the same time", async () => {
    const { jobToken, asked } = open();
    const tokens = await Promise.all(
      Array.from({ length: 48 }, () => jobToken.replace(CHALLENGE, undefined)),
    );
    expect(new Set(tokens.map(numberOf))).toEqual(new Set([1]));
    expect(asked).toHaveLength(1);
  });

  test("renews a token before it ends, while the old one is still used", async () => {
    const { clock, jobToken, asked, current } = open();
    await jobToken.replace(CHALLENGE, undefined);
    clock.ms += 4 * MINUTE_MS - SECOND_MS;
    expect(await current()).toBe(1);
    clock.ms += SECOND_MS;
    expect(await Promise.all([current(), current()])).toEqual([1, 1]);
    expect(await current()).toBe(2);
    expect(asked).toHaveLength(2);
  });

  test("sends none that has ended, and waits for another one", async () => {
    const { clock, jobToken, current } = open();
    await jobToken.replace(CHALLENGE, undefined);
    clock.ms += 6 * 60 * MINUTE_MS;
    expect(await Promise.all([current(), current()])).toEqual([2, 2]);
  });

  test("goes by how long a token counts, whatever the issuer's clock says", async () => {
    const { clock, state, jobToken, current } = open();
    state.claims = { iat: 5, exp: 305 };
    await jobToken.replace(CHALLENGE, undefined);
    expect(await current()).toBe(1);
    clock.ms += 5 * MINUTE_MS;
    expect(await current()).toBe(2);
    state.claims = { iat: undefined, exp: clock.ms / SECOND_MS + 600 };
    clock.ms += 6 * MINUTE_MS;
    expect(await current()).toBe(3);
  });

  test("takes another one for a token that is refused, once for all who sent it", async () => {
    const { clock, jobToken, asked } = open();
    const first = await jobToken.replace(CHALLENGE, undefined);
    clock.ms += MINUTE_MS;
    const renewed = await Promise.all([
      jobToken.replace(CHALLENGE, first),
      jobToken.replace(CHALLENGE, first),
    ]);
    expect(renewed.map(numberOf)).toEqual([2, 2]);
    expect(numberOf(await jobToken.replace(CHALLENGE, first))).toBe(2);
    expect(asked).toHaveLength(2);
  });

  test("gives up for a minute if the new one is refused too", async () => {
    const { clock, jobToken, asked, current } = open();
    const first = await jobToken.replace(CHALLENGE, undefined);
    const second = await jobToken.replace(CHALLENGE, first);
    expect(await jobToken.replace(CHALLENGE, second)).toBeUndefined();
    expect(jobToken.problem()).toMatch(/refuses the job's token/);
    expect(await current()).toBeUndefined();
    expect(await jobToken.replace(CHALLENGE, undefined)).toBeUndefined();
    expect(jobToken.problem()).toMatch(/refuses the job's token/);
    expect(asked).toHaveLength(2);
    clock.ms += MINUTE_MS;
    expect(await current()).toBe(3);
    expect(jobToken.problem()).toBeUndefined();
  });

  test("takes another one however often, if each was good for a time", async () => {
    const { clock, jobToken } = open();
    let token = await jobToken.replace(CHALLENGE, undefined);
    for (const number of [2, 3, 4]) {
      clock.ms += MINUTE_MS;
      token = await jobToken.replace(CHALLENGE, token);
      expect(numberOf(token)).toBe(number);
    }
  });

  test("uses what it has while the CI system fails, and asks again after ten seconds", async () => {
    const { clock, state, jobToken, asked, current } = open();
    await jobToken.replace(CHALLENGE, undefined);
    state.answer = failed("the CI system answered 503");
    clock.ms += 4 * MINUTE_MS;
    expect(await current()).toBe(1);
    expect(await current()).toBe(1);
    expect(asked).toHaveLength(2);
    clock.ms += 10 * SECOND_MS;
    expect(await current()).toBe(1);
    expect(await current()).toBe(1);
    expect(asked).toHaveLength(3);
    clock.ms += MINUTE_MS;
    expect(await current()).toBeUndefined();
    expect(jobToken.problem()).toBe(
      "it wants a token of the job, and there is none: the CI system answered 503",
    );
  });

  test("tells of what the mirror does not get, once for each reason", async () => {
    const { clock, state, problems, jobToken } = open();
    const first = await jobToken.replace(CHALLENGE, undefined);
    state.answer = failed("the CI system answered 503");
    clock.ms += 4 * MINUTE_MS;
    // It is asked for another one, and the old one still counts.
    await jobToken.current();
    expect(problems).toEqual([]);
    expect(await jobToken.replace(CHALLENGE, first)).toBeUndefined();
    expect(await jobToken.replace(CHALLENGE, undefined)).toBeUndefined();
    expect(problems).toEqual([
      "it wants a token of the job, and there is none: the CI system answered 503",
    ]);
  });

  test.each<[string, object, RegExp]>([
    ["of another issuer", { iss: "https://ci.example.com" }, /are by https:\/\/ci\.example\.com/],
    ["without an issuer", { iss: undefined }, /takes those by https:\/\/token\.actions/],
    ["without an end", { exp: undefined }, /without an end/],
  ])("sends no token %s", async (_, claims, problem) => {
    const { state, jobToken } = open();
    state.claims = claims;
    expect(await jobToken.replace(CHALLENGE, undefined)).toBeUndefined();
    expect(jobToken.problem()).toMatch(problem);
  });

  test("sends nothing that is no token", async () => {
    const { state, jobToken } = open();
    state.answer = { kind: "token", token: "s3cret" };
    expect(await jobToken.replace(CHALLENGE, undefined)).toBeUndefined();
    expect(jobToken.problem()).toMatch(/what is no token$/);
  });

  test("asks for no token that is for another server", async () => {
    const { jobToken, asked } = open();
    const audience = "https://cloud.example.com";
    const challenge = challengesFor([{ issuer: ISSUER, audience }]);
    expect(await jobToken.replace(challenge, undefined)).toBeUndefined();
    expect(jobToken.problem()).toBe(
      `it wants a token for "${audience}", which is not its own address`,
    );
    expect(asked).toEqual([]);
  });

  test("says what helps if the CI system gives this job none", async () => {
    const jobToken = createJobToken({
      mirror: MIRROR,
      request: undefined,
      onProblem: () => {},
      clock: { nowMs: () => 0 },
    });
    expect(await jobToken.replace(CHALLENGE, undefined)).toBeUndefined();
    expect(jobToken.problem()).toMatch(/permissions: id-token: write/);
  });
});
