import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import type { ZipEntry } from "../../../src/store/zip-directory.ts";
import { checkModuleZip } from "../../../src/store/zip-rules.ts";

const PREFIX = "example.com/a@v1.0.0/";
const MIB = 1024 * 1024;

/** Entries by their names below the prefix, with their sizes. */
function entries(sizes: Readonly<Record<string, number>>): ZipEntry[] {
  return Object.entries(sizes).map(([name, sizeBytes]) => entry(PREFIX + name, sizeBytes));
}

function entry(name: string, sizeBytes = 1): ZipEntry {
  return { name, sizeBytes, method: "stored", packedBytes: sizeBytes, crc32: 0, headerOffset: 0 };
}

const check = (all: readonly ZipEntry[]) => () => checkModuleZip(all, PREFIX, 1);

describe("checkModuleZip() allows", () => {
  test.each<[string, ZipEntry[]]>([
    ["no file at all", []],
    ["files in folders", entries({ "go.mod": 1, "a.go": 1, "b/c/d.go": 1 })],
    ["entries for folders, and one for the root", [entry(PREFIX), ...entries({ "b/": 0 })]],
    ["a folder twice", [...entries({ "a/": 0 }), ...entries({ "a/": 0, "a/b": 1 })]],
    ["dots that are part of a name", entries({ "..a": 1, "a..b": 1, ".hidden": 1 })],
    ["letters of any script, and a space", entries({ "é/文.go": 1, "a b": 1, Ωmega: 1 })],
    ["punctuation that no shell or disk minds", entries({ "!#$%&()+,-.=@[]^_{}~": 1 })],
    ["names that only begin as those of devices", entries({ "console.go": 1, com0: 1, lpt: 1 })],
    ["a folder named go.mod", entries({ "go.mod/a.go": 1 })],
    ["names that begin or end with go.mod", entries({ "a/go.mod.txt": 1, "a/x.go.mod": 1 })],
    ["i with and without its dot", entries({ i: 1, "\u0130": 1, "\u0131": 1 })],
    ["500 MiB", entries({ a: 400 * MIB, b: 100 * MIB })],
    ["a go.mod and a LICENSE of 16 MiB", entries({ "go.mod": 16 * MIB, LICENSE: 16 * MIB })],
    ["a large file named LICENSE in a folder", entries({ "b/LICENSE": 17 * MIB })],
    ["a file named license of 17 MiB", entries({ license: 17 * MIB })],
  ])("%s", (_, all) => {
    expect(check(all)).not.toThrow();
  });
});

describe("checkModuleZip() refuses", () => {
  test.each<[string, ZipEntry[], string]>([
    ["a name outside", [entry("example.com/b@v1.0.0/a.go")], "is not below"],
    ["the prefix of another version", [entry("example.com/a@v1.0.01/a.go")], "is not below"],
    ["a parent", entries({ "../a": 1 }), "is not a valid file name"],
    ["a parent in the middle", entries({ "b/../a": 1 }), "is not a valid file name"],
    ["the folder itself", entries({ "./a": 1 }), "is not a valid file name"],
    ["nothing but dots", entries({ "...": 1 }), "is not a valid file name"],
    ["an empty element", entries({ "b//a": 1 }), "is not a valid file name"],
    ["an empty element at its end", entries({ "b//": 0 }), "is not a valid file name"],
    ["an absolute path", entries({ "/etc/passwd": 1 }), "is not a valid file name"],
    ["a folder that leads elsewhere", entries({ "../": 0 }), "is not a valid file name"],
    ["a backslash", entries({ "b\\a": 1 }), "is not a valid file name"],
    ["a NUL", entries({ "a\0b": 1 }), "is not a valid file name"],
    ["a newline", entries({ "a\nb": 1 }), "is not a valid file name"],
    [
      "a colon, which names a stream on NTFS",
      entries({ "a:b.txt": 1 }),
      "is not a valid file name",
    ],
    ["a character of the shell", entries({ "a*.go": 1 }), "is not a valid file name"],
    ["a quote", entries({ "a'.go": 1 }), "is not a valid file name"],
    ["a character that is no letter", entries({ "a€": 1 }), "is not a valid file name"],
    ["a mark without its letter", entries({ "e\u0301": 1 }), "is not a valid file name"],
    ["a dot at its end", entries({ "a.": 1 }), "is not a valid file name"],
    ["a dot at the end of a folder", entries({ "a./b": 1 }), "is not a valid file name"],
    ["a device", entries({ con: 1 }), "is not a valid file name"],
    [
      "a device in other letters, with an ending",
      entries({ "b/AuX.go": 1 }),
      "is not a valid file",
    ],
    ["a device as a folder", entries({ "lpt9/a.go": 1 }), "is not a valid file name"],
    ["a name twice", [...entries({ a: 1 }), ...entries({ a: 1 })], "is there twice"],
    ["a file and a folder of one name", entries({ a: 1, "a/": 0 }), "is a file and a folder"],
    ["a file that is the folder of another", entries({ a: 1, "a/b": 1 }), "is a file and a folder"],
    ["files that differ in case alone", entries({ "a.go": 1, "A.go": 1 }), "differ in case alone"],
    ["folders that differ in case alone", entries({ "A/b": 1, "a/c": 1 }), "differ in case alone"],
    ["a long s beside an s", entries({ s: 1, "\u017f": 1 }), "differ in case alone"],
    ["the sign of kelvin beside a k", entries({ k: 1, "\u212a": 1 }), "differ in case alone"],
    ["a sharp s in both cases", entries({ ß: 1, ẞ: 1 }), "differ in case alone"],
    ["a sigma as within a word and at its end", entries({ ς: 1, σ: 1 }), "differ in case alone"],
    ["a go.mod in a folder", entries({ "go.mod": 1, "b/go.mod": 1 }), "is a go.mod that is not in"],
    ["a GO.MOD in a folder", entries({ "b/GO.MOD": 1 }), "is a go.mod that is not in"],
    ["a Go.mod in the module's own folder", entries({ "Go.mod": 1 }), "not in lower case"],
    ["more than 500 MiB together", entries({ a: 400 * MIB, b: 100 * MIB + 1 }), "500 MiB"],
    ["a larger go.mod", entries({ "go.mod": 16 * MIB + 1 }), "go.mod is too large"],
    ["a larger LICENSE", entries({ LICENSE: 16 * MIB + 1 }), "LICENSE is too large"],
  ])("%s", (_, all, message) => {
    expect(check(all)).toThrow(IntegrityError);
    expect(check(all)).toThrow(message);
  });
});

test("checkModuleZip() refuses an archive of more than 500 MiB, whatever it holds", () => {
  expect(() => checkModuleZip([], PREFIX, 500 * MIB)).not.toThrow();
  expect(() => checkModuleZip([], PREFIX, 500 * MIB + 1)).toThrow("larger than 500 MiB");
});
