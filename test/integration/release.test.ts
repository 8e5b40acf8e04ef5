import { readFileSync } from "node:fs";
import { cp } from "node:fs/promises";
import path from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";
import {
  makeReleaseRepository,
  openReleaseRepository,
  type ReleaseRepository,
} from "./support/release-repository.ts";

let template: string;
let scratch: string;
let repository: ReleaseRepository;

beforeAll(async () => {
  template = await makeKeptTempDir("release");
  makeReleaseRepository(template);
});

beforeEach(async () => {
  scratch = await makeKeptTempDir("release");
  await cp(template, scratch, { recursive: true });
  repository = openReleaseRepository(scratch);
});

afterEach(() => removeTree(scratch));
afterAll(() => removeTree(template));

/** Tags what is checked out, and pushes it. */
function tag(name: string, ...options: string[]): void {
  repository.git("tag", ...options, name);
  repository.push();
}

function commitOf(ref: string): string {
  return repository.origin("rev-parse", `${ref}^{commit}`);
}

describe("release move-major", () => {
  test("points the major tag at a release, and at the next one after that", () => {
    const first = repository.git("rev-parse", "HEAD").trim();
    tag("v1.0.0");
    expect(repository.release("move-major", "v1.0.0")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(commitOf("refs/tags/v1")).toBe(first);

    const second = repository.commitVersion("1.1.0");
    tag("v1.1.0");
    expect(repository.release("move-major", "v1.1.0")).toMatchObject({
      exitCode: 0,
      stdout: "v1 moves to v1.1.0.\n",
      stderr: "",
    });
    expect(commitOf("refs/tags/v1")).toBe(second);
    expect(commitOf("refs/tags/v1.0.0")).toBe(first);
  });

  test("points the major tag at the commit of an annotated tag", () => {
    tag("v1.0.0", "--annotate", "--message=1.0.0");
    repository.release("move-major", "v1.0.0");
    expect(repository.origin("cat-file", "-t", "refs/tags/v1")).toBe("commit");
  });

  test("leaves the major tag alone for a pre-release", () => {
    const stable = repository.git("rev-parse", "HEAD").trim();
    tag("v1.0.0");
    repository.release("move-major", "v1.0.0");

    repository.commitVersion("1.1.0-rc.1");
    tag("v1.1.0-rc.1");
    expect(repository.release("move-major", "v1.1.0-rc.1")).toEqual({
      exitCode: 0,
      stdout: "No major tag moves for a pre-release.\n",
      stderr: "",
    });
    expect(commitOf("refs/tags/v1")).toBe(stable);
  });

  test("makes no major tag for a first version that is a pre-release", () => {
    repository.commitVersion("2.0.0-rc.1");
    tag("v2.0.0-rc.1");
    repository.release("move-major", "v2.0.0-rc.1");
    expect(repository.origin("tag", "--list")).toBe("v2.0.0-rc.1");
  });

  test("does not move the major tag back to an older version that is tagged late", () => {
    const older = repository.git("rev-parse", "HEAD").trim();
    const newer = repository.commitVersion("1.0.1");
    tag("v1.0.1");
    repository.release("move-major", "v1.0.1");

    repository.git("checkout", "--quiet", older);
    repository.git("tag", "v1.0.0");
    repository.git("push", "--quiet", "origin", "v1.0.0");
    expect(repository.release("move-major", "v1.0.0")).toMatchObject({
      exitCode: 0,
      stdout: "No major tag moves: a higher version is released.\n",
    });
    expect(commitOf("refs/tags/v1")).toBe(newer);
  });

  test("moves nothing for a tag that must not be released", () => {
    repository.commitVersion("1.1.0");
    tag("v1.2.0");
    expect(repository.release("move-major", "v1.2.0").exitCode).toBe(1);
    expect(repository.origin("tag", "--list")).toBe("v1.2.0");
  });
});

describe("release check", () => {
  test("says what the workflow needs to know of a release", () => {
    tag("v1.0.0");
    const output = path.join(scratch, "output");
    const result = repository.release("check", "v1.0.0", "--output", output);
    expect(result).toMatchObject({ exitCode: 0, stderr: "" });
    expect(readFileSync(output, "utf8")).toBe("prerelease=false\nlatest=true\n");
  });

  test("says of a pre-release that it is one", () => {
    repository.commitVersion("1.1.0-rc.1");
    tag("v1.1.0-rc.1");
    const output = path.join(scratch, "output");
    const result = repository.release("check", "v1.1.0-rc.1", "--output", output);
    expect(result).toMatchObject({ exitCode: 0, stderr: "" });
    expect(result.stdout).toContain("may become a pre-release");
    expect(readFileSync(output, "utf8")).toBe("prerelease=true\nlatest=false\n");
  });

  test("refuses a tag that is not a version", () => {
    tag("v1.0");
    expect(repository.release("check", "v1.0")).toMatchObject({
      exitCode: 1,
      stderr: "error: v1.0 is not a version, such as v1.2.3 or v1.2.3-rc.1\n",
    });
  });

  test("refuses a tag that is not there", () => {
    expect(repository.release("check", "v1.0.0")).toMatchObject({
      exitCode: 1,
      stderr: "error: there is no tag v1.0.0\n",
    });
  });

  test("refuses another version than the files have", () => {
    repository.commitVersion("1.1.0", {
      "src/version.ts": 'export const VERSION = "1.0.0";\n',
    });
    tag("v1.1.0");
    expect(repository.release("check", "v1.1.0")).toMatchObject({
      exitCode: 1,
      stderr: "error: v1.1.0 is tagged, but src/version.ts has 1.0.0\n",
    });
  });

  test("refuses a version that the changelog does not have", () => {
    repository.commitVersion("1.1.0", { "CHANGELOG.md": "# Changelog\n\n## 1.0.0\n\n- Old.\n" });
    tag("v1.1.0");
    expect(repository.release("check", "v1.1.0")).toMatchObject({
      exitCode: 1,
      stderr: 'error: CHANGELOG.md says nothing under "## 1.1.0"\n',
    });
  });

  test("refuses a tag that is not on the default branch", () => {
    repository.git("checkout", "--quiet", "-b", "topic");
    repository.commitVersion("1.1.0");
    tag("v1.1.0");
    expect(repository.release("check", "v1.1.0")).toMatchObject({
      exitCode: 1,
      stderr: "error: v1.1.0 is not on main\n",
    });
  });

  test("refuses a dist/ that is stale", () => {
    repository.commitVersion("1.1.0", { "dist/index.js": "old\n" });
    tag("v1.1.0");
    expect(repository.release("check", "v1.1.0")).toMatchObject({
      exitCode: 1,
      stderr: "error: dist/ of v1.1.0 is not what its sources build to\n",
    });
  });

  test("refuses to judge another commit than the tag's", () => {
    tag("v1.0.0");
    const head = repository.commit({ other: "" });
    expect(repository.release("check", "v1.0.0")).toMatchObject({
      exitCode: 1,
      stderr: `error: ${head} is checked out, not v1.0.0\n`,
    });
  });

  test("names every problem at once", () => {
    repository.git("checkout", "--quiet", "-b", "topic");
    repository.commit({ "CHANGELOG.md": "# Changelog\n" });
    tag("v1.1.0");
    const { stderr } = repository.release("check", "v1.1.0");
    expect(stderr.trim().split("\n")).toHaveLength(6);
  });
});

describe("release notes", () => {
  test("prints what the changelog says of the release", () => {
    tag("v1.0.0");
    expect(repository.release("notes", "v1.0.0")).toEqual({
      exitCode: 0,
      stdout: "- What is new in 1.0.0.\n",
      stderr: "",
    });
  });

  test("prints nothing for a tag that must not be released", () => {
    repository.commitVersion("1.1.0");
    tag("v1.2.0");
    expect(repository.release("notes", "v1.2.0")).toMatchObject({ exitCode: 1, stdout: "" });
  });
});

describe("release prepare", () => {
  const UNRELEASED = "# Changelog\n\n## Unreleased\n\n- New.\n\n## 1.0.0 (2026-01-02)\n\n- Old.\n";

  test("makes a commit that can be tagged and released", () => {
    repository.commit({ "CHANGELOG.md": UNRELEASED });
    expect(repository.release("prepare", "1.1.0-rc.1")).toMatchObject({ exitCode: 0, stderr: "" });
    repository.commit({});
    tag("v1.1.0-rc.1");
    expect(repository.release("check", "v1.1.0-rc.1")).toMatchObject({ exitCode: 0, stderr: "" });
  });

  test("changes nothing but versions and the heading", () => {
    repository.commit({ "CHANGELOG.md": UNRELEASED });
    repository.release("prepare", "1.1.0");
    const changed = repository.git("diff", "--numstat").trim().split("\n");
    expect(changed.map((line) => line.split("\t"))).toEqual([
      ["1", "1", "CHANGELOG.md"],
      ["2", "2", "package-lock.json"],
      ["1", "1", "package.json"],
      ["1", "1", "src/version.ts"],
    ]);
    expect(repository.read("CHANGELOG.md")).toMatch(/^## 1\.1\.0 \(\d{4}-\d\d-\d\d\)$/m);
  });

  test.each([
    ["is not a version", "1.1", "1.1 is not a version, such as 1.2.3"],
    ["is not higher", "1.0.0-rc.1", "1.0.0-rc.1 is not higher than 1.0.0"],
    ["has a section already", "1.0.0", "the changelog already has a section for 1.0.0"],
  ])("refuses a version that %s", (_case, version, message) => {
    repository.commit({ "CHANGELOG.md": UNRELEASED });
    expect(repository.release("prepare", version)).toMatchObject({
      exitCode: 1,
      stderr: `error: ${message}\n`,
    });
    expect(repository.git("status", "--porcelain")).toBe("");
  });

  test("refuses a release of nothing", () => {
    expect(repository.release("prepare", "1.1.0")).toMatchObject({
      exitCode: 1,
      stderr: 'error: the changelog has nothing under "## Unreleased"\n',
    });
  });
});

describe("release pin", () => {
  test("makes the examples name the release by its commit", () => {
    tag("v1.0.0", "--annotate", "--message=1.0.0");
    const commit = repository.git("rev-parse", "HEAD").trim();
    expect(repository.release("pin", "v1.0.0")).toMatchObject({ exitCode: 0, stderr: "" });
    expect(repository.read("README.md")).toBe(`- uses: org/go-accel-action@${commit} # v1.0.0\n`);
  });

  test("refuses a tag that is not there", () => {
    expect(repository.release("pin", "v1.0.0")).toMatchObject({
      exitCode: 1,
      stderr: "error: there is no tag v1.0.0\n",
    });
  });
});

test("release says how it is used when it is asked for something else", () => {
  expect(repository.release("publish", "v1.0.0")).toMatchObject({
    exitCode: 1,
    stderr: "error: usage: node scripts/release.ts prepare|check|notes|move-major|pin VERSION\n",
  });
});
