import type { GoMod } from "../../gomod/go-mod.ts";
import type { GoSumEntry } from "../../gomod/go-sum.ts";
import { ParseError } from "../../lib/errors.ts";
import { type Finding, makeFinding } from "../findings/finding.ts";
import type { ProjectFacts } from "./facts.ts";

const TIDY = "go mod tidy";
const MAX_NAMED = 5;
const CONFLICT_MARK = /^(?:<{7}|={7}|>{7})(?:\s|$)/;

/** What is wrong with go.mod and go.sum: the first thing that stops go commands. Pure. */
export function judgeFiles(project: ProjectFacts): Finding[] {
  const { goMod, goSum, hasVendor } = project;
  if (goMod instanceof ParseError) {
    return [makeFinding("go-mod-invalid", { evidence: [goMod.message] })];
  }
  const required = goMod.require.filter(({ path, version }) => !isFolder(goMod, path, version));
  if (!goSum) {
    if (required.length === 0 || hasVendor) return [];
    const count = required.length === 1 ? "a module" : `${required.length} modules`;
    const evidence = [`go.mod requires ${count}`];
    return [makeFinding("go-sum-missing", { evidence, commands: [TIDY, "git add go.sum"] })];
  }
  const marks = goSum.text
    .split("\n")
    .flatMap((line, index) => (CONFLICT_MARK.test(line) ? [`go.sum:${index + 1}`] : []));
  if (marks.length > 0) {
    return [makeFinding("go-sum-conflict", { evidence: [marks.join(", ")], commands: [TIDY] })];
  }
  const { entries } = goSum;
  if (entries instanceof ParseError) {
    return [makeFinding("go-sum-invalid", { evidence: [entries.message], commands: [TIDY] })];
  }
  // In a workspace go.work.sum may have them, and with a vendor folder go needs none.
  if (hasVendor || project.inWorkspace) return [];
  return judgeRequirements(goMod, entries);
}

function judgeRequirements(goMod: GoMod, entries: readonly GoSumEntry[]): Finding[] {
  const known = new Set(
    entries.filter(({ kind }) => kind === "mod").map(({ path, version }) => `${path}@${version}`),
  );
  const missing = goMod.require
    .filter(({ path, version }) => !isFolder(goMod, path, version))
    .map(({ path, version }) => {
      const other = findReplacement(goMod, path, version);
      return other ? `${other.newPath}@${other.newVersion}` : `${path}@${version}`;
    })
    .filter((module) => !known.has(module));
  if (missing.length === 0) return [];
  const more = missing.length > MAX_NAMED ? [`and ${missing.length - MAX_NAMED} more`] : [];
  const evidence = [...missing.slice(0, MAX_NAMED), ...more];
  return [makeFinding("go-sum-incomplete", { evidence, commands: [TIDY] })];
}

function findReplacement(goMod: GoMod, path: string, version: string) {
  return goMod.replace.findLast(
    ({ oldPath, oldVersion }) =>
      oldPath === path && (oldVersion === undefined || oldVersion === version),
  );
}

function isFolder(goMod: GoMod, path: string, version: string): boolean {
  const found = findReplacement(goMod, path, version);
  return found !== undefined && found.newVersion === undefined;
}
