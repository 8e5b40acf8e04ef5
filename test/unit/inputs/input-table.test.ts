import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { INPUTS } from "../../../src/inputs/input-table.ts";

interface Manifest {
  inputs: Record<string, { description: string; default: string; required?: boolean }>;
}

const manifest = parse(
  readFileSync(new URL("../../../action.yml", import.meta.url), "utf8"),
) as Manifest;

test("action.yml declares the inputs of the table, in its order", () => {
  const declared = Object.entries(manifest.inputs).map(([name, input]) => ({ name, ...input }));
  expect(declared).toEqual(
    INPUTS.map(({ name, default: instead, description }) => ({
      name,
      default: instead,
      description,
    })),
  );
});

test("action.yml requires no input", () => {
  expect(Object.values(manifest.inputs).filter((input) => input.required)).toEqual([]);
});

test("no two inputs have one name", () => {
  expect(new Set(INPUTS.map(({ name }) => name)).size).toBe(INPUTS.length);
});

test.each(INPUTS)("$name takes its own default", ({ name, default: instead, parse }) => {
  // The runner works out expressions; to us they are text.
  expect(() => parse(instead, name)).not.toThrow();
});

test.each(INPUTS)("$name is described in one short line", ({ description }) => {
  expect(description).toMatch(/^.{10,95}\.$/);
});

test("only what the runner itself sets is kept out of the README", () => {
  const internal = INPUTS.filter(({ group }) => group === "internal");
  expect(internal.map(({ name }) => name)).toEqual(["job-status"]);
});
