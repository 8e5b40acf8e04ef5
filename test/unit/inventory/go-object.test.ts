import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readPackagePath } from "../../../src/inventory/go-object.ts";

/** An archive with an object whose symbols have these names. */
function makeArchive(names: readonly string[], magic = "\0go120ld"): Buffer {
  const header = Buffer.alloc(8 + 8 + 4 + 4 * 20);
  header.write(magic, "latin1");
  const strings = Buffer.from(names.join(""));
  const symbols = Buffer.alloc(21 * names.length);
  let at = header.length;
  for (const [index, name] of names.entries()) {
    symbols.writeUInt32LE(Buffer.byteLength(name), 21 * index);
    symbols.writeUInt32LE(at, 21 * index + 4);
    at += Buffer.byteLength(name);
  }
  const first = header.length + strings.length;
  for (let block = 0; block < 20; block++) {
    const offset = block <= 3 ? first : first + symbols.length;
    header.writeUInt32LE(offset, 20 + 4 * block);
  }
  return Buffer.concat([
    Buffer.from(
      '!<arch>\n__.PKGDEF  0 `\ngo object linux amd64 go1.26.8\nbuild id "a/b"\n\n$$B\nu',
    ),
    Buffer.from("_go_.o 0 `\ngo object linux amd64 go1.26.8\n\n!\n"),
    header,
    strings,
    symbols,
  ]);
}

describe("readPackagePath()", () => {
  it("finds the symbol that names the package among others", () => {
    const names = ["main.main", "go:cuinfo.packagename.example.com/m/sub", "type:int"];
    expect(readPackagePath(makeArchive(names))).toBe("example.com/m/sub");
  });

  it("knows no path if no symbol names one, or if the format is another", () => {
    const name = "go:cuinfo.packagename.example.com/m";
    expect(readPackagePath(makeArchive(["main.main", "go:cuinfo.packagename."]))).toBeUndefined();
    expect(readPackagePath(makeArchive([name], "\0gz120ld"))).toBeUndefined();
    expect(readPackagePath(Buffer.from("ok  \texample.com/m\t0.1s\n"))).toBeUndefined();
  });

  it("reads damaged archives without an error", () => {
    const whole = makeArchive(["x", "go:cuinfo.packagename.example.com/m"]);
    fc.assert(
      fc.property(fc.nat(whole.length), fc.uint8Array({ maxLength: 60 }), (cut, noise) => {
        const damaged = Buffer.from(whole);
        damaged.set(noise.subarray(0, whole.length - cut), cut);
        readPackagePath(damaged);
        readPackagePath(whole.subarray(0, cut));
        expect(readPackagePath(whole)).toBe("example.com/m");
      }),
    );
  });
});
