import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { doctorJsonSchema } from "../../../scripts/support/report-json-schema.ts";
import { DIAGNOSES } from "../../../src/doctor/findings/catalogue.ts";
import { headingAnchors } from "../../support/markdown-links.ts";

const ROOT = path.join(import.meta.dirname, "..", "..", "..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");
const ids = Object.keys(DIAGNOSES);

describe("the catalogue of findings", () => {
  test("has a heading in docs/doctor.md for each ID (npm run docs)", () => {
    const anchors = new Set(headingAnchors(read("docs/doctor.md")));
    expect(ids.filter((id) => !anchors.has(id))).toEqual([]);
  });

  test("has its texts in docs/doctor.md", () => {
    const page = read("docs/doctor.md");
    const missing = Object.entries(DIAGNOSES).filter(
      ([, { cause, remedy }]) => !page.includes(`${cause} ${remedy}`),
    );
    expect(missing.map(([id]) => id)).toEqual([]);
  });

  test("has only IDs that some part of the doctor finds", () => {
    const dir = path.join(ROOT, "src", "doctor");
    const code = readdirSync(dir, { recursive: true, encoding: "utf8" })
      .filter((name) => name.endsWith(".ts") && !name.endsWith("-diagnoses.ts"))
      .map((name) => readFileSync(path.join(dir, name), "utf8"))
      .join("\n");
    expect(ids.filter((id) => !code.includes(`"${id}"`))).toEqual([]);
  });

  test("has sentences that end", () => {
    const open = Object.entries(DIAGNOSES).filter(([, { title, cause, remedy }]) => {
      return title.endsWith(".") || !cause.endsWith(".") || !remedy.endsWith(".");
    });
    expect(open.map(([id]) => id)).toEqual([]);
  });
});

describe("schema/doctor-1.json", () => {
  test("is up to date with the shapes (node scripts/generate-schema.ts)", () => {
    expect(JSON.parse(read("schema/doctor-1.json"))).toEqual(doctorJsonSchema());
  });
});
