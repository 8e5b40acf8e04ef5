import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";

const ROOT = path.join(import.meta.dirname, "..", "..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");
const { scripts }: { scripts: Record<string, string> } = JSON.parse(read("package.json"));

describe.each(["AGENTS.md", "CONTRIBUTING.md", "RELEASING.md"])("%s", (page) => {
  const text = read(page);

  test("names only files and folders that are there", () => {
    const named = [...text.matchAll(/\b(?:src|test|bench|scripts|schema|docs)\/[\w./-]*\w/g)];
    const missing = named
      .map(([name]) => name)
      .filter((name) => !existsSync(path.join(ROOT, name)));
    expect(missing.filter((name) => name !== "test/unit/FILE")).toEqual([]);
  });

  test("names only npm commands that are there", () => {
    const named = [...text.matchAll(/`(?:npm run )?([a-z]+:[a-z0-9]+)|npm run ([\w:]+)/g)];
    const names = named.map(([, alone, run]) => alone ?? run ?? "");
    expect(names.length).toBeGreaterThan(0);
    expect(names.filter((name) => scripts[name] === undefined)).toEqual([]);
  });
});
