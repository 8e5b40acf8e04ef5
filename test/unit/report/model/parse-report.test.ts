import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ParseError } from "../../../../src/lib/errors.ts";
import { renderSummary } from "../../../../src/report/markdown/summary.ts";
import { parseReport } from "../../../../src/report/model/parse-report.ts";
import { schemaProblems } from "../../../support/report-schema.ts";
import { everyReport, makeFullReport } from "../full-report.ts";

type Path = readonly (string | number)[];

describe("parseReport()", () => {
  test.each(everyReport())("reads back the report of %s", (_what, report) => {
    expect(parseReport(JSON.stringify(report))).toEqual(report);
  });

  test.each([
    ["nothing", "", "not a report: it is not JSON (Unexpected end of JSON input)"],
    ["no object", "3", "not a report: it does not say that it is a go-accel/report@1"],
    ["something else", '{"schema":"sarif"}', "not a report: it does not say that it is a"],
    ["null", "null", "not a report: it does not say that it is a go-accel/report@1"],
    [
      "another version",
      '{"schema":"go-accel/report@2"}',
      "a report of another version: this go-accel reads go-accel/report@1",
    ],
    [
      "a report cut short",
      '{"schema":"go-accel/report@1"}',
      "not a valid go-accel/report@1: action is missing; expected an object",
    ],
  ])("says of %s what it is", (_what, text, message) => {
    expect(failureOf(text)).toContain(message);
  });

  test.each([
    [["restores", 1, "status"], "perhaps", /restores\[1\]\.status is "perhaps"; expected one of/],
    [["modules", "needed"], -1, /modules\.needed is -1; expected a whole number of at least 0/],
    [["modules", "needed"], 1.5, /modules\.needed is 1\.5; expected a whole number/],
    [["modules", "fetched"], {}, /modules\.fetched is an object; expected a list/],
    [["go"], [], /go is a list; expected an object/],
    [["policy", "read"], "yes", /policy\.read is "yes"; expected true or false/],
    [["restores", 0, "lost"], false, /restores\[0\]\.lost is false; expected true/],
    [["times", "mainMs"], null, /times\.mainMs is null; expected a number of at least 0/],
  ])("names the place %j", (path, value, message) => {
    expect(failureOf(JSON.stringify(withValue(path, value)))).toMatch(message);
  });

  test("says which file it is", () => {
    expect(() => parseReport("", "leg-1/report.json")).toThrow(
      /^leg-1\/report\.json: not a report/,
    );
  });

  test("refuses numbers that are too large for a number", () => {
    const text = JSON.stringify(makeFullReport()).replace(/"wallMs":[\d.]+/, '"wallMs":1e999');
    expect(failureOf(text)).toContain("cost.main.wallMs is Infinity; expected a number");
  });

  test("leaves out what it does not know, and what would be the prototype", () => {
    const text = JSON.stringify(makeFullReport())
      .replace('"job":{', '"job":{"__proto__":{"name":"x"},"constructor":1,"later":[1],')
      .replace("{", '{"__proto__":{"polluted":true},"later":{"a":1},');
    const report = parseReport(text);
    expect(report).toEqual(makeFullReport());
    expect(Reflect.getPrototypeOf(report.job)).toBe(Object.prototype);
  });

  test("takes a mark of the byte order before the text", () => {
    expect(parseReport(`\uFEFF${JSON.stringify(makeFullReport())}`)).toEqual(makeFullReport());
  });

  test("gives messages of one printable line, whatever the text", () => {
    const hostile = fc.string({ unit: "binary", maxLength: 200 });
    fc.assert(
      fc.property(
        anyPath(),
        fc.oneof(
          hostile,
          hostile.map((text) => [text]),
        ),
        (path, value) => {
          const problem = tryParse(JSON.stringify(withValue(path, value)));
          expect(problem ?? "").toMatch(/^[\x20-\x7e]*$/);
        },
      ),
    );
    fc.assert(
      fc.property(hostile, (text) => {
        expect(tryParse(text)).toMatch(/^[\x20-\x7e]+$/);
      }),
    );
  });

  test("takes what the schema takes, refuses what it refuses, and renders what it took", () => {
    fc.assert(
      fc.property(anyPath(), fc.jsonValue(), (path, value) => {
        const report = withValue(path, value);
        const problems = schemaProblems(report);
        const parsed = tryParse(JSON.stringify(report));
        // Fields that are not in the schema are left out, and no problem.
        const known = problems.filter((line) => !line.includes("additional properties"));
        expect(parsed === undefined).toBe(known.length === 0);
        if (parsed === undefined) renderSummary(parseReport(JSON.stringify(report)));
      }),
      { numRuns: 500 },
    );
  });

  test("misses each field that must be there, as the schema does", () => {
    let required = 0;
    for (const path of paths(saved())) {
      const report = withoutValue(path);
      const problems = schemaProblems(report);
      const isRequired = problems.some((line) => line.includes("required property"));
      expect(tryParse(JSON.stringify(report)) !== undefined, path.join(".")).toBe(isRequired);
      if (isRequired) required++;
    }
    expect(required).toBeGreaterThan(100);
  });

  test("does not recurse with the depth of the text", () => {
    const deep = `${"[".repeat(200_000)}${"]".repeat(200_000)}`;
    const text = JSON.stringify(makeFullReport()).replace('"saves":[', `"later":${deep},"saves":[`);
    expect(tryParse(text)).toBeUndefined();
  });
});

function saved(): object {
  return JSON.parse(JSON.stringify(makeFullReport()));
}

function failureOf(text: string): string {
  const problem = tryParse(text);
  if (problem === undefined) throw new Error("it was taken");
  return problem;
}

/** The message of the error; undefined where the text is a report. */
function tryParse(text: string): string | undefined {
  try {
    parseReport(text);
    return undefined;
  } catch (error) {
    if (error instanceof ParseError && error.code === "REPORT") return error.message;
    throw error;
  }
}

/** The ways to every value of a report. */
function paths(value: unknown, path: Path = []): Path[] {
  const below =
    typeof value !== "object" || value === null
      ? []
      : Object.keys(value).flatMap((key) =>
          paths(Reflect.get(value, key), [...path, Array.isArray(value) ? Number(key) : key]),
        );
  return path.length === 0 ? below : [path, ...below];
}

function anyPath(): fc.Arbitrary<Path> {
  return fc.constantFrom(...paths(saved()));
}

function withValue(path: Path, value: unknown): object {
  const report = saved();
  const [parent, key] = place(report, path);
  Reflect.set(parent, key, value);
  return report;
}

function withoutValue(path: Path): object {
  const report = saved();
  const [parent, key] = place(report, path);
  if (Array.isArray(parent)) parent.splice(Number(key), 1);
  else Reflect.deleteProperty(parent, key);
  return report;
}

function place(root: object, path: Path): [parent: object, key: string | number] {
  const parent = path.slice(0, -1).reduce<object>((value, key) => Reflect.get(value, key), root);
  return [parent, path.at(-1) ?? ""];
}
