import path from "node:path";
import type { CheckedOut } from "../../checkout/head-commit.ts";
import type { Job } from "./settings.ts";

/**
 * Why what the job builds is not, for certain, the commit of its event; undefined if it is. A job of
 * the default branch may have checked out a pull request. Pure.
 */
export function whyOtherCommit(
  { sha, workspace }: Pick<Job, "sha" | "workspace">,
  checkouts: readonly CheckedOut[],
): string | undefined {
  if (sha === "" || checkouts.length === 0) return "the commit of the event is not known";
  for (const { root, commit } of checkouts) {
    const name = path.relative(workspace, root).split(path.sep).join("/");
    const what = name === "" ? "the workspace" : name;
    if (commit === undefined) {
      return `no git checkout tells which commit ${what} is at`;
    }
    if (commit !== sha) return `${what} is not at the commit of the event`;
  }
  return undefined;
}
