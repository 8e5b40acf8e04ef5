import { describe, expect, test } from "vitest";
import { describeConfiguration } from "../../../src/lint/configuration.ts";
import type { LinterName } from "../../../src/lint/linters.ts";

/** Of a checkout with these files; the id of each is its text. */
function configurationOf(files: Record<string, string>, linter: LinterName = "golangci-lint") {
  const tracked = Object.entries(files).map(([path, text]) => ({ path, id: text }));
  return describeConfiguration(linter, tracked, (file) => files[file]);
}

const hashOf = (files: Record<string, string>, linter?: LinterName) =>
  configurationOf(files, linter).hash;

const RULEGUARD = [
  "linters:",
  "  settings:",
  "    gocritic:",
  "      settings:",
  "        ruleguard:",
  "          rules: '${base-path}/lint/rules-*.go,${config-path}/extra.go'",
].join("\n");

describe("describeConfiguration()", () => {
  test.each([
    ".golangci.yml",
    ".golangci.yaml",
    ".golangci.toml",
    "sub/.golangci.json",
    "build/golangci.yml",
    "ci/golangci-strict.yaml",
  ])("changes with %s", (file) => {
    expect(hashOf({ [file]: "a", "main.go": "" })).not.toBe(hashOf({ [file]: "b", "main.go": "" }));
  });

  test("does not change with the code", () => {
    const files = { ".golangci.yml": "version: 2\n", "main.go": "a", "main_test.go": "a" };
    expect(hashOf({ ...files, "main.go": "b" })).toBe(hashOf(files));
    const excluding = { ...files, ".golangci.yml": 'files: ["**/*_test.go"]\n- path: main.go\n' };
    expect(hashOf({ ...excluding, "main.go": "b", "main_test.go": "b" })).toBe(hashOf(excluding));
  });

  test("is of staticcheck's own files for staticcheck", () => {
    const files = { ".golangci.yml": "a", "pkg/staticcheck.conf": "a" };
    const [own, other] = ["staticcheck", "golangci-lint"] as const;
    expect(hashOf({ ...files, ".golangci.yml": "b" }, own)).toBe(hashOf(files, own));
    expect(hashOf({ ...files, "pkg/staticcheck.conf": "b" }, own)).not.toBe(hashOf(files, own));
    expect(hashOf({ ...files, "pkg/staticcheck.conf": "b" }, other)).toBe(hashOf(files, other));
  });

  test("does not depend on the order of the files", () => {
    const files = { "a/.golangci.yml": "a", "b/.golangci.yml": "b" };
    expect(hashOf(Object.fromEntries(Object.entries(files).reverse()))).toBe(hashOf(files));
  });

  test.each([
    ["lint/rules-a.go", true],
    ["build/extra.go", true],
    ["lint/other.go", false],
    ["lint/deeper/rules-a.go", false],
  ])("with rules of ruleguard, changes with %s: %s", (file, changes) => {
    const files = {
      "build/golangci.yml": RULEGUARD,
      "lint/rules-a.go": "",
      "build/extra.go": "",
      "lint/other.go": "",
      "lint/deeper/rules-a.go": "",
    };
    expect(hashOf({ ...files, [file]: "changed" }) !== hashOf(files)).toBe(changes);
    expect(configurationOf(files).off).toBeUndefined();
  });

  test.each([
    ["YAML", ".golangci.yml", "goheader:\n  template-path: header.txt\n"],
    ["TOML", ".golangci.toml", '[linters.settings.goheader]\ntemplate-path = "./header.txt"\n'],
    ["JSON", ".golangci.json", '{"goheader": {"template-path": "header.txt"}}\n'],
  ])("changes with the template that %s names", (_, name, text) => {
    const files = { [name]: text, "header.txt": "a" };
    expect(hashOf({ ...files, "header.txt": "b" })).not.toBe(hashOf(files));
  });

  test("turns the layer off for a plugin, which no key holds", () => {
    const text = "custom:\n  own:\n    path: tools/own.so\n";
    expect(configurationOf({ ".golangci.yml": text }).off).toMatch(/the plugin tools\/own\.so,/);
  });

  test("turns the layer off for rules that the checkout does not have", () => {
    expect(configurationOf({ ".golangci.yml": RULEGUARD }).off).toMatch(/ruleguard/);
  });

  test("allows a linter that only enables the check ruleguard", () => {
    expect(
      configurationOf({ ".golangci.yml": "enabled-checks:\n  - ruleguard\n" }).off,
    ).toBeUndefined();
  });
});
