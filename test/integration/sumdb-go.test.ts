import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import type { SidecarConfig } from "../../src/sidecar/protocol.ts";
import {
  type ChecksumDatabaseOptions,
  startChecksumDatabase,
} from "../support/checksum-database.ts";
import { buildModule, sumLines } from "../support/module-builder.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import type { ModuleMirrorOptions } from "../support/module-mirror.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { goSettingsLine } from "../support/sidecar-config.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { startSidecar } from "./support/verifying-sidecar.ts";

/* A job without a go.sum: what mirrors send can be checked against the checksum database alone. */

beforeAll(() => goProgram("checksum-database"), BUILD_TIMEOUT_MS);

const MODULES = makeModuleGraph({ count: 12 });
const LIAR: ModuleMirrorOptions = {
  modules: MODULES,
  faults: [{ match: "dep03/@v/v1.0.0.zip", kind: "wrong-content" }],
};
const LEAF = buildModule(MODULES[3] ?? { path: "", version: "" });
const LEAF_ZIP = `/${LEAF.path}/@v/${LEAF.version}.zip`;
/** A port that nothing listens on. */
const NOWHERE = "http://127.0.0.1:1";

async function startDatabase(options: ChecksumDatabaseOptions = { modules: MODULES }) {
  const database = await startChecksumDatabase(options);
  onTestFinished(() => database.close());
  return database;
}

/** GOSUMDB as `name+key`: the mirrors are asked. */
const throughMirrors = ({ name, key }: { name: string; key: string }) => ({ name, key });
/** GOSUMDB as `name+key URL`. */
const atUrl = ({ name, key, url }: { name: string; key: string; url: string }) => ({
  name,
  key,
  url,
});

/** The sidecar of a job with the given GOSUMDB. */
function startJob(
  list: string,
  sumdb: NonNullable<SidecarConfig["sumdb"]>,
  options: Partial<SidecarConfig> = {},
) {
  return startSidecar(list, "", { sumLines: [], sumdb, ...options });
}

/** Loads all packages of a consumer of all modules that has no go.sum, as a build would. */
async function load(goproxy: string, gosumdb: string) {
  const settings = { GOFLAGS: "-mod=mod", GOSUMDB: gosumdb };
  const { home, run } = await makeGoClient(goproxy, settings);
  const cwd = join(home, "consumer");
  await writeConsumer(cwd, MODULES);
  await rm(join(cwd, "go.sum"));
  const result = await run(["list", "-deps", "."], { cwd });
  const goSum = await readFile(join(cwd, "go.sum"), "utf8").catch(() => "");
  return { ...result, goSum };
}

async function listZips(store: string): Promise<string[]> {
  const files = await readdir(store, { recursive: true });
  return files.filter((file) => file.endsWith(".zip"));
}

