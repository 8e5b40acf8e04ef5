import { readdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, test } from "vitest";
import { repackModuleZip } from "../../src/store/repack-zip.ts";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { findClosedPort } from "../integration/support/scripted-server.ts";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import { buildModule } from "../support/module-builder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { ask } from "./support/ask.ts";
import { GO_TOOLCHAINS } from "./support/go-toolchains.ts";
import { makeVersions } from "./support/modules.ts";
import { sendText, startOpenMirror } from "./support/open-mirror.ts";
import { makeGo } from "./support/run-go.ts";

const MODULES = [
  ...makeVersions("example.com/B", "v1.2.0", "v1.3.0-RC1"),
  ...makeVersions("example.com/old", "v2.0.0+incompatible"),
];

async function listStore(dir: string): Promise<string[]> {
  const names = await readdir(dir, { recursive: true }).catch(() => []);
  return names.filter((name) => /\.(info|mod|zip)$/.test(name));
}

async function hashZip(zip: Buffer, prefix: string): Promise<string> {
  const dir = await makeTempDir("zip");
  await writeFile(join(dir, "a.zip"), zip);
  return (await repackModuleZip(join(dir, "a.zip"), join(dir, "b.zip"), prefix)).h1;
}

test("1. an upper-case letter may come as %21 and as !", async () => {
  const mirror = await startMirror({ modules: MODULES });
  const { url } = await startSidecar({ list: mirror.url });
  const encoded = await ask(url, "/example.com/%21b/@v/v1.2.0.mod");
  const raw = await ask(url, "/example.com/!b/@v/v1.2.0.mod");
  expect([encoded.status, raw.status]).toEqual([200, 200]);
  expect(raw.body).toEqual(encoded.body);
  expect(encoded.body.toString()).toContain("module example.com/B");
});

test("2. an unescaped upper-case letter names nothing, not even what is stored", async () => {
  const mirror = await startMirror({ modules: MODULES });
  const { url } = await startSidecar({ list: mirror.url });
  await ask(url, "/example.com/!b/@v/v1.2.0.mod");
  mirror.clearRequests();
  const answer = await ask(url, "/example.com/B/@v/v1.2.0.mod");
  expect(answer.status).toBe(404);
  expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
  expect(mirror.requests).toEqual([]);
});

test("3. paths that escape nothing valid are 404, without a request or a file", async () => {
  const mirror = await startMirror({ modules: MODULES });
  const { url, files } = await startSidecar({ list: mirror.url });
  const paths = [
    "/example.com/a!/@v/v1.0.0.mod",
    "/example.com/!!b/@v/v1.0.0.mod",
    "/example.com/!1/@v/v1.0.0.mod",
    "/example.com/%c3%a9/@v/v1.0.0.mod",
    "/example.com//b/@v/v1.0.0.mod",
    "/@v/.info",
    "/example.com/b/@v/.info",
    "/example.com/b/@v/v1.0.0-%21.mod",
    "/example.com/%zz/@v/v1.0.0.mod",
  ];
  const answers = await Promise.all(paths.map((path) => ask(url, path)));
  expect(answers.map(({ status }) => status)).toEqual(paths.map(() => 404));
  expect(mirror.requests).toEqual([]);
  expect(await listStore(files.store)).toEqual([]);
});

test("4. no path leads out of the store", async () => {
  const mirror = await startMirror({ modules: MODULES });
  const { url, files } = await startSidecar({ list: mirror.url });
  const canary = join(files.store, "..", "canary.mod");
  await writeFile(canary, "CANARY");
  const paths = [
    "/..%2fcanary.mod",
    "/example.com/..%2f..%2f..%2fcanary/@v/v1.0.0.mod",
    "/example.com/%2e%2e/%2e%2e/canary/@v/v1.0.0.mod",
    "/example.com/..\\..\\canary/@v/v1.0.0.mod",
    "/../canary.mod",
    `/${canary}`,
    `/example.com/a/@v/..%2f..%2f..%2f..%2fcanary.mod`,
    "/example.com/a%00/@v/v1.0.0.mod",
    "/example.com/a/@v/v1.0.0%00.mod",
    "/C:/canary/@v/v1.0.0.mod",
    "/sumdb/../../canary.mod",
  ];
  for (const path of paths) {
    const answer = await ask(url, path);
    expect([path, answer.status]).toEqual([path, expect.toSatisfy((s) => s === 404 || s === 400)]);
    expect(answer.body.toString()).not.toContain("CANARY");
  }
  expect(mirror.requests).toEqual([]);
});

