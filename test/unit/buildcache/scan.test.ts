import { mkdir, utimes, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseActionFile, scanBuildCache } from "../../../src/buildcache/scan.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { actionFile, idOf } from "./entries.ts";

const A = idOf("a");
const D = idOf("d");

describe("parseActionFile()", () => {
  test("reads what the go command writes", () => {
    expect(parseActionFile(actionFile(A, D, 1234, 1_700_000_000_123_456_789n))).toEqual({
      actionId: A,
      outputId: D,
      outputBytes: 1234,
      computedAtMs: 1_700_000_000_123,
    });
  });

  test.each([
    ["nothing", ""],
    ["another version", actionFile(A, D).replace("v1", "v2")],
    ["a cut entry", actionFile(A, D).slice(0, -1)],
    ["an entry with more behind it", `${actionFile(A, D)}x`],
    ["two entries", actionFile(A, D).repeat(2)],
    ["upper-case digits", actionFile(A.replace(/.$/, "A"), D)],
    ["a size of letters", actionFile(A, D).replace(" 10 ", " xx ")],
    ["a negative size", actionFile(A, D).replace(" 10 ", "-10 ")],
    ["fields that are not as wide as Go's", `v1 ${A} ${D} 10 20\n`],
    ["NULs", "\0".repeat(175)],
  ])("finds no entry in %s", (_, content) => {
    expect(parseActionFile(content)).toBeUndefined();
  });

  test("never throws, and takes no other text for an entry of ours", () => {
    const good = actionFile(A, D);
    const edits = fc.record({
      at: fc.nat(good.length),
      removed: fc.nat(8),
      added: fc.string({ unit: "binary-ascii", maxLength: 8 }),
    });
    fc.assert(
      fc.property(edits, ({ at, removed, added }) => {
        const text = good.slice(0, at) + added + good.slice(at + removed);
        const entry = parseActionFile(text);
        const rewritten = entry && actionFile(entry.actionId, entry.outputId).slice(0, 132);
        expect(rewritten ?? text.slice(0, 132)).toBe(text.slice(0, 132));
      }),
      { numRuns: 1_000 },
    );
  });
});

describe("scanBuildCache()", () => {
  async function makeCache(files: Readonly<Record<string, string>>): Promise<string> {
    const dir = await makeTempDir("gocache");
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(dir, name)), { recursive: true });
      await writeFile(join(dir, name), content);
    }
    return dir;
  }

  test("finds the actions, with the time of their last use", async () => {
    const name = `${A.slice(0, 2)}/${A}-a`;
    const dir = await makeCache({ [name]: actionFile(A, D), [`${D.slice(0, 2)}/${D}-d`]: "out" });
    await utimes(join(dir, name), 5, 5);
    expect(scanBuildCache(dir)).toMatchObject([{ actionId: A, outputId: D, usedAtMs: 5_000 }]);
  });

  test("has no entries where there is no cache", async () => {
    expect(scanBuildCache(join(await makeTempDir("gocache"), "absent"))).toEqual([]);
  });

  test("leaves out an action without its output, which is none to go either", async () => {
    const name = `${A.slice(0, 2)}/${A}-a`;
    const dir = await makeCache({ [name]: actionFile(A, D), [`${D.slice(0, 2)}/${A}-d`]: "out" });
    expect(scanBuildCache(dir)).toEqual([]);
  });

  test("takes a cached executable for an output", async () => {
    const name = `${A.slice(0, 2)}/${A}-a`;
    const dir = await makeCache({ [name]: actionFile(A, D), [`${D.slice(0, 2)}/${D}-d/tool`]: "" });
    expect(scanBuildCache(dir)).toMatchObject([{ actionId: A, outputId: D }]);
  });

  test("leaves out what is no action of the cache", async () => {
    const folder = A.slice(0, 2);
    const dir = await makeCache({
      [`${D.slice(0, 2)}/${D}-d`]: "out",
      "trim.txt": "1",
      README: "",
      "testexpire.txt": "",
      [`${folder}/${idOf("other")}-a`]: actionFile(A, D),
      [`${folder}/${A}-a.tmp`]: actionFile(A, D),
      [`fuzz/${A}-a`]: actionFile(A, D),
      [`${folder}/${A}-a`]: "torn",
    });
    expect(scanBuildCache(dir)).toEqual([]);
  });

  test("leaves out an entry that cannot be read", async () => {
    const dir = await makeCache({ [`${A.slice(0, 2)}/${A}-a/file`]: "" });
    expect(scanBuildCache(dir)).toEqual([]);
  });
});
