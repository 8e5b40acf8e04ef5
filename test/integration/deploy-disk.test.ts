import { hash } from "node:crypto";
import { mkdir, writeFile } from "node:fs/promises";
import type { IncomingHttpHeaders } from "node:http";
import { request } from "node:https";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { hasNginx, NO_NGINX } from "../support/nginx.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { fill, makeToken, startFront, startReplica } from "./support/deploy-fixture.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";

const LIB = {
  path: "example.com/Upper/lib",
  version: "v2.0.0+incompatible",
  // It does not get much smaller in a zip.
  files: { "data.bin": Array.from({ length: 200 }, (_, at) => hash("sha256", `${at}`)).join("") },
};
const ZIP = "/example.com/%21upper/lib/@v/v2.0.0+incompatible.zip";
const PREFIX = "/-/store/";

interface Answer {
  status: number | undefined;
  headers: IncomingHttpHeaders;
  body: string;
}

/** Asks nginx or a replica, without an agent that would keep the connection. */
function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; ca?: string } = {},
): Promise<Answer> {
  const { method = "GET", headers = {}, ca } = options;
  return new Promise((resolve, reject) => {
    request(url, { method, headers, ca, agent: false }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.once("error", reject);
      response.once("end", () =>
        resolve({
          status: response.statusCode,
          headers: response.headers,
          body: Buffer.concat(chunks).toString("base64"),
        }),
      );
    })
      .once("error", reject)
      .end();
  });
}

/** Without what belongs to one connection or one request. */
function lasting({ status, headers, body }: Answer) {
  const { date, connection, server, "keep-alive": _, "x-request-id": id, ...rest } = headers;
  expect(id).toMatch(/^[\w-]+$/);
  return { status, headers: rest, body };
}

/**
 * A replica and nginx as in `deploy`, with its fragment for files on the disk of the machine, and the same
 * without the fragment.
 *
 * @param options.alias What nginx takes for the store's folder; by default it is that folder.
 */
async function start(options: { alias?: string; modules?: string } = {}) {
  const mirror = await startMirror({ modules: [LIB] });
  const home = await makeTempDir("deploy");
  const { token, sha256 } = await makeToken(home);
  const replica = await startReplica(mirror.url, sha256, {
    more: `${options.modules ?? ""}nginx: { accel-redirect: ${PREFIX} }\n`,
  });
  const fragment = await fill("nginx/go-accel-disk.conf", {
    "alias /var/lib/go-accel/;": `alias ${options.alias ?? replica.store}/;`,
  });
  const front = await startFront([replica, replica], (text) => {
    const include = "#include /etc/nginx/go-accel-disk.conf;";
    expect(text).toContain(include);
    return text.replace(include, fragment);
  });
  const plain = await startFront([replica, replica]);
  const authorization = `Bearer ${token}`;
  const from =
    ({ url, cert }: { url: string; cert: string }) =>
    (path: string, more: { method?: string; headers?: Record<string, string> } = {}) =>
      ask(`${url}${path}`, { ...more, headers: { authorization, ...more.headers }, ca: cert });
  return {
    mirror,
    replica,
    front,
    token,
    home,
    get: from(front),
    getPlain: from(plain),
    /** How many bytes the replica has sent for each zip that it was asked for. */
    sentBytes: () =>
      [...replica.log().matchAll(/\.zip status=200 .*?sentBytes=(\d+)/g)].map(([, bytes]) =>
        Number(bytes),
      ),
  };
}

describe.skipIf(!hasNginx())(`nginx that sends what is on the disk (else ${NO_NGINX})`, () => {
  test("answers as the replica does, whatever the request asks for", async () => {
    const { get, getPlain, sentBytes } = await start();
    await get(ZIP);
    const now = new Date().toUTCString();
    let answers = 1;
    for (const [more, isByNginx] of [
      [{}, true],
      [{ method: "HEAD" }, true],
      [{ headers: { "accept-encoding": "gzip" } }, true],
      [{ headers: { range: "bytes=10-19" } }, false],
      [{ headers: { "if-modified-since": now } }, false],
      [{ headers: { "if-unmodified-since": "Thu, 01 Jan 1970 00:00:00 GMT" } }, false],
      [{ headers: { "if-none-match": "*" } }, false],
      [{ headers: { "if-match": '"other"' } }, false],
      [{ method: "HEAD", headers: { range: "bytes=10-19" } }, undefined],
    ] as const) {
      const byReplica = lasting(await getPlain(ZIP, more));
      const byNginx = lasting(await get(ZIP, more));
      expect(byNginx, JSON.stringify(more)).toEqual(byReplica);
      expect(byNginx).toMatchObject({
        status: 200,
        headers: { "content-type": "application/zip" },
      });
      answers += 2;
      await expect.poll(() => sentBytes().length).toBe(answers);
      if (isByNginx !== undefined) expect((sentBytes().at(-1) ?? 0) < 500).toBe(isByNginx);
    }
  });

  test("serves go clients", async () => {
    const { front, token, home, sentBytes } = await start();
    const { host, hostname } = new URL(front.url);
    const lines = [host, hostname].map((name) => `machine ${name} login any password ${token}\n`);
    const netrc = join(home, "netrc");
    await writeFile(netrc, lines.join(""));
    for (const _ of [1, 2]) {
      const client = await makeGoClient(front.url, {
        NETRC: netrc,
        SSL_CERT_FILE: front.certificate,
      });
      const args = ["mod", "download", `${LIB.path}@${LIB.version}`];
      expect(await client.run(args)).toMatchObject({ exitCode: 0 });
    }
    await expect.poll(() => sentBytes().length).toBe(2);
    expect(sentBytes().at(-1)).toBeLessThan(500);
  });

  test("leaves a file to the replica that has gone before nginx opens it", async () => {
    const empty = join(await makeTempDir("empty"), "store");
    await mkdir(empty);
    const { get, getPlain, mirror, sentBytes } = await start({ alias: empty });
    const [byReplica, byNginx] = [lasting(await getPlain(ZIP)), lasting(await get(ZIP))];
    expect(byNginx).toEqual(byReplica);
    await expect.poll(() => sentBytes().length).toBe(3);
    expect(sentBytes().at(-1)).toBeGreaterThan(Buffer.from(byReplica.body, "base64").length);
    expect(mirror.requests).toHaveLength(1);
  });

  test("gives nothing to those whom the replica gives nothing, nor to those who guess the place", async () => {
    const { get, replica } = await start({ modules: "    modules: example.com/other\n" });
    expect((await get(ZIP)).status).toBe(403);
    expect((await get(ZIP, { headers: { authorization: "" } })).status).toBe(401);
    const inside = `${PREFIX}.denied.json`;
    for (const path of [inside, `/${PREFIX}${ZIP}`, `${PREFIX}${ZIP.slice(1)}`]) {
      expect((await get(path)).status).not.toBe(200);
    }
    expect(replica.log()).not.toContain("status=200");
  });

  test("gives no client an answer that only nginx can read", async () => {
    const { get, getPlain } = await start();
    await get(ZIP);
    const headers = { "X-Go-Accel-Redirect": "on" };
    const answer = await getPlain(ZIP, { headers });
    expect(answer.headers).not.toHaveProperty("x-accel-redirect");
    expect(answer.body.length).toBeGreaterThan(1_000);
  });
});
