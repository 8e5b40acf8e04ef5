import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { INPUTS } from "../../src/inputs/input-table.ts";
import { VERSION } from "../../src/version.ts";

interface ActionManifest {
  inputs: Record<string, { description: string; default?: string }>;
  outputs: Record<string, { description: string }>;
  runs: Record<string, string>;
}

const ROOT = path.join(import.meta.dirname, "..", "..");
const manifest: ActionManifest = parse(readFileSync(path.join(ROOT, "action.yml"), "utf8"));

describe("action.yml", () => {
  test("declares the inputs of the input table, in its order", () => {
    expect(Object.keys(manifest.inputs)).toEqual(INPUTS.map(({ name }) => name));
  });

  test.each(INPUTS)("gives $name its default and description", (input) => {
    expect(manifest.inputs[input.name]).toEqual({
      default: input.default,
      description: input.description,
    });
  });

  test("describes each output", () => {
    const bare = Object.entries(manifest.outputs).filter(([, output]) => !output.description);
    expect(bare).toEqual([]);
  });

  test("runs the one bundle in both steps, the last one after a failed job too", () => {
    expect(manifest.runs).toEqual({
      using: "node24",
      main: "dist/index.js",
      post: "dist/index.js",
      "post-if": "always()",
    });
  });

  test("runs a file that is there", () => {
    expect(existsSync(path.join(ROOT, "dist", "index.js"))).toBe(true);
  });
});

describe("VERSION", () => {
  test("is package.json's", () => {
    const { version }: { version: string } = JSON.parse(
      readFileSync(path.join(ROOT, "package.json"), "utf8"),
    );
    expect(VERSION).toBe(version);
  });
});
