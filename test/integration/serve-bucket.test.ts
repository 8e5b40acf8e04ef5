import { createHash, hash } from "node:crypto";
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import type { Watch } from "./support/s3-proxy.ts";
import { makeServeBucket } from "./support/serve-bucket-fixture.ts";
import { scrubStore, startServer } from "./support/serve-fixture.ts";

const MODULES = makeModuleGraph({ count: 4 });
const LIB = [{ path: "example.com/lib", version: "v1.0.0" }];
const ZIP = "/example.com/lib/@v/v1.0.0.zip";

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
}, BUILD_TIMEOUT_MS);
afterAll(() => gateway?.close());

const makeBucket = (watch?: Watch) => makeServeBucket(gateway, watch);

async function get(url: string) {
  const answer = await fetch(url);
  return { status: answer.status, body: Buffer.from(await answer.arrayBuffer()) };
}

describe("two servers over one bucket", () => {
  test("serve a build from each other's files, once no mirror is there any more", async () => {
    const bucket = await makeBucket();
    const mirror = await startMirror({ modules: MODULES });
    const build = async (goproxy: string) => {
      const client = await makeGoClient(goproxy);
      const cwd = await makeTempDir("consumer");
      await writeConsumer(cwd, MODULES);
      return client.run(["build", "-o", join(client.home, "consumer"), "."], { cwd });
    };
    const first = await bucket.start({ mirrors: mirror.url, store: { durable: "s3" } });
    expect(await build(first.url)).toMatchObject({ exitCode: 0 });
    await mirror.close();

    const before = bucket.requests.length;
    const second = await bucket.start({ mirrors: mirror.url });
    expect(await build(second.url)).toMatchObject({ exitCode: 0 });
    const asked = bucket.requests.slice(before);
    // One request for each file, and none that only looks whether it is there.
    expect(new Set(asked.map(({ method }) => method))).toEqual(new Set(["GET"]));
    expect(new Set(asked.map(({ url }) => url)).size).toBe(asked.length);
    const all = asked.length;
    expect(await build(second.url)).toMatchObject({ exitCode: 0 });
    expect(bucket.requests.length - before).toBe(all);
  });

  test("ask the mirror once for a zip that both are asked for at the same time", async () => {
    const bucket = await makeBucket();
    const held = Promise.withResolvers<void>();
    const mirror = await startMirror({ modules: LIB, heldUntil: held.promise });
    const servers = await Promise.all(
      [1, 2].map(() => bucket.start({ mirrors: mirror.url, store: { durable: "s3" } })),
    );
    const answers = servers.map(({ url }) => get(`${url}${ZIP}`));
    const leases = () =>
      bucket.requests.filter(({ method, url }) => method === "PUT" && url.includes("/leases/"));
    // The one that came second looks again and again.
    await expect.poll(() => leases().length, { timeout: 10_000 }).toBeGreaterThan(2);
    held.resolve();
    const [first, second] = await Promise.all(answers);
    expect(first?.status).toBe(200);
    expect(second).toEqual(first);
    expect(mirror.requests.map(({ path }) => path)).toEqual([ZIP]);
  });
});

test("a purge removes a module from the bucket, too", async () => {
  const bucket = await makeBucket();
  const versions = ["v1.0.0", "v1.1.0"].map((version) => ({ path: "example.com/lib", version }));
  const mirror = await startMirror({
    modules: [...versions, { path: "example.com/libs", version: "v1.0.0" }],
  });
  const options = {
    mirrors: mirror.url,
    store: { durable: "s3" },
    more: `tokens: [{ name: admin, role: admin, sha256: "${hash("sha256", "admin")}" }]`,
  };
  const headers = { authorization: "Bearer admin" };
  const first = await bucket.start(options);
  const files = [...versions.map(({ version }) => `lib/@v/${version}`), "libs/@v/v1.0.0"];
  for (const file of files) {
    expect((await fetch(`${first.url}/example.com/${file}.mod`, { headers })).status).toBe(200);
  }
  // It has nothing on its own disk.
  const second = await bucket.start(options);
  const purge = async (module: string) =>
    (await fetch(`${second.url}/-/purge?module=${module}`, { method: "POST", headers })).json();
  expect(await purge("example.com/lib@v1.0.0")).toEqual({ removedFiles: 1 });
  expect((await bucket.files()).sort()).toEqual(["v1.0.0.mod", "v1.1.0.mod"]);
  expect(await purge("example.com/lib")).toEqual({ removedFiles: 1 });
  expect(await bucket.files()).toEqual(["v1.0.0.mod"]);
  mirror.clearRequests();
  expect((await fetch(`${second.url}/example.com/lib/@v/v1.0.0.mod`, { headers })).status).toBe(
    200,
  );
  expect(mirror.requests).toHaveLength(1);
});

