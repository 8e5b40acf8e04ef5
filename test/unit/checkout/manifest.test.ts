import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatManifest,
  type Manifest,
  type MtimeRecord,
  parseManifest,
  shortContentId,
} from "../../../src/checkout/manifest.ts";
import { anyRecord, recordOf } from "./records.ts";

const root = fc.constantFrom("/work/a", "/work/ä b", "C:\\work", "@");
const manifests: fc.Arbitrary<Manifest> = fc
  .array(fc.tuple(root, fc.array(anyRecord, { maxLength: 8 })))
  .map((entries) => new Map(entries));

function toKey({ path, contentId, mode, mtimeNs, idle, standing }: MtimeRecord): string {
  return JSON.stringify([path, contentId, mode, String(mtimeNs), idle, standing]);
}

function keysOf(manifest: Manifest | undefined): string[] | undefined {
  if (!manifest) return undefined;
  return [...manifest].flatMap(([dir, list]) => list.map((each) => `${dir} ${toKey(each)}`)).sort();
}

describe("parseManifest()", () => {
  test("reads back what was written, whatever bytes a name has", () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        expect(keysOf(parseManifest(formatManifest(manifest)))).toEqual(keysOf(manifest));
      }),
    );
  });

  test("reads nothing wrong from a manifest that was cut", () => {
    fc.assert(
      fc.property(manifests, fc.double({ min: 0, max: 1, noNaN: true }), (manifest, part) => {
        const whole = formatManifest(manifest);
        const found = parseManifest(whole.subarray(0, Math.floor((whole.length - 1) * part)));
        // Cut behind a line it is a manifest of fewer: those that are there are right.
        const known = new Set(keysOf(manifest));
        for (const key of keysOf(found) ?? []) expect(known).toContain(key);
      }),
    );
  });

  test("survives any bytes", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        const header = Buffer.from("go-accel mtimes 2\n@/work\0");
        const found = parseManifest(Buffer.concat([header, bytes]));
        for (const list of found?.values() ?? []) {
          for (const { contentId } of list) expect(contentId).toMatch(/^[0-9a-f]{32}$/);
        }
      }),
    );
  });

  const ID = "0123456789abcdef0123456789abcdef";
  test.each([
    ["nothing", ""],
    ["the format before", `go-accel mtimes 1\nf ${ID}01234567 100644 5 a.txt\0`],
    ["a later format", "go-accel mtimes 3\n"],
    ["a record before any checkout", `go-accel mtimes 2\n${ID}.100644.5.0 a\0`],
    ["a line without its end", `go-accel mtimes 2\n@/w\0${ID}.100644.5.0 a`],
    ["an id that is too short", "go-accel mtimes 2\n@/w\0abcd.100644.5.0 a\0"],
    ["a time that is no number", `go-accel mtimes 2\n@/w\0${ID}.100644.1-2.0 a\0`],
    ["an unknown mark", `go-accel mtimes 2\n@/w\0${ID}.100644.5.0? a\0`],
    ["an empty record in a list", `go-accel mtimes 2\n@/w\0${ID}.100644.5.0,, a\0`],
    ["a path twice", `go-accel mtimes 2\n@/w\0${ID}.100644.5.0 a\0${ID}.100644.6.0 a\0`],
    ["a checkout twice", "go-accel mtimes 2\n@/w\0@/w\0"],
  ])("reads %s as no manifest", (_, text) => {
    expect(parseManifest(Buffer.from(text, "latin1"))).toBeUndefined();
  });
});

describe("formatManifest()", () => {
  test("does not depend on the order", () => {
    fc.assert(
      fc.property(manifests, (manifest) => {
        const reversed = new Map(
          [...manifest].reverse().map(([dir, list]) => [dir, [...list].reverse()]),
        );
        expect(formatManifest(reversed)).toEqual(formatManifest(manifest));
      }),
    );
  });

  test("names a path once for all its contents", () => {
    const records = [recordOf("a", 1n), recordOf("b", 2n, { idle: 3, standing: "former" })];
    expect(formatManifest(new Map([["/w", records]])).toString("latin1")).toBe(
      `go-accel mtimes 2\n@/w\0${"a".repeat(32)}.100644.1.0,${"b".repeat(32)}.100644.2.3- a.txt\0`,
    );
  });
});

test("shortContentId() keeps 128 bits of ids of both lengths", () => {
  expect(shortContentId("ab".repeat(20))).toBe("ab".repeat(16));
  expect(shortContentId("cd".repeat(32))).toBe("cd".repeat(16));
});
