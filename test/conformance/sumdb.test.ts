import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import { buildModule, sumLines } from "../support/module-builder.ts";
import { ask, askText } from "./support/ask.ts";
import { makeCertificateFile } from "./support/certificate.ts";
import { asSetting, startDatabase } from "./support/checksum-fixture.ts";
import { GO_TOOLCHAINS } from "./support/go-toolchains.ts";
import { programImporting } from "./support/modules.ts";
import { sendText, startOpenMirror } from "./support/open-mirror.ts";
import { type GoClient, makeGo } from "./support/run-go.ts";

const LIB = { path: "example.com/Lib", version: "v1.0.0" };
const PRIVATE = { path: "example.com/private/secret", version: "v1.0.0" };
const MODULES = [LIB, PRIVATE];
const TEXT = { contentType: "text/plain; charset=utf-8" };

/** A main module without go.sum that needs the given module. */
async function require(go: GoClient, { path, version } = LIB): Promise<void> {
  await go.write({
    "go.mod": `module example.com/main\n\ngo 1.21\n\nrequire ${path} ${version}\n`,
    "main.go": programImporting(path),
  });
}

async function readSum(go: GoClient): Promise<string> {
  return readFile(join(go.mainDir, "go.sum"), "utf8");
}

describe.each(GO_TOOLCHAINS)("$name", (toolchain) => {
  test("35. supported, lookup and tiles go through, and go.sum is the same", async () => {
    const database = await startDatabase({ modules: MODULES });
    const mirror = await startMirror({ modules: MODULES, sumdb: database.reply });
    const { url } = await startSidecar({ list: mirror.url, sumdb: asSetting(database) });
    const through = await makeGo(toolchain, url, { GOSUMDB: database.key });
    const direct = await makeGo(toolchain, mirror.url, {
      GOSUMDB: `${database.key} ${database.url}`,
    });
    for (const go of [through, direct]) {
      await require(go);
      expect(await go.run(["list", "-mod=mod", "-deps", "."])).toMatchObject({ exitCode: 0 });
    }
    expect(await readSum(through)).toBe(sumLines([LIB]));
    expect(await readSum(through)).toBe(await readSum(direct));
    const asked = mirror.requests.filter(({ path }) => path.startsWith("/sumdb/"));
    const kinds = asked.map(({ rawPath }) => rawPath.slice(`/sumdb/${database.name}`.length));
    expect(kinds).toContain("/supported");
    // Raw: for the database go sends the escaped letter without percent encoding.
    expect(kinds).toContain("/lookup/example.com/!lib@v1.0.0");
    expect(kinds).toContainEqual(expect.stringMatching(/^\/tile\/8\/0\//));
  });

  test("36. where no mirror serves the database, go asks the database itself", async () => {
    const certificate = await makeCertificateFile();
    const front = await startOpenMirror([], certificate);
    const database = await startDatabase({ modules: MODULES, name: front.host });
    front.answer(/^/, async (response, _, { url = "" }) => {
      const answer = await fetch(`${database.url}${url}`);
      sendText(response, answer.status, Buffer.from(await answer.arrayBuffer()));
    });
    for (const status of [404, 503]) {
      const faults = [{ match: "/sumdb/", kind: "status", status }] as const;
      const mirror = await startMirror({ modules: MODULES, faults });
      const { url } = await startSidecar({ list: mirror.url, sumdb: asSetting(database) });
      expect((await ask(url, `/sumdb/${front.host}/supported`)).status).toBe(404);
      const go = await makeGo(toolchain, url, {
        GOSUMDB: database.key,
        SSL_CERT_FILE: certificate.certFile,
      });
      await require(go);
      front.requests.splice(0);
      expect(await go.run(["list", "-mod=mod", "-deps", "."])).toMatchObject({ exitCode: 0 });
      expect(front.paths()).toContain("/lookup/example.com/!lib@v1.0.0");
      expect(await readSum(go)).toBe(sumLines([LIB]));
    }
  });

  test("38. a module of GONOSUMDB is never named to the database", async () => {
    const database = await startDatabase({ modules: MODULES });
    const mirror = await startMirror({ modules: MODULES, sumdb: database.reply });
    const noSumdb = "example.com/private";
    const { url } = await startSidecar({
      list: mirror.url,
      sumdb: asSetting(database),
      noSumdb,
    });
    const go = await makeGo(toolchain, url, { GOSUMDB: database.key, GONOSUMDB: noSumdb });
    await require(go, PRIVATE);
    expect(await go.run(["list", "-mod=mod", "-deps", "."])).toMatchObject({ exitCode: 0 });
    // Nor does a client that has forgotten to say so get it out.
    expect(
      (await ask(url, `/sumdb/${database.name}/lookup/${PRIVATE.path}@v1.0.0`)).status,
    ).not.toBe(200);
    const seen = [...mirror.requests.map(({ path }) => path), ...(await database.requests())];
    expect(seen.filter((path) => /lookup/.test(path))).toEqual([]);
  });

  test("39. a database that says something else stops go", async () => {
    const { modHash } = buildModule(LIB);
    const lines = `${LIB.path} v1.0.0 ${modHash}\n${LIB.path} v1.0.0/go.mod ${modHash}\n`;
    const liar = await startDatabase({ records: [{ ...LIB, lines }] });
    const mirror = await startMirror({ modules: MODULES, sumdb: liar.reply });
    const { url } = await startSidecar({ list: mirror.url, sumdb: asSetting(liar) });
    const go = await makeGo(toolchain, url, { GOSUMDB: liar.key });
    await require(go);
    const result = await go.run(["list", "-mod=mod", "-deps", "."]);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain(`${LIB.path}@${LIB.version}`);
    expect(result.stderr).toMatch(/SECURITY ERROR|has the hash h1:/);
  });

  test.each([true, false])(
    "39. a lookup that was changed on its way stops go (key known to the sidecar: %s)",
    async (known) => {
      const database = await startDatabase({ modules: MODULES });
      const mirror = await startMirror({
        modules: MODULES,
        sumdb: async (path) => {
          const reply = await database.reply(path);
          if (!path.includes("/lookup/")) return reply;
          const text = reply.body.toString().replace(/h1:...../, "h1:AAAAA");
          return { ...reply, body: Buffer.from(text) };
        },
      });
      const sumdb = known ? asSetting(database) : { name: database.name };
      const { url } = await startSidecar({ list: mirror.url, sumdb });
      const go = await makeGo(toolchain, url, { GOSUMDB: database.key });
      await require(go);
      const result = await go.run(["list", "-mod=mod", "-deps", "."]);
      expect(result.exitCode).toBe(1);
      const words = known ? "SECURITY: the checksum database's" : "cannot authenticate record data";
      expect(result.stderr).toContain(words);
    },
  );
});

describe("tiles", () => {
  async function startTiles() {
    const served: string[] = [];
    const database = await startDatabase({ modules: MODULES });
    const base = `/sumdb/${database.name}`;
    const full = Buffer.alloc(256 * 32, 7);
    const mirror = await startMirror({
      sumdb: (path) => {
        served.push(path.slice(base.length));
        if (path === `${base}/supported`) return { ...TEXT, status: 200, body: Buffer.from("") };
        if (path === `${base}/tile/8/0/000`) return { ...TEXT, status: 200, body: full };
        if (path === `${base}/latest`) {
          return {
            ...TEXT,
            status: 200,
            body: Buffer.from(`go.sum database tree\n${served.length}\n`),
          };
        }
        return undefined;
      },
    });
    const { url } = await startSidecar({ list: mirror.url, sumdb: asSetting(database) });
    return { url, base, full, served };
  }

  test("37. a partial tile that is missing is 404, the full one is served and kept", async () => {
    const { url, base, full, served } = await startTiles();
    expect((await ask(url, `${base}/tile/8/0/000.p/5`)).status).toBe(404);
    for (let time = 0; time < 2; time++) {
      expect(await ask(url, `${base}/tile/8/0/000`)).toMatchObject({ status: 200, body: full });
    }
    expect(served.filter((path) => path === "/tile/8/0/000")).toHaveLength(1);
  });

  test("37. the latest tree head is asked for each time", async () => {
    const { url, base } = await startTiles();
    const heads = [await askText(url, `${base}/latest`), await askText(url, `${base}/latest`)];
    expect(new Set(heads).size).toBe(2);
  });

  test("37. another database is not asked for anything", async () => {
    const { url, served } = await startTiles();
    for (const path of ["supported", "lookup/example.com/a@v1.0.0", "tile/8/0/000", "latest"]) {
      expect((await ask(url, `/sumdb/sum.other.example.com/${path}`)).status).toBe(404);
    }
    expect(served).toEqual([]);
  });

  test("37. a second machine's go asks the mirror for no tile", async () => {
    const database = await startDatabase({ modules: MODULES, preload: 2 });
    const mirror = await startMirror({ modules: MODULES, sumdb: database.reply });
    const { url } = await startSidecar({ list: mirror.url, sumdb: asSetting(database) });
    for (const toolchain of GO_TOOLCHAINS) {
      const go = await makeGo(toolchain, url, { GOSUMDB: database.key });
      await require(go);
      expect(await go.run(["list", "-mod=mod", "-deps", "."])).toMatchObject({ exitCode: 0 });
      const tiles = mirror.requests.filter(({ path }) => path.includes("/tile/"));
      if (toolchain !== GO_TOOLCHAINS[0]) expect(tiles).toEqual([]);
      mirror.clearRequests();
    }
  });
});
