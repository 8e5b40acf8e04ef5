import { existsSync } from "node:fs";
import path from "node:path";
import type { GoMod } from "../../gomod/go-mod.ts";
import type { GoSum } from "../../gomod/go-sum.ts";
import type { GoWork } from "../../gomod/go-work.ts";
import { findModFiles, sumFileOf } from "./find-mod-files.ts";
import { createModReader, type ModReader, type SumFile } from "./mod-reader.ts";

/** The modules of a checkout, and all that their files say. */
export interface Workspace {
  /** Folder where go commands run: it holds go.work or go.mod, or lies above them. */
  root: string;
  /** Folders of the modules, absolute, sorted. */
  moduleDirs: string[];
  goMods: ModuleFolder[];
  /** What go commands can go by: first each go.work, then modules, then files for `-modfile`. */
  roots: ModuleRoot[];
  /** The one of the working directory; undefined if there is no go.mod or go.work in it. */
  primary: ModuleRoot | undefined;
  /** Of every go.sum and go.work.sum that can be read. */
  sums: GoSum[];
  /** Every go.sum and go.work.sum. */
  sumFiles: SumFile[];
  /** All dependencies come with the checkout, so that neither mirror nor module cache is used. */
  vendored: boolean;
  /** Files that cannot be read as what they should be: what they name is not known. */
  problems: string[];
}

interface ModuleFolder {
  dir: string;
  goMod: GoMod;
}

/** What one go command goes by: a go.work with its modules, a go.mod, or a file of `-modfile`. */
export interface ModuleRoot {
  /** go.work, go.mod files and the like: a command that goes by one of them goes by this root. */
  files: string[];
  modules: ModuleFolder[];
  goWork?: GoWork;
  /** What the go command goes by when it chooses a toolchain. */
  goLines: GoLines[];
  sums: GoSum[];
  /** Its dependencies come with the checkout: its go.sum names nothing that go would download. */
  vendored: boolean;
  /**
   * Whether a job is likely to build it. Modules in folders such as `.ci`, and files for `-modfile`, wait
   * for a go command that goes by them.
   */
  likely: boolean;
}

/** go makes it in a vendor folder. */
const VENDOR_LIST = path.join("vendor", "modules.txt");

/** The `go` and `toolchain` lines of a file, as written. */
type GoLines = Pick<GoMod, "go" | "toolchain">;

/** What the go command's settings say of the files that count. */
export interface FileSettings {
  /** GOWORK: the path of a go.work, or `off`. If it is not given, the checkout is searched. */
  goWork?: string;
  /** `-modfile` of GOFLAGS: what is read in the place of go.mod, with the go.sum beside it. */
  modFile?: string;
  /** `-mod` of GOFLAGS. go looks for no vendor folder if it says that modules come from elsewhere. */
  mod?: string;
  /** GOMODCACHE and GOCACHE. What is in them is not the checkout's, even if they are inside of it. */
  caches?: readonly string[];
  /** Further go.mod files, and files of `-modfile`, by which go commands went. */
  told?: readonly string[];
}

/**
 * Finds the modules in and below `workingDirectory`, those that a go.work there (or above one of them,
 * up to `checkout`) uses, and files for `-modfile`. Undefined if there are no modules. Files with errors
 * become `problems`. Settings that are still asked for are waited for while folders are looked through.
 */
export async function loadWorkspace(
  workingDirectory: string,
  checkout: string,
  awaitedSettings: FileSettings | Promise<FileSettings> = {},
): Promise<Workspace | undefined> {
  const [settings, files] = await Promise.all([awaitedSettings, findModFiles(workingDirectory)]);
  const { caches = [], told = [], goWork: chosenWork } = settings;
  const isOurs = (file: string) => !caches.some((cache) => isBelow(cache, file));
  const toldHere = told.filter((file) => isBelow(checkout, file) && existsSync(file));
  const workFileOf = (dir: string) => {
    if (chosenWork === undefined) return findGoWork(dir, checkout);
    return chosenWork === "off" ? undefined : chosenWork;
  };
  const reader = createModReader(workingDirectory);

  const found = files.found.filter(isOurs);
  const works = await readWorks(
    [workingDirectory, ...found].flatMap((dir) => workFileOf(dir) ?? []),
    reader,
  );
  const likely = new Set([...works.flatMap(({ dirs }) => dirs), ...found]);
  const toldDirs = toldHere.filter(isGoMod).map((file) => path.dirname(file));
  const aside = [...files.tracked, ...toldDirs].filter(isOurs);
  const moduleDirs = [...new Set([...likely, ...aside])].filter(hasGoMod).sort();
  if (moduleDirs.length === 0) return undefined;
  const modules: Module[] = [];
  for (const dir of moduleDirs) {
    // The go command takes no -modfile in a workspace.
    const modFile = workFileOf(dir) === undefined ? settings.modFile : undefined;
    modules.push(await readModule(dir, modFile, reader));
  }

  const takesVendor = (settings.mod ?? "vendor") === "vendor";
  const isVendored = (dir: string) => takesVendor && existsSync(path.join(dir, VENDOR_LIST));
  const modRoots = [
    ...(await makeWorkRoots(works, modules, { isVendored, reader })),
    ...makeModuleRoots(works, modules, { isVendored, likely }),
  ];
  const others = [...files.others, ...toldHere.filter((file) => !isGoMod(file))].filter(isOurs);
  const roots = [...modRoots, ...(await readOtherRoots(others, modRoots, reader))];
  return {
    root: workingDirectory,
    moduleDirs,
    goMods: modules.flatMap(({ read }) => read),
    roots,
    primary: [workFileOf(workingDirectory), path.join(workingDirectory, "go.mod")]
      .map((file) => findRoot(modRoots, file))
      .find((root) => root !== undefined && root.modules.length > 0),
    vendored: roots.some(({ vendored }) => vendored) && roots.every(takesNothing),
    ...reader.done(),
  };
}

