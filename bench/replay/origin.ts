import { existsSync, mkdirSync, mkdtempSync, rmSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { git, makeRepository, writeFiles } from "../../test/support/git.ts";
import type { Checkout } from "../support/ci.ts";

/** The repository that jobs check out from: a real one, with a commit for each push. */
export interface Origin {
  dir: string;
  /**
   * The checkout of the n-th push: a shallow clone, as CI makes it, in which each file is as old as
   * the clone. If there already is a checkout, git switches it, and leaves files alone that are the
   * same.
   */
  checkout(push: number): Checkout;
}

/** Makes the repository below `parentDir`. A push that changes nothing has the commit before. */
export function makeOrigin(
  parentDir: string,
  pushes: readonly Readonly<Record<string, string>>[],
): Origin {
  const dir = mkdtempSync(path.join(parentDir, "go-accel-origin-"));
  let known: Readonly<Record<string, string>> = {};
  for (const [index, files] of pushes.entries()) {
    if (index === 0) makeRepository(dir, files);
    else commitChanges(dir, known, files);
    git(dir, "branch", "--force", branchOf(index));
    known = files;
  }
  const url = pathToFileURL(dir).href;
  return {
    dir,
    checkout: (push) => (workspace) => {
      if (existsSync(path.join(workspace, ".git"))) {
        git(workspace, "fetch", "--quiet", "--depth", "1", url, branchOf(push));
        git(workspace, "checkout", "--quiet", "--detach", "FETCH_HEAD");
        return;
      }
      mkdirSync(path.dirname(workspace), { recursive: true });
      const how = ["--quiet", "--depth", "1", "--branch", branchOf(push)];
      git(path.dirname(workspace), "clone", ...how, url, workspace);
    },
  };
}

function commitChanges(
  dir: string,
  before: Readonly<Record<string, string>>,
  after: Readonly<Record<string, string>>,
): void {
  const changed = Object.entries(after).filter(([name, text]) => before[name] !== text);
  const removed = Object.keys(before).filter((name) => after[name] === undefined);
  if (changed.length + removed.length === 0) return;
  writeFiles(dir, Object.fromEntries(changed));
  for (const name of removed) rmSync(path.join(dir, name));
  git(dir, "add", "--all");
  git(dir, "commit", "--quiet", "--message", "change");
}

function branchOf(push: number): string {
  return `push-${push}`;
}
