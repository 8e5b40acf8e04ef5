import { access, chmod, cp, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { parseGoSum } from "../../src/gomod/go-sum.ts";
import { createExpectedHashes } from "../../src/store/expected-hashes.ts";
import { hashModuleZip } from "../../src/store/repack-zip.ts";
import { verifyTrees } from "../../src/store/verify-trees.ts";
import { createZipPool } from "../../src/store/zip-pool.ts";
import {
  buildModule,
  escapeUpperCase,
  type SyntheticModule,
  sumLines,
} from "../support/module-builder.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { ENTRY } from "./support/sidecar-fixture.ts";
import { readZipHashes, startSidecar } from "./support/verifying-sidecar.ts";

const [ROOT, ...LEAVES] = makeModuleGraph({ count: 12, paddingBytes: 20_000 });
const ODD: SyntheticModule = {
  path: "example.com/Odd/v2",
  version: "v2.0.0-RC.1",
  files: {
    "module.go": 'package odd\n\nfunc Name() string { return "odd" }\n',
    "vendor/example.com/x/x.go": "package x\n",
    "sub/go.sum": "",
    "sub/empty.txt": "",
    ".hidden/.file": "hidden",
    "testdata/\u00e9\u4e16.txt": "name in the order of its bytes",
    "a-b/x.go": "package x\n",
    "a/x.go": "package x\n",
    "a.go": "package odd\n",
    "large.bin": "0123456789abcdef".repeat((9 * 1024 * 1024) / 16),
  },
};
const MODULES = [...(ROOT ? [ROOT] : []), ...LEAVES, ODD];
const SUM = sumLines(MODULES);
const LEAF = buildModule(LEAVES[0] ?? { path: "", version: "" });
const LEAF_ZIP = `/${LEAF.path}/@v/${LEAF.version}.zip`;

/** A GOMODCACHE as real go leaves it, less all zips, as the modules layer brings it. */
async function makeRestoredCache(): Promise<string> {
  const mirror = await startMirror({ modules: MODULES });
  const go = await makeGoClient(mirror.url);
  const cwd = join(go.home, "consumer");
  await writeConsumer(cwd, MODULES);
  expect(await go.run(["mod", "download"], { cwd })).toMatchObject({ exitCode: 0 });
  const moduleCacheDir = join(go.home, "mod");
  for (const file of await readdir(moduleCacheDir, { recursive: true })) {
    if (/\.(zip|lock)$/.test(file)) await rm(join(moduleCacheDir, file));
  }
  return moduleCacheDir;
}

/** What a restored file of a module's tree is called. */
function treeOf(moduleCacheDir: string): string {
  return join(moduleCacheDir, `${LEAF.path}@${LEAF.version}`);
}

async function tamper(moduleCacheDir: string): Promise<void> {
  const file = join(treeOf(moduleCacheDir), "module.go");
  await chmod(file, 0o644);
  await writeFile(file, "package evil\n");
  await chmod(file, 0o444);
}

describe("with a restored GOMODCACHE", () => {
  test("[41] go downloads all modules from their trees, without any mirror", async () => {
    const moduleCacheDir = await makeRestoredCache();
    const mirror = await startMirror({ modules: MODULES });
    const sidecar = await startSidecar(mirror.url, SUM, { moduleCacheDir });
    const go = await makeGoClient(sidecar.url);
    const cwd = join(go.home, "consumer");
    await writeConsumer(cwd, MODULES);

    expect(await go.run(["mod", "download"], { cwd })).toMatchObject({ exitCode: 0, stderr: "" });

    expect(mirror.requests).toEqual([]);
    expect(await sidecar.stats()).toMatchObject({
      zipsFromTree: MODULES.length,
      zipsFromMirror: 0,
      corrupt: [],
    });
    const downloads = join(go.home, "mod/cache/download");
    const hashes = await Promise.all(
      MODULES.map(async (module) => {
        const { path, version } = module;
        const name = `${escapeUpperCase(path)}/@v/${escapeUpperCase(version)}.zip`;
        const prefix = `${path}@${version}/`;
        return [`${path}@${version}`, await hashModuleZip(join(downloads, name), prefix)];
      }),
    );
    expect(Object.fromEntries(hashes)).toEqual(await readZipHashes(join(cwd, "go.sum")));
    expect(await go.run(["mod", "verify"], { cwd })).toMatchObject({ exitCode: 0 });
  });

  test("[32] a tree that was tampered with is reported, and the module fetched again", async () => {
    const moduleCacheDir = await makeRestoredCache();
    await tamper(moduleCacheDir);
    const mirror = await startMirror({ modules: MODULES });
    const sidecar = await startSidecar(mirror.url, SUM, { moduleCacheDir });
    const go = await makeGoClient(sidecar.url);
    const cwd = join(go.home, "consumer");
    await writeConsumer(cwd, MODULES);

    expect(await go.run(["mod", "download"], { cwd })).toMatchObject({ exitCode: 0, stderr: "" });

    expect(mirror.requests.map(({ path }) => path)).toEqual([LEAF_ZIP]);
    expect((await sidecar.stats()).corrupt).toEqual([
      {
        where: "tree",
        subject: LEAF.path,
        version: LEAF.version,
        fault: expect.stringContaining(`or the checksum database has ${LEAF.zipHash}`),
      },
    ]);
    expect(await go.run(["mod", "verify"], { cwd })).toMatchObject({ exitCode: 0 });
  });

  test("a tree is asked before mirrors that are down", async () => {
    const moduleCacheDir = await makeRestoredCache();
    const faults = [{ match: /./, kind: "status" as const, status: 503 }];
    const mirror = await startMirror({ modules: MODULES, faults });
    const sidecar = await startSidecar(mirror.url, SUM, { moduleCacheDir });
    const answers = await Promise.all(
      ["zip", "mod", "info"].map((extension) => sidecar.get(LEAF_ZIP.replace(/zip$/, extension))),
    );
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(answers[1]?.text).toBe(LEAF.mod.toString());
    expect(mirror.requests).toEqual([]);
  });

  test("fifty requests for one module read its tree once", async () => {
    const moduleCacheDir = await makeRestoredCache();
    const mirror = await startMirror({});
    const sidecar = await startSidecar(mirror.url, SUM, { moduleCacheDir });
    const answers = await Promise.all(Array.from({ length: 50 }, () => sidecar.get(LEAF_ZIP)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
    const zips = (await readdir(sidecar.store, { recursive: true })).filter((name) =>
      name.endsWith(".zip"),
    );
    expect(zips).toHaveLength(1);
    expect(await readdir(join(sidecar.store, ".tmp"))).toEqual([]);
  });

  test("go's own list and other files of GOMODCACHE are never an answer", async () => {
    const moduleCacheDir = await makeRestoredCache();
    const dir = join(moduleCacheDir, "cache/download", LEAF.path, "@v");
    for (const extension of ["lock", "partial", "zip.tmp", "zip"]) {
      await writeFile(join(dir, `v9.9.9.${extension}`), "never served");
    }
    await writeFile(join(dir, "list"), Buffer.alloc(20));
    const mirror = await startMirror({ modules: MODULES });
    const sidecar = await startSidecar(mirror.url, SUM, { moduleCacheDir });
    const names = ["v9.9.9.lock", "v9.9.9.partial", "v9.9.9.zip.tmp", "v9.9.9.zip"];
    const ziphash = `${LEAF.version}.ziphash`;
    for (const name of [...names, ziphash]) {
      expect(await sidecar.get(`/${LEAF.path}/@v/${name}`)).toMatchObject({ status: 404 });
    }
    expect(await sidecar.get(`/${LEAF.path}/@v/list`)).toEqual({
      status: 200,
      text: `${LEAF.version}\n`,
    });
  });
});

describe("verifyTrees(), on what real go unpacked", () => {
  async function verify(moduleCacheDir: string) {
    return verifyTrees({
      moduleCacheDir,
      modules: MODULES.map(({ path, version }) => ({ path, version })),
      expected: createExpectedHashes(parseGoSum(SUM, "go.sum")),
      pool: createZipPool(ENTRY, 2),
    });
  }

  test("finds every tree to have the hash of go.sum", async () => {
    const moduleCacheDir = await makeRestoredCache();
    expect(await verify(moduleCacheDir)).toEqual([]);
  });

  test("[32] takes a wrong tree away, and go fetches that module and no other", async () => {
    const moduleCacheDir = await makeRestoredCache();
    await tamper(moduleCacheDir);
    const mismatches = await verify(moduleCacheDir);
    expect(mismatches.map(({ module }) => module.path)).toEqual([LEAF.path]);
    await expect(access(treeOf(moduleCacheDir))).rejects.toThrow();

    const mirror = await startMirror({ modules: MODULES });
    const go = await makeGoClient(mirror.url);
    await cp(moduleCacheDir, `${moduleCacheDir}-copy`, { recursive: true });
    await rename(`${moduleCacheDir}-copy`, join(go.home, "mod"));
    const cwd = join(go.home, "consumer");
    await writeConsumer(cwd, MODULES);
    expect(await go.run(["list", "-deps", "."], { cwd })).toMatchObject({ exitCode: 0 });
    expect(mirror.requests.map(({ path }) => path)).toEqual([LEAF_ZIP]);
  });
});
