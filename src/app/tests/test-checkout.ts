import { realpathSync, statSync } from "node:fs";
import path from "node:path";
import { isInside, type TestInput } from "../../buildcache/test-log.ts";
import type { Environment } from "../../checkout/attribute-files.ts";
import { findGitCheckout, type GitCheckout } from "../../checkout/git-checkout.ts";
import { digestSources, type FolderDigests } from "../../checkout/source-digests.ts";
import { surveyCheckouts } from "../../checkout/survey.ts";
import type { Worktree } from "../../checkout/worktree.ts";
import type { FileStamp } from "../../checkout/worktree-file.ts";
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

/** Looks at the checkouts that hold `within` and at their submodules. */
export function readTestCheckout(options: {
  /** Any folder of the checkout that names are relative to. */
  dir: string;
  /** Folders of the modules, absolute. */
  within: readonly string[];
  env: Environment;
  /**
   * When tracked files got times that stand for their content, in milliseconds since the epoch;
   * undefined if they did not.
   */
  timedAtMs: number | undefined;
}): TestCheckout {
  const { dir, within, env, timedAtMs } = options;
  const root = findGitCheckout(dir)?.root ?? dir;
  const parts = surveyCheckouts(within, env).flatMap(({ checkout, worktree }) =>
    typeof worktree === "string" ? [] : [{ checkout, worktree }],
  );
  const nameOf = (file: string): string => {
    const relative = path.relative(root, file);
    const isBelow = relative !== ".." && !relative.startsWith(`..${path.sep}`);
    if (!isBelow || path.isAbsolute(relative)) return file;
    return relative === "" ? "." : relative.split(path.sep).join("/");
  };
  const isInCheckout = (file: string): boolean =>
    parts.some(({ checkout }) => isInside(file, checkout.root));
  let standings: Map<string, FileStanding> | undefined;
  const readStandings = () =>
    new Map(
      parts.flatMap(({ checkout, worktree }) => listStandings(checkout, worktree, timedAtMs)),
    );

  return {
    root,
    sources: new Map(
      parts.flatMap(({ checkout, worktree }) =>
        [...digestSources(checkout, worktree)].map(([folder, digests]) => {
          const relative = path.relative(root, path.join(checkout.root, folder));
          return [relative.split(path.sep).join("/"), digests] as const;
        }),
      ),
    ),
    standingOf(file) {
      if (!isInCheckout(file)) return "outside";
      standings ??= readStandings();
      // A file that is not there now may be missing in every job.
      const isThere = statSync(file, { throwIfNoEntry: false }) !== undefined;
      const known = standings.get(file) ?? (isThere && standings.get(realpathSync(file)));
      return known || (isThere ? "untracked" : "outside");
    },
    describe({ kind, name }) {
      if (kind === "env") return { kind, name };
      const isFolder = tryIsFolder(name);
      return { kind: isFolder ? "folder" : "file", name: nameOf(name) };
    },
  };
}

function listStandings(
  { root }: GitCheckout,
  { tracked, files, dirs }: Worktree,
  timedAtMs: number | undefined,
): (readonly [string, FileStanding])[] {
  const fileOf = (name: string) => path.join(root, Buffer.from(name, "latin1").toString("utf8"));
  const standingOf = ({ mtimeNs }: FileStamp): FileStanding => {
    if (timedAtMs === undefined) return "untimed";
    return mtimeNs < BigInt(Math.floor(timedAtMs)) * 1_000_000n ? "timed" : "rewritten";
  };
  return [
    ...tracked.map((entry) => [fileOf(entry.path), "changed"] as const),
    ...files.map(({ entry, stamp }) => [fileOf(entry.path), standingOf(stamp)] as const),
    ...dirs.map(({ path: name, clean, stamp }) => {
      const standing = clean ? standingOf(stamp) : "mixed";
      // Files came and went in it, as nothing else gives a folder a new time.
      return [fileOf(name), standing === "rewritten" ? "mixed" : standing] as const;
    }),
  ];
}

function tryIsFolder(file: string): boolean {
  try {
    return statSync(file, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return false;
  }
}
