import { statSync } from "node:fs";
import path from "node:path";
import type { TestInput } from "../../buildcache/test-log.ts";
import { findGitCheckout } from "../../checkout/git-checkout.ts";
import { digestSources, type FolderDigests } from "../../checkout/source-digests.ts";
import { surveyWorktree } from "../../checkout/worktree.ts";
import type { ChangedTestInput } from "../../report/model/model.ts";
import type { FileStanding } from "./test-remedies.ts";

/** What the last step can tell of the files that tests read. */
export interface TestCheckout {
  /** Top folder of the checkout; the working directory if git has none. */
  root: string;
  sources: Map<string, FolderDigests>;
  standingOf(file: string): FileStanding;
  describe(input: TestInput): ChangedTestInput;
}

/** Looks at the checkout that holds `dir`: its files in and below `within`. */
export function readTestCheckout(options: {
  dir: string;
  within: readonly string[];
  /** Tracked files have times that stand for their content. */
  timed: boolean;
}): TestCheckout {
  const checkout = findGitCheckout(options.dir);
  const root = checkout?.root ?? options.dir;
  const survey = checkout && surveyWorktree(checkout, options.within);
  const worktree = typeof survey === "object" ? survey : undefined;
  const nameOf = (file: string): string => {
    const relative = path.relative(root, file);
    const isBelow = relative !== ".." && !relative.startsWith(`..${path.sep}`);
    if (!isBelow || path.isAbsolute(relative)) return file;
    return relative === "" ? "." : relative.split(path.sep).join("/");
  };
  let standings: Map<string, FileStanding> | undefined;
  const readStandings = (): Map<string, FileStanding> => {
    const time = options.timed ? "timed" : "untimed";
    const toText = (name: string) => Buffer.from(name, "latin1").toString("utf8") || ".";
    return new Map<string, FileStanding>([
      ...(worktree?.tracked ?? []).map((entry) => [toText(entry.path), "changed"] as const),
      ...(worktree?.files ?? []).map(({ entry }) => [toText(entry.path), time] as const),
      ...(worktree?.dirs ?? []).map(
        ({ path: dir, clean }) => [toText(dir), clean ? time : "mixed"] as const,
      ),
    ]);
  };

  return {
    root,
    sources: checkout && worktree ? digestSources(checkout, worktree) : new Map(),
    standingOf(file) {
      const name = nameOf(file);
      if (!worktree || name === file) return "outside";
      standings ??= readStandings();
      // A file that is not there now may be missing in every job.
      const isThere = statSync(file, { throwIfNoEntry: false }) !== undefined;
      return standings.get(name) ?? (isThere ? "untracked" : "outside");
    },
    describe({ kind, name }) {
      if (kind === "env") return { kind, name };
      const isFolder = tryIsFolder(name);
      return { kind: isFolder ? "folder" : "file", name: nameOf(name) };
    },
  };
}

function tryIsFolder(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
