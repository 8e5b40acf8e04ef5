import { execFileSync } from "node:child_process";
import { existsSync, lstatSync, lutimesSync, mkdirSync, readdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A real git, free of the settings of the machine. */
const ENV = {
  ...process.env,
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@example.com",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@example.com",
  GIT_ALLOW_PROTOCOL: "file",
};

/** Standard output of a git command in `dir`. Throws if it fails. */
export function git(dir: string, ...args: string[]): string {
  return execFileSync("git", args, { cwd: dir, env: ENV, encoding: "utf8", stdio: "pipe" });
}

/** Whether the command ends with exit code 0. */
export function gitAgrees(dir: string, ...args: string[]): boolean {
  try {
    git(dir, ...args);
    return true;
  } catch (error) {
    if (error instanceof Error && "status" in error && error.status === 1) return false;
    throw error;
  }
}

/**
 * What git says without reading a file: whether a script that asks finds the checkout as committed.
 */
export function looksClean(dir: string): boolean {
  return gitAgrees(dir, "diff-index", "--quiet", "HEAD");
}

/** Id of the commit that the checkout with this top folder is at. */
function readHead(dir: string): string {
  return git(dir, "rev-parse", "HEAD").trim();
}

/** The same; undefined for a folder that is not the top of a checkout. */
export function tryReadHead(dir: string): string | undefined {
  return existsSync(join(dir, ".git")) ? readHead(dir) : undefined;
}

export type Files = Readonly<Record<string, string>>;

export function writeFiles(dir: string, files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), content);
  }
}

export function commitAll(dir: string): void {
  git(dir, "add", "--all");
  git(dir, "commit", "--quiet", "--allow-empty", "--message", "change");
}

/**
 * Sets every time in a checkout back by a minute, and lets git know the new ones: go keeps no result
 * that depends on a file of the last two seconds.
 */
export function backdate(dir: string): void {
  const visit = (file: string): void => {
    const stats = lstatSync(file);
    if (stats.isDirectory()) {
      for (const name of readdirSync(file)) if (name !== ".git") visit(join(file, name));
    }
    lutimesSync(file, stats.atimeMs / 1000, stats.mtimeMs / 1000 - 60);
  };
  visit(dir);
  git(dir, "update-index", "-q", "--refresh");
}

/** Makes a repository of the files at `dir`, and of those that are there. */
export function makeRepository(dir: string, files: Files = {}, ...initArgs: string[]): void {
  mkdirSync(dir, { recursive: true });
  git(dir, "init", "--quiet", ...initArgs);
  writeFiles(dir, files);
  commitAll(dir);
}
