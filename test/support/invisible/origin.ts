import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync } from "node:fs";
import { dirname, join } from "node:path";
import { commitAll, git, makeRepository, writeFiles } from "../git.ts";
import type { CommitName, Scenario } from "./recipe.ts";

/** The repository of a scenario, from which each machine clones. */
export interface Origin {
  readonly dir: string;
  readonly commits: Readonly<Record<CommitName, string>>;
}

/** Makes the commits of the scenario; without a second one both names stand for the first. */
export function makeOrigin(dir: string, scratchDir: string, scenario: Scenario): Origin {
  makeRepository(dir, scenario.files, "--initial-branch=main");
  scenario.prepare?.(dir, scratchDir, "first");
  if (scenario.prepare) commitAll(dir);
  const first = headOf(dir);
  git(dir, "tag", "v1.0.0", first);
  if (scenario.next === undefined) return { dir, commits: { first, next: first } };
  writeFiles(dir, scenario.next);
  scenario.prepare?.(dir, scratchDir, "next");
  commitAll(dir);
  return { dir, commits: { first, next: headOf(dir) } };
}

/** What a checkout step does on a new machine: a clone, on the branch, at the commit. */
export function checkOut(
  origin: Origin,
  workspace: string,
  commit: string,
  cloneArgs: readonly string[] = [],
): void {
  const url = `file://${origin.dir}`;
  git(dirname(workspace), "clone", "--quiet", "--no-checkout", ...cloneArgs, url, workspace);
  git(workspace, "checkout", "--quiet", "-B", "main", commit);
  if (existsSync(join(workspace, ".gitmodules"))) {
    git(workspace, "submodule", "--quiet", "update", "--init", "--recursive");
  }
}

/** Copies paths of the checkout with their times to or from the place of a cache; skips missing ones. */
export function copyKept(from: string, to: string, paths: readonly string[]): void {
  for (const path of paths) {
    if (!existsSync(join(from, path))) continue;
    mkdirSync(dirname(join(to, path)), { recursive: true });
    // Node would round the times.
    execFileSync("cp", ["-a", join(from, path), join(to, path)]);
  }
}

function headOf(dir: string): string {
  return git(dir, "rev-parse", "HEAD").trim();
}