test("a scrub puts right what is damaged on the disk and in the bucket, and uploads what is new", async () => {
  const bucket = await makeBucket();
  const modules = ["a", "b", "c"].map((name) => ({
    path: `example.com/${name}`,
    version: "v1.0.0",
  }));
  const mirror = await startMirror({ modules });
  const fetchAll = async (url: string) => {
    for (const { path } of modules) await get(`${url}/${path}/@v/v1.0.0.zip`);
  };
  // One that has no bucket yet.
  const plain = await startServer({ mirrors: mirror.url });
  await fetchAll(plain.url);
  plain.signal("SIGINT");
  await plain.ended;
  const onDisk = (name: string) => join(plain.dir, "store", `example.com/${name}/@v/v1.0.0.zip`);
  const inBucket = (name: string) => join(bucket.dir, `example.com/${name}/@v/v1.0.0.zip`);
  const right = await readFile(onDisk("a"));
  await writeFile(onDisk("b"), "damaged");
  const scrub = () =>
    scrubStore({ mirrors: mirror.url, env: gateway.env, store: { s3: bucket.s3 }, dir: plain.dir });

  expect(await scrub()).toMatchObject({
    code: 0,
    out: "files on disk: 3, in the bucket: 0\ndamaged: 1, of which could not be put right: 0\nuploaded: 3\n",
  });
  expect(await readFile(inBucket("a"))).toEqual(right);
  expect(await readFile(inBucket("b"))).toEqual(await readFile(onDisk("b")));

  // The disk has the right one of the first, and nobody has one of the last.
  for (const name of ["a", "c"]) await writeFile(inBucket(name), "damaged");
  await rm(onDisk("c"));
  await mirror.close();
  const second = await scrub();
  expect(second).toMatchObject({
    code: 1,
    out: expect.stringContaining(
      "files on disk: 2, in the bucket: 3\ndamaged: 2, of which could not be put right: 1\nexample.com/c@v1.0.0.zip: ",
    ),
  });
  expect(await readFile(inBucket("a"))).toEqual(right);
});

test("what is denied on one server is denied on the others within seconds", async () => {
  const bucket = await makeBucket();
  const mirror = await startMirror({ modules: LIB });
  const options = {
    mirrors: mirror.url,
    more: `tokens: [{ name: admin, role: admin, sha256: "${hash("sha256", "admin")}" }]`,
  };
  const headers = { authorization: "Bearer admin" };
  const [first, second] = [await bucket.start(options), await bucket.start(options)];
  const status = async () => (await fetch(`${second.url}${ZIP}`, { headers })).status;
  expect(await status()).toBe(200);
  const deny = `${first.url}/-/deny?module=example.com/lib`;
  expect((await fetch(deny, { method: "POST", headers })).status).toBe(200);
  await expect.poll(status, { timeout: 10_000 }).toBe(403);
});

describe("an upload", () => {
  test("that is behind goes on after the process was killed", async () => {
    const isUp = { value: false };
    const bucket = await makeBucket(({ method, url }) =>
      method === "PUT" && url.includes("/modules/") && !isUp.value
        ? { kind: "status", status: 503, code: "SlowDown" }
        : undefined,
    );
    const mirror = await startMirror({ modules: LIB });
    const server = await bucket.start({ mirrors: mirror.url });
    const sent = await get(`${server.url}${ZIP}`);
    expect(sent.status).toBe(200);
    await expect.poll(server.log).toMatch(/bucket cannot be reached, or fails: s3:.*status 503/);
    expect(await bucket.files()).toEqual([]);
    server.signal("SIGKILL");
    await server.ended;

    isUp.value = true;
    await bucket.start({ mirrors: mirror.url, dir: server.dir });
    await expect.poll(bucket.files).toEqual(["v1.0.0.zip"]);
    expect(await readFile(join(bucket.dir, "example.com/lib/@v/v1.0.0.zip"))).toEqual(sent.body);
    await expect.poll(() => readdir(join(server.dir, "store", ".uploads"))).toEqual([]);
  });

  test("is waited for if the bucket decides what counts as stored", async () => {
    const held = Promise.withResolvers<void>();
    const bucket = await makeBucket(async ({ method, url }) => {
      if (method === "PUT" && url.includes("/modules/")) await held.promise;
      return undefined;
    });
    const mirror = await startMirror({ modules: LIB });
    const server = await bucket.start({ mirrors: mirror.url, store: { durable: "s3" } });
    let hasAnswer = false;
    const answer = get(`${server.url}${ZIP}`).finally(() => {
      hasAnswer = true;
    });
    await expect.poll(() => bucket.requests.map(({ method }) => method)).toContain("PUT");
    await expect.poll(() => existsSync(join(server.dir, "store", ZIP))).toBe(true);
    expect(hasAnswer).toBe(false);
    held.resolve();
    expect((await answer).status).toBe(200);
    expect(await bucket.files()).toEqual(["v1.0.0.zip"]);
  });
});

