/**
 * A strict reader of the OpenMetrics text format, version 1.0. It refuses every text that breaks
 * the specification, while the parsers that people use accept many of them.
 */
export interface OpenMetric {
  readonly name: string;
  readonly type: string;
  readonly unit: string | undefined;
  readonly help: string | undefined;
  readonly samples: readonly OpenMetricSample[];
}

export interface OpenMetricSample {
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

interface Family {
  readonly name: string;
  readonly metadata: Map<string, string>;
  readonly samples: OpenMetricSample[];
}

const NAME = /^[a-zA-Z_:][a-zA-Z0-9_:]*$/;
const LABEL_NAME = /^[a-zA-Z_][a-zA-Z0-9_]*$/;
const NUMBER = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/;
/** What the names of samples end with, by the type of their family. */
const SUFFIXES: Readonly<Record<string, readonly string[]>> = {
  gauge: [""],
  counter: ["_total"],
  info: ["_info"],
  stateset: [""],
  summary: ["", "_count", "_sum"],
};

/** Reads an exposition. Throws for the first line that is not as it must be. */
export function parseOpenMetrics(text: string): OpenMetric[] {
  if (!text.isWellFormed()) throw new Error("not Unicode");
  if (!text.endsWith("# EOF\n")) throw new Error("it must end with # EOF and a line feed");
  const families: Family[] = [];
  for (const line of text.slice(0, -"# EOF\n".length).split("\n").slice(0, -1)) {
    try {
      if (line.startsWith("#")) readMetadata(line, families);
      else readSample(line, families);
    } catch (error) {
      throw new Error(`${line}: ${error instanceof Error ? error.message : error}`);
    }
  }
  checkUnique(families.map(({ name }) => name));
  checkUnique(families.flatMap(({ samples }) => samples.map(seriesOf)));
  return families.map(checkFamily);
}

function readMetadata(line: string, families: Family[]): void {
  const [, keyword = "", name = "", value = ""] =
    /^# (TYPE|UNIT|HELP) (\S+) (.+)$/.exec(line) ?? fail("no metadata");
  if (!NAME.test(name)) fail("no name of a metric");
  const last = families.at(-1);
  const family = last?.name === name ? last : { name, metadata: new Map(), samples: [] };
  if (family !== last) families.push(family);
  if (family.samples.length > 0) fail("metadata after samples");
  if (family.metadata.has(keyword)) fail("the same metadata twice");
  family.metadata.set(keyword, keyword === "HELP" ? unescapeText(value) : value);
}

function readSample(line: string, families: readonly Family[]): void {
  const family = families.at(-1) ?? fail("a sample before metadata");
  const start = line.indexOf("{");
  const name = line.slice(0, start < 0 ? line.indexOf(" ") : start);
  const [labels, rest] = start < 0 ? [{}, line.slice(name.length)] : readLabels(line, start + 1);
  if (!rest.startsWith(" ") || !NUMBER.test(rest.slice(1))) fail("no number at its end");
  const suffixes = SUFFIXES[family.metadata.get("TYPE") ?? ""] ?? fail("no type that is known");
  if (!suffixes.some((suffix) => name === family.name + suffix)) fail("not of its family's type");
  family.samples.push({ name, labels, value: Number(rest.slice(1)) });
}

/** Labels from `start` to their closing brace, and what follows it. */
function readLabels(line: string, start: number): [labels: Record<string, string>, rest: string] {
  const labels: Record<string, string> = {};
  let at = start;
  while (line[at] !== "}") {
    const [whole, name = "", value = ""] =
      /^([^=]+)="((?:[^"\\\n]|\\[\\"n])*)"/.exec(line.slice(at)) ?? fail("no label");
    if (!LABEL_NAME.test(name) || name.startsWith("__")) fail("no name of a label");
    if (Object.hasOwn(labels, name)) fail("the same label twice");
    labels[name] = unescapeText(value);
    at += whole.length;
    if (line[at] === "," && line[at + 1] !== "}") at++;
    else if (line[at] !== "}") fail("no end of the labels");
  }
  return [labels, line.slice(at + 1)];
}

function checkFamily({ name, metadata, samples }: Family): OpenMetric {
  const type = metadata.get("TYPE") ?? fail(`${name} has no type`);
  const unit = metadata.get("UNIT");
  if (unit !== undefined && !name.endsWith(`_${unit}`)) fail(`${name} does not end with its unit`);
  if (unit !== undefined && (type === "info" || type === "stateset")) fail(`${name} has a unit`);
  for (const sample of samples) checkSample(name, type, sample);
  return { name, type, unit, help: metadata.get("HELP"), samples };
}

function checkSample(
  family: string,
  type: string,
  { name, labels, value }: OpenMetricSample,
): void {
  const isCount = name.endsWith("_count") || name.endsWith("_total");
  if (isCount && value < 0) fail(`${name} is below zero`);
  if (name.endsWith("_count") && !Number.isInteger(value)) fail(`${name} is no whole number`);
  if (type === "info" && value !== 1) fail(`${name} is not 1`);
  if (type === "stateset") {
    if (value !== 0 && value !== 1) fail(`${name} is neither 0 nor 1`);
    if (!Object.hasOwn(labels, family)) fail(`${name} does not say which state`);
  }
  if (type === "summary" && name === family) {
    const quantile = Number(labels["quantile"] ?? Number.NaN);
    if (!(quantile >= 0 && quantile <= 1)) fail(`${name} has no quantile`);
    if (value < 0) fail(`${name} is below zero`);
  }
}

function seriesOf({ name, labels }: OpenMetricSample): string {
  return JSON.stringify([name, Object.entries(labels).sort()]);
}

function checkUnique(names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) fail(`${twice} is there twice`);
}

function unescapeText(text: string): string {
  return text.replaceAll(/\\([\\"n])/g, (_, letter: string) => (letter === "n" ? "\n" : letter));
}

function fail(problem: string): never {
  throw new Error(problem);
}
