/**
 * Writes the tables of the README that follow from action.yml, between their markers. With
 * `--check` it writes nothing and fails where a table is not up to date.
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

const root = path.join(import.meta.dirname, "..");
const readmeFile = path.join(root, "README.md");
const manifest: ActionManifest = parse(readFileSync(path.join(root, "action.yml"), "utf8"));

const inputs = Object.entries(manifest.inputs).map(([name, input]) => [
  `\`${name}\``,
  input.default ? `\`${input.default}\`` : "",
  input.description,
]);
const outputs = Object.entries(manifest.outputs).map(([name, output]) => [
  `\`${name}\``,
  output.description,
]);

const before = readFileSync(readmeFile, "utf8");
const after = [
  ["inputs", markdownTable(["Input", "Default", "Meaning"], inputs)] as const,
  ["outputs", markdownTable(["Output", "Meaning"], outputs)] as const,
].reduce((readme, [name, table]) => replaceBetweenMarkers(readme, name, table), before);

if (!process.argv.includes("--check")) {
  writeFileSync(readmeFile, after);
} else if (after !== before) {
  process.stderr.write("README.md is not up to date with action.yml (npm run docs)\n");
  process.exitCode = 1;
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
