import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { INPUTS } from "../../../src/action/input-table.ts";

interface Manifest {
  inputs: Record<string, { description: string; default: string; required?: boolean }>;
}

const manifest = parse(
  readFileSync(new URL("../../../action.yml", import.meta.url), "utf8"),
) as Manifest;

test("action.yml declares the inputs of the table, in its order", () => {
  const declared = Object.entries(manifest.inputs).map(([name, input]) => ({
    name,
    default: input.default,
    description: input.description,
  }));
  expect(declared).toEqual(INPUTS);
});

test("action.yml requires no input", () => {
  expect(Object.values(manifest.inputs).filter((input) => input.required)).toEqual([]);
});
