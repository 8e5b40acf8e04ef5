import { describe, expect, test } from "vitest";
import {
  modeInGoRoot,
  nameInGoRoot,
  parseReleaseTime,
  parseVersionFile,
} from "../../../src/toolchain/toolchain-tree.ts";

test.each([
  ["src/_go.mod", "src/go.mod"],
  ["_go.mod", "go.mod"],
  ["src/cmd/go/testdata/mod_go.mod", "src/cmd/go/testdata/mod_go.mod"],
  ["src/_go.mod/a.go", "src/_go.mod/a.go"],
])("nameInGoRoot() makes %s to %s", (name, expected) => {
  expect(nameInGoRoot(name)).toBe(expected);
});

test.each([
  "bin/go",
  "bin/gofmt",
  "pkg/tool/linux_amd64/compile",
  "src/all.bash",
  "src/cmd/vendor/x/mkall.sh",
  "src/syscall/mksyscall.pl",
  "src/make.rc",
  "lib/wasm/go_js_wasm_exec",
])("modeInGoRoot() makes %s a program", (name) => {
  expect(modeInGoRoot(name)).toBe(0o755);
});

test.each([
  "VERSION",
  "src/fmt/print.go",
  "src/bin/go",
  "pkg/include/textflag.h",
  "lib/wasm/wasm_exec.js",
])("modeInGoRoot() does not make %s a program", (name) => {
  expect(modeInGoRoot(name)).toBe(0o644);
});

describe("a VERSION file", () => {
  const text = "go1.26.8\ntime 2026-09-01T17:33:13Z\n";

  test("names its release and its time", () => {
    expect(parseVersionFile(text)).toBe("1.26.8");
    expect(parseReleaseTime(text)).toBe(Date.UTC(2026, 8, 1, 17, 33, 13));
  });

  test("of an old release has no time", () => {
    expect(parseReleaseTime("go1.20")).toBeUndefined();
    expect(parseReleaseTime("go1.26.8\ntime soon\n")).toBeUndefined();
  });

  test.each(["devel go1.28-abcdef Tue", "", "go version", "1.26.8"])(
    "with %j names no release",
    (other) => {
      expect(parseVersionFile(other)).toBeUndefined();
    },
  );

  test("names a release that was built with experiments", () => {
    expect(parseVersionFile("go1.26.8 X:jsonv2")).toBe("1.26.8");
  });
});
