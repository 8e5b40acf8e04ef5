/**
 * Writes what follows from other files, between its markers: the inputs of action.yml and of the
 * README from `src/inputs/input-table.ts`, and the outputs of the README from action.yml. With
 * `--check` it writes nothing and fails if a file is not up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { INPUTS, type InputRow } from "../src/inputs/input-table.ts";

/** Headings of the groups, in their order. */
const HEADINGS: Readonly<Record<InputRow<unknown>["group"], string>> = {
  modules: "Modules",
  cache: "Cache",
  tests: "Builds and tests",
  report: "Report",
  internal: "Internal",
};
const groups = Object.entries(HEADINGS).map(([group, heading]) => ({
  group,
  heading,
  inputs: INPUTS.filter((input) => input.group === group),
}));

const root = path.join(import.meta.dirname, "..");

const manifest = update("action.yml", (text) =>
  replaceBetween(text, "  # inputs:begin (npm run docs)", "  # inputs:end", manifestInputs()),
);
update("README.md", (text) => {
  const withInputs = replaceBetween(
    text,
    "<!-- inputs:begin -->",
    "<!-- inputs:end -->",
    inputTables(),
  );
  return replaceBetween(
    withInputs,
    "<!-- outputs:begin -->",
    "<!-- outputs:end -->",
    outputTable(parse(manifest)),
  );
});

/** Writes or checks a file. Returns its new text. */
function update(name: string, change: (text: string) => string): string {
  const file = path.join(root, name);
  const before = readFileSync(file, "utf8");
  const after = change(before);
  if (!process.argv.includes("--check")) {
    writeFileSync(file, after);
  } else if (after !== before) {
    process.stderr.write(`${name} is not up to date (npm run docs)\n`);
    process.exitCode = 1;
  }
  return after;
}

function manifestInputs(): string {
  return groups
    .flatMap(({ heading, inputs }) => [`  # ${heading}`, ...inputs.map(manifestInput)])
    .join("\n");
}

function manifestInput({ name, default: instead, description }: InputRow<unknown>): string {
  const quoted = `'${instead.replaceAll("'", "''")}'`;
  return `  ${name}:\n    description: >-\n      ${description}\n    default: ${quoted}`;
}

/** A table for each group that users need, under its heading. */
function inputTables(): string {
  return groups
    .filter(({ group }) => group !== "internal")
    .map(({ heading, inputs }) => {
      const rows = inputs.map(({ name, default: instead, description }) => [
        code(name),
        code(instead),
        description,
      ]);
      return `### ${heading}\n\n${markdownTable(["Input", "Default", "Meaning"], rows)}\n`;
    })
    .join("\n");
}

function outputTable({ outputs }: { outputs: Record<string, { description: string }> }): string {
  const rows = Object.entries(outputs).map(([name, output]) => [code(name), output.description]);
  return markdownTable(["Output", "Meaning"], rows);
}

function code(text: string): string {
  return text === "" ? "" : `\`${text}\``;
}

function markdownTable(header: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.trim().replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function replaceBetween(text: string, begin: string, end: string, content: string): string {
  const from = text.indexOf(`${begin}\n`);
  const to = text.indexOf(`${end}\n`);
  if (from < 0 || to < from) throw new Error(`there is no ${begin} … ${end}`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
