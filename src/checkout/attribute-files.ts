import { readFileSync } from "node:fs";
import { homedir } from "node:os";
import path from "node:path";
import { errnoOf, isNotFound } from "../lib/fs.ts";
import type { GitCheckout } from "./git-checkout.ts";
import { parseGitConfig } from "./git-config.ts";

/** Variables of the job, of which git knows some. */
export type Environment = Readonly<Record<string, string | undefined>>;

export type ReadText = { text: string } | "missing" | "unreadable";

/** Where git and its packagers put files for the whole machine. */
const SYSTEM_DIRS = ["/etc", "/usr/local/etc", "/opt/homebrew/etc"];
/** Files that include each other would never end. */
const MAX_CONFIG_FILES = 50;

/**
 * Files of attributes outside of the tree that git may read for this checkout: of the repository,
 * the user and the machine, and what any configuration names as `core.attributesFile`. Undefined if
 * that cannot be told.
 */
export function listAttributeFiles(
  { root, gitDir, commonDir }: GitCheckout,
  env: Environment,
): string[] | undefined {
  // Attributes out of a commit, or settings for single commands: rare, and hard to follow.
  const elsewhere = ["GIT_CONFIG_PARAMETERS", "GIT_CONFIG_COUNT", "GIT_ATTR_SOURCE"];
  if (elsewhere.some((name) => env[name])) return undefined;
  const homes = isSet([env["HOME"], homedir()]);
  const userDirs = [
    ...homes.map((home) => path.join(home, ".config", "git")),
    ...isSet([env["XDG_CONFIG_HOME"]]).map((dir) => path.join(dir, "git")),
  ];
  const programs = isSet([env["ProgramFiles"]]);
  const systemDirs = [...SYSTEM_DIRS, ...programs.map((dir) => path.join(dir, "Git", "etc"))];
  const places = { root, homes };
  const settings = readSettings(
    [
      ...systemDirs.map((dir) => path.join(dir, "gitconfig")),
      ...homes.map((home) => path.join(home, ".gitconfig")),
      ...userDirs.map((dir) => path.join(dir, "config")),
      ...isSet([env["GIT_CONFIG_SYSTEM"], env["GIT_CONFIG_GLOBAL"]]),
      path.join(commonDir, "config"),
      path.join(gitDir, "config.worktree"),
    ],
    places,
  );
  if (!settings || settings.attrTree) return undefined;
  return [
    ...systemDirs.map((dir) => path.join(dir, "gitattributes")),
    ...userDirs.map((dir) => path.join(dir, "attributes")),
    ...settings.attributeFiles,
    path.join(commonDir, "info", "attributes"),
  ];
}

interface Places {
  root: string;
  homes: readonly string[];
}

interface Settings {
  attributeFiles: string[];
  /** Whether attributes come out of a commit. */
  attrTree: boolean;
}

/** Reads these files and all that they include, whatever the condition for it. */
function readSettings(files: readonly string[], { root, homes }: Places): Settings | undefined {
  const found: Settings = { attributeFiles: [], attrTree: false };
  const queue = new Set(files);
  for (const file of queue) {
    const read = tryReadText(file);
    if (read === "missing") continue;
    if (read === "unreadable" || queue.size > MAX_CONFIG_FILES) return undefined;
    for (const { name, value } of parseGitConfig(read.text)) {
      if (name === "attr.tree") found.attrTree = true;
      const isInclude = name === "include.path" || name === "includeif.path";
      if (!isInclude && name !== "core.attributesfile") continue;
      const named = expandPath(value, isInclude ? path.dirname(file) : root, homes);
      if (!named) return undefined;
      for (const each of named) {
        if (isInclude) queue.add(each);
        else found.attributeFiles.push(each);
      }
    }
  }
  return found;
}

/** Paths that a setting may name; undefined for a form that we do not follow, such as `~user`. */
function expandPath(value: string, from: string, homes: readonly string[]): string[] | undefined {
  if (value === "") return [];
  if (value.startsWith("~/")) return homes.map((home) => path.join(home, value.slice(2)));
  if (value.startsWith("~") || value.startsWith("%(")) return undefined;
  return [path.resolve(from, value)];
}

function isSet(values: readonly (string | undefined)[]): string[] {
  return [...new Set(values.flatMap((value) => value || []))];
}

/** Text of a file, with one character for each byte. */
export function tryReadText(file: string | Buffer): ReadText {
  try {
    return { text: readFileSync(file, "latin1") };
  } catch (error) {
    if (errnoOf(error) === undefined) throw error;
    return isNotFound(error) ? "missing" : "unreadable";
  }
}
