import { execFile, spawnSync } from "node:child_process";
import { createHmac } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, test } from "vitest";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const SECRET = "a secret of sixteen characters";
const LIST = "/github.com/acme/lib/@v/list";
const NEW = "/github.com/acme/lib/v2/@v/v2.0.0.mod";
const OTHER = "/github.com/acme/library/@v/list";
const TOKENS = `tokens: [{ name: ci, sha256: "${"0".repeat(64)}" }]`;

async function startWith(
  more: readonly string[] = [],
  before?: { dir: string; mirror: Awaited<ReturnType<typeof startMirror>> },
) {
  const modules = ["lib", "library"].map((name) => ({
    path: `github.com/acme/${name}`,
    version: "v1.0.0",
  }));
  const mirror = before?.mirror ?? (await startMirror({ modules }));
  const dir = before?.dir ?? (await makeTempDir("webhook"));
  await writeFile(join(dir, "secret"), `${SECRET}\n`);
  const server = await startServer({
    dir,
    mirrors: mirror.url,
    more: [
      "freshness: { list: 1h, absent: 1h }",
      "webhooks: [{ name: forge, kind: github, secret-file: secret, modules: github.com/acme }]",
      ...more,
    ].join("\n"),
  });
  async function push(repository: string, options: { secret?: string; commit?: string } = {}) {
    const { secret = SECRET, commit = "1" } = options;
    const html_url = `https://github.com/${repository}`;
    const body = JSON.stringify({ after: commit, repository: { html_url } });
    const signature = createHmac("sha256", secret).update(body).digest("hex");
    const answer = await fetch(`${server.url}/-/webhook/forge`, {
      method: "POST",
      headers: { "x-github-event": "push", "x-hub-signature-256": `sha256=${signature}` },
      body,
    });
    return { status: answer.status, value: await answer.json() };
  }
  const ask = async (path: string) => (await fetch(`${server.url}${path}`)).text();
  return { mirror, server, push, ask };
}

test("a push has the mirrors asked again for what may have changed, and for nothing else", async () => {
  const { mirror, push, ask } = await startWith();
  const askAll = async () => {
    mirror.clearRequests();
    for (const path of [LIST, NEW, OTHER]) await ask(path);
    return mirror.requests.map(({ path }) => path);
  };
  expect(await askAll()).toEqual([LIST, NEW, OTHER]);
  expect(await askAll()).toEqual([]);
  expect(await push("acme/lib")).toEqual({
    status: 200,
    value: { refreshed: ["github.com/acme/lib"] },
  });
  expect(await askAll()).toEqual([LIST, NEW]);

  // The same once more, and the next one.
  expect(await push("acme/lib")).toEqual({ status: 200, value: { refreshed: [] } });
  expect(await askAll()).toEqual([]);
  await push("acme/lib", { commit: "2" });
  expect(await askAll()).toEqual([LIST, NEW]);
});

test("a copy that a server has forgotten has a mirror asked once more, and does nothing else", async () => {
  const { mirror, server, push, ask } = await startWith();
  const asked = async () => {
    mirror.clearRequests();
    await ask(LIST);
    return mirror.requests.length;
  };
  await push("acme/lib");
  expect(await asked()).toBe(1);
  server.signal("SIGINT");
  await server.ended;

  const again = await startWith([], { dir: server.dir, mirror });
  const askAgain = async () => {
    mirror.clearRequests();
    for (let count = 0; count < 3; count++) await again.ask(LIST);
    return mirror.requests.length;
  };
  expect(await askAgain()).toBe(1);
  // Each copy but the first is known again.
  for (let copies = 0; copies < 5; copies++) await again.push("acme/lib");
  expect(await askAgain()).toBe(1);
  for (let copies = 0; copies < 5; copies++) await again.push("acme/lib");
  expect(await askAgain()).toBe(0);
});

test("the commands of docs/serve-webhooks.md sign what the server takes", async ({ skip }) => {
  for (const program of ["openssl", "curl", "base64"]) {
    const { error } = spawnSync(program, ["--version"], { stdio: "ignore" });
    skip(error !== undefined, `${program} is not installed`);
  }
  const page = await readFile(join(import.meta.dirname, "../../docs/serve-webhooks.md"), "utf8");
  const [, block = ""] = /```console\n([^`]*)```/.exec(page) ?? [];
  const { server } = await startWith();
  await writeFile(join(server.dir, "releases-secret"), "0123456789abcdef");
  await server.configure({
    mirrors: "http://127.0.0.1:1",
    more: "webhooks: [{ name: releases, kind: generic, secret-file: releases-secret }]",
  });
  server.signal("SIGHUP");
  await expect.poll(server.log).toContain("reloaded the configuration");
  const script = block.replaceAll(/^\$ /gm, "").replace("https://goproxy.example.com", server.url);
  const { stdout } = await promisify(execFile)("sh", ["-c", script], { cwd: server.dir });
  expect(JSON.parse(stdout)).toEqual({ refreshed: ["corp.example.com/lib"] });
});

test("a push that is signed by nobody who may, or about another module, changes nothing", async () => {
  const { mirror, server, push, ask } = await startWith([TOKENS]);
  expect((await push("acme/lib", { secret: "another secret of some length" })).status).toBe(401);
  expect((await push("other/lib")).status).toBe(403);
  expect((await push("acme/lib")).status).toBe(200);
  const unknown = await fetch(`${server.url}/-/webhook/none`, { method: "POST", body: "{}" });
  expect(unknown.status).toBe(401);
  expect((await fetch(`${server.url}/-/webhook/forge`)).status).toBe(405);
  // It opens nothing else.
  expect(await ask("/-/webhook/forge/../../github.com/acme/lib/@v/list")).toContain("token");
  expect(mirror.requests).toEqual([]);
  await expect.poll(server.log).toContain("status=405");
  expect(server.log()).not.toContain(SECRET);
});
