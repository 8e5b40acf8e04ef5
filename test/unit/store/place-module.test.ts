import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { createModulePlacer, type ModuleUnderway } from "../../../src/store/place-module.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const MODULE = { path: "example.com/Upper/mod", version: "v1.2.3" };
const TREE = "example.com/!upper/mod@v1.2.3";
const DOWNLOADS = "cache/download/example.com/!upper/mod/@v";
const H1 = "h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=";

async function makeCache() {
  const dir = await makeTempDir("mod");
  const zip = path.join(dir, "spooled");
  writeFileSync(zip, "the zip");
  const at = (name: string) => path.join(dir, name);
  const write = (name: string) => {
    mkdirSync(path.dirname(at(name)), { recursive: true });
    writeFileSync(at(name), "");
  };
  return { dir, zip, at, write, read: (name: string) => readFileSync(at(name), "utf8") };
}

/** What a worker does. */
function unpack({ target }: ModuleUnderway): void {
  mkdirSync(target.dir);
  writeFileSync(path.join(target.dir, "go.mod"), "module example.com/Upper/mod\n");
}

function begin(placer: ReturnType<typeof createModulePlacer>): ModuleUnderway {
  const underway = placer.begin(MODULE);
  if (!underway) throw new Error("the module is taken");
  return underway;
}

describe("createModulePlacer()", () => {
  test("shows nothing to go before the commit, and all of it afterwards", async () => {
    const { dir, zip, at, read } = await makeCache();
    const placer = createModulePlacer(dir, { readOnly: true });
    const underway = begin(placer);
    unpack(underway);
    expect(existsSync(at("example.com"))).toBe(false);
    expect(underway.commit(zip, H1, "ahead")).toBe(true);
    expect(readdirSync(at(TREE))).toEqual(["go.mod"]);
    expect(lstatSync(at(TREE)).mode & 0o777).toBe(0o555);
    expect(readdirSync(at(DOWNLOADS))).toEqual(["v1.2.3.zip", "v1.2.3.ziphash"]);
    expect(read(`${DOWNLOADS}/v1.2.3.ziphash`)).toBe(H1);
    expect(read(`${DOWNLOADS}/v1.2.3.zip`)).toBe("the zip");
    await placer.close();
    expect(readdirSync(dir).toSorted()).toEqual(["cache", "example.com", "spooled"]);
  });

  test("leaves the tree writable where the user wants that", async () => {
    const { dir, zip, at } = await makeCache();
    const underway = begin(createModulePlacer(dir, { readOnly: false }));
    unpack(underway);
    expect(underway.commit(zip, H1, "ahead")).toBe(true);
    expect(lstatSync(at(TREE)).mode & 0o777).toBe(0o755);
  });

  const MARKS = ["partial", "ziphash", "zip", "lock"].map((mark) => `${DOWNLOADS}/v1.2.3.${mark}`);

  test.each([TREE, ...MARKS])("does not begin where there is %s", async (name) => {
    const { dir, write } = await makeCache();
    write(name);
    const placer = createModulePlacer(dir, { readOnly: true });
    expect(placer.begin(MODULE)).toBeUndefined();
    // Another version has nothing to do with it.
    expect(placer.begin({ ...MODULE, version: "v1.2.4" })).toBeDefined();
  });

  test.each([TREE, ...MARKS])("leaves all to go where %s came meanwhile", async (name) => {
    const { dir, zip, at, write } = await makeCache();
    const placer = createModulePlacer(dir, { readOnly: true });
    const underway = begin(placer);
    unpack(underway);
    write(name);
    expect(underway.commit(zip, H1, "ahead")).toBe(false);
    const there = [TREE, ...MARKS].filter((mark) => existsSync(at(mark)));
    expect(there).toEqual([name]);
    expect(lstatSync(at(name)).isFile()).toBe(true);
    await placer.close();
    expect(readdirSync(dir)).not.toContain(".go-accel");
  });

  test("puts the tree in front of a go command that waits, and leaves the zip to it", async () => {
    const { dir, zip, at, write } = await makeCache();
    const underway = begin(createModulePlacer(dir, { readOnly: true }));
    unpack(underway);
    write(`${DOWNLOADS}/v1.2.3.lock`);
    expect(underway.commit(zip, H1, "awaited")).toBe(true);
    expect(existsSync(at(TREE))).toBe(true);
    expect(readdirSync(at(DOWNLOADS))).toEqual(["v1.2.3.lock", "v1.2.3.ziphash"]);
  });

  test("shares small files that go does not have, and no others", async () => {
    const { dir, zip, at, write, read } = await makeCache();
    const placer = createModulePlacer(dir, { readOnly: true });
    write(`${DOWNLOADS}/v1.2.3.mod`);
    placer.share(MODULE, "info", zip);
    placer.share(MODULE, "mod", zip);
    expect(read(`${DOWNLOADS}/v1.2.3.info`)).toBe("the zip");
    expect(read(`${DOWNLOADS}/v1.2.3.mod`)).toBe("");
    expect(() => placer.share(MODULE, "info", at("absent"))).not.toThrow();
    expect(() =>
      createModulePlacer(zip, { readOnly: true }).share(MODULE, "info", zip),
    ).not.toThrow();
  });

  test("removes what is discarded, read-only folders too", async () => {
    const { dir } = await makeCache();
    const placer = createModulePlacer(dir, { readOnly: true });
    const underway = begin(placer);
    unpack(underway);
    underway.discard();
    await placer.close();
    expect(readdirSync(dir)).toEqual(["spooled"]);
  });

  test("gives up where GOMODCACHE is a file or was removed", async () => {
    const { zip, dir } = await makeCache();
    expect(createModulePlacer(zip, { readOnly: true }).begin(MODULE)).toBeUndefined();
    const underway = begin(createModulePlacer(dir, { readOnly: true }));
    unpack(underway);
    rmSync(path.dirname(underway.target.dir), { recursive: true });
    expect(underway.commit(zip, H1, "ahead")).toBe(false);
    expect(existsSync(path.join(dir, TREE))).toBe(false);
  });
});
