import type { IncomingHttpHeaders } from "node:http";
import { BlockList } from "node:net";
import { expect, test } from "vitest";
import { challengesFor } from "../../../src/serve/access/challenges.ts";
import { createGate } from "../../../src/serve/access/gate.ts";
import type { JobRule } from "../../../src/serve/access/job-rules.ts";

const GITHUB = "https://token.actions.githubusercontent.com";
const AUDIENCE = "https://goproxy.example.com";
const OURS = `Bearer realm="go-accel", issuer="${GITHUB}", audience="${AUDIENCE}"`;

function rule(issuer: string, audience: string): JobRule {
  return {
    name: "jobs",
    issuer,
    audience,
    match: new Map([["repository_id", ["7"]]]),
    role: "reader",
    modules: undefined,
    except: undefined,
  };
}

/** What the gate says to a request for a module. */
async function ask(jobs: readonly JobRule[], headers: IncomingHttpHeaders = {}) {
  const gate = createGate({
    clock: { nowMs: () => 0 },
    wallClock: { nowMs: () => 0 },
    jobTokens: { check: async () => ({ kind: "unknown" }) },
  });
  const request = {
    url: "/example.com/lib/@v/list",
    headers,
    socket: { remoteAddress: "192.0.2.1" },
  };
  const verdict = await gate(request, {
    readers: [],
    jobs,
    denied: [],
    privatePaths: "",
    oncePrivatePaths: "",
    publicPaths: "",
    network: { allowed: undefined, trustedProxies: new BlockList() },
    rate: undefined,
  });
  return verdict.kind === "refused" ? verdict : undefined;
}

test("a refusal for lack of a token says whose tokens for what are taken, each once", async () => {
  const jobs = [
    rule(GITHUB, AUDIENCE),
    rule(GITHUB, AUDIENCE),
    rule("https://gitlab.example.com", AUDIENCE),
  ];
  expect(await ask(jobs)).toMatchObject({
    status: 401,
    headers: {
      "www-authenticate": [
        'Basic realm="go-accel"',
        OURS,
        OURS.replace(GITHUB, "https://gitlab.example.com"),
      ],
    },
  });
});

test("it says the same of a token that does not count", async () => {
  const refused = await ask([rule(GITHUB, AUDIENCE)], { authorization: "Bearer a.b.c" });
  expect(refused?.headers).toEqual({ "www-authenticate": ['Basic realm="go-accel"', OURS] });
});

test("what no header may have is left out", () => {
  expect(challengesFor([rule(GITHUB, "höst"), rule(GITHUB, 'a "b"\\')])).toEqual([
    'Basic realm="go-accel"',
    `Bearer realm="go-accel", issuer="${GITHUB}", audience="a \\"b\\"\\\\"`,
  ]);
});
