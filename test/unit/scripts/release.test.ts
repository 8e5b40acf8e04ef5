import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { nameUnreleased, releaseNotes } from "../../../scripts/release/changelog.ts";
import { rewritePins } from "../../../scripts/release/pins.ts";
import { planRelease, type ReleaseFacts } from "../../../scripts/release/plan.ts";
import {
  isHighestStable,
  parseTag,
  type ReleaseVersion,
} from "../../../scripts/release/version.ts";

const COMMIT = "0123456789abcdef0123456789abcdef01234567";

describe("parseTag()", () => {
  test("reads a release", () => {
    expect(parseTag("v1.2.3")).toEqual({
      tag: "v1.2.3",
      version: "1.2.3",
      majorTag: "v1",
      isPrerelease: false,
    });
  });

  test("reads a pre-release", () => {
    expect(parseTag("v10.0.0-rc.1")).toEqual({
      tag: "v10.0.0-rc.1",
      version: "10.0.0-rc.1",
      majorTag: "v10",
      isPrerelease: true,
    });
  });

  test.each([
    "1.2.3",
    "v1",
    "v1.2",
    "v01.2.3",
    "v1.2.3-",
    "v1.2.3-rc.01",
    "v1.2.3+b",
    "v1.2.3 ",
    "",
  ])("rejects %j", (tag) => {
    expect(parseTag(tag)).toBeUndefined();
  });
});

describe("isHighestStable()", () => {
  test.each([
    ["the only one", "v1.0.0", ["v1.0.0"], true],
    ["above the others by number, not by letter", "v1.10.0", ["v1.9.0", "v1.10.0"], true],
    ["above tags that are not releases", "v1.0.0", ["v1", "v2", "nightly", "v1.0.1-rc.1"], true],
    ["below another", "v1.0.0", ["v1.0.0", "v1.0.1"], false],
    ["a pre-release", "v1.0.0-rc.1", ["v1.0.0-rc.1"], false],
  ])("judges a release that is %s", (_case, tag, tags, expected) => {
    expect(isHighestStable(release(tag), tags)).toBe(expected);
  });
});

describe("releaseNotes()", () => {
  const changelog =
    "# Changelog\n\n## Unreleased\n\n## 1.1.0 (2026-01-02)\n\n- A.\n- B.\n\n## 1.0.0\n\n- C.\n";

  test.each([
    ["with a date", "1.1.0", "- A.\n- B."],
    ["without one", "1.0.0", "- C."],
    ["that is empty", "Unreleased", ""],
    ["that is not there", "1.1", undefined],
  ])("reads a section %s", (_case, version, expected) => {
    expect(releaseNotes(changelog, version)).toBe(expected);
  });
});

describe("nameUnreleased()", () => {
  test("gives the heading of what is unreleased, and changes nothing else", () => {
    expect(
      nameUnreleased("# C\n\n## Unreleased\n\n- A.\n\n## 1.0.0\n", "1.1.0", "2026-01-02"),
    ).toBe("# C\n\n## 1.1.0 (2026-01-02)\n\n- A.\n\n## 1.0.0\n");
  });

  test.each([
    ["has no such heading", "# C\n\n## 1.0.0\n\n- A.\n", "nothing under"],
    ["has nothing below it", "# C\n\n## Unreleased\n\n## 1.0.0\n\n- A.\n", "nothing under"],
    ["has the version already", "# C\n\n## Unreleased\n\n- A.\n\n## 1.1.0\n", "already has"],
  ])("throws if the changelog %s", (_case, changelog, message) => {
    expect(() => nameUnreleased(changelog, "1.1.0", "2026-01-02")).toThrow(message);
  });
});

describe("rewritePins()", () => {
  const pinned = `org/go-accel-action@${COMMIT} # v1.2.3`;

  test.each([
    ["another commit", `org/go-accel-action@${"f".repeat(40)} # v1.0.0`],
    ["a pre-release", `org/go-accel-action@${"f".repeat(40)} # v1.0.0-rc.1`],
    ["a placeholder", "org/go-accel-action@<40 hex digits> # v1.0.0"],
  ])("replaces %s", (_case, before) => {
    expect(rewritePins(`  - uses: ${before}\n\`${before}\`.`, COMMIT, "v1.2.3")).toBe(
      `  - uses: ${pinned}\n\`${pinned}\`.`,
    );
  });

  test.each([
    "- uses: org/go-accel-action@v1",
    `- uses: actions/checkout@${"f".repeat(40)} # v1.0.0`,
    `- uses: org/go-accel-action@${"f".repeat(40)}`,
  ])("leaves %j alone", (text) => {
    expect(rewritePins(text, COMMIT, "v1.2.3")).toBe(text);
  });
});

describe("planRelease()", () => {
  test("plans the newest release of the newest major version", () => {
    expect(planRelease(facts({}))).toEqual({
      plan: {
        tag: "v2.0.0",
        commit: COMMIT,
        isPrerelease: false,
        isLatest: true,
        majorTag: "v2",
        notes: "- New.",
      },
    });
  });

  test("moves the major tag, but not what is latest, for a fix of an older major version", () => {
    expect(planRelease(facts({ tags: ["v2.0.0", "v3.0.0"] }))).toMatchObject({
      plan: { isLatest: false, majorTag: "v2" },
    });
  });

  test("moves no major tag for a pre-release", () => {
    const rc = facts({
      tag: "v2.0.0-rc.1",
      versions: [["package.json", "2.0.0-rc.1"]],
      changelog: "## 2.0.0-rc.1\n\n- New.\n",
    });
    expect(planRelease(rc)).toMatchObject({
      plan: { isPrerelease: true, isLatest: false, majorTag: undefined },
    });
  });

  test.each<[string, Partial<ReleaseFacts>, string]>([
    ["a version that a file lacks", { versions: [["a.json", undefined]] }, "a.json has no version"],
    ["a section without text", { changelog: "## 2.0.0\n" }, "CHANGELOG.md says nothing"],
    ["another branch", { isOnDefaultBranch: false, defaultBranch: "trunk" }, "not on trunk"],
    ["another commit", { head: "abc" }, "abc is checked out, not v2.0.0"],
  ])("refuses %s", (_case, change, message) => {
    expect(planRelease(facts(change))).toEqual({ problems: [expect.stringContaining(message)] });
  });
});

test("the release script needs no package, as the job that may write installs none", () => {
  const dir = path.join(import.meta.dirname, "../../../scripts");
  const files = readdirSync(path.join(dir, "release")).map((name) => `release/${name}`);
  const imports = ["release.ts", ...files]
    .map((name) => readFileSync(path.join(dir, name), "utf8"))
    .flatMap((text) =>
      [...text.matchAll(/ from "([^"]+)"/g)].map(([, specifier = ""]) => specifier),
    );
  expect(imports.length).toBeGreaterThan(0);
  expect(imports.filter((specifier) => !/^(node:|\.)/.test(specifier))).toEqual([]);
});

function release(tag: string): ReleaseVersion {
  const parsed = parseTag(tag);
  if (!parsed) throw new Error(`${tag} is not a version`);
  return parsed;
}

function facts(change: Partial<ReleaseFacts>): ReleaseFacts {
  return {
    tag: "v2.0.0",
    taggedCommit: COMMIT,
    head: COMMIT,
    defaultBranch: "main",
    isOnDefaultBranch: true,
    tags: ["v1.0.0", "v2.0.0"],
    versions: [["package.json", "2.0.0"]],
    changelog: "## 2.0.0\n\n- New.\n",
    ...change,
  };
}
