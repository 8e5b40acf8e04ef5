import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import type { ObjectFormat } from "./git-index.ts";

/** Where git keeps what it knows about a checkout. */
export interface GitCheckout {
  /** Top folder of the tracked files. */
  root: string;
  gitDir: string;
  indexFile: string;
  objectFormat: ObjectFormat;
}

/**
 * The git checkout that holds `dir`; undefined if there is none. Reads only files, so it works
 * without a git command, and for a checkout that git refuses because someone else owns it.
 */
export function findGitCheckout(dir: string): GitCheckout | undefined {
  for (let root = path.resolve(dir); ; root = path.dirname(root)) {
    const gitDir = readGitDir(root);
    if (gitDir !== undefined) return readCheckout(root, gitDir);
    if (root === path.dirname(root)) return undefined;
  }
}

/** `.git` is a folder or, for a submodule or a worktree, a file that names one. */
export function readGitDir(root: string): string | undefined {
  const dotGit = path.join(root, ".git");
  const stats = statSync(dotGit, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return dotGit;
  const link = stats?.isFile() ? /^gitdir: (.+?)\r?\n?$/.exec(readText(dotGit)) : undefined;
  return link?.[1] === undefined ? undefined : path.resolve(root, link[1]);
}

function readCheckout(root: string, gitDir: string): GitCheckout | undefined {
  const indexFile = path.join(gitDir, "index");
  if (!statSync(indexFile, { throwIfNoEntry: false })?.isFile()) return undefined;
  // A worktree shares the configuration of the repository that it was made from.
  const common = readText(path.join(gitDir, "commondir")).trim();
  const config = readText(path.join(path.resolve(gitDir, common), "config"));
  const objectFormat = /^\s*objectformat\s*=\s*sha256\b/im.test(config) ? "sha256" : "sha1";
  return { root, gitDir, indexFile, objectFormat };
}

/** Text of a file; empty if there is no file. */
function readText(file: string): string {
  try {
    return readFileSync(file, "utf8");
  } catch (error) {
    if (errnoOf(error) === "ENOENT") return "";
    throw error;
  }
}
