import { type Dirent, existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type GoMod, parseGoMod } from "../gomod/go-mod.ts";
import { type GoSum, parseGoSum } from "../gomod/go-sum.ts";
import { type GoWork, parseGoWork } from "../gomod/go-work.ts";
import { errorMessage } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";

/** The modules of a checkout, and all that their files say. */
export interface Workspace {
  /** Folder where go commands run: it holds go.work or go.mod, or lies above them. */
  root: string;
  /** Folders of the modules, absolute, sorted. */
  moduleDirs: string[];
  goMods: { dir: string; goMod: GoMod }[];
  goWork: GoWork | undefined;
  sums: GoSum[];
  /** Raw content of every go.sum and go.work.sum, by its path relative to `root`. */
  sumFiles: { path: string; content: Buffer }[];
  /** All dependencies come with the checkout, so that neither mirror nor module cache is used. */
  vendored: boolean;
  /** Files that cannot be read as what they should be: what they name is not known. */
  problems: string[];
}

/** Folders that hold no module of their own, or whose modules are test data. */
const SKIPPED_FOLDERS: readonly string[] = ["vendor", "testdata", "node_modules"];
const MAX_DEPTH = 8;

/**
 * Finds the modules in and below `workingDirectory`, and those that a go.work there (or above it,
 * up to `checkout`) uses. Undefined where there are none. Files with errors become `problems`.
 */
export async function loadWorkspace(
  workingDirectory: string,
  checkout: string,
): Promise<Workspace | undefined> {
  const problems: string[] = [];
  const workDir = findGoWorkDir(workingDirectory, checkout);
  const goWorkFile = workDir && path.join(workDir, "go.work");
  const goWork = goWorkFile
    ? await tryParse(goWorkFile, workingDirectory, parseGoWork, problems)
    : undefined;
  const used = workDir && goWork ? goWork.use.map((dir) => path.resolve(workDir, dir)) : [];
  const found = await findModuleDirs(workingDirectory, 0);
  const moduleDirs = [...new Set([...used, ...found])].filter(hasGoMod).sort();
  if (moduleDirs.length === 0) return undefined;

  const goMods: Workspace["goMods"] = [];
  for (const dir of moduleDirs) {
    const file = path.join(dir, "go.mod");
    const goMod = await tryParse(file, workingDirectory, parseGoMod, problems);
    if (goMod) goMods.push({ dir, goMod });
  }
  const sumPaths = [
    ...moduleDirs.map((dir) => path.join(dir, "go.sum")),
    ...(workDir ? [path.join(workDir, "go.work.sum")] : []),
  ].filter((file) => existsSync(file));
  const sums: GoSum[] = [];
  const sumFiles: Workspace["sumFiles"] = [];
  for (const file of sumPaths) {
    const name = displayPath(workingDirectory, file);
    sumFiles.push({ path: name, content: await readFile(file) });
    const sum = await tryParse(file, workingDirectory, parseGoSum, problems);
    if (sum) sums.push(sum);
  }
  return {
    root: workingDirectory,
    moduleDirs,
    goMods,
    goWork,
    sums,
    sumFiles,
    vendored: (workDir ? [workDir] : moduleDirs).every((dir) =>
      existsSync(path.join(dir, "vendor", "modules.txt")),
    ),
    problems,
  };
}

/** Versions that the checkout asks of the Go toolchain, from `go` and `toolchain` lines. */
export function wantedGoVersions(workspace: Workspace): string[] {
  const files = [workspace.goWork, ...workspace.goMods.map(({ goMod }) => goMod)];
  return files
    .flatMap((file) => [file?.go, file?.toolchain])
    .filter((version): version is string => version !== undefined && version !== "default");
}

function findGoWorkDir(from: string, checkout: string): string | undefined {
  for (let dir = from; ; dir = path.dirname(dir)) {
    if (existsSync(path.join(dir, "go.work"))) return dir;
    if (dir === checkout || dir === path.dirname(dir)) return undefined;
  }
}

async function findModuleDirs(dir: string, depth: number): Promise<string[]> {
  const entries = await tryReadFolder(dir);
  const here = entries.some((entry) => entry.name === "go.mod" && entry.isFile()) ? [dir] : [];
  if (depth >= MAX_DEPTH) return here;
  const below = await Promise.all(
    entries
      .filter((entry) => entry.isDirectory() && isSearched(entry.name))
      .map((entry) => findModuleDirs(path.join(dir, entry.name), depth + 1)),
  );
  return [...here, ...below.flat()];
}

/** A folder that is missing or that we may not read holds no module for us. */
async function tryReadFolder(dir: string): Promise<Dirent[]> {
  try {
    return await readdir(dir, { withFileTypes: true });
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === "ENOENT" || errno === "ENOTDIR" || errno === "EACCES") return [];
    throw error;
  }
}

/** The go command itself skips names that begin with `.` or `_`. */
function isSearched(name: string): boolean {
  return !/^[._]/.test(name) && !SKIPPED_FOLDERS.includes(name);
}

function hasGoMod(dir: string): boolean {
  return existsSync(path.join(dir, "go.mod"));
}

async function tryParse<T>(
  file: string,
  root: string,
  parse: (text: string, file: string) => T,
  problems: string[],
): Promise<T | undefined> {
  try {
    return parse(await readFile(file, "utf8"), displayPath(root, file));
  } catch (error) {
    problems.push(errorMessage(error));
    return undefined;
  }
}

function displayPath(root: string, file: string): string {
  return path.relative(root, file).split(path.sep).join("/");
}
