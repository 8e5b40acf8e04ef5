import { execFileSync, spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ReleaseFacts } from "./plan.ts";
import { VERSION_FILES } from "./version-files.ts";

/**
 * Reads what a release depends on from the clone at `root`, which needs its whole history, its tags
 * and `origin/<defaultBranch>`. Throws if git fails or a file is missing.
 */
export function readFacts(root: string, tag: string, defaultBranch: string): ReleaseFacts {
  const read = (name: string) => readFileSync(path.join(root, name), "utf8");
  const taggedCommit = findTaggedCommit(root, tag);
  const branch = `refs/remotes/origin/${defaultBranch}`;
  return {
    tag,
    taggedCommit,
    head: git(root, "rev-parse", "HEAD"),
    defaultBranch,
    isOnDefaultBranch:
      taggedCommit !== undefined &&
      agrees(root, "merge-base", "--is-ancestor", taggedCommit, branch),
    tags: git(root, "tag", "--list").split("\n"),
    versions: VERSION_FILES.flatMap((file) =>
      file.read(read(file.name)).map((version) => [file.name, version] as const),
    ),
    changelog: read("CHANGELOG.md"),
  };
}

/** The commit of a tag, also of an annotated one. Undefined if there is no such tag. */
export function findTaggedCommit(root: string, tag: string): string | undefined {
  const ref = `refs/tags/${tag}^{commit}`;
  const known = agrees(root, "rev-parse", "--quiet", "--verify", ref);
  return known ? git(root, "rev-parse", "--verify", ref) : undefined;
}

/** Points a tag of `origin` at a commit, wherever it pointed before. Throws if the push fails. */
export function pushTag(root: string, tag: string, commit: string): void {
  git(root, "push", "--quiet", "--force", "origin", `${commit}:refs/tags/${tag}`);
}

/** Whether `dist/` is what the sources build to. The check itself says which files differ. */
export function isDistFresh(root: string): boolean {
  const { status } = spawnSync(process.execPath, ["scripts/check-dist.ts"], {
    cwd: root,
    stdio: ["ignore", "inherit", "inherit"],
  });
  return status === 0;
}

function git(root: string, ...args: string[]): string {
  return execFileSync("git", args, {
    cwd: root,
    encoding: "utf8",
    stdio: ["ignore", "pipe", "inherit"],
  }).trim();
}

function agrees(root: string, ...args: string[]): boolean {
  return spawnSync("git", args, { cwd: root, stdio: "ignore" }).status === 0;
}
