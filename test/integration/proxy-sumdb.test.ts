import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import type { SyntheticModule } from "../support/module-builder.ts";
import { textReply } from "../support/module-mirror/reply.ts";
import type { Fault } from "../support/module-mirror.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { ask, startProxy } from "./support/proxy-fixture.ts";
import { findClosedPort } from "./support/scripted-server.ts";
import { createSmallLog } from "./support/small-log.ts";

const MODULES: readonly SyntheticModule[] = [
  { path: "example.com/a", version: "v1.0.0" },
  { path: "example.com/B", version: "v1.2.0" },
  { path: "corp.example.com/secret", version: "v1.0.0" },
];
const sumdb = "sum.example.com";
const SUPPORTED = `/sumdb/${sumdb}/supported`;
const LATEST = `/sumdb/${sumdb}/latest`;
const LOOKUP = `/sumdb/${sumdb}/lookup/example.com/!b@v1.2.0`;
const TILE = `/sumdb/${sumdb}/tile/8/0/000.p/3`;

async function startDatabase(faults: readonly Fault[] = []) {
  const log = createSmallLog(MODULES);
  const mirror = await startMirror({ modules: MODULES, sumdb: log.reply, faults });
  const paths = () =>
    mirror.requests.map(({ rawPath }) => rawPath).filter((path) => path.startsWith("/sumdb/"));
  return { log, mirror, paths };
}

describe("the proxy's checksum database", () => {
  test("37. hands answers on as they came, and keeps lookups and tiles", async () => {
    const { log, mirror, paths } = await startDatabase();
    const storeDir = join(await makeTempDir("sumdb"), "store");
    for (const _ of ["cold", "warm"]) {
      const { url } = await startProxy({ list: mirror.url, sumdb, storeDir });
      expect((await ask(url, SUPPORTED)).status).toBe(200);
      for (const path of [LOOKUP, TILE, LATEST]) {
        const { status, body } = await ask(url, path);
        expect([status, body.toString("latin1")]).toEqual([
          200,
          log.reply(path).body.toString("latin1"),
        ]);
      }
    }
    const first = [SUPPORTED, LATEST, LOOKUP, TILE, LATEST];
    expect(paths()).toEqual([...first, SUPPORTED, LATEST, LATEST]);
  });

  test("37. says 404 for what is not there, and go takes the full tile then", async () => {
    const { mirror } = await startDatabase();
    const { url } = await startProxy({ list: mirror.url, sumdb });
    for (const file of ["tile/8/0/000.p/2", "tile/8/1/000", "lookup/example.com/c@v1.0.0"]) {
      expect((await ask(url, `/sumdb/${sumdb}/${file}`)).status).toBe(404);
    }
  });

  test.each(["other.example.com", "sum.example.com.evil.example"])(
    "37. is no way to %s",
    async (name) => {
      const { mirror } = await startDatabase();
      const { url } = await startProxy({ list: mirror.url, sumdb });
      for (const file of ["supported", "latest", "lookup/example.com/a@v1.0.0"]) {
        expect((await ask(url, `/sumdb/${name}/${file}`)).status).toBe(404);
      }
      expect(mirror.requests).toEqual([]);
    },
  );

  test("is not there where GOSUMDB is off", async () => {
    const { mirror } = await startDatabase();
    const { url } = await startProxy({ list: mirror.url });
    expect((await ask(url, SUPPORTED)).status).toBe(404);
    expect(mirror.requests).toEqual([]);
  });

  test.each<[string, Fault]>([
    ["says no", { match: "/sumdb/", kind: "status", status: 404 }],
    ["fails", { match: "/sumdb/", kind: "status", status: 400 }],
    ["says yes and has no tree head", { match: "/latest", kind: "status", status: 404 }],
    ["says yes and sends a page", { match: "/latest", kind: "garbage" }],
  ])("36. is not there where the mirror %s, so that go goes direct", async (_, fault) => {
    const { mirror } = await startDatabase([fault]);
    const { url } = await startProxy({ list: mirror.url, sumdb });
    expect((await ask(url, SUPPORTED)).status).toBe(404);
  });

  test("36. is not there where the mirror is down", async () => {
    const { url } = await startProxy({ list: `http://127.0.0.1:${await findClosedPort()}`, sumdb });
    expect((await ask(url, SUPPORTED)).status).toBe(404);
  });

  test("is that of the mirror that has it, wherever it stands in the list", async () => {
    const none = await startMirror({ modules: MODULES });
    const { mirror, log } = await startDatabase();
    const { url } = await startProxy({ list: `${none.url},${mirror.url}`, sumdb });
    expect((await ask(url, LOOKUP)).body).toEqual(log.reply(LOOKUP).body);
    expect(none.requests.map(({ path }) => path)).toEqual([SUPPORTED]);
  });

  test("turns to another mirror when the first one fails later", async () => {
    const { mirror: bad } = await startDatabase();
    const { mirror: good, log } = await startDatabase();
    const { url } = await startProxy({ list: `${bad.url},${good.url}`, sumdb });
    expect((await ask(url, SUPPORTED)).status).toBe(200);
    bad.setFaults([{ match: "/sumdb/", kind: "status", status: 400 }]);
    expect((await ask(url, LOOKUP)).body).toEqual(log.reply(LOOKUP).body);
    good.setFaults([{ match: "/sumdb/", kind: "status", status: 404 }]);
    expect((await ask(url, TILE)).status).toBe(502);
  });

  test.each<[string, Fault["kind"]]>([
    [LOOKUP, "garbage"],
    [TILE, "garbage"],
    [TILE, "short"],
  ])("does not keep or hand on %s where it has another form: %s", async (path, kind) => {
    const { mirror } = await startDatabase([{ match: path, kind }]);
    const { url, storeDir } = await startProxy({ list: mirror.url, sumdb });
    expect((await ask(url, path)).status).toBe(502);
    await expect(readdir(storeDir)).rejects.toThrow("ENOENT");
    mirror.setFaults([]);
    expect((await ask(url, path)).status).toBe(200);
  });

  test("38. is not asked for a private module", async () => {
    const { mirror, paths } = await startDatabase();
    const { url, events } = await startProxy({
      list: mirror.url,
      sumdb,
      noSumdb: "corp.example.com",
    });
    const path = `/sumdb/${sumdb}/lookup/corp.example.com/secret@v1.0.0`;
    const { status, body } = await ask(url, path);
    expect([status, body.toString()]).toEqual([403, expect.stringContaining("GONOSUMDB")]);
    expect(paths()).toEqual([]);
    expect(events.filter(({ kind }) => kind === "denied")).toMatchObject([
      { endpoint: "sumdb", subject: "corp.example.com/secret" },
    ]);
  });

  test("is asked offline, and has what was kept", async () => {
    const { mirror, log } = await startDatabase();
    const storeDir = join(await makeTempDir("sumdb"), "store");
    const online = await startProxy({ list: mirror.url, sumdb, storeDir });
    await ask(online.url, LOOKUP);
    mirror.clearRequests();
    const { url } = await startProxy({ list: mirror.url, sumdb, storeDir, offline: true });
    expect((await ask(url, SUPPORTED)).status).toBe(200);
    expect((await ask(url, LOOKUP)).body).toEqual(log.reply(LOOKUP).body);
    const { status, body } = await ask(url, TILE);
    expect([status, body.toString()]).toEqual([502, expect.stringContaining("offline: ")]);
    expect(mirror.requests).toEqual([]);
  });
});

