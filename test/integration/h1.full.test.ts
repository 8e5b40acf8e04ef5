import { execFile } from "node:child_process";
import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { unescapeModulePath, unescapeVersion } from "../../src/gomod/module-path.ts";
import { repackModuleZip } from "../../src/store/repack-zip.ts";
import { hashTree, packTree } from "../../src/store/tree-zip.ts";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";

/*
 * Our hashes beside those of the real go, which writes one for each zip that it downloads: for
 * every module of the sample project, from the mirrors of this machine.
 */

const SAMPLE = join(import.meta.dirname, "..", "..", "bench", "sample");
const DOWNLOAD_TIMEOUT_MS = 300_000;
const HASH_TIMEOUT_MS = 120_000;
/** The sample project has some eighty; far fewer would mean that nothing was compared. */
const MIN_MODULES = 60;

interface DownloadedModule {
  /** `path@version`, as names in the zip begin. */
  name: string;
  zip: string;
  tree: string;
  /** What go wrote beside the zip. */
  h1: string;
}

const execFileAsync = promisify(execFile);
let dir = "";
let modules: DownloadedModule[] = [];

beforeAll(async () => {
  dir = await makeKeptTempDir("h1");
  modules = await downloadModules(dir);
}, DOWNLOAD_TIMEOUT_MS);
afterAll(() => removeTree(dir));

/** What go downloads for the sample project into a module cache below `root`. */
async function downloadModules(root: string): Promise<DownloadedModule[]> {
  const moduleCache = join(root, "mod");
  const cwd = join(root, "sample");
  await cp(SAMPLE, cwd, { recursive: true });
  const { stdout } = await execFileAsync("go", ["env", "GOMODCACHE", "GOPROXY"], { cwd });
  const [present = "", mirrors = ""] = stdout.trim().split("\n");
  const env = {
    ...process.env,
    GOMODCACHE: moduleCache,
    // What this machine has already need not come again.
    GOPROXY: `file://${present}/cache/download,${mirrors}`,
    GOFLAGS: "",
    GOTOOLCHAIN: "local",
    GOWORK: "off",
  };
  await execFileAsync("go", ["mod", "download"], { cwd, env, maxBuffer: 64 << 20 });
  const downloads = join(moduleCache, "cache", "download");
  const files = await readdir(downloads, { recursive: true });
  const zips = files.filter((file) => file.endsWith(".zip")).sort();
  return Promise.all(
    zips.map(async (file) => {
      const [escapedPath = "", fileName = ""] = file.split("/@v/");
      const escapedVersion = fileName.slice(0, -".zip".length);
      return {
        name: `${unescapeModulePath(escapedPath)}@${unescapeVersion(escapedVersion)}`,
        zip: join(downloads, file),
        tree: join(moduleCache, `${escapedPath}@${escapedVersion}`),
        h1: await readFile(join(downloads, `${file}hash`), "utf8"),
      };
    }),
  );
}

/** By module, the hash that go wrote and one of ours: the two columns must be the same. */
async function compareWithGo(hash: (module: DownloadedModule) => Promise<string> | string) {
  const theirs: Record<string, string> = {};
  const ours: Record<string, string> = {};
  for (const module of modules) {
    theirs[module.name] = module.h1;
    ours[module.name] = await hash(module);
  }
  expect(ours).toEqual(theirs);
  expect(modules.length).toBeGreaterThan(MIN_MODULES);
}

describe("the hash of every module of the sample project is that of go", () => {
  test("as a zip that is packed again", { timeout: HASH_TIMEOUT_MS }, async () => {
    const target = join(dir, "repacked.zip");
    await compareWithGo(async ({ name, zip }) => {
      const { h1 } = await repackModuleZip(zip, target, `${name}/`);
      await rm(target);
      return h1;
    });
  });

  test("as a tree in GOMODCACHE", { timeout: HASH_TIMEOUT_MS }, async () => {
    await compareWithGo(({ name, tree }) => hashTree(tree, `${name}/`));
  });

  test("as a zip that is packed from a tree", { timeout: HASH_TIMEOUT_MS }, async () => {
    const target = join(dir, "packed.zip");
    await compareWithGo(async ({ name, tree }) => {
      const { h1 } = await packTree(tree, target, `${name}/`);
      await rm(target);
      return h1;
    });
  });
});
