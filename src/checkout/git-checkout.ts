import { readFileSync, statSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import { parseGitConfig } from "./git-config.ts";
import type { ObjectFormat } from "./git-index.ts";

/** Where git keeps what it knows about a checkout. */
export interface GitCheckout {
  /** Top folder of the tracked files. */
  root: string;
  gitDir: string;
  /** What a worktree shares with the repository that it was made from; else the same. */
  commonDir: string;
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
  const commonDir = path.resolve(gitDir, readText(path.join(gitDir, "commondir")).trim());
  const isSha256 = parseGitConfig(readText(path.join(commonDir, "config"))).some(
    ({ name, value }) => name === "extensions.objectformat" && value === "sha256",
  );
  return { root, gitDir, commonDir, indexFile, objectFormat: isSha256 ? "sha256" : "sha1" };
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
