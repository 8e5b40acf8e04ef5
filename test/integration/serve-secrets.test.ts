import { createHmac, hash } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { makeTempDir } from "../support/temp-dir.ts";
import { startServer } from "./support/serve-fixture.ts";

/** All that this server has and that nobody may see; no two have a part in common. */
const SECRETS = {
  token: "token-8d1f0c",
  "job's token": `${btoa('{"alg":"none"}')}.${btoa('{"iss":"x-2e9b41"}')}.c2ln`,
  "password of a mirror": "mirror-51cc7a",
  "password of a mirror in its URL": "url-93be12",
  "password of a repository": "git-c71d55",
  "secret of a webhook": "webhook-6a0f3e-0123456789",
  "key of the bucket": "bucket-f04e77",
};

/** A server that refuses everybody, and says back what it was asked with, as some do. */
async function startEcho() {
  const server = createServer(({ headers, url }, response) => {
    response.writeHead(403, { "content-type": "text/plain" });
    response.end(`${url} ${headers.authorization} is not allowed\n`);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

test("secrets are in no log, answer, metric, status or audit", async () => {
  await Promise.all(["text", "json"].map(expectNone));
});

async function expectNone(format: string) {
  const echo = await startEcho();
  const second = await startEcho();
  const { host } = new URL(echo);
  const dir = await makeTempDir("secrets");
  const place = (name: string, text: string) => writeFile(join(dir, name), text);
  await place("mirror-auth", `${host} basic:user:${SECRETS["password of a mirror"]}\n`);
  await place("webhook", SECRETS["secret of a webhook"]);
  await place("git", `https://robot:${SECRETS["password of a repository"]}@git.example.com\n`);
  const inUrl = second.replace("//", `//user:${SECRETS["password of a mirror in its URL"]}@`);
  const sha256 = hash("sha256", SECRETS.token, "hex");
  const options = {
    dir,
    mirrors: `${echo},${inUrl}`,
    env: {
      AWS_ACCESS_KEY_ID: "id",
      AWS_SECRET_ACCESS_KEY: SECRETS["key of the bucket"],
      AWS_REGION: "us-east-1",
    },
    store: { s3: { bucket: "bucket", endpoint: echo } },
    more: [
      `log: { format: ${format}, level: debug }`,
      "audit: { file: audit.jsonl }",
      "mirror-auth-file: mirror-auth",
      `tokens: [{ name: all, role: admin, modules: "*", sha256: "${sha256}" }]`,
      `oidc: [{ name: jobs, issuer: "${echo}", audience: a, match: { repository_id: 1 } }]`,
      `private: ${JSON.stringify([
        {
          modules: "git.example.com",
          "git-credentials-file": "git",
          "git-urls": { "https://git.example.com/": `${echo}/` },
        },
      ])}`,
      "webhooks: [{ name: forge, kind: github, secret-file: webhook }]",
    ].join("\n"),
  };
  const server = await startServer(options);
  let seen = "";
  async function ask(path: string, init: RequestInit = {}) {
    const headers = { authorization: `Bearer ${SECRETS.token}`, ...init.headers };
    const answer = await fetch(`${server.url}${path}`, { ...init, headers });
    seen += `${[...answer.headers].join()}\n${await answer.text()}\n`;
    return answer.status;
  }
  const basic = { authorization: `Basic ${btoa(`user:${SECRETS.token}`)}` };
  const statuses = await Promise.all([
    ask("/example.com/lib/@v/list"),
    ask("/example.com/lib/@v/v1.0.0.zip"),
    ask("/git.example.com/lib.git/@v/v1.0.0.mod"),
    ask(`/example.com/other/@v/list?token=${SECRETS.token}`, { headers: basic }),
    ask("/example.com/lib/@v/list", {
      headers: { authorization: `Bearer ${SECRETS["job's token"]}` },
    }),
  ]);
  expect(statuses).toEqual([502, 502, 502, 502, 401]);
  const signature = createHmac("sha256", SECRETS["secret of a webhook"]).update("{}").digest("hex");
  for (const sent of [signature, "0".repeat(64)]) {
    await ask("/-/webhook/forge", {
      method: "POST",
      body: "{}",
      headers: { "x-github-event": "push", "x-hub-signature-256": `sha256=${sent}` },
    });
  }
  expect(await ask("/-/status")).toBe(200);
  expect(await ask("/metrics")).toBe(200);

  // A configuration that cannot be read, with a secret where none should be.
  await server.configure({ ...options, more: `${options.more}\ntokens: ${SECRETS.token}` });
  server.signal("SIGHUP");
  await expect.poll(server.log).toContain("the configuration stays as it was");
  server.signal("SIGINT");
  await server.ended;
  seen += server.log() + (await readFile(join(dir, "audit.jsonl"), "utf8"));
  expect(seen).toContain("example.com/lib");
  for (const [name, secret] of Object.entries(SECRETS)) {
    for (const text of [secret, btoa(`user:${secret}`), btoa(`robot:${secret}`), sha256]) {
      expect([name, seen.includes(text)]).toEqual([name, false]);
    }
  }
}
