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

const check = (all: readonly ZipEntry[]) => () => checkModuleZip(all, PREFIX);

describe("checkModuleZip() allows", () => {
  test.each<[string, ZipEntry[]]>([
    ["no file at all", []],
    ["files in folders", entries({ "go.mod": 1, "a.go": 1, "b/c/d.go": 1 })],
    ["entries for folders, and one for the root", [entry(PREFIX), ...entries({ "b/": 0 })]],
    ["a folder beside a file of its name", entries({ a: 1, "a/": 0 })],
    ["dots that are part of a name", entries({ "..a": 1, "a..b": 1, ".hidden": 1, "...": 1 })],
    ["500 MiB", entries({ a: 400 * MIB, b: 100 * MIB })],
    ["a go.mod and a LICENSE of 16 MiB", entries({ "go.mod": 16 * MIB, LICENSE: 16 * MIB })],
    [
      "large files of these names in folders",
      entries({ "b/go.mod": 17 * MIB, "b/LICENSE": 17 * MIB }),
    ],
  ])("%s", (_, all) => {
    expect(check(all)).not.toThrow();
  });
});

describe("checkModuleZip() refuses", () => {
  test.each<[string, ZipEntry[], string]>([
    ["a name outside", [entry("example.com/b@v1.0.0/a.go")], "is not below"],
    ["the prefix of another version", [entry("example.com/a@v1.0.01/a.go")], "is not below"],
    ["a parent", entries({ "../a": 1 }), "is not a plain file name"],
    ["a parent in the middle", entries({ "b/../a": 1 }), "is not a plain file name"],
    ["the folder itself", entries({ "./a": 1 }), "is not a plain file name"],
    ["an empty element", entries({ "b//a": 1 }), "is not a plain file name"],
    ["an absolute path", entries({ "/etc/passwd": 1 }), "is not a plain file name"],
    ["a backslash", entries({ "b\\a": 1 }), "is not a plain file name"],
    ["a NUL", entries({ "a\0b": 1 }), "is not a plain file name"],
    ["a folder that leads elsewhere", entries({ "../": 0 }), "is not a plain file name"],
    ["a name twice", [...entries({ a: 1 }), ...entries({ a: 1 })], "is there twice"],
    ["names that differ in case alone", entries({ "A/b": 1, "a/B": 1 }), "is there twice"],
    ["more than 500 MiB together", entries({ a: 400 * MIB, b: 100 * MIB + 1 }), "500 MiB"],
    ["a larger go.mod", entries({ "go.mod": 16 * MIB + 1 }), "go.mod is too large"],
    ["a larger LICENSE", entries({ LICENSE: 16 * MIB + 1 }), "LICENSE is too large"],
  ])("%s", (_, all, message) => {
    expect(check(all)).toThrow(IntegrityError);
    expect(check(all)).toThrow(message);
  });
});
