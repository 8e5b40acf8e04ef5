import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const PAGE = "docs/serve-security.md";
/** The last cell of a line names a file, and after a colon the title of a test in it. */
const LINE = /^\| (?<threat>[^|]+) \| [^|]+ \| `(?<file>test\/[^`]+)`: (?<title>[^|]+) \|$/;

const lines = readFileSync(join(ROOT, PAGE), "utf8")
  .split("\n## What is left")[0]
  ?.split("\n## Access")[1]
  ?.split("\n")
  .filter((line) => line.startsWith("| ") && !/^\| (?:Threat|---) \|/.test(line));

describe("the threats of docs/serve-security.md", () => {
  test("have a line each", () => {
    expect(lines?.length).toBeGreaterThan(40);
  });

  test.each(lines ?? [])("%s: has its test", (line) => {
    const { file = "", title = "" } = LINE.exec(line)?.groups ?? {};
    expect(existsSync(join(ROOT, file)) && file).toMatch(/\.test\.ts$/);
    const text = readFileSync(join(ROOT, file), "utf8");
    // As a test has it: not a part of another title.
    expect(text.split(JSON.stringify(title)).length - 1).toBe(1);
    expect(text).not.toMatch(/\.(?:only|todo)\(/);
  });
});