/** The roots that a job is likely to build: the one of the working directory, else each module. */
export function likelyRoots({
  roots,
  primary,
}: Pick<Workspace, "roots" | "primary">): readonly ModuleRoot[] {
  if (primary) return [primary];
  const likely = roots.filter((root) => root.likely);
  return likely.length > 0 ? likely : roots;
}

/** The root by which a go command goes that goes by this file. */
function findRoot(roots: readonly ModuleRoot[], file: string | undefined): ModuleRoot | undefined {
  return file === undefined ? undefined : roots.find((root) => root.files.includes(file));
}

/**
 * Versions that roots ask of the Go toolchain: `1.26` for a go line, `go1.26.1` for a toolchain line.
 * With `toolchain default` a file asks for nothing.
 */
export function wantedGoVersions(roots: readonly Pick<ModuleRoot, "goLines">[]): string[] {
  return roots
    .flatMap(({ goLines }) => goLines)
    .filter(({ toolchain }) => toolchain !== "default")
    .flatMap(({ go, toolchain }) => [go, toolchain])
    .filter((version) => version !== undefined);
}

/** A go.work, and the folders of the modules that it uses. */
interface Work {
  file: string;
  goWork: GoWork | undefined;
  dirs: string[];
}

async function readWorks(files: readonly string[], reader: ModReader): Promise<Work[]> {
  const works: Work[] = [];
  for (const file of new Set(files)) {
    const goWork = await reader.goWork(file);
    const dirs = (goWork?.use ?? []).map((dir) => path.resolve(path.dirname(file), dir));
    works.push({ file, goWork, dirs: dirs.filter(hasGoMod) });
  }
  return works;
}

/** A module, and what a go command in it goes by. */
interface Module {
  dir: string;
  files: string[];
  /** One, or none if its go.mod cannot be read. */
  read: ModuleFolder[];
  goLines: GoLines[];
  sums: GoSum[];
}

async function readModule(
  dir: string,
  modFile: string | undefined,
  reader: ModReader,
): Promise<Module> {
  const file = path.join(dir, "go.mod");
  const instead = modFile === undefined ? file : findModFile(dir, modFile);
  const own = await reader.goMod(file);
  const goMod = instead === file ? own : await reader.goMod(instead);
  return {
    dir,
    files: [...new Set([file, instead])],
    read: goMod ? [{ dir, goMod }] : [],
    goLines: own ? [own] : [],
    sums: await reader.sum(sumFileOf(instead)),
  };
}

async function makeWorkRoots(
  works: readonly Work[],
  modules: readonly Module[],
  { isVendored, reader }: { isVendored: (dir: string) => boolean; reader: ModReader },
): Promise<ModuleRoot[]> {
  const roots: ModuleRoot[] = [];
  for (const { file, goWork, dirs } of works) {
    const used = modules.filter(({ dir }) => dirs.includes(dir));
    const sum = await reader.sum(`${file}.sum`);
    roots.push({
      files: [file, ...used.flatMap((module) => module.files)],
      modules: used.flatMap(({ read }) => read),
      ...(goWork ? { goWork } : {}),
      goLines: goWork ? [goWork] : [],
      sums: [...used.flatMap(({ sums }) => sums), ...sum],
      vendored: isVendored(path.dirname(file)),
      likely: true,
    });
  }
  return roots;
}

/** Each module that no go.work uses is a root of its own. */
function makeModuleRoots(
  works: readonly Work[],
  modules: readonly Module[],
  { isVendored, likely }: { isVendored: (dir: string) => boolean; likely: ReadonlySet<string> },
): ModuleRoot[] {
  const used = new Set(works.flatMap(({ dirs }) => dirs));
  return modules
    .filter(({ dir }) => !used.has(dir))
    .map(({ dir, files, read, goLines, sums }) => ({
      files,
      modules: read,
      goLines,
      sums,
      vendored: isVendored(dir),
      likely: likely.has(dir),
    }));
}

/** Files for `-modfile`, unless GOFLAGS names them already. Those of another kind do not count. */
async function readOtherRoots(
  files: readonly string[],
  modRoots: readonly ModuleRoot[],
  reader: ModReader,
): Promise<ModuleRoot[]> {
  const roots: ModuleRoot[] = [];
  for (const file of [...new Set(files)].sort()) {
    if (findRoot(modRoots, file)) continue;
    const goMod = await reader.tryGoMod(file);
    if (!goMod) continue;
    roots.push({
      files: [file],
      modules: [{ dir: path.dirname(file), goMod }],
      // By go.mod alone.
      goLines: [],
      sums: await reader.sum(sumFileOf(file)),
      vendored: false,
      likely: false,
    });
  }
  return roots;
}

/** Whether go downloads nothing for it. */
function takesNothing({ vendored, modules, sums }: ModuleRoot): boolean {
  const isEmpty =
    sums.every(({ entries }) => entries.length === 0) &&
    modules.every(({ goMod }) => goMod.require.length === 0);
  return vendored || isEmpty;
}

/** The nearest go.work in the folder or above it, up to the checkout's own folder. */
export function findGoWork(from: string, checkout: string): string | undefined {
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

function isGoMod(file: string): boolean {
  return path.basename(file) === "go.mod";
}

function hasGoMod(dir: string): boolean {
  return existsSync(path.join(dir, "go.mod"));
}

function isBelow(dir: string, file: string): boolean {
  const relative = path.relative(dir, file);
  return relative !== ".." && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
