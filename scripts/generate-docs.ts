/**
 * Writes the tables of the README that follow from action.yml, between their markers. With
 * `--check` it writes nothing and fails if a table is not up to date.
 */
import { readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

interface Described {
  description: string;
  default?: string;
}

interface ActionManifest {
  inputs: Record<string, Described>;
  outputs: Record<string, Described>;
}

/** Groups of inputs in the order in which the README shows them, each with its inputs in order. */
const GROUPS: Record<string, readonly string[]> = {
  Modules: [
    "working-directory",
    "mirrors",
    "mirror-selection",
    "mirror-auth",
    "sidecar",
    "warm",
    "offline",
    "verify-modules",
  ],
  Cache: [
    "cache",
    "cache-backend",
    "cache-modules",
    "cache-build",
    "build-cache-limit",
    "cache-scope",
  ],
  "Builds and tests": ["reuse-tests", "parallelism", "test-parallelism", "time-go-commands"],
  Report: [
    "summary",
    "pr-comment",
    "regression-threshold",
    "fail-on-regression",
    "token",
    "job-status",
  ],
};

const root = path.join(import.meta.dirname, "..");
const readmeFile = path.join(root, "README.md");
const manifest: ActionManifest = parse(readFileSync(path.join(root, "action.yml"), "utf8"));

const before = readFileSync(readmeFile, "utf8");
const after = [
  ["inputs", renderInputs(manifest.inputs)] as const,
  ["outputs", renderOutputs(manifest.outputs)] as const,
].reduce((readme, [name, tables]) => replaceBetweenMarkers(readme, name, tables), before);

if (!process.argv.includes("--check")) {
  writeFileSync(readmeFile, after);
} else if (after !== before) {
  process.stderr.write("README.md is not up to date with action.yml (npm run docs)\n");
  process.exitCode = 1;
}

/** A table for each group, under its name. Throws if an input is in no group, or in one too many. */
function renderInputs(inputs: ActionManifest["inputs"]): string {
  const grouped = Object.values(GROUPS).flat();
  const declared = Object.keys(inputs);
  if (grouped.toSorted().join() !== declared.toSorted().join()) {
    throw new Error("the groups of inputs and action.yml name different inputs");
  }
  return Object.entries(GROUPS)
    .map(([group, names]) => {
      const rows = names.map((name) => renderInput(name, inputs[name]));
      return `### ${group}\n\n${markdownTable(["Input", "Default", "Meaning"], rows)}\n`;
    })
    .join("\n");
}

function renderInput(name: string, input: Described | undefined): string[] {
  const { default: value = "", description = "" } = input ?? {};
  return [`\`${name}\``, value === "" ? "" : `\`${value}\``, description];
}

function renderOutputs(outputs: ActionManifest["outputs"]): string {
  const rows = Object.entries(outputs).map(([name, output]) => [`\`${name}\``, output.description]);
  return markdownTable(["Output", "Meaning"], rows);
}

function markdownTable(header: string[], rows: string[][]): string {
  const line = (cells: string[]) =>
    `| ${cells.map((cell) => cell.trim().replaceAll("|", "\\|")).join(" | ")} |`;
  return [line(header), line(header.map(() => "---")), ...rows.map(line)].join("\n");
}

function replaceBetweenMarkers(text: string, name: string, content: string): string {
  const begin = `<!-- ${name}:begin -->`;
  const end = `<!-- ${name}:end -->`;
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md has no markers for ${name}`);
  return `${text.slice(0, from + begin.length)}\n${content}\n${text.slice(to)}`;
}
