import { expect, test } from "vitest";
import { goPlatform } from "../../../src/toolchain/platform.ts";

test.each([
  ["linux", "x64", "LE", "linux-amd64"],
  ["linux", "arm64", "LE", "linux-arm64"],
  ["linux", "arm", "LE", "linux-arm"],
  ["linux", "ppc64", "LE", "linux-ppc64le"],
  ["aix", "ppc64", "BE", "aix-ppc64"],
  ["linux", "s390x", "BE", "linux-s390x"],
  ["linux", "riscv64", "LE", "linux-riscv64"],
  ["win32", "x64", "LE", "windows-amd64"],
  ["win32", "ia32", "LE", "windows-386"],
  ["darwin", "arm64", "LE", "darwin-arm64"],
  ["sunos", "x64", "LE", "solaris-amd64"],
] as const)("goPlatform() calls %s on %s (%s) %s", (system, processor, order, expected) => {
  expect(goPlatform(system, processor, order)).toBe(expected);
});
