import { type Finding, makeFinding } from "../findings/finding.ts";

/** A workflow file of the checkout. */
export interface WorkflowFile {
  /** Relative to the checkout. */
  name: string;
  text: string;
}

interface UsedAction {
  line: number;
  /** `owner/name`, or a path for one of the checkout. */
  action: string;
  /** The text of its step. */
  step: string;
}

const OURS = /(?:^|\/)go-accel-action(?:\/|$)/;
const GO_FOLDERS = /go\/pkg\/mod|go-build|GOMODCACHE|GOCACHE/;

/**
 * Steps of a job with go-accel that restore Go's caches too. The file is read line by line, by its
 * indentation, as no reader of YAML is part of the bundle. Pure.
 */
export function judgeWorkflows(files: readonly WorkflowFile[]): Finding[] {
  const doubled = files.flatMap(({ name, text }) =>
    jobsOf(text).flatMap((job) => {
      if (!job.some(({ action }) => OURS.test(action))) return [];
      return job
        .filter(restoresGo)
        .map(({ line, action }) => `${name}:${line}: ${action} restores Go's caches too`);
    }),
  );
  return doubled.length === 0 ? [] : [makeFinding("two-restorers", { evidence: doubled })];
}

function restoresGo({ action, step }: UsedAction): boolean {
  if (action === "actions/setup-go") return !/\bcache:\s*["']?false\b/.test(step);
  return /^actions\/cache(?:\/restore)?$/.test(action) && GO_FOLDERS.test(step);
}

/** The actions of each job, by the lines below `jobs:` with the least indentation. */
function jobsOf(text: string): UsedAction[][] {
  const lines = text.split(/\r?\n/);
  const start = lines.findIndex((line) => /^jobs:\s*(?:#.*)?$/.test(line));
  if (start < 0) return [];
  const jobs: UsedAction[][] = [];
  let jobIndent: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (index <= start || /^\s*(?:#.*)?$/.test(line)) continue;
    const indent = indentOf(line);
    if (indent === 0) break;
    jobIndent ??= indent;
    if (indent === jobIndent) jobs.push([]);
    const [, , action] = /^(\s*)(?:-\s+)?uses:\s*["']?([^\s"'@#]+)/.exec(line) ?? [];
    if (action === undefined) continue;
    jobs.at(-1)?.push({ line: index + 1, action, step: stepAround(lines, index) });
  }
  return jobs;
}

/** The lines of the list item that holds this line. */
function stepAround(lines: readonly string[], index: number): string {
  const isItem = (line: string) => /^\s*-\s/.test(line);
  let first = index;
  const indent = indentOf(lines[index] ?? "");
  while (first > 0 && !(isItem(lines[first] ?? "") && indentOf(lines[first] ?? "") <= indent)) {
    first--;
  }
  const base = indentOf(lines[first] ?? "");
  let end = first + 1;
  while (end < lines.length) {
    const line = lines[end] ?? "";
    if (line.trim() !== "" && indentOf(line) <= base) break;
    end++;
  }
  return lines
    .slice(first, end)
    .filter((line) => !/^\s*#/.test(line))
    .join("\n");
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
