import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { isFindingList, listOtherThanFindings } from "../../../src/lint/finding-lists.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

/** First bytes of a list of findings that golangci-lint 2.15.0 wrote, and of an empty list of facts. */
const FINDINGS = Buffer.from(
  "0dff99020102ff9a0001ff8c0000ff96ff8b0301010d456e636f64696e67497373756501ff8c000108010a46726f6d",
  "hex",
);
const FACTS = Buffer.from(
  "0dff81020102ff820001ff800000237f030101044661637401ff80000102010450617468010c000104466163740110",
  "hex",
);

describe("isFindingList()", () => {
  test("knows a list of findings from a list of facts", () => {
    expect(isFindingList(FINDINGS)).toBe(true);
    expect(isFindingList(FACTS)).toBe(false);
  });

  test("is not misled by a fact about a type of that name", () => {
    expect(isFindingList(Buffer.concat([FACTS, Buffer.from("\x0dEncodingIssue")]))).toBe(false);
  });

  test("takes what it does not know for something else", () => {
    expect(isFindingList(Buffer.alloc(0))).toBe(false);
    expect(isFindingList(Buffer.from('{"Type":"EncodingIssue"}'))).toBe(false);
  });
});

describe("listOtherThanFindings()", () => {
  test("names the actions whose outputs are something else or gone", async () => {
    const dir = await makeTempDir("lint");
    const entry = (digit: string) => ({ actionId: digit.repeat(64), outputId: digit.repeat(64) });
    for (const [digit, content] of [
      ["a", FINDINGS],
      ["b", FACTS],
    ] as const) {
      mkdirSync(join(dir, digit.repeat(2)));
      writeFileSync(join(dir, digit.repeat(2), `${digit.repeat(64)}-d`), content);
    }
    const entries = [entry("a"), entry("b"), entry("c")];
    expect(listOtherThanFindings(dir, entries)).toEqual(new Set(["b".repeat(64), "c".repeat(64)]));
  });
});
