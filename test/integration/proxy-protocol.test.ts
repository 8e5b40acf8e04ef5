import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { buildModule, type SyntheticModule } from "../support/module-builder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { ask, askAndLeave, startProxy } from "./support/proxy-fixture.ts";

const UPPER: SyntheticModule = { path: "example.com/B", version: "v1.2.0-RC1" };
const PLAIN: SyntheticModule = {
  path: "example.com/a",
  version: "v1.0.0",
  aliases: ["master", "a#b %c"],
};
const MODULES = [UPPER, PLAIN];
const ZIP = "/example.com/a/@v/v1.0.0.zip";

describe("the proxy", () => {
  test("answers with the very bytes of the mirror, whichever way a bang is written", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url } = await startProxy({ list: mirror.url });
    const built = buildModule(UPPER);
    for (const bang of ["!", "%21"]) {
      const base = `/example.com/${bang}b/@v/v1.2.0-${bang}r${bang}c1`;
      expect((await ask(url, `${base}.info`)).body).toEqual(built.info);
      expect((await ask(url, `${base}.mod`)).body).toEqual(built.mod);
      expect((await ask(url, `${base}.zip`)).body).toEqual(built.zip);
    }
    expect(mirror.requests.map(({ rawPath }) => rawPath)).toEqual(
      ["info", "mod", "zip"].map((extension) => {
        return `/example.com/%21b/@v/v1.2.0-%21r%21c1.${extension}`;
      }),
    );
  });

  test("sends the exact length, from the mirror and from the store", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url } = await startProxy({ list: mirror.url });
    const length = String(buildModule(PLAIN).zip.length);
    for (const _ of ["mirror", "store"]) {
      const { headers } = await ask(url, ZIP);
      expect(headers).toMatchObject({
        "content-length": length,
        "content-type": "application/zip",
      });
      expect(headers["content-encoding"]).toBeUndefined();
    }
    expect(mirror.requests).toHaveLength(1);
  });

  test.each([ZIP, "/example.com/a/@v/list"])(
    "answers HEAD of %s with the length and no body",
    async (path) => {
      const mirror = await startMirror({ modules: MODULES });
      const { url } = await startProxy({ list: mirror.url });
      const { headers } = await ask(url, path);
      const head = await ask(url, path, "HEAD");
      expect(head.status).toBe(200);
      expect(head.body).toHaveLength(0);
      expect(head.headers["content-length"]).toBe(headers["content-length"]);
    },
  );

  test.each(["POST", "PUT", "DELETE"])("6. answers %s with 405 and asks nobody", async (method) => {
    const mirror = await startMirror({ modules: MODULES });
    const { url } = await startProxy({ list: mirror.url });
    const { status, headers } = await ask(url, ZIP, method);
    expect([status, headers.allow]).toEqual([405, "GET, HEAD"]);
    expect(mirror.requests).toEqual([]);
  });

  test.each([ZIP, "/example.com/a/@v/v1.0.0.info", "/example.com/a/@v/list"])(
    "9. sends %s as it is, also to those who take gzip",
    async (path) => {
      const mirror = await startMirror({ modules: MODULES });
      const { url } = await startProxy({ list: mirror.url });
      const plain = await ask(url, path);
      const { headers, body } = await ask(url, path, "GET", { "accept-encoding": "gzip" });
      expect(body).toEqual(plain.body);
      expect(headers["content-length"]).toBe(String(body.length));
      expect(headers["content-encoding"]).toBeUndefined();
    },
  );

  test.each([ZIP, "/example.com/a/@v/list"])("leaves a query behind %s at home", async (path) => {
    const mirror = await startMirror({ modules: MODULES });
    const { url } = await startProxy({ list: mirror.url });
    const { status } = await ask(url, `${path}?token=secret`);
    expect([status, mirror.requests.map(({ rawPath }) => rawPath)]).toEqual([200, [path]]);
  });

  test("resolves branches, whatever their names", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url } = await startProxy({ list: mirror.url });
    for (const name of ["master", "a%23b%20%25c"]) {
      const { status, body } = await ask(url, `/example.com/a/@v/${name}.info`);
      expect([status, body.toString()]).toEqual([200, buildModule(PLAIN).info.toString()]);
    }
    expect(mirror.requests).toHaveLength(2);
  });

  test.each([
    "/example.com/a/@v/..%2f..%2f..%2fcanary.mod",
    "/example.com/..%2f..%2fcanary/@v/v1.0.0.mod",
    "/../canary",
    "/example.com/a/@v/v1.0.0.mod%00.zip",
    "/example.com/a\\..\\..\\canary/@v/v1.0.0.mod",
    "/example.com/a/@v/..\\canary.mod",
    "/example.com/B/@v/v1.0.0.mod",
    "/example.com/a!/@v/v1.0.0.mod",
    "/example.com/!!b/@v/v1.0.0.mod",
    "/example.com/!1/@v/v1.0.0.mod",
    "/example.com/a/@v/.info",
    "/example.com/a/@v/v1.0.0.lock",
    "/example.com/a/@v/v1.0.0.ziphash",
    "/example.com/a/@v/v1.0.0.partial",
    "/example.com/%c3%a9/@v/list",
    "/example.com//a/@v/list",
    "/C:/canary/@v/v1.0.0.mod",
    "/C:%5ccanary/@v/v1.0.0.mod",
    "/.mutable/canary",
    "/sumdb/sum.example.com/lookup/../../canary@v1.0.0",
    "//example.com/a/@v/list",
    "/sumdb/sum.example.com/../../canary",
    "/sumdb/sum.example.com/%2e%2e/x",
    "http://127.0.0.1:1/example.com/a/@v/list",
    "/",
  ])("answers %s with 404 and asks nobody", async (path) => {
    const mirror = await startMirror({ modules: MODULES });
    const root = await makeTempDir("hostile");
    await writeFile(join(root, "canary"), "canary");
    const { url } = await startProxy({
      list: mirror.url,
      sumdb: "sum.example.com",
      storeDir: join(root, "store"),
    });
    const { status, headers, body } = await ask(url, path);
    expect([status, headers["content-type"]]).toEqual([404, "text/plain; charset=utf-8"]);
    expect(body.toString()).toBe("not found: go-accel: not a path of the GOPROXY protocol\n");
    expect(mirror.requests).toEqual([]);
    expect(await readdir(root)).toEqual(["canary"]);
  });

  test("fetches a zip once for fifty who ask at the same time", async () => {
    const mirror = await startMirror({ modules: MODULES, delayMs: 100 });
    const { url } = await startProxy({ list: mirror.url });
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(url, ZIP)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(answers.every(({ body }) => body.equals(buildModule(PLAIN).zip))).toBe(true);
    expect(mirror.requests).toHaveLength(1);
  });

  test("fetches a list once for those who ask at the same time", async () => {
    const mirror = await startMirror({ modules: MODULES, delayMs: 100 });
    const { url } = await startProxy({ list: mirror.url });
    const path = "/example.com/a/@v/list";
    const answers = await Promise.all(Array.from({ length: 10 }, () => ask(url, path)));
    expect(new Set(answers.map(({ body }) => body.toString()))).toEqual(new Set(["v1.0.0\n"]));
    expect(mirror.requests).toHaveLength(1);
  });

  test("goes on for the others when the one who asked first goes away", async () => {
    const answered = Promise.withResolvers<void>();
    const mirror = await startMirror({ modules: MODULES, heldUntil: answered.promise });
    const { url, receivedCount } = await startProxy({ list: mirror.url });
    const left = Promise.withResolvers<void>();
    const leaving = askAndLeave(url, ZIP, left.promise);
    await expect.poll(() => mirror.requests.length).toBe(1);
    const other = ask(url, ZIP);
    await expect.poll(receivedCount).toBe(2);
    left.resolve();
    await leaving;
    answered.resolve();
    const { status, body } = await other;
    expect([status, body.length]).toEqual([200, buildModule(PLAIN).zip.length]);
    expect(mirror.requests).toHaveLength(1);
  });

  test("keeps what was fetched for one who has gone away", async () => {
    const answered = Promise.withResolvers<void>();
    const mirror = await startMirror({ modules: MODULES, heldUntil: answered.promise });
    const { url, events } = await startProxy({ list: mirror.url });
    const isAsked = expect.poll(() => mirror.requests.length).toBe(1);
    await askAndLeave(url, ZIP, isAsked);
    answered.resolve();
    await expect.poll(() => events.some(({ kind }) => kind === "fetch")).toBe(true);
    expect((await ask(url, ZIP)).status).toBe(200);
    expect(mirror.requests).toHaveLength(1);
  });

  test("tells each request once, with what became of it", async () => {
    const mirror = await startMirror({ modules: MODULES });
    const { url, events } = await startProxy({ list: mirror.url });
    const { body } = await ask(url, ZIP);
    await ask(url, ZIP);
    await ask(url, "/example.com/a/@v/v9.0.0.mod");
    await ask(url, "/nothing");
    const told = () => events.filter(({ kind }) => kind === "request");
    await expect.poll(told).toMatchObject([
      {
        endpoint: "zip",
        subject: "example.com/a",
        status: 200,
        source: "mirror",
        sizeBytes: body.length,
      },
      { endpoint: "zip", version: "v1.0.0", status: 200, source: "store", sizeBytes: body.length },
      { endpoint: "mod", version: "v9.0.0", status: 404, source: "none" },
      { endpoint: "unknown", subject: "/nothing", status: 404, source: "none" },
    ]);
  });
});