describe("go with a checksum database behind the proxy", () => {
  async function makeClient(url: string, gosumdb: string, settings = {}) {
    const client = await makeGoClient(url, {
      GOSUMDB: gosumdb,
      GOFLAGS: "-mod=mod",
      ...settings,
    });
    const init = await client.run(["mod", "init", "example.com/consumer"]);
    expect(init.exitCode).toBe(0);
    return client;
  }

  test("35. gets what it gets without the proxy", async () => {
    const { mirror, log, paths } = await startDatabase();
    const { url } = await startProxy({ list: mirror.url, sumdb });
    const results = [];
    for (const goproxy of [mirror.url, url]) {
      mirror.clearRequests();
      const client = await makeClient(goproxy, log.gosumdb);
      const got = await client.run(["get", "example.com/a@v1.0.0", "example.com/B@v1.2.0"]);
      expect(got).toMatchObject({ exitCode: 0 });
      const { stdout } = await client.run(["mod", "verify"]);
      results.push({
        stdout,
        lookups: paths()
          .filter((path) => path.includes("/lookup/"))
          .sort(),
      });
    }
    expect(results[1]).toEqual(results[0]);
    expect(results[0]?.lookups).toContain(LOOKUP);
  });

  test("39. refuses a module of which the database lies", async () => {
    const log = createSmallLog(MODULES);
    const lie = (path: string) => {
      const reply = log.reply(path);
      if (!path.includes("/lookup/")) return reply;
      const body = reply.body.toString().replaceAll(/h1:..../g, "h1:AAAA");
      return { ...reply, body: Buffer.from(body) };
    };
    const mirror = await startMirror({ modules: MODULES, sumdb: lie });
    const { url } = await startProxy({ list: mirror.url, sumdb });
    const said = [];
    for (const goproxy of [mirror.url, url]) {
      const client = await makeClient(goproxy, log.gosumdb);
      const { exitCode, stderr } = await client.run(["get", "example.com/a@v1.0.0"]);
      expect(exitCode).toBe(1);
      said.push(stderr.replaceAll(goproxy, "PROXY"));
    }
    expect(said[1]).toBe(said[0]);
    expect(said[0]).toMatch(/SECURITY ERROR|cannot authenticate/);
  });

  test("38. sends no lookup of what is in GONOSUMDB", async () => {
    const { mirror, log, paths } = await startDatabase();
    const noSumdb = "corp.example.com";
    const { url } = await startProxy({ list: mirror.url, sumdb, noSumdb });
    const client = await makeClient(url, log.gosumdb, { GONOSUMDB: noSumdb });
    const got = await client.run(["get", "corp.example.com/secret@v1.0.0", "example.com/a@v1.0.0"]);
    expect(got).toMatchObject({ exitCode: 0 });
    expect(paths().some((path) => path.includes("example.com/a@"))).toBe(true);
    expect(paths().filter((path) => path.includes("corp."))).toEqual([]);
  });

  test("36. goes to the database itself where the mirror does not have it", async () => {
    const { log } = await startDatabase();
    const mirror = await startMirror({ modules: MODULES, sumdb: () => textReply(404, "no") });
    const { url } = await startProxy({ list: mirror.url, sumdb });
    const origin = await startMirror({});
    const client = await makeClient(url, `${log.gosumdb} ${origin.url}`);
    const { exitCode } = await client.run(["get", "example.com/a@v1.0.0"]);
    expect(exitCode).toBe(1);
    expect(origin.requests.map(({ path }) => path)).toContain("/lookup/example.com/a@v1.0.0");
  });
});
