import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

interface Package {
  resolved?: string;
  integrity?: string;
  os?: string | string[];
  cpu?: string | string[];
  optionalDependencies?: Record<string, string>;
}

const ROOT = path.join(import.meta.dirname, "..", "..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");
const lock: { packages: Record<string, Package> } = JSON.parse(read("package-lock.json"));
const installed = Object.entries(lock.packages).filter(([folder]) => folder !== "");

describe("package-lock.json", () => {
  test("holds a hash for each package, and no address", () => {
    const bare = installed.filter(([, { integrity }]) => !integrity?.startsWith("sha512-"));
    const addressed = installed.filter(([, { resolved }]) => resolved !== undefined);
    expect(installed.length).toBeGreaterThan(0);
    expect({ bare, addressed }).toEqual({ bare: [], addressed: [] });
  });

  // `npm ci` refuses a lock file that lacks any of them, and npm leaves out in silence what the
  // registry at hand does not have.
  test("holds what each package may need on another platform", () => {
    const missing = Object.entries(lock.packages).flatMap(([folder, { optionalDependencies }]) =>
      Object.keys(optionalDependencies ?? {}).filter(
        (name) =>
          lock.packages[`node_modules/${name}`] === undefined &&
          lock.packages[`${folder}/node_modules/${name}`] === undefined,
      ),
    );
    expect(missing).toEqual([]);
  });

  test.each([
    ["linux", "x64"],
    ["linux", "arm64"],
    ["darwin", "x64"],
    ["darwin", "arm64"],
    ["win32", "x64"],
  ])("holds the tools that are programs of their own for %s on %s", (os, cpu) => {
    const folders = installed
      .filter(([, found]) => [found.os].flat().includes(os) && [found.cpu].flat().includes(cpu))
      .map(([folder]) => folder);
    expect(folders).toContainEqual(expect.stringMatching(/@biomejs\/cli-/));
    expect(folders).toContainEqual(expect.stringMatching(/@rolldown\/binding-/));
  });
});

describe("package.json", () => {
  // src/upstream/undici-parts.d.ts names inner files of undici, which any minor version may move.
  test("takes only fixes of undici", () => {
    const { dependencies }: { dependencies: Record<string, string> } = JSON.parse(
      read("package.json"),
    );
    expect(dependencies["undici"]).toMatch(/^~\d+\.\d+\.\d+$/);
  });

  test("asks for the Node that action.yml runs on", () => {
    const { engines }: { engines: { node: string } } = JSON.parse(read("package.json"));
    expect(`using: node${engines.node.replace(">=", "")}`).toBe(
      /using: "?(node\d+)/.exec(read("action.yml"))?.[0].replace('"', ""),
    );
  });
});
