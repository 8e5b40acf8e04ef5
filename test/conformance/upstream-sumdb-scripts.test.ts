import { readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import { buildModule, sumLines } from "../support/module-builder.ts";
import { asSetting, startDatabase } from "./support/checksum-fixture.ts";
import { layOutFileProxy } from "./support/file-proxy.ts";
import { INSTALLED_GO } from "./support/go-toolchains.ts";
import { programImporting } from "./support/modules.ts";
import { type GoClient, makeGo } from "./support/run-go.ts";

/*
 * What the scripts of cmd/go's own tests show of checksum databases, and the numbered cases do not;
 * the title begins with the script's name. See docs/upstream-scripts.md.
 */

const LIB = "example.com/lib";
const V1 = { path: LIB, version: "v1.0.0" };

test("mod_download_json: a failed verification stands in the JSON", async () => {
  const { modHash } = buildModule(V1);
  const lines = `${LIB} v1.0.0 ${modHash}\n${LIB} v1.0.0/go.mod ${modHash}\n`;
  const liar = await startDatabase({ records: [{ ...V1, lines }] });
  const mirror = await startMirror({ modules: [V1], sumdb: liar.reply });
  // The sidecar does not check here: it has no key.
  const { url } = await startSidecar({ list: mirror.url, sumdb: { name: liar.name } });
  const go = await makeGo(INSTALLED_GO, url, { GOSUMDB: liar.key });
  const { exitCode, stdout } = await go.run(["mod", "download", "-json", `${LIB}@v1.0.0`]);
  expect(exitCode).toBe(1);
  expect(JSON.parse(stdout).Error).toMatch(/verifying (module|go.mod)/);
});

describe("mod_sumdb_cache", () => {
  test("mod_sumdb_cache: once seen, go verifies without the database, GOINSECURE or not", async () => {
    const database = await startDatabase({ modules: [V1] });
    let down = false;
    const mirror = await startMirror({
      modules: [V1],
      sumdb: async (path) =>
        down
          ? { status: 503, contentType: "text/plain", body: Buffer.from("down") }
          : database.reply(path),
    });
    const { url } = await startSidecar({ list: mirror.url, sumdb: asSetting(database) });
    const settings = { GOSUMDB: database.key, GOINSECURE: "example.com" };
    const go = await makeGo(INSTALLED_GO, url, settings);
    const get = async (client: GoClient) => {
      await rm(join(client.mainDir, "go.sum"), { force: true });
      return client.run(["get", `${LIB}@v1.0.0`]);
    };
    expect((await get(go)).exitCode).toBe(0);
    const before = await database.requests();
    expect(before).toContain(`/lookup/${LIB}@v1.0.0`);
    down = true;
    expect((await get(go)).exitCode).toBe(0);
    // Another machine gets the kept answers of the sidecar.
    expect((await get(await makeGo(INSTALLED_GO, url, settings))).exitCode).toBe(0);
    expect(await database.requests()).toEqual(before);
  });
});

test("mod_sumdb: a database with two histories is caught through the sidecar", async () => {
  const other = { path: "example.com/other", version: "v1.0.0" };
  const modules = [V1, other];
  const { modHash } = buildModule(V1);
  const lines = `${LIB} v1.0.0 ${modHash}\n${LIB} v1.0.0/go.mod ${modHash}\n`;
  const [wrong, right] = await Promise.all([
    startDatabase({ records: [{ ...V1, lines }], preload: 1 }),
    startDatabase({ modules, preload: 2 }),
  ]);
  const go = await makeGo(INSTALLED_GO, "off", { GOSUMDB: right.key });
  const get = async (database: typeof right, path: string) => {
    const mirror = await startMirror({ modules, sumdb: database.reply });
    const { url } = await startSidecar({ list: mirror.url, sumdb: { name: database.name } });
    return go.run(["get", `${path}@v1.0.0`], { env: { GOPROXY: url } });
  };
  const disagreed = await get(wrong, LIB);
  expect(disagreed.exitCode).toBe(1);
  expect(disagreed.stderr).toContain("SECURITY ERROR");
  const caught = await get(right, other.path);
  expect(caught.exitCode).toBe(1);
  expect(caught.stderr).toContain("go.sum database server misbehavior detected!");
});

describe("mod_sumdb_proxy", () => {
  test("mod_sumdb_proxy: GOSUMDB with a URL goes past the sidecar", async () => {
    const database = await startDatabase({ modules: [V1] });
    const mirror = await startMirror({ modules: [V1] });
    const { url } = await startSidecar({ list: mirror.url });
    const settings = { GOSUMDB: `${database.key} ${database.url}` };
    const go = await makeGo(INSTALLED_GO, url, settings);
    expect((await go.run(["get", `${LIB}@v1.0.0`])).exitCode).toBe(0);
    expect(await database.requests()).toContain(`/lookup/${LIB}@v1.0.0`);
    expect(mirror.requests.filter(({ path }) => path.startsWith("/sumdb/"))).toEqual([]);
  });

  test("mod_sumdb_proxy: the mirror that serves the database is found behind one that does not", async () => {
    const database = await startDatabase({ modules: [V1] });
    const without = await startMirror({ modules: [V1] });
    const failing = await startMirror({
      modules: [V1],
      faults: [{ match: "/sumdb/", kind: "status", status: 503 }],
    });
    const withIt = await startMirror({ modules: [V1], sumdb: database.reply });
    for (const list of [`${without.url},${withIt.url}`, `${failing.url}|${withIt.url}`]) {
      const { url } = await startSidecar({ list, sumdb: asSetting(database) });
      const go = await makeGo(INSTALLED_GO, url, { GOSUMDB: database.key });
      expect((await go.run(["get", `${LIB}@v1.0.0`])).exitCode).toBe(0);
    }
  });
});

test("mod_sumdb_file_path: a mirror of plain files that has no database passes it on", async () => {
  const database = await startDatabase({ modules: [V1] });
  const files = await layOutFileProxy([]);
  const mirror = await startMirror({ modules: [V1], sumdb: database.reply });
  const list = `${files},${mirror.url}`;
  const { url } = await startSidecar({ list, sumdb: asSetting(database) });
  const go = await makeGo(INSTALLED_GO, url, { GOSUMDB: database.key });
  expect((await go.run(["get", `${LIB}@v1.0.0`])).exitCode).toBe(0);
  expect(await readFile(join(go.mainDir, "go.sum"), "utf8")).toBe(sumLines([V1]));
});

test("mod_sumdb_golang: with a complete go.sum the database is not asked", async () => {
  const database = await startDatabase({ modules: [V1] });
  const mirror = await startMirror({ modules: [V1], sumdb: database.reply });
  const sumLinesOf = sumLines([V1]).trimEnd().split("\n");
  const { url } = await startSidecar({
    list: mirror.url,
    sumdb: asSetting(database),
    sumLines: sumLinesOf,
  });
  const go = await makeGo(INSTALLED_GO, url, { GOSUMDB: database.key });
  await go.write({
    "go.mod": `module example.com/main\n\ngo 1.21\n\nrequire ${LIB} v1.0.0\n`,
    "go.sum": sumLines([V1]),
    "main.go": programImporting(LIB),
  });
  expect((await go.run(["list", "-deps", "."])).exitCode).toBe(0);
  expect(await database.requests()).toEqual([]);

  // Without it, go adds the lines from the database alone, and fetches no module again.
  await rm(join(go.mainDir, "go.sum"));
  mirror.clearRequests();
  expect((await go.run(["list", "-mod=mod", "-deps", "."])).exitCode).toBe(0);
  expect(await readFile(join(go.mainDir, "go.sum"), "utf8")).toBe(sumLines([V1]));
  const asked = mirror.requests.map(({ path }) => path);
  expect(asked.filter((path) => !path.startsWith("/sumdb/"))).toEqual([]);
});
