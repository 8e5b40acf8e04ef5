import { mkdirSync, rmSync, symlinkSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { createTrackedContent, UNKNOWN_CONTENT } from "../../src/app/tests/tracked-content.ts";
import { makeRepository, writeFiles } from "../support/git.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const PAST_SECONDS = 1_700_000_000;

describe("what a tracked file holds", () => {
  let dir = "";
  const stateOf = (name: string) => createTrackedContent().stateOf(join(dir, name));

  beforeEach(async () => {
    dir = await makeTempDir("tracked");
    writeFiles(dir, { "charts/a.yaml": "one", "charts/b.yaml": "one", "top.txt": "top" });
    symlinkSync("top.txt", join(dir, "link"));
    makeRepository(dir);
    writeFiles(dir, { "charts/untracked.yaml": "x", "out/program": "x" });
  });

  test("is the same for the same content, and does not depend on its time", () => {
    const before = stateOf("charts/a.yaml");
    expect(before).toMatch(/^[0-9a-f]{16}$/);
    utimesSync(join(dir, "charts/a.yaml"), PAST_SECONDS, PAST_SECONDS);
    expect(stateOf("charts/a.yaml")).toBe(before);
    expect(stateOf("charts/b.yaml")).toBe(before);
    writeFileSync(join(dir, "charts/a.yaml"), "two");
    expect(stateOf("charts/a.yaml")).not.toBe(before);
  });

  test("is another for a link that leads elsewhere", () => {
    const before = stateOf("link");
    rmSync(join(dir, "link"));
    symlinkSync("./top.txt", join(dir, "link"));
    expect(stateOf("link")).not.toBe(before);
  });

  test("of a folder is its tracked names only", () => {
    const before = stateOf("charts");
    writeFiles(dir, { "charts/more.yaml": "untracked" });
    expect(stateOf("charts")).toBe(before);
    expect(stateOf(".")).toMatch(/^[0-9a-f]{16}$/);
  });

  test("is that of a missing file, which a later commit may add", () => {
    expect(stateOf("charts/none.yaml")).toBe("-");
    rmSync(join(dir, "charts/a.yaml"));
    expect(stateOf("charts/a.yaml")).toBe("-");
  });

  test("is nothing for what git does not track, and outside of a checkout", async () => {
    expect(stateOf("charts/untracked.yaml")).toBeUndefined();
    expect(stateOf("out")).toBeUndefined();
    const elsewhere = await makeTempDir("elsewhere");
    mkdirSync(join(elsewhere, "folder"));
    expect(createTrackedContent().stateOf(join(elsewhere, "folder"))).toBeUndefined();
  });

  test("is not known if the job has written the file", () => {
    const content = createTrackedContent({ writtenSinceMs: PAST_SECONDS * 1000 });
    utimesSync(join(dir, "charts/a.yaml"), PAST_SECONDS - 1, PAST_SECONDS - 1);
    expect(content.stateOf(join(dir, "charts/a.yaml"))).toMatch(/^[0-9a-f]{16}$/);
    expect(content.stateOf(join(dir, "charts/b.yaml"))).toBe(UNKNOWN_CONTENT);
  });
});
