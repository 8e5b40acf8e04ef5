import { createHash } from "node:crypto";
import { lstat, readdir, readFile, readlink } from "node:fs/promises";
import { join } from "node:path";
import { escapeUpperCase } from "../module-builder.ts";
import type { JobResult, Runner, StepResult } from "../runner.ts";
import { type Observation, sortedLines, withoutNoise } from "./observation.ts";
import { observeGit } from "./observe-git.ts";

/** What go keeps in HOME for itself: its caches differ by design, and its counters each time. */
const GO_FOLDERS: ReadonlySet<string> = new Set([
  ".cache/go-build",
  ".config/go/telemetry",
  "go/pkg",
]);

/** Go makes these for them. */
const PARENTS = /^dir {2}755 (\.cache|\.config|\.config\/go|go)\n$/;

/** What can be seen of a step between two looks at the checkout. */
export function observeStep(
  step: StepResult,
  before: Observation,
  after: Observation,
): Observation {
  return {
    ...after,
    exit: String(step.exitCode),
    output: withoutNoise(step.rawLog),
    files: changedLines(before["files"] ?? "", after["files"] ?? ""),
  };
}

/** The files of a checkout, and what git says of them without writing anything. */
export async function observeCheckout({ workspace, homeDir }: Runner): Promise<Observation> {
  return {
    files: (await listTree(workspace, (name) => /(^|\/)\.git$/.test(name))).join(""),
    ...observeGit(workspace, homeDir),
  };
}

/** Lines that are in one of the texts only. */
function changedLines(before: string, after: string): string {
  const [old, now] = [new Set(before.split("\n")), new Set(after.split("\n"))];
  const gone = [...old].filter((line) => !now.has(line)).map((line) => `gone ${line}\n`);
  const made = [...now].filter((line) => !old.has(line)).map((line) => `made ${line}\n`);
  return [...gone, ...made].join("");
}

/** Name and value of each variable of a step, one a line, sorted. */
export function observeEnvironment(step: StepResult): string {
  return withoutNoise(
    sortedLines(Object.entries(step.env).map(([name, value]) => `${name}=${value}`)),
  );
}

/** The files that belong to the user who runs the job, and what is left in TMPDIR. */
export async function observeHome(homeDir: string, tmpDir: string): Promise<string> {
  const home = await listTree(homeDir, (name) => GO_FOLDERS.has(name));
  // What a go command that was killed leaves there names entries of its caches.
  const tmp = await listTree(tmpDir, (name) => name.startsWith("go-build"));
  const own = home.filter((line) => !PARENTS.test(line));
  return withoutNoise([...own, "in TMPDIR:\n", ...tmp].join(""));
}

/** The command lines of processes that outlived the steps. */
export function observeOrphans({ orphans }: JobResult): string {
  return withoutNoise(sortedLines(orphans.map(({ cmdline }) => `orphan ${cmdline} `)));
}

/** Paths at a mirror of what the go.sum files below a folder name. */
export async function listNamedBySums(
  workspace: string,
  privateModules: readonly string[],
): Promise<ReadonlySet<string>> {
  const names = await readdir(workspace, { recursive: true });
  const sums = names.filter((name) => /(^|\/)go(\.work)?\.sum$/.test(name));
  const texts = await Promise.all(sums.map((name) => readFile(join(workspace, name), "utf8")));
  const isPrivate = (path: string) =>
    privateModules.some((root) => path === root || path.startsWith(`${root}/`));
  const paths = texts.flatMap((text) =>
    [...text.matchAll(/^(\S+) (v[^\s/]+)(?:\/go\.mod)? h1:/gm)].flatMap(
      ([, path = "", version = ""]) => {
        if (isPrivate(path)) return [];
        const base = `/${escapeUpperCase(path)}/@v/${escapeUpperCase(version)}`;
        return [`${base}.info`, `${base}.mod`, `${base}.zip`];
      },
    ),
  );
  return new Set(paths);
}

/** Type, mode, path, and a hash of the content of each file below a folder, one a line, sorted. */
async function listTree(
  dir: string,
  isLeftOut: (name: string) => boolean,
  base = "",
): Promise<readonly string[]> {
  const lines: string[] = [];
  for (const entry of (await readdir(join(dir, base))).sort()) {
    const name = base === "" ? entry : `${base}/${entry}`;
    if (isLeftOut(name)) continue;
    const file = join(dir, name);
    const stats = await lstat(file);
    const mode = (stats.mode & 0o7777).toString(8);
    if (stats.isDirectory()) {
      lines.push(`dir  ${mode} ${name}\n`, ...(await listTree(dir, isLeftOut, name)));
    } else if (stats.isSymbolicLink()) {
      lines.push(`link ${name} ${await readlink(file)}\n`);
    } else if (stats.isFile()) {
      lines.push(`file ${mode} ${name} ${await hashFile(file)}\n`);
    } else {
      lines.push(`else ${mode} ${name}\n`);
    }
  }
  return lines;
}

async function hashFile(file: string): Promise<string> {
  const content = await readFile(file);
  return createHash("sha256").update(content).digest("hex").slice(0, 16);
}
