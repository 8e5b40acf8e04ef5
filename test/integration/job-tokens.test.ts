import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { UpstreamError } from "../../src/lib/errors.ts";
import { challengesFor } from "../../src/serve/access/challenges.ts";
import { createMirror } from "../../src/upstream/create-mirror.ts";
import { createDispatcher } from "../../src/upstream/dispatcher.ts";
import type { IdTokenService } from "../../src/upstream/id-token-service.ts";
import { createJobTokens } from "../../src/upstream/job-tokens.ts";
import type { MirrorAuth } from "../../src/upstream/mirror-auth.ts";
import { createIdTokenRequest } from "../../src/upstream/request-id-token.ts";
import { startIdTokenService } from "../support/id-token-service.ts";

const PATH = "/example.com/a/@v/v1.0.0.mod";

type Reply = (response: ServerResponse, token: string | undefined, path: string) => void;

/** A server on loopback that remembers with what it was asked. */
async function startServer(reply: Reply) {
  const asked: (string | undefined)[] = [];
  const server = createServer((request, response) => {
    const { authorization } = request.headers;
    asked.push(authorization);
    reply(response, authorization?.replace("Bearer ", ""), request.url ?? "");
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

async function startCiSystem(options?: Parameters<typeof startIdTokenService>[0]) {
  const service = await startIdTokenService(options);
  onTestFinished(() => service.close());
  return service;
}

function openDispatcher() {
  const dispatcher = createDispatcher();
  onTestFinished(() => dispatcher.destroy());
  return dispatcher;
}

/** Asks a mirror for a file, as the sidecar does. Gives its text, or why it failed. */
function openMirror(url: string, service?: IdTokenService, auth: readonly MirrorAuth[] = []) {
  const dispatcher = openDispatcher();
  const source = service ? { service } : {};
  const jobTokens = createJobTokens(source, {
    dispatcher,
    clock: systemClock,
    onProblem: () => {},
  });
  const mirror = createMirror(url, auth, dispatcher, { jobTokens });
  return async () => {
    try {
      const answer = await mirror.get(PATH, AbortSignal.timeout(20_000));
      return answer.kind === "ok" ? await text(answer.body) : answer.kind;
    } catch (error) {
      return error instanceof UpstreamError && error.retryable ? "ask again" : String(error);
    }
  };
}

const ask = (response: ServerResponse, issuer: string, audience: string) =>
  response.writeHead(401, { "www-authenticate": challengesFor([{ issuer, audience }]) }).end();

describe("a mirror that wants a token of the job", () => {
  test("gets one for its own address, and then with each request", async () => {
    const ci = await startCiSystem();
    const server = await startServer((response, token) =>
      token === undefined ? ask(response, ci.issuer, server.url) : response.end("module a"),
    );
    const get = openMirror(server.url, ci.access);
    expect([await get(), await get()]).toEqual(["module a", "module a"]);
    const [token] = ci.issued;
    expect(server.asked).toEqual([undefined, `Bearer ${token}`, `Bearer ${token}`]);
    expect(ci.requests).toEqual([{ status: 200, audience: server.url }]);
  });

  test("is not asked again for what it refuses a job that it knows", async () => {
    const ci = await startCiSystem();
    const server = await startServer((response, token) =>
      token === undefined
        ? ask(response, ci.issuer, server.url)
        : response.writeHead(403).end("not for you"),
    );
    expect(await openMirror(server.url, ci.access)()).toMatch(/answered 403$/);
    const other = await startServer((response) => response.writeHead(403).end());
    expect(await openMirror(other.url, ci.access)()).toBe("ask again");
  });

  test("gets another one if it refuses the first, and no third", async () => {
    const ci = await startCiSystem();
    const server = await startServer((response) => ask(response, ci.issuer, server.url));
    const get = openMirror(server.url, ci.access);
    expect(await get()).toMatch(/answered 401: it refuses the job's token/);
    expect(await get()).toMatch(/answered 401: it refuses the job's token/);
    expect(ci.issued).toHaveLength(2);
  });

  test("gets none with a redirect to another server, which may ask for one as well", async () => {
    const ci = await startCiSystem();
    const other = await startServer((response) => ask(response, ci.issuer, other.url));
    const server = await startServer((response, token, path) => {
      if (token === undefined && path === PATH) return ask(response, ci.issuer, server.url);
      return response.writeHead(302, { location: `${other.url}/a` }).end();
    });
    const get = openMirror(server.url, ci.access);
    expect(await get()).toMatch(/answered 401/);
    expect(other.asked).toEqual([undefined]);
    expect(ci.requests).toEqual([{ status: 200, audience: server.url }]);
  });

  test("gets none that is for another server", async () => {
    const ci = await startCiSystem();
    const audience = "https://cloud.example.com";
    const server = await startServer((response) => ask(response, ci.issuer, audience));
    const get = openMirror(server.url, ci.access);
    expect(await get()).toContain(`it wants a token for "${audience}", which is not its own`);
    expect(ci.requests).toEqual([]);
  });

  test("gets what the user gave for it, and nothing else", async () => {
    const ci = await startCiSystem();
    const server = await startServer((response) => ask(response, ci.issuer, server.url));
    const auth = [{ host: new URL(server.url).host, authorization: "Bearer given" }];
    expect(await openMirror(server.url, ci.access, auth)()).toMatch(/answered 401$/);
    expect(server.asked).toEqual(["Bearer given"]);
    expect(ci.requests).toEqual([]);
  });

  test("is named with what helps if the job can have none", async () => {
    const ci = await startCiSystem();
    const server = await startServer((response) => ask(response, ci.issuer, server.url));
    expect(await openMirror(server.url)()).toMatch(
      /401: it wants .* `permissions: id-token: write`/,
    );
  });
});

describe("createIdTokenRequest()", () => {
  const AUDIENCE = "https://goproxy.example.com/a b";
  const open = (service: IdTokenService) =>
    createIdTokenRequest(service, {
      dispatcher: openDispatcher(),
      // Its pauses are too short to matter, and nobody waits for them.
      clock: { ...systemClock, sleep: async () => {} },
    });

  test("gets a token for the audience, as GitHub's service wants to be asked", async () => {
    const ci = await startCiSystem();
    const answer = await open(ci.access)(AUDIENCE);
    expect(answer).toEqual({ kind: "token", token: ci.issued[0] });
    expect(ci.requests).toEqual([{ status: 200, audience: AUDIENCE }]);
  });

  test.each([
    [500, 3],
    [429, 3],
    [403, 1],
  ])("asks a service that answers %i %i times", async (status, times) => {
    const ci = await startCiSystem();
    ci.failWith(status);
    const why = `the CI system answered ${status}`;
    expect(await open(ci.access)(AUDIENCE)).toEqual({ kind: "failed", why });
    expect(ci.requests).toHaveLength(times);
  });

  test("is refused without the job's own request token", async () => {
    const ci = await startCiSystem();
    const answer = await open({ ...ci.access, token: "guessed" })(AUDIENCE);
    expect(answer).toEqual({ kind: "failed", why: "the CI system answered 401" });
  });

  test.each<[string, Reply, string]>([
    ["no token", (response) => response.end("{}"), "has no token in it"],
    ["no JSON", (response) => response.end("<html>"), "has no token in it"],
    ["more than a token", (response) => response.end("x".repeat(100_000)), "has no token in it"],
    [
      "a redirect",
      (response) => response.writeHead(302, { location: "http://127.0.0.1:1/" }).end(),
      "answered 302",
    ],
    ["nothing", (response) => response.destroy(), "the CI system: connection"],
  ])("says why there is none if it gets %s", async (_, reply, why) => {
    const server = await startServer(reply);
    const answer = await open({ url: server.url, token: "t" })(AUDIENCE);
    expect(answer).toEqual({ kind: "failed", why: expect.stringContaining(why) });
  });

  test.each(["http://ci.example.com/idtoken", "no URL"])("asks nobody at %s", async (url) => {
    const answer = await open({ url, token: "t" })(AUDIENCE);
    expect(answer).toEqual({ kind: "failed", why: "the CI system is not at an https URL" });
  });
});
