import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { encodeKey, keyPath, tryReadKeyPath } from "../../../src/cache/entry-name.ts";

const keys = fc.oneof(
  fc.string({ unit: "binary", maxLength: 40 }),
  fc.string({
    unit: fc.constantFrom("a", "/", ".", "+", "%", "2", "E", "\\", "ä"),
    maxLength: 500,
  }),
  fc.nat(900).map((length) => "k".repeat(length)),
);

describe("keyPath()", () => {
  test("leaves a usual key as it is", () => {
    const key = "accel1-build-linux-amd64-go1.26.1-0123456789abcdef-CI_test.01234567-base-0.1";
    expect(keyPath(key)).toBe(key);
  });

  test.each([
    ["", ""],
    [".", "%2E"],
    ["..", "%2E."],
    ["a/../b", "a%2F..%2Fb"],
    ["a b+c", "a%20b%2Bc"],
    ["%", "%25"],
    ["ä", "%C3%A4"],
    ["k".repeat(401), `${"k".repeat(200)}+/${"k".repeat(200)}+/k`],
  ])("writes %j as %j", (key, text) => {
    expect(keyPath(key)).toBe(text);
  });

  test("can be read back, and leads nowhere else", () => {
    fc.assert(
      fc.property(keys, (key) => {
        const text = keyPath(key);
        expect(tryReadKeyPath(text)).toBe(key);
        for (const part of text.split("/")) {
          expect(part).toMatch(/^(?:(?!\.)[A-Za-z0-9_.%-]{1,200}\+?|)$/);
        }
      }),
    );
  });

  test("begins with the path of every key with which its key begins, and of no other", () => {
    fc.assert(
      fc.property(keys, keys, fc.nat(), (key, other, cut) => {
        // By characters, not by halves of them.
        const chars = [...key];
        const beginning = chars.slice(0, cut % (chars.length + 1)).join("");
        expect(keyPath(key).startsWith(keyPath(beginning))).toBe(true);
        expect(keyPath(key).startsWith(keyPath(other))).toBe(key.startsWith(other));
      }),
    );
  });

  test("keeps keys apart, also where one is a folder's name", () => {
    fc.assert(
      fc.property(keys, keys, (one, other) => {
        fc.pre(one !== other);
        expect(`${keyPath(one)}/`.startsWith(`${keyPath(other)}/`)).toBe(false);
      }),
    );
  });
});

describe("tryReadKeyPath()", () => {
  test.each(["a/b", "a+b", "a+/b", "%", "%2", "%2f", "%41", "%FF", ".a", "a b", "ä"])(
    "refuses %j, which no key has",
    (text) => {
      expect(tryReadKeyPath(text)).toBeUndefined();
    },
  );
});

describe("encodeKey()", () => {
  test("makes one name of any text", () => {
    fc.assert(
      fc.property(keys, (key) => {
        expect(encodeKey(key)).toMatch(/^(?!\.)[A-Za-z0-9_.%-]*$/);
      }),
    );
  });
});
