import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { releaseNotes } from "../../scripts/release/changelog.ts";
import { VERSION_FILES } from "../../scripts/release/version-files.ts";
import { VERSION } from "../../src/version.ts";

const read = (name: string) => readFileSync(path.join(import.meta.dirname, "../..", name), "utf8");

describe("VERSION", () => {
  test.each(VERSION_FILES)("is what $name has", (file) => {
    const stated = file.read(read(file.name));
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.filter((version) => version !== VERSION)).toEqual([]);
  });

  test("has a section in the changelog", () => {
    expect(releaseNotes(read("CHANGELOG.md"), VERSION)).toBeTruthy();
  });
});
