import fc from "fast-check";
import { expect, test } from "vitest";
import { parseGitConfig } from "../../../src/checkout/git-config.ts";

test.each([
  ["[core]\n\tattributesFile = /a/b\n", "core.attributesfile", "/a/b"],
  ["[CORE] AttributesFile=x\n", "core.attributesfile", "x"],
  ['[includeIf "gitdir:/work/"]\n  path = "with space" ; why\n', "includeif.path", "with space"],
  ['[filter "a\\"b"]\nsmudge = tr \\"A\\" B # not this\n', "filter.smudge", 'tr "A" B'],
  ["[core]\nattributesFile = /a/\\\nb\n", "core.attributesfile", "/a/b"],
  ["[core]\r\nbare = false  \r\n", "core.bare", "false"],
  ["[core]\nbare\n", "core.bare", ""],
  ["[extensions]\n\tobjectformat = sha256\n", "extensions.objectformat", "sha256"],
])("parseGitConfig() reads %j as git does", (text, name, value) => {
  expect(parseGitConfig(text)).toEqual([{ name, value }]);
});

test("parseGitConfig() skips comments and what is no setting", () => {
  expect(parseGitConfig("# [core]\n; a = b\n[core\n= 5\n\n")).toEqual([]);
});

test("parseGitConfig() survives any text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      for (const { name } of parseGitConfig(`[a]\n${text}`)) expect(name).toContain(".");
    }),
  );
});
