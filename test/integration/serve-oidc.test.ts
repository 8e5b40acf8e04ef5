import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { type JobIssuer, makeJobIssuer } from "../support/job-issuer.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const MODULES = [
  { path: "example.com/lib", version: "v1.0.0" },
  { path: "corp.example.com/secret", version: "v1.0.0" },
];
const LIB = "/example.com/lib/@v/v1.0.0.mod";
const SECRET = "/corp.example.com/secret/@v/v1.0.0.mod";
const AUDIENCE = "https://goproxy.example.com";
const JOB = { aud: AUDIENCE, sub: "repo:org/app", repository_owner_id: "42" };

/** A real issuer on loopback. Until it is opened, its address refuses connections. */
async function reserveIssuer() {
  const issuer: { current?: JobIssuer } = {};
  const server = createServer((request, response) => {
    const body = issuer.current?.answer(request.url ?? "");
    response.writeHead(body ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(body ?? {}));
  });
  const listenOn = (port: number) =>
    new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  await listenOn(0);
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  issuer.current = await makeJobIssuer(`http://127.0.0.1:${port}`, Date.now);
  onTestFinished(() => void server.close());
  return { issuer: issuer.current, open: () => listenOn(port) };
}

function configure(issuer: JobIssuer): string {
  const common = `issuer: "${issuer.url}", audience: "${AUDIENCE}"`;
  return `oidc:
  - { name: pushes, ${common}, match: { repository_owner_id: 42, event_name: "push, schedule" } }
  - { name: others, ${common}, match: { repository_owner_id: 42 }, except: corp.example.com }
`;
}

test("jobs read by the tokens of their CI system, those of pull requests public modules only", async () => {
  const mirror = await startMirror({ modules: MODULES });
  const { issuer, open } = await reserveIssuer();
  const options = { mirrors: mirror.url, more: configure(issuer) };
  let { url } = await startServer(options);
  const statusOf = async (path: string, token?: string) => {
    const headers = token === undefined ? {} : { authorization: `Bearer ${token}` };
    const answer = await fetch(`${url}${path}`, { headers });
    await answer.arrayBuffer();
    return answer.status;
  };
  const push = await issuer.sign({ ...JOB, event_name: "push" });
  const pull = await issuer.sign({ ...JOB, event_name: "pull_request" });
  expect(await statusOf(LIB)).toBe(401);
  // It has started all the same, and cannot tell.
  expect(await statusOf(LIB, push)).toBe(503);

  // The pause after a failure is too long for a test, so another server asks the issuer.
  await open();
  const again = await startServer(options);
  url = again.url;
  expect(await statusOf(LIB, push)).toBe(200);
  expect(await statusOf(SECRET, push)).toBe(200);
  expect(await statusOf(LIB, pull)).toBe(200);
  expect(await statusOf(SECRET, pull)).toBe(403);
  expect(await statusOf("/-/status", push)).toBe(403);
  // As go sends it from a netrc file.
  const basic = { authorization: `Basic ${btoa(`job:${push}`)}` };
  expect((await fetch(`${again.url}${LIB}`, { headers: basic })).status).toBe(200);

  const other = await makeJobIssuer(issuer.url, Date.now);
  for (const token of [
    await issuer.sign({ ...JOB, aud: "https://other.example.com" }),
    await issuer.sign({ ...JOB, repository_owner_id: "43" }),
    await issuer.sign({ ...JOB, exp: Math.floor(Date.now() / 1_000) - 60 }),
    await other.sign(JOB),
    await issuer.signByPublicKey(JOB),
    issuer.leaveUnsigned(JOB),
  ]) {
    expect(await statusOf(LIB, token)).toBe(401);
  }
  await expect.poll(again.log).toContain("reader=pushes/repo:org/app");
  await expect
    .poll(again.log)
    .toMatch(/refused=token detail=no entry of oidc fits .* aud https:\/\/other/);
  for (const token of [push, pull]) expect(again.log()).not.toContain(token);
});
