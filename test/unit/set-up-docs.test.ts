import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { SET_UP_TABLE, type SetUpRow } from "./toolchain/set-up-table.ts";

const page = readFileSync(path.join(import.meta.dirname, "../../docs/set-up.md"), "utf8");

function renderRow({
  wanted,
  by,
  path: onPath,
  toolCache,
  mirrors,
  checkLatest,
  taken,
  usual,
}: SetUpRow): string {
  const cells = [
    `\`${wanted.replaceAll("|", "\\|")}\` by ${by}${checkLatest ? ", `check-latest`" : ""}`,
    onPath,
    toolCache,
    mirrors,
    taken,
    usual,
  ];
  return `| ${cells.join(" | ")} |`;
}

test("docs/set-up.md has the table that the choice is tested by", () => {
  const [, table = ""] = /<!-- set-up:begin -->\n(.*)<!-- set-up:end -->/s.exec(page) ?? [];
  const expected = [
    "| Wanted | PATH | Tool cache | Mirrors | Taken | The usual set-up action differs because |",
    "| --- | --- | --- | --- | --- | --- |",
    ...SET_UP_TABLE.map(renderRow),
    "",
  ].join("\n");
  expect(table).toBe(expected);
});
