import { describe, expect, test } from "vitest";
import { reportJsonSchema } from "../../../../scripts/support/report-json-schema.ts";
import { expectGolden } from "../../../support/golden.ts";
import { REPORT_JSON_SCHEMA, schemaProblems } from "../../../support/report-schema.ts";
import { everyReport, makeFullReport } from "../full-report.ts";

describe("schema/report-1.json", () => {
  test("is up to date with the shapes (node scripts/generate-schema.ts)", () => {
    expect(REPORT_JSON_SCHEMA).toEqual(reportJsonSchema());
  });

  test.each(everyReport())("takes the report of %s", (_what, report) => {
    expect(schemaProblems(report)).toEqual([]);
  });

  test("is what the report is like that the command line is tested with", () => {
    expectGolden("export/saved-report.txt", `${JSON.stringify(makeFullReport(), undefined, 2)}\n`);
  });

  test("says of every field what it is, with its unit", () => {
    const bare = propertiesOf(REPORT_JSON_SCHEMA).filter(
      ([, property]) => !("$ref" in property) && !("description" in property),
    );
    const withoutUnit = propertiesOf(REPORT_JSON_SCHEMA).filter(
      ([name, { description = "" }]) =>
        (/ms$/i.test(name) && !/milliseconds/i.test(String(description))) ||
        (/bytes$/i.test(name) && !/bytes/i.test(String(description))),
    );
    expect(bare.map(([name]) => name)).toEqual([]);
    expect(withoutUnit.map(([name]) => name)).toEqual([]);
  });

  test("refuses a field that it does not know, wherever it is put", () => {
    for (const path of objectPaths(makeFullReport())) {
      const report = structuredClone(makeFullReport());
      Object.assign(at(report, path), { surprise: 1 });
      expect(schemaProblems(report), path.join(".")).toHaveLength(1);
    }
  });

  test("has a use of each of its fields in a report that fills them all", () => {
    const used = new Set(objectPaths(makeFullReport()).flatMap((path) => keysAt(path)));
    const unused = propertiesOf(REPORT_JSON_SCHEMA).filter(([name]) => !used.has(name));
    expect(unused.map(([name]) => name)).toEqual([]);
  });
});

type Path = readonly (string | number)[];

function keysAt(path: Path): string[] {
  return Object.keys(at(JSON.parse(JSON.stringify(makeFullReport())), path));
}

function at(root: object, path: Path): object {
  return path.reduce<object>((value, key) => Reflect.get(value, key), root);
}

/** The ways to every object of a report, lists aside. */
function objectPaths(value: unknown, path: Path = []): Path[] {
  if (typeof value !== "object" || value === null) return [];
  const below = Object.entries(value).flatMap(([key, inner]) => objectPaths(inner, [...path, key]));
  return Array.isArray(value) ? below : [path, ...below];
}

function propertiesOf(schema: Record<string, unknown>): [string, Record<string, unknown>][] {
  const definitions = Object.values(schema["$defs"] ?? {});
  return definitions.flatMap(({ properties }) => Object.entries(properties ?? {})) as [
    string,
    Record<string, unknown>,
  ][];
}
