import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Observation } from "./observation.ts";

/** Git that writes nothing: not even an index that it has looked at again. */
const ENV = { ...process.env, GIT_OPTIONAL_LOCKS: "0", GIT_CONFIG_NOSYSTEM: "1" };

/**
 * What git says of a checkout: its status, its diff, and what it takes for changed by the index
 * alone, as a script does that asks `git diff-index` without refreshing it.
 */
export function observeGit(workspace: string, homeDir: string): Observation {
  if (!existsSync(join(workspace, ".git"))) return {};
  // The user's settings name filters.
  const env = { ...ENV, HOME: homeDir };
  const git = (...args: string[]) =>
    execFileSync("git", args, { cwd: workspace, env, encoding: "utf8", stdio: "pipe" });
  return {
    status: git("status", "--porcelain", "--branch"),
    diff: git("diff"),
    index: git("diff-index", "--name-only", "HEAD"),
  };
}
