import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import {
  goRootOf,
  isComplete,
  listToolCache,
  placeGoRoot,
} from "../../../src/toolchain/tool-cache.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

/** A Go in the layout of the tool cache, with or without its marker. */
function makeGo(dir: string, version: string, { complete = true } = {}): string {
  const goRoot = join(dir, "go", version, "x64");
  mkdirSync(join(goRoot, "bin"), { recursive: true });
  writeFileSync(join(goRoot, "VERSION"), version);
  if (complete) writeFileSync(`${goRoot}.complete`, "");
  return goRoot;
}

function makeTree(dir: string): string {
  const tree = join(dir, "tree");
  mkdirSync(join(tree, "bin"), { recursive: true });
  writeFileSync(join(tree, "VERSION"), "ours");
  return tree;
}

const contentOf = (goRoot: string) => readFileSync(join(goRoot, "VERSION"), "utf8");

describe("listToolCache()", () => {
  test("lists what is complete for this processor, by go's names", async () => {
    const dir = await makeTempDir("tool-cache");
    const goRoot = makeGo(dir, "1.27.0-rc.1");
    makeGo(dir, "1.26.8", { complete: false });
    makeGo(dir, "not-a-version");
    mkdirSync(join(dir, "go", "1.25.3", "arm64", "bin"), { recursive: true });
    writeFileSync(join(dir, "go", "1.25.3", "arm64.complete"), "");
    expect(listToolCache(dir, "x64")).toEqual([{ release: "1.27rc1", goRoot, from: "tool cache" }]);
  });

  test("does not list a marker without what it stands for", async () => {
    const dir = await makeTempDir("tool-cache");
    mkdirSync(join(dir, "go", "1.26.8"), { recursive: true });
    writeFileSync(join(dir, "go", "1.26.8", "x64.complete"), "");
    expect(listToolCache(dir, "x64")).toEqual([]);
  });

  test("is empty for a folder that is not there", () => {
    expect(listToolCache("/nowhere/at/all", "x64")).toEqual([]);
  });
});

describe("placeGoRoot()", () => {
  test("puts a tree where set-up actions look for it, and marks it", async () => {
    const dir = await makeTempDir("tool-cache");
    const goRoot = goRootOf(dir, "1.27rc1", "x64");
    expect(goRoot).toBe(join(dir, "go", "1.27.0-rc.1", "x64"));
    placeGoRoot(makeTree(dir), goRoot, join(dir, "aside"));
    expect(contentOf(goRoot)).toBe("ours");
    expect(isComplete(goRoot)).toBe(true);
  });

  test("replaces what a killed process left", async () => {
    const dir = await makeTempDir("tool-cache");
    const goRoot = makeGo(dir, "1.26.8", { complete: false });
    placeGoRoot(makeTree(dir), goRoot, join(dir, "aside"));
    expect(contentOf(goRoot)).toBe("ours");
    expect(contentOf(join(dir, "aside"))).toBe("1.26.8");
  });

  test("leaves what another process has completed", async () => {
    const dir = await makeTempDir("tool-cache");
    const goRoot = makeGo(dir, "1.26.8");
    placeGoRoot(makeTree(dir), goRoot, join(dir, "aside"));
    expect(contentOf(goRoot)).toBe("1.26.8");
    expect(existsSync(join(dir, "tree"))).toBe(true);
  });
});
