import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hash1, hashGoMod } from "../../../src/gomod/dirhash.ts";
import { IntegrityError } from "../../../src/lib/errors.ts";

function file(name: string, content = name) {
  return { name, sha256Hex: createHash("sha256").update(content).digest("hex") };
}

describe("hashGoMod()", () => {
  test("gives the hash that is known for an empty go.mod", () => {
    expect(hashGoMod(new Uint8Array())).toBe("h1:G7mAYYxgmS0lVkHyy2hEOLQCFB0DlQFTMLWggykrydY=");
  });
});

describe("hash1()", () => {
  test("gives the hash that is known for no files", () => {
    expect(hash1([])).toBe("h1:47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
  });

  test("hashes names and hashes in the order of the names' bytes", () => {
    // By UTF-16 units U+1F600 comes before U+FF5E, by bytes behind it.
    const sorted = [file("B"), file("a"), file("a/b"), file("\uff5e"), file("\u{1f600}")];
    const text = sorted.map(({ name, sha256Hex }) => `${sha256Hex}  ${name}\n`).join("");
    const expected = `h1:${createHash("sha256").update(text).digest("base64")}`;
    expect(hash1([...sorted].reverse())).toBe(expected);
  });

  test("does not depend on the order of the files", () => {
    const files = fc.uniqueArray(fc.stringMatching(/^[a-zA-Z/._-]{1,6}$/)).map((names) => {
      return names.map((name) => file(name));
    });
    fc.assert(
      fc.property(files, (list) => {
        expect(hash1([...list].reverse())).toBe(hash1(list));
      }),
    );
  });

  test("rejects a name with a newline", () => {
    expect(() => hash1([file("a\nb")])).toThrow(IntegrityError);
  });
});