test("5. pre-releases in upper case and +incompatible versions are found exactly", async () => {
  const mirror = await startMirror({ modules: MODULES });
  const { url } = await startSidecar({ list: mirror.url });
  const [, candidate, incompatible] = MODULES.map((module) => buildModule(module));
  const info = await ask(url, "/example.com/%21b/@v/v1.3.0-%21r%21c1.info");
  expect(info).toMatchObject({ status: 200, body: candidate?.info });
  expect((await ask(url, "/example.com/%21b/@v/v1.3.0-RC1.info")).status).toBe(404);
  const zip = await ask(url, "/example.com/old/@v/v2.0.0+incompatible.zip");
  expect(zip.status).toBe(200);
  // The packing may differ; what go.sum hashes may not.
  const h1 = await hashZip(zip.body, "example.com/old@v2.0.0+incompatible/");
  expect(h1).toBe(incompatible?.zipHash);
});

test("6. POST and PUT are 405, HEAD has a length and no body, queries are ignored", async () => {
  const mirror = await startMirror({ modules: MODULES });
  const { url } = await startSidecar({ list: mirror.url });
  const path = "/example.com/%21b/@v/v1.2.0.mod";
  const got = await ask(url, path);
  expect((await ask(url, path, { method: "POST" })).status).toBe(405);
  expect((await ask(url, path, { method: "PUT" })).status).toBe(405);
  for (const file of [path, "/example.com/%21b/@v/list"]) {
    const { body } = await ask(url, file);
    const head = await ask(url, file, { method: "HEAD" });
    expect(head.status).toBe(200);
    expect(head.headers["content-length"]).toBe(String(body.length));
    expect(head.body).toHaveLength(0);
  }
  expect((await ask(url, "/example.com/%21b/@v/v1.2.0.exe")).status).toBe(404);
  expect(await ask(url, `${path}?go-get=1`)).toMatchObject({ status: 200, body: got.body });
});

describe.each(GO_TOOLCHAINS)("$name", (toolchain) => {
  test("7. errors are a few lines of plain text that go prints, with mirror and reason", async () => {
    const mirror = await startMirror({
      modules: MODULES,
      faults: [
        { match: "/broken/", kind: "status", status: 500 },
        { match: "/refused/", kind: "status", status: 401 },
      ],
    });
    const closed = `127.0.0.1:${await findClosedPort()}`;
    const { url } = await startSidecar({ list: mirror.url });
    const dead = await startSidecar({ list: `http://${closed}` });
    const { host } = new URL(mirror.url);
    const cases = [
      [url, "broken", `${host} answered 500`],
      [url, "refused", `${host} answered 401`],
      [url, "absent", "example.com/absent@v1.0.0"],
      [dead.url, "dead", closed],
    ] as const;
    // Side by side, as two of them wait for a mirror to come back.
    const asked = cases.map(async ([base, name, words]) => {
      const answer = await ask(base, `/example.com/${name}/@v/v1.0.0.info`);
      expect(answer.headers["content-type"]).toBe("text/plain; charset=utf-8");
      const body = answer.body.toString();
      expect(body).toContain(words);
      expect(body.trimEnd().split("\n").length).toBeLessThanOrEqual(8);
      const go = await makeGo(toolchain, base);
      const result = await go.run(["mod", "download", `example.com/${name}@v1.0.0`]);
      expect(result.exitCode).toBe(1);
      for (const line of body.trimEnd().split("\n")) expect(result.stderr).toContain(line);
    });
    await Promise.all(asked);
  });
});

test("8. an info of another version is the mirror's fault, and the next one is asked", async () => {
  const liar = await startMirror({
    modules: MODULES,
    faults: [{ match: ".info", kind: "wrong-content" }],
  });
  const good = await startMirror({ modules: MODULES });
  const { url, stats } = await startSidecar({ list: `${liar.url}|${good.url}` });
  const { status, body } = await ask(url, "/example.com/%21b/@v/v1.2.0.info");
  expect(status).toBe(200);
  expect(JSON.parse(body.toString())).toMatchObject({ Version: "v1.2.0" });
  const { mirrors } = await stats();
  expect(mirrors.find(({ mirror }) => mirror === new URL(liar.url).host)?.failed).toBe(1);
});

test("9. lengths are exact, whatever encoding client and mirror would like", async () => {
  const zipping = await startOpenMirror(MODULES);
  zipping.answer(/\.(mod|info)$|list$/, (response, body = Buffer.from("")) =>
    sendText(response, 200, gzipSync(body), { "content-encoding": "gzip" }),
  );
  const good = await startMirror({ modules: MODULES });
  const { url } = await startSidecar({ list: `${zipping.url}|${good.url}` });
  for (const file of ["v1.2.0.mod", "v1.2.0.info", "v1.2.0.zip", "list"]) {
    const path = `/example.com/%21b/@v/${file}`;
    const answer = await ask(url, path, { headers: { "accept-encoding": "gzip" } });
    expect(answer.status).toBe(200);
    expect(answer.headers["content-encoding"]).toBeUndefined();
    expect(answer.headers["content-length"]).toBe(String(answer.body.length));
    if (!file.endsWith(".zip")) {
      const expected = await fetch(`${good.url}${path}`);
      expect(answer.body.toString()).toBe(await expected.text());
    }
  }
});
