import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { unescapeModulePath, unescapeVersion } from "../../src/gomod/module-path.ts";
import { repackModuleZip } from "../../src/store/repack-zip.ts";
import { buildModule, type SyntheticModule, sumLines } from "../support/module-builder.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import type { FaultKind } from "../support/module-mirror.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type GoClient, makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { readZipHashes, startSidecar } from "./support/verifying-sidecar.ts";

const MODULES = makeModuleGraph({ count: 12, paddingBytes: 20_000 });
const SUM = sumLines(MODULES);
const LEAF = buildModule(MODULES[1] ?? { path: "", version: "" });
const LEAF_PATH = `/${LEAF.path}/@v/${LEAF.version}`;

/** What a mirror's fault is called in the stats. */
const ZIP_FAULTS = [
  ["wrong-content", /has the hash h1:\S+, but go\.sum has h1:/],
  ["garbage", /not a valid module zip/],
  ["truncate", /cut short|connection closed/],
] as const satisfies readonly (readonly [FaultKind, RegExp])[];

/** A go command with one proxy, and a consumer of the modules as its work directory. */
async function makeConsumer(goproxy: string, modules: readonly SyntheticModule[]) {
  const go = await makeGoClient(goproxy);
  const cwd = join(go.home, "consumer");
  await writeConsumer(cwd, modules);
  return { go, cwd, download: () => go.run(["mod", "download"], { cwd }) };
}

/** Names below `dir` of the files that end in `suffix`. */
async function listFiles(dir: string, suffix = ""): Promise<string[]> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.endsWith(suffix))
    .map((entry) => join(entry.parentPath, entry.name).slice(dir.length + 1));
}

/** `path@version` of a file in the layout of `cache/download`. */
function moduleOf(file: string): string {
  const [path = "", name = ""] = file.split("/@v/");
  const version = name.slice(0, name.lastIndexOf("."));
  return `${unescapeModulePath(path)}@${unescapeVersion(version)}`;
}

/** The h1 of each zip in a store, by `path@version`. */
async function hashStoredZips(store: string): Promise<Record<string, string>> {
  const target = await makeTempDir("verify");
  const hashes: Record<string, string> = {};
  for (const [index, file] of (await listFiles(store, ".zip")).entries()) {
    const name = moduleOf(file);
    const { h1 } = await repackModuleZip(join(store, file), join(target, `${index}`), `${name}/`);
    hashes[name] = h1;
  }
  return hashes;
}

async function readGoHashes({ home }: GoClient): Promise<Record<string, string>> {
  const dir = join(home, "mod", "cache", "download");
  const files = await listFiles(dir, ".ziphash");
  const hashes = files.map(async (file) => [
    moduleOf(file),
    await readFile(join(dir, file), "utf8"),
  ]);
  return Object.fromEntries(await Promise.all(hashes));
}

describe("behind a mirror that sends wrong zips", () => {
  test.each(ZIP_FAULTS)("go gets them from the next of the list (%s)", async (kind, fault) => {
    const bad = await startMirror({ modules: MODULES, faults: [{ match: /\.zip$/, kind }] });
    const good = await startMirror({ modules: MODULES });
    const sidecar = await startSidecar(`${bad.url}|${good.url}`, SUM);
    const { download, cwd } = await makeConsumer(sidecar.url, MODULES);

    expect(await download()).toMatchObject({ exitCode: 0, stderr: "" });

    const { mirrors } = await sidecar.stats();
    const byName = Object.fromEntries(mirrors.map((stats) => [stats.mirror, stats]));
    const badStats = byName[new URL(bad.url).host];
    expect(badStats?.modules).toBe(0);
    // A mirror that sends one wrong file after another is left out after the third.
    expect(badStats?.failed).toBeGreaterThanOrEqual(3);
    const faults = badStats?.faults.map((each) => each.example) ?? [];
    expect(faults.filter((text) => !fault.test(text))).toEqual([]);
    expect(byName[new URL(good.url).host]).toMatchObject({ modules: MODULES.length, failed: 0 });
    expect(await hashStoredZips(sidecar.store)).toEqual(await readZipHashes(join(cwd, "go.sum")));
    expect(await readdir(join(sidecar.store, ".tmp"))).toEqual([]);
  });

  test.each(ZIP_FAULTS)("go fails where there is no other (%s)", async (kind) => {
    const bad = await startMirror({ modules: MODULES, faults: [{ match: /\.zip$/, kind }] });
    const sidecar = await startSidecar(bad.url, SUM);
    const { download } = await makeConsumer(sidecar.url, MODULES);

    const { exitCode, stderr } = await download();

    expect(exitCode).toBe(1);
    expect(stderr).toContain("502 Bad Gateway");
    expect(stderr).toContain(new URL(bad.url).host);
    expect(await listFiles(sidecar.store, ".zip")).toEqual([]);
    expect(await readdir(join(sidecar.store, ".tmp"))).toEqual([]);
  });

  test("the answer names the module, the hash that go.sum has and the mirror", async () => {
    const faults = [{ match: /\.zip$/, kind: "wrong-content" as const }];
    const bad = await startMirror({ modules: MODULES, faults });
    const sidecar = await startSidecar(bad.url, SUM);
    const { status, text } = await sidecar.get(`${LEAF_PATH}.zip`);
    expect(status).toBe(502);
    expect(text).toContain(`${LEAF.path}@${LEAF.version}.zip`);
    expect(text).toContain(`go.sum has ${LEAF.zipHash}`);
    expect(text).toContain(new URL(bad.url).host);
  });

  test("it is asked once, as the same answer would come again", async () => {
    const faults = [{ match: /\.zip$/, kind: "wrong-content" as const }];
    const bad = await startMirror({ modules: MODULES, faults });
    const sidecar = await startSidecar(bad.url, SUM);
    await sidecar.get(`${LEAF_PATH}.zip`);
    expect(bad.requests).toHaveLength(1);
  });

  test("a failure is not kept: the next request gets what is right by then", async () => {
    const faults = [{ match: /\.zip$/, kind: "wrong-content" as const, times: 1 }];
    const mirror = await startMirror({ modules: MODULES, faults });
    const sidecar = await startSidecar(mirror.url, SUM);
    const statuses = [
      (await sidecar.get(`${LEAF_PATH}.zip`)).status,
      (await sidecar.get(`${LEAF_PATH}.zip`)).status,
    ];
    expect(statuses).toEqual([502, 200]);
  });

  test("a warm-up leaves nothing wrong either", async () => {
    const faults = [{ match: /\.zip$/, kind: "wrong-content" as const }];
    const bad = await startMirror({ modules: MODULES, faults });
    const good = await startMirror({ modules: MODULES });
    const extension = "zip";
    const prefetch = MODULES.map(({ path, version }) => ({ path, version, extension }) as const);
    const sidecar = await startSidecar(`${bad.url}|${good.url}`, SUM, { prefetch });
    await expect
      .poll(async () => (await sidecar.stats()).warm, { timeout: 20_000 })
      .toMatchObject({ fetched: MODULES.length, failed: 0 });
    const hashes = MODULES.map((module) => {
      const { path, version, zipHash } = buildModule(module);
      return [`${path}@${version}`, zipHash];
    });
    expect(await hashStoredZips(sidecar.store)).toEqual(Object.fromEntries(hashes));
  });
});

