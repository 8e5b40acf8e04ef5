import { expect, test } from "vitest";
import { parseToolchainList, toolchainVersion } from "../../../src/toolchain/version-list.ts";

test("parseToolchainList() reads releases and candidates of all platforms", () => {
  const text = "v0.0.1-go1.26.8.linux-amd64\nv0.0.1-go1.27rc1.darwin-arm64 2026-06-10T00:00:00Z\n";
  expect(parseToolchainList(text)).toEqual([
    { release: "1.26.8", platform: "linux-amd64" },
    { release: "1.27rc1", platform: "darwin-arm64" },
  ]);
});

test.each([
  ["", "nothing"],
  ["<html>not here</html>\n", "a page"],
  ["v0.0.1-go1.26.8\n", "no platform"],
  ["v0.0.2-go1.26.8.linux-amd64\n", "another form"],
  ["v0.0.1-go1.26.8-corp.linux-amd64\nv1.0.0\n", "another kind of build"],
])("parseToolchainList() makes nothing of %j: %s", (text) => {
  expect(parseToolchainList(text)).toEqual([]);
});

test("toolchainVersion() is what the list has", () => {
  const entry = { release: "1.27rc1", platform: "linux-amd64" };
  expect(parseToolchainList(toolchainVersion(entry))).toEqual([entry]);
});
