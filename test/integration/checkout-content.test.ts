import {
  chmodSync,
  mkdirSync,
  renameSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { createCheckoutContent, UNKNOWN_CONTENT } from "../../src/app/tests/checkout-content.ts";
import { makeRepository, writeFiles } from "../support/git.ts";
import { makeTempDir, removeTree } from "../support/temp-dir.ts";

const PAST_SECONDS = 1_700_000_000;
const STATE = /^[0-9a-f]{16}$/;

describe("what tests see outside of their module", () => {
  let dir = "";
  const contentOf = (name: string) =>
    createCheckoutContent().stateOf({ kind: "content", name: join(dir, name) });
  const listingOf = (name: string) =>
    createCheckoutContent().stateOf({ kind: "listing", name: join(dir, name) });

  beforeEach(async () => {
    dir = await makeTempDir("tracked");
    writeFiles(dir, {
      "charts/a.yaml": "one",
      "charts/b.yaml": "one",
      "red/x.txt": "one",
      "tan/x.txt": "one",
      "top.txt": "top",
    });
    symlinkSync("top.txt", join(dir, "link"));
    symlinkSync("red", join(dir, "way"));
    makeRepository(dir);
    writeFiles(dir, { "charts/untracked.yaml": "x", "out/program": "x" });
  });

  test("in a file is the same for the same content, whatever its time is", () => {
    const before = contentOf("charts/a.yaml");
    expect(before).toMatch(STATE);
    utimesSync(join(dir, "charts/a.yaml"), PAST_SECONDS, PAST_SECONDS);
    expect(contentOf("charts/a.yaml")).toBe(before);
    expect(contentOf("charts/b.yaml")).toBe(before);
    writeFileSync(join(dir, "charts/a.yaml"), "two");
    expect(contentOf("charts/a.yaml")).not.toBe(before);
  });

  test("in a program is something else than in a file", () => {
    const before = contentOf("charts/a.yaml");
    chmodSync(join(dir, "charts/a.yaml"), 0o755);
    expect(contentOf("charts/a.yaml")).not.toBe(before);
  });

  test("behind a link is something else once it leads elsewhere", () => {
    const [before, below] = [contentOf("link"), contentOf("way/x.txt")];
    expect([before, below]).toEqual([expect.stringMatching(STATE), expect.stringMatching(STATE)]);
    for (const [link, target] of [
      ["link", "charts/a.yaml"],
      ["way", "tan"],
    ] as const) {
      rmSync(join(dir, link));
      symlinkSync(target, join(dir, link));
    }
    expect(contentOf("link")).not.toBe(before);
    expect(contentOf("way/x.txt")).not.toBe(below);
  });

  test("behind a link into nowhere is where it leads", () => {
    const missing = contentOf("none");
    symlinkSync("nowhere", join(dir, "none"));
    expect(contentOf("none")).toMatch(STATE);
    expect(contentOf("none")).not.toBe(missing);
  });

  test("in a folder that it only asks for does not depend on the names there", () => {
    const before = contentOf("charts");
    expect(before).toMatch(STATE);
    rmSync(join(dir, "charts/a.yaml"));
    expect(contentOf("charts")).toBe(before);
  });

  test("in a folder that it lists is the names there, and what they stand for", () => {
    const before = listingOf("charts");
    expect(before).toMatch(STATE);
    writeFileSync(join(dir, "charts/a.yaml"), "two");
    expect(listingOf("charts")).toBe(before);
    rmSync(join(dir, "charts/a.yaml"));
    const without = listingOf("charts");
    mkdirSync(join(dir, "charts/a.yaml"));
    expect(new Set([before, without, listingOf("charts")]).size).toBe(3);
  });

  test("in the top folder does not depend on what git keeps there", () => {
    const before = listingOf(".");
    expect(before).toMatch(STATE);
    // As in a worktree.
    renameSync(join(dir, ".git"), `${dir}-git`);
    writeFileSync(join(dir, ".git"), `gitdir: ${dir}-git\n`);
    onTestFinished(() => removeTree(`${dir}-git`));
    expect(listingOf(".")).toBe(before);
  });

  test("is known for a missing file, which a later commit may add", () => {
    expect(contentOf("charts/none.yaml")).toBe("-");
    expect(contentOf("charts/a.yaml/below.txt")).toBe("-");
    rmSync(join(dir, "charts/a.yaml"));
    expect(contentOf("charts/a.yaml")).toBe("-");
  });

  test("counts if git does not track it, as later jobs may not make it", () => {
    expect(contentOf("charts/untracked.yaml")).toMatch(STATE);
    expect(contentOf("out/program")).toMatch(STATE);
    expect(listingOf("out")).toMatch(STATE);
  });

  test("is nothing in what git keeps for itself, and outside of a checkout", async () => {
    expect([contentOf(".git"), contentOf(".git/HEAD"), contentOf(".git/none")]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
    expect(listingOf("top.txt")).toBeUndefined();
    const elsewhere = await makeTempDir("elsewhere");
    mkdirSync(join(elsewhere, "folder"));
    const name = join(elsewhere, "folder");
    expect(createCheckoutContent().stateOf({ kind: "content", name })).toBeUndefined();
    const missing = join(elsewhere, "none");
    expect(createCheckoutContent().stateOf({ kind: "content", name: missing })).toBeUndefined();
  });

  test("is not known of a file that the job has put aside and brought back", () => {
    const file = join(dir, "charts/a.yaml");
    utimesSync(file, PAST_SECONDS, PAST_SECONDS);
    const sinceMs = Date.now() - 60_000;
    const content = createCheckoutContent({ writtenSinceMs: sinceMs });
    renameSync(file, `${file}.orig`);
    renameSync(`${file}.orig`, file);
    expect(content.stateOf({ kind: "content", name: file })).toBe(UNKNOWN_CONTENT);
    const later = createCheckoutContent({ writtenSinceMs: Date.now() + 60_000 });
    expect(later.stateOf({ kind: "content", name: file })).toMatch(STATE);
  });

  test("is not known of a folder in which the job has made or removed something", () => {
    const name = join(dir, "charts");
    const content = createCheckoutContent({ writtenSinceMs: Date.now() - 60_000 });
    expect(content.stateOf({ kind: "listing", name })).toBe(UNKNOWN_CONTENT);
    expect(content.stateOf({ kind: "content", name })).toMatch(STATE);
  });
});
