import { type Dirent, existsSync } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { type GoMod, parseGoMod } from "../../gomod/go-mod.ts";
import { type GoSum, parseGoSum } from "../../gomod/go-sum.ts";
import { type GoWork, parseGoWork } from "../../gomod/go-work.ts";
import { errorMessage } from "../../lib/errors.ts";
import { errnoOf } from "../../lib/fs.ts";

/** The modules of a checkout, and all that their files say. */
export interface Workspace {
  /** Folder where go commands run: it holds go.work or go.mod, or lies above them. */
  root: string;
  /** Folders of the modules, absolute, sorted. */
  moduleDirs: string[];
  goMods: { dir: string; goMod: GoMod }[];
  goWork: GoWork | undefined;
  /** What the go command goes by when it chooses a toolchain: go.work, or else each go.mod. */
  goLines: GoLines[];
  sums: GoSum[];
  /** Raw content of every go.sum and go.work.sum, by its path relative to `root`. */
  sumFiles: { path: string; content: Buffer }[];
  /** All dependencies come with the checkout, so that neither mirror nor module cache is used. */
  vendored: boolean;
  /** Files that cannot be read as what they should be: what they name is not known. */
  problems: string[];
}

/** The `go` and `toolchain` lines of a file, as written. */
type GoLines = Pick<GoMod, "go" | "toolchain">;

/** Settings of the go command that say which files count. */
export interface FileSettings {
  /** GOWORK: the path of a go.work, or `off`. If it is not given, the checkout is searched. */
  goWork?: string;
  /** `-modfile` of GOFLAGS: what is read in the place of go.mod, with the go.sum beside it. */
  modFile?: string;
}

/** Folders that hold no module of their own, or whose modules are test data. */
const SKIPPED_FOLDERS: readonly string[] = ["vendor", "testdata", "node_modules"];
const MAX_DEPTH = 8;

/**
 * Finds the modules in and below `workingDirectory`, and those that a go.work there (or above it,
 * up to `checkout`) uses. Undefined if there are none. Files with errors become `problems`.
 * Settings that are still asked for are waited for while folders are looked through.
 */
export async function loadWorkspace(
  workingDirectory: string,
  checkout: string,
  awaitedSettings: FileSettings | Promise<FileSettings> = {},
): Promise<Workspace | undefined> {
  const [settings, found] = await Promise.all([
    awaitedSettings,
    findModuleDirs(workingDirectory, 0),
  ]);
  const problems: string[] = [];
  const goWorkFile =
    settings.goWork === "off"
      ? undefined
      : (settings.goWork ?? findGoWork(workingDirectory, checkout));
  const workDir = goWorkFile && path.dirname(goWorkFile);
  const goWork = goWorkFile
    ? await tryParse(goWorkFile, workingDirectory, parseGoWork, problems)
    : undefined;
  const used = workDir && goWork ? goWork.use.map((dir) => path.resolve(workDir, dir)) : [];
  const moduleDirs = [...new Set([...used, ...found])].filter(hasGoMod).sort();
  if (moduleDirs.length === 0) return undefined;

  const parseMod = (file: string) => tryParse(file, workingDirectory, parseGoMod, problems);
  // The go command takes no -modfile in a workspace.
  const modFile = goWorkFile ? undefined : settings.modFile;
  const goMods: Workspace["goMods"] = [];
  const goLines: GoLines[] = goWork ? [goWork] : [];
  const sumPaths: string[] = [];
  for (const dir of moduleDirs) {
    const file = path.join(dir, "go.mod");
    const instead = modFile === undefined ? file : findModFile(dir, modFile);
    const own = await parseMod(file);
    const goMod = instead === file ? own : await parseMod(instead);
    if (goMod) goMods.push({ dir, goMod });
    if (own && !goWork) goLines.push(own);
    sumPaths.push(instead.replace(/\.mod$/, ".sum"));
  }
  if (goWorkFile) sumPaths.push(`${goWorkFile}.sum`);
  const sums: GoSum[] = [];
  const sumFiles: Workspace["sumFiles"] = [];
  for (const file of new Set(sumPaths.filter((candidate) => existsSync(candidate)))) {
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
    goLines,
    sums,
    sumFiles,
    vendored: (workDir ? [workDir] : moduleDirs).every((dir) =>
      existsSync(path.join(dir, "vendor", "modules.txt")),
    ),
    // One -modfile may stand for several modules.
    problems: [...new Set(problems)],
  };
}

/**
 * Versions that the checkout asks of the Go toolchain: `1.26` for a go line, `go1.26.1` for a
 * toolchain line. With `toolchain default` a file asks for nothing.
 */
export function wantedGoVersions({ goLines }: Pick<Workspace, "goLines">): string[] {
  return goLines
    .filter(({ toolchain }) => toolchain !== "default")
    .flatMap(({ go, toolchain }) => [go, toolchain])
    .filter((version) => version !== undefined);
}

function findGoWork(from: string, checkout: string): string | undefined {
  for (let dir = from; ; dir = path.dirname(dir)) {
    const file = path.join(dir, "go.work");
    if (existsSync(file)) return file;
    if (dir === checkout || dir === path.dirname(dir)) return undefined;
  }
}

/** A relative -modfile counts from where go runs; modules without such a file keep their go.mod. */
function findModFile(dir: string, modFile: string): string {
  const file = path.resolve(dir, modFile);
  return file.endsWith(".mod") && existsSync(file) ? file : path.join(dir, "go.mod");
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
