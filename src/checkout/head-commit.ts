import path from "node:path";
import { tryReadText } from "../lib/fs.ts";
import { readGitDir } from "./git-checkout.ts";

/** A git checkout, and what it holds. */
export interface CheckedOut {
  /** Top folder of the checkout; the folder that was asked for if it is in none. */
  root: string;
  /** Id of the commit that HEAD is at; undefined if that cannot be told. */
  commit: string | undefined;
}

/** As git writes it with SHA-1 or SHA-256. */
const COMMIT_ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
/** No `..`: HEAD is content of the checkout, and must not make us read elsewhere. */
const REF = /^ref: (refs\/(?!.*\.\.)\S+)$/;
/** As many as git itself follows. */
const MAX_REFS = 5;

/**
 * The checkouts that hold the folders, each once, in the order of the folders. A submodule counts as
 * a part of the checkout around it, whose commit names the submodule's. Runs no git. Never throws:
 * what cannot be read is not known.
 */
export async function readCheckouts(dirs: readonly string[]): Promise<CheckedOut[]> {
  const found = new Map<string, GitFolders | undefined>();
  for (const dir of dirs) {
    const folders = tryFindGitFolders(path.resolve(dir));
    found.set(folders?.root ?? path.resolve(dir), folders);
  }
  const read = [...found].map(async ([root, folders]) => {
    const commit = folders && (await readHead(folders.gitDir).catch(() => undefined));
    return { root, commit };
  });
  return Promise.all(read);
}

interface GitFolders {
  root: string;
  gitDir: string;
}

function tryFindGitFolders(dir: string): GitFolders | undefined {
  try {
    const inner = findGitFolders(dir);
    const above = inner && path.dirname(inner.root);
    if (!inner || above === undefined || above === inner.root) return inner;
    const outer = tryFindGitFolders(above);
    const modules = outer && path.join(outer.gitDir, "modules") + path.sep;
    return modules !== undefined && inner.gitDir.startsWith(modules) ? outer : inner;
  } catch {
    // EACCES: whose checkout it is cannot be told.
    return undefined;
  }
}

function findGitFolders(dir: string): GitFolders | undefined {
  for (let root = dir; ; root = path.dirname(root)) {
    const gitDir = readGitDir(root);
    if (gitDir !== undefined) return { root, gitDir };
    if (root === path.dirname(root)) return undefined;
  }
}

async function readHead(gitDir: string): Promise<string | undefined> {
  // A worktree has a HEAD of its own; branches are those of the repository that it was made from.
  const common = (await tryReadText(path.join(gitDir, "commondir")))?.trim() ?? "";
  const commonDir = path.resolve(gitDir, common);
  let text = await tryReadText(path.join(gitDir, "HEAD"));
  for (let count = 0; count <= MAX_REFS; count++) {
    const value = text?.trim() ?? "";
    if (COMMIT_ID.test(value)) return value;
    const ref = REF.exec(value)?.[1];
    if (ref === undefined) return undefined;
    text =
      (await tryReadText(path.join(gitDir, ref))) ??
      (await tryReadText(path.join(commonDir, ref))) ??
      findPacked(await tryReadText(path.join(commonDir, "packed-refs")), ref);
  }
  return undefined;
}

/** Lines `<id> <ref>`; others are comments, or what a tag above them stands for. */
function findPacked(packedRefs: string | undefined, ref: string): string | undefined {
  const line = packedRefs?.split("\n").find((candidate) => candidate.trimEnd().endsWith(` ${ref}`));
  return line?.split(" ", 1)[0];
}
