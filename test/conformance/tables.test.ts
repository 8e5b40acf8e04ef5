import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

const DOCS = join(import.meta.dirname, "..", "..", "docs");
const CASE_COUNT = 52;

/** Titles of all tests of a file, those of `test.each` too. */
function titlesOf(file: string): string[] {
  const source = readFileSync(join(import.meta.dirname, file), "utf8");
  return [...source.matchAll(/["`](\d+\. |mod_\w+: )(?=\S)/g)].map(([, start = ""]) => start);
}

const testFiles = readdirSync(import.meta.dirname).filter((name) => name.endsWith(".test.ts"));

/** The cells of each row between the marks of a page. */
function readTable(page: string, mark: string): string[][] {
  const text = readFileSync(join(DOCS, page), "utf8");
  const table = text.split(`<!-- ${mark}:begin -->`)[1]?.split(`<!-- ${mark}:end -->`)[0] ?? "";
  const rows = table.trim().split("\n").slice(2);
  return rows.map((row) =>
    row
      .split(/(?<!\\)\|/)
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );
}

test("docs/conformance.md names the tests that there are, and every case has one", () => {
  const fromTests = testFiles
    .flatMap((file) =>
      [...new Set(titlesOf(file))]
        .filter((title) => /^\d/.test(title))
        .map((title) => [Number.parseInt(title, 10), `\`${file.replace(".test.ts", "")}\``]),
    )
    .sort(([a], [b]) => Number(a) - Number(b));
  const fromTable = readTable("conformance.md", "cases").map((row) => [Number(row[0]), row[3]]);
  expect(fromTests).toEqual(fromTable);
  const numbers = Array.from({ length: CASE_COUNT }, (_, index) => index + 1);
  expect(fromTable.map(([number]) => number)).toEqual(numbers);
});

test("docs/upstream-scripts.md names tests that there are", () => {
  const rows = readTable("upstream-scripts.md", "scripts");
  const titles = testFiles.flatMap((file) => titlesOf(file));
  for (const [script = "", , concerns, covered = ""] of rows) {
    const name = script.replaceAll("`", "");
    const hasOwnTest = titles.includes(`${name}: `);
    expect([name, covered.includes("own test")]).toEqual([name, hasOwnTest]);
    const cases = [...covered.matchAll(/\b\d+\b/g)].map(([number]) => Number(number));
    expect(cases.filter((number) => number < 1 || number > CASE_COUNT)).toEqual([]);
    if (concerns === "yes") expect([name, hasOwnTest || cases.length > 0]).toEqual([name, true]);
  }
});

test("docs/upstream-scripts.md has a row for each script of the installed go", () => {
  const rows = readTable("upstream-scripts.md", "scripts").map(([name = ""]) =>
    name.replaceAll("`", ""),
  );
  const scripts = join(
    execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim(),
    "src",
    "cmd",
    "go",
    "testdata",
    "script",
  );
  // Distributions may leave the tests out; then there is nothing to compare with.
  const found = existsSync(scripts) ? readdirSync(scripts) : rows.map((name) => `${name}.txt`);
  const wanted = found
    .filter((name) => /^mod_(proxy_|sumdb|download).*\.txt$/.test(name))
    .map((name) => name.replace(".txt", ""));
  expect(rows.toSorted()).toEqual(wanted.toSorted());
});
