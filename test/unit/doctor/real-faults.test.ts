import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { DIAGNOSES } from "../../../src/doctor/findings/catalogue.ts";

/** Tests that make the fault itself, and compare all that is found with the ID alone. */
const TESTS = /^(?:doctor-.*|ask-again|diagnose-failure)\.test\.ts$/;
const DIR = path.join(import.meta.dirname, "..", "..", "integration");

/** Findings whose fault nobody can make, with the reason. */
const CANNOT_BE_MADE: Readonly<Record<string, string>> = {
  "private-without-direct": "go asks the origin first, and has an error of that which says more",
};

describe("each finding of the doctor", () => {
  const text = readdirSync(DIR)
    .filter((name) => TESTS.test(name))
    .map((name) => readFileSync(path.join(DIR, name), "utf8"))
    .join("\n");
  const isTested = (id: string) => text.includes(`"${id}"`);

  test("has a test with the real fault", () => {
    const ids = Object.keys(DIAGNOSES).filter((id) => !Object.hasOwn(CANNOT_BE_MADE, id));
    expect(ids.filter((id) => !isTested(id))).toEqual([]);
  });

  test("whose fault cannot be made is one of the catalogue, and has no such test", () => {
    const excused = Object.keys(CANNOT_BE_MADE);
    expect(excused.filter((id) => !Object.hasOwn(DIAGNOSES, id) || isTested(id))).toEqual([]);
  });
});