describe("a bucket", () => {
  test.each([
    ["down", { kind: "status", status: 500, code: "InternalError" }, "cannot be reached, or fails"],
    ["full", { kind: "status", status: 403, code: "QuotaExceeded" }, "is full"],
    ["forbidden", { kind: "status", status: 403, code: "AccessDenied" }, "does not let us"],
  ] as const)(
    "that is %s stops no request, and the log says what it is",
    async (_, fault, text) => {
      const bucket = await makeBucket(({ url, method }) =>
        url.includes("/modules/") && (fault.code !== "QuotaExceeded" || method === "PUT")
          ? fault
          : undefined,
      );
      const mirror = await startMirror({ modules: LIB });
      const server = await bucket.start({ mirrors: mirror.url, store: { durable: "s3" } });
      const sent = await get(`${server.url}${ZIP}`);
      expect(sent.status).toBe(200);
      await expect.poll(server.log).toContain(`bucket ${text}: s3://${bucket.s3.bucket}`);
      await mirror.close();
      expect(await get(`${server.url}${ZIP}`)).toEqual(sent);
      expect(server.log()).not.toContain(gateway.env["AWS_SECRET_ACCESS_KEY"]);
    },
  );

  test("that hangs holds up a request for moments, and the next one not at all", async () => {
    const bucket = await makeBucket(({ method, url }) =>
      method === "GET" && url.includes("/modules/") ? { kind: "hang" } : undefined,
    );
    const mirror = await startMirror({ modules: LIB });
    const server = await bucket.start({ mirrors: mirror.url });
    expect((await get(`${server.url}${ZIP}`)).status).toBe(200);
    await expect.poll(server.log).toContain("did not answer within 3000 ms");
    expect((await get(`${server.url}${ZIP.replace(".zip", ".mod")}`)).status).toBe(200);
    const reads = bucket.requests.filter(({ method }) => method === "GET");
    expect(reads.filter(({ url }) => url.includes(".mod"))).toEqual([]);
  });

  test("of another layout is refused, and says what to do", async () => {
    const bucket = await makeBucket();
    await writeFile(bucket.marker, '{"layout":2}');
    const started = bucket.start({ mirrors: "https://mirror.example.com" });
    await expect(started).rejects.toThrow(
      /it ended with 2: go-accel: store\.s3: s3:.*: store\.json says layout 2, and this version knows layout 1; use another prefix\n$/,
    );
  });

  test("whose file is damaged is not believed, and gets the right file", async () => {
    const bucket = await makeBucket();
    const mirror = await startMirror({ modules: LIB });
    const first = await bucket.start({ mirrors: mirror.url, store: { durable: "s3" } });
    const right = await get(`${first.url}${ZIP}`);
    const object = join(bucket.dir, "example.com/lib/@v/v1.0.0.zip");
    await writeFile(
      object,
      right.body.map((byte, index) => (index === 40 ? byte ^ 1 : byte)),
    );

    const second = await bucket.start({ mirrors: mirror.url, store: { durable: "s3" } });
    expect(await get(`${second.url}${ZIP}`)).toEqual(right);
    await expect
      .poll(second.log)
      .toMatch(/bucket has a damaged file, .*: example\.com\/lib@v1\.0\.0\.zip\n/);
    expect(await readFile(object)).toEqual(right.body);
    expect(mirror.requests.map(({ path }) => path)).toEqual([ZIP, ZIP]);
  });

  test("that cuts a large file is asked for the rest", async () => {
    // Nothing makes it smaller, and a zip of more than 4 MiB is sent while it comes.
    const noise = createHash("shake256", { outputLength: 4_500_000 }).update("noise");
    const data = noise.digest("base64");
    const mirror = await startMirror({
      modules: LIB.map((module) => ({ ...module, files: { "data.txt": data } })),
    });
    const bucket = await makeBucket(({ method, url, range }) =>
      method === "GET" && url.includes("/modules/") && range === undefined
        ? { kind: "cut", afterBytes: 3_000_000 }
        : undefined,
    );
    const first = await bucket.start({ mirrors: mirror.url, store: { durable: "s3" } });
    const right = await get(`${first.url}${ZIP}`);
    await mirror.close();
    const second = await bucket.start({ mirrors: mirror.url });
    const answer = await get(`${second.url}${ZIP}`);
    expect(answer.status).toBe(200);
    expect(answer.body.equals(right.body)).toBe(true);
    expect(bucket.requests.map(({ range }) => range)).toContainEqual(
      expect.stringMatching(/^bytes=[1-9][0-9]*-$/),
    );
    expect((await readFile(join(second.dir, "store", ZIP))).equals(right.body)).toBe(true);
  });
});
