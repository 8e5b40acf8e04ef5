import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { hash1 } from "../../../src/gomod/dirhash.ts";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { pickShare, unpackShare } from "../../../src/toolchain/unpack-share.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { createZip } from "../../support/zip.ts";

const PREFIX = "golang.org/toolchain@v0.0.1-go1.26.8.linux-amd64/";
const FILES = {
  VERSION: "go1.26.8\ntime 2026-09-01T17:33:13Z\n",
  "bin/go": "program",
  "pkg/tool/linux_amd64/compile": "program",
  "src/_go.mod": "module std\n",
  "src/fmt/print.go": "package fmt\n",
  "src/make.bash": "#!/bin/sh\n",
};

async function makeZip(files: Readonly<Record<string, string>>) {
  const dir = await makeTempDir("unpack-share");
  const zip = join(dir, "a.zip");
  const entries = Object.entries(files).map(([name, content]) => ({
    name: PREFIX + name,
    content: Buffer.from(content),
  }));
  writeFileSync(zip, createZip(entries));
  return { zip, prefix: PREFIX, dir: join(dir, "go") };
}

describe("unpackShare()", () => {
  test("makes a GOROOT of a module: names, modes by name, and one time for all", async () => {
    const timeMs = Date.UTC(2026, 8, 1, 17, 33, 13);
    const share = { ...(await makeZip(FILES)), index: 0, count: 1, timeMs };
    await unpackShare(share);
    const names = readdirSync(share.dir, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name));
    const found = names.map((file) => {
      const { mode, mtimeMs } = statSync(file);
      return [file.slice(share.dir.length + 1), (mode & 0o100) !== 0, mtimeMs];
    });
    expect(found.sort()).toEqual([
      ["VERSION", false, timeMs],
      ["bin/go", true, timeMs],
      ["pkg/tool/linux_amd64/compile", true, timeMs],
      ["src/fmt/print.go", false, timeMs],
      ["src/go.mod", false, timeMs],
      ["src/make.bash", true, timeMs],
    ]);
    expect(readFileSync(join(share.dir, "src/go.mod"), "utf8")).toBe("module std\n");
  });

  test("gives together the hash of the whole, however many shares there are", async () => {
    const whole = await unpackShare({
      ...(await makeZip(FILES)),
      index: 0,
      count: 1,
      timeMs: undefined,
    });
    const zip = await makeZip(FILES);
    const parts = await Promise.all(
      [0, 1, 2].map((index) => unpackShare({ ...zip, index, count: 3, timeMs: undefined })),
    );
    expect(hash1(parts.flat())).toBe(hash1(whole));
  });

  test("refuses a file outside of its folder before anything is written", async () => {
    const zip = await makeZip({ "bin/go": "program", "../../.bashrc": "evil" });
    const unpacking = unpackShare({ ...zip, index: 0, count: 1, timeMs: undefined });
    await expect(unpacking).rejects.toThrow(IntegrityError);
    expect(() => readdirSync(zip.dir)).toThrow("ENOENT");
  });
});

test("pickShare() gives each entry to one share, in the zip's order", () => {
  const sizes = fc.array(fc.nat(5_000_000), { maxLength: 50 });
  fc.assert(
    fc.property(sizes, fc.integer({ min: 1, max: 6 }), (bytes, count) => {
      const entries = bytes.map((sizeBytes, index) => ({
        name: `f${index}`,
        method: "deflated" as const,
        crc32: 0,
        packedBytes: sizeBytes,
        sizeBytes,
        headerOffset: index,
      }));
      const shares = Array.from({ length: count }, (_, index) =>
        pickShare(entries, { index, count }),
      );
      expect(shares.flat()).toEqual(entries);
    }),
  );
});
