import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { parse } from "yaml";

interface Update {
  "package-ecosystem": string;
  directory?: string;
  directories?: string[];
  cooldown?: { "default-days"?: number };
}

const ROOT = path.join(import.meta.dirname, "..", "..");
const read = (name: string) => readFileSync(path.join(ROOT, name), "utf8");
const { updates }: { updates: Update[] } = parse(read(".github/dependabot.yml"));

describe("dependabot.yml", () => {
  test("takes nothing that npm would not take for its age", () => {
    const [, minimum] = /^min-release-age=(\d+)$/m.exec(read(".npmrc")) ?? [];
    const days = updates.map(({ cooldown }) => cooldown?.["default-days"] ?? 0);
    expect(Number(minimum)).toBeGreaterThan(0);
    expect(days.filter((each) => each < Number(minimum))).toEqual([]);
  });

  test("covers npm, the workflows' actions and every Go module that downloads others", () => {
    const modules = globSync("{bench,test}/**/go.mod", { cwd: ROOT })
      .filter((file) => /^require\b/m.test(read(file)) && !/=> \.\//.test(read(file)))
      .map((file) => `gomod /${path.dirname(file).split(path.sep).join("/")}`);
    const covered = updates.flatMap(({ directory, directories, ...update }) =>
      [...(directories ?? []), directory ?? []]
        .flat()
        .map((dir) => `${update["package-ecosystem"]} ${dir}`),
    );
    expect(covered.sort()).toEqual(["github-actions /", "npm /", ...modules].sort());
  });
});