describe("behind a mirror that sends other wrong files", () => {
  test.each([
    ["info", LEAF.info, /\.info is of version v0\.0\.0-altered/],
    ["mod", LEAF.mod, /\.mod has the hash h1:\S+, but go\.sum has h1:/],
  ])("the next of the list is asked for a %s", async (extension, content, fault) => {
    const faults = [{ match: `.${extension}`, kind: "wrong-content" as const }];
    const bad = await startMirror({ modules: MODULES, faults });
    const good = await startMirror({ modules: MODULES });
    const sidecar = await startSidecar(`${bad.url}|${good.url}`, SUM);
    const answer = await sidecar.get(`${LEAF_PATH}.${extension}`);
    expect(answer).toEqual({ status: 200, text: content.toString() });
    const stats = (await sidecar.stats()).mirrors.find(
      ({ mirror }) => mirror === new URL(bad.url).host,
    );
    const example = expect.stringMatching(fault);
    expect(stats?.faults).toEqual([{ kind: "integrity", count: 1, example }]);
  });

  test("behind a comma the next is not asked, as after any other fault", async () => {
    const faults = [{ match: ".info", kind: "garbage" as const }];
    const bad = await startMirror({ modules: MODULES, faults });
    const good = await startMirror({ modules: MODULES });
    const sidecar = await startSidecar(`${bad.url},${good.url}`, SUM);
    expect((await sidecar.get(`${LEAF_PATH}.info`)).status).toBe(502);
    expect(good.requests).toEqual([]);
  });
});

describe("behind a mirror that sends what is right", () => {
  test("go takes the uncompressed zips of 60 modules, and finds the hashes of go.sum", async () => {
    const modules = makeModuleGraph({ count: 60 });
    const mirror = await startMirror({ modules });
    const sidecar = await startSidecar(mirror.url, sumLines(modules));
    const { go, cwd, download } = await makeConsumer(sidecar.url, modules);

    expect(await download()).toMatchObject({ exitCode: 0, stderr: "" });

    expect(await readGoHashes(go)).toEqual(await readZipHashes(join(cwd, "go.sum")));
    expect(await go.run(["mod", "verify"], { cwd })).toMatchObject({ exitCode: 0 });
    const downloads = join(go.home, "mod", "cache", "download");
    const zips = await listFiles(sidecar.store, ".zip");
    expect(zips).toHaveLength(60);
    const pairs = zips.map(async (zip) => [
      (await stat(join(downloads, zip))).size,
      (await stat(join(sidecar.store, zip))).size,
    ]);
    expect((await Promise.all(pairs)).filter(([inGo, inStore]) => inGo !== inStore)).toEqual([]);
  });

  test("go resolves a version to the one that its path can have", async () => {
    const old = {
      path: "example.com/old",
      version: "v2.1.0+incompatible",
      aliases: ["v2.1.0"],
    };
    const mirror = await startMirror({ modules: [old] });
    const sidecar = await startSidecar(mirror.url, "");
    const go = await makeGoClient(sidecar.url);
    const { stdout, stderr } = await go.run(["list", "-m", "example.com/old@v2.1.0"]);
    expect({ stdout, stderr }).toEqual({
      stdout: "example.com/old v2.1.0+incompatible\n",
      stderr: "",
    });
  });
});