describe("with a checksum database that mirrors support", () => {
  test("go takes what a liar's neighbour has, and the stats name the liar", async () => {
    const database = await startDatabase();
    const bad = await startMirror({ ...LIAR, sumdb: database.reply });
    const good = await startMirror({ modules: MODULES, sumdb: database.reply });
    const sidecar = await startJob(`${bad.url}|${good.url}`, throughMirrors(database));

    const loaded = await load(sidecar.url, database.key);

    expect(loaded).toMatchObject({ exitCode: 0 });
    expect(loaded.goSum).toBe(sumLines(MODULES));
    const { mirrors, verified } = await sidecar.stats();
    const liar = mirrors.find(({ mirror }) => mirror === new URL(bad.url).host);
    expect(liar?.faults).toMatchObject([
      {
        kind: "integrity",
        count: 1,
        example: expect.stringContaining(`the checksum database has ${LEAF.zipHash}`),
      },
    ]);
    expect(verified).toEqual({ goSum: 0, sumdb: 2 * MODULES.length, unknown: 0 });
  });

  test("go fails where all lie, and nothing of it is kept", async () => {
    const database = await startDatabase();
    const options = { ...LIAR, sumdb: database.reply };
    const mirrors = [await startMirror(options), await startMirror(options)];
    const sidecar = await startJob(
      mirrors.map(({ url }) => url).join("|"),
      throughMirrors(database),
    );

    const { exitCode, stderr } = await load(sidecar.url, database.key);

    expect(exitCode).toBe(1);
    expect(stderr).toContain("502 Bad Gateway");
    for (const { url } of mirrors) expect(stderr).toContain(new URL(url).host);
    expect(await listZips(sidecar.store)).not.toContain(LEAF_ZIP.slice(1));
    expect(await readdir(join(sidecar.store, ".tmp"))).toEqual([]);
  });

  test("a go.mod that another mirror has otherwise is refused too", async () => {
    const database = await startDatabase();
    const faults = [{ match: "dep03/@v/v1.0.0.mod", kind: "wrong-content" as const }];
    const bad = await startMirror({ modules: MODULES, faults, sumdb: database.reply });
    const good = await startMirror({ modules: MODULES });
    const sidecar = await startJob(`${bad.url}|${good.url}`, throughMirrors(database));
    const answer = await sidecar.get(LEAF_ZIP.replace(/zip$/, "mod"));
    expect(answer).toEqual({ status: 200, text: LEAF.mod.toString() });
  });

  test("the go.sum that go writes is the one that it writes without us", async () => {
    const database = await startDatabase();
    const mirror = await startMirror({ modules: MODULES, sumdb: database.reply });
    const sidecar = await startJob(mirror.url, throughMirrors(database));
    const [through, direct] = [
      await load(sidecar.url, database.key),
      await load(mirror.url, database.key),
    ];
    expect([through.exitCode, direct.exitCode]).toEqual([0, 0]);
    expect(through.goSum).toBe(direct.goSum);
  });

  test("what go.sum names is not looked up", async () => {
    const database = await startDatabase();
    const mirror = await startMirror({ modules: MODULES, sumdb: database.reply });
    const sumdb = { sumLines: sumLines(MODULES).trimEnd().split("\n") };
    const sidecar = await startJob(mirror.url, throughMirrors(database), sumdb);
    expect((await sidecar.get(LEAF_ZIP)).status).toBe(200);
    expect(await database.requests()).toEqual([]);
    expect((await sidecar.stats()).verified).toEqual({ goSum: 1, sumdb: 0, unknown: 0 });
  });

  test.each([
    ["GONOSUMDB covers", { noSumdb: "example.com/graph" }],
    ["has no key", { sumdb: { name: "sum.example.com" } }],
    ["has a key that is none", { sumdb: { name: "sum.example.com", key: "sum.example.com+1+2" } }],
  ])("what %s is not looked up either", async (_what, options) => {
    const database = await startDatabase();
    const mirror = await startMirror({ modules: MODULES, sumdb: database.reply });
    const sidecar = await startJob(mirror.url, throughMirrors(database), options);
    expect((await sidecar.get(LEAF_ZIP)).status).toBe(200);
    expect(await database.requests()).toEqual([]);
    expect((await sidecar.stats()).verified).toEqual({ goSum: 0, sumdb: 0, unknown: 1 });
  });
});

describe("a module that only a later step keeps from the checksum database", () => {
  /** A sidecar that has been told what the go commands of the job have set, each in turn. */
  async function startTold(...told: readonly Record<string, string>[]) {
    const database = await startDatabase();
    const mirror = await startMirror({ modules: MODULES, sumdb: database.reply });
    const file = join(await makeTempDir("settings"), "go-settings");
    await writeFile(file, told.map(goSettingsLine).join(""));
    const goSettings = { file, goSumdb: database.key };
    const sidecar = await startJob(mirror.url, throughMirrors(database), { goSettings });
    return { database, sidecar };
  }

  test("is looked up if a go command has told that nothing is private", async () => {
    const { database, sidecar } = await startTold({});
    expect((await sidecar.get(LEAF_ZIP)).status).toBe(200);
    expect(await database.requests()).not.toEqual([]);
  });

  test.each<[string, Record<string, string>[]]>([
    ["a GONOSUMDB of one command", [{}, { GONOSUMDB: "example.com/graph" }]],
    ["a GOPRIVATE of one command", [{ GOPRIVATE: "example.com" }, {}]],
    ["a GOSUMDB of another database", [{ GOSUMDB: "sum.other.example.com" }]],
    ["no database at all", [{ GOSUMDB: "off" }]],
    ["commands that tell nothing", []],
  ])("is not looked up with %s", async (_, told) => {
    const { database, sidecar } = await startTold(...told);
    expect((await sidecar.get(LEAF_ZIP)).status).toBe(200);
    expect(await database.requests()).toEqual([]);
    expect((await sidecar.stats()).verified).toEqual({ goSum: 0, sumdb: 0, unknown: 1 });
  });

  test("is looked up once go itself has asked the database for it", async () => {
    const { database, sidecar } = await startTold();
    const lookup = `/sumdb/${database.name}/lookup/${LEAF.path}@${LEAF.version}`;
    expect((await sidecar.get(lookup)).status).toBe(200);
    expect((await sidecar.get(LEAF_ZIP)).status).toBe(200);
    expect((await sidecar.stats()).verified).toEqual({ goSum: 0, sumdb: 1, unknown: 0 });
  });
});

