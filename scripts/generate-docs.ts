/**
 * Writes what follows from other files, between its markers: the inputs of action.yml and of the
 * README from `src/inputs/input-table.ts`, the outputs of the README from action.yml, and the findings
 * of docs/doctor.md from `src/doctor/findings`. With `--check` it writes nothing and fails if a file is
 * not up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import { DIAGNOSES } from "../src/doctor/findings/catalogue.ts";
import { CHECKS } from "../src/doctor/findings/diagnosis.ts";
import { INPUTS, type InputRow } from "../src/inputs/input-table.ts";

/** Headings of the groups, in their order. */
const HEADINGS: Readonly<Record<InputRow<unknown>["group"], string>> = {
  go: "Go",
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

update("docs/doctor.md", (text) =>
  replaceBetween(text, "<!-- findings:begin -->", "<!-- findings:end -->", findingSections()),
);

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

/** A heading for each check and, below it, for each ID: scripts and the command itself point there. */
function findingSections(): string {
  const found = Object.entries(DIAGNOSES);
  const parts = Object.entries({ ...CHECKS, log: "Only in the output of go commands" });
  const sections = parts.map(([check, title]) => {
    const own = found
      .filter(([, diagnosis]) => diagnosis.check === check)
      .map(([id, { level, title: what, cause, remedy }]) => {
        const kind = level === "warning" ? " A warning." : "";
        return `#### ${id}\n\n**${what}.**${kind} ${cause} ${remedy}\n`;
      });
    const name = check === "log" ? [] : [`The check \`${check}\`.\n`];
    return [`### ${title}\n`, ...name, ...own].join("\n");
  });
  return `\n${sections.join("\n")}`;
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