describe("with a checksum database that no mirror supports", () => {
  test("it is asked at the URL of GOSUMDB", async () => {
    const database = await startDatabase();
    const bad = await startMirror(LIAR);
    const good = await startMirror({ modules: MODULES });
    const sidecar = await startJob(`${bad.url}|${good.url}`, atUrl(database));
    const loaded = await load(sidecar.url, `${database.key} ${database.url}`);
    expect(loaded).toMatchObject({ exitCode: 0, goSum: sumLines(MODULES) });
    const paths = [...bad.requests, ...good.requests].map(({ path }) => path);
    expect(paths.filter((path) => path.startsWith("/sumdb/"))).toEqual([]);
  });

  test("one that does not know a module stops nobody", async () => {
    const database = await startDatabase({ modules: MODULES.slice(0, 2) });
    const mirror = await startMirror({ modules: MODULES });
    const sidecar = await startJob(mirror.url, atUrl(database));
    expect((await sidecar.get(LEAF_ZIP)).status).toBe(200);
    const known = `/${MODULES[1]?.path}/@v/v1.0.0.zip`;
    expect((await sidecar.get(known)).status).toBe(200);
    expect((await sidecar.stats()).verified).toEqual({ goSum: 0, sumdb: 1, unknown: 1 });
  });

  test("one that is down is left alone, and go says what it says without us", async () => {
    const { name, key } = await startDatabase();
    const mirror = await startMirror({ modules: MODULES });
    const sidecar = await startJob(mirror.url, { name, key, url: NOWHERE });
    const gosumdb = `${key} ${NOWHERE}`;
    const [through, direct] = [await load(sidecar.url, gosumdb), await load(mirror.url, gosumdb)];
    expect([through.exitCode, direct.exitCode]).toEqual([1, 1]);
    for (const { stderr } of [through, direct]) {
      expect(stderr).toMatch(/verifying .*: .*connection refused/);
    }
    const { mirrors, verified } = await sidecar.stats();
    expect(verified).toMatchObject({ goSum: 0, sumdb: 0 });
    expect(verified.unknown).toBeGreaterThan(0);
    const database = mirrors.find((stats) => stats.mirror === new URL(NOWHERE).host);
    expect(database).toMatchObject({ hits: 0, faults: [{ kind: "connect" }] });
  });
});

describe("with a checksum database that is another's", () => {
  test("a mirror that passes on what the key has not signed is named", async () => {
    const database = await startDatabase();
    const forger = await startDatabase({ modules: MODULES, seed: "forger" });
    const bad = await startMirror({ modules: MODULES, sumdb: forger.reply });
    const good = await startMirror({ modules: MODULES, sumdb: database.reply });
    const sidecar = await startJob(`${bad.url}|${good.url}`, throughMirrors(database));
    expect((await sidecar.get(LEAF_ZIP)).status).toBe(200);
    const { mirrors, verified } = await sidecar.stats();
    expect(verified).toEqual({ goSum: 0, sumdb: 1, unknown: 0 });
    const named = mirrors.find(({ mirror }) => mirror === new URL(bad.url).host);
    expect(named?.faults).toMatchObject([
      { kind: "integrity", example: expect.stringContaining("has no signature by") },
    ]);
  });
});
