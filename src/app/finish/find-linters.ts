import type { Dirent } from "node:fs";
import { readdir, realpath, stat } from "node:fs/promises";
import path from "node:path";
import { isExecutable } from "../../lib/executable.ts";
import { errnoOf } from "../../lib/fs.ts";
import type { LinterName } from "../../lint/linters.ts";
import {
  isModuleOf,
  moduleFolder,
  parseProgramVersion,
  versionInName,
} from "../../lint/program-version.ts";
import type { FoundLinter } from "../../lint/sound-facts.ts";
import type { RunState } from "../handover.ts";
import type { Step } from "../job/step.ts";

/** How deep below the checkout programs are looked for, as in `hack/tools/bin`. */
const MAX_DEPTH = 3;
const SKIPPED_FOLDERS: readonly string[] = [".git", "node_modules", "vendor", "testdata"];

export type LinterPlaces = Pick<RunState, "checkout" | "sumLines" | "goModCache" | "agedAtMs">;

/**
 * All of a linter that the job may have run: programs on PATH, in go's folders for programs and in the
 * checkout, where Makefiles put them; for `go tool`, what go.sum names; for `go run`, what was unpacked
 * into GOMODCACHE in this job, or if there is nothing else, what lies there. Runs no linter: a step may
 * have put there what must not run here.
 */
export async function findLinters(
  { host, env }: Pick<Step, "host" | "env">,
  places: LinterPlaces,
  linter: LinterName,
): Promise<FoundLinter[]> {
  const cwd = places.checkout.dir;
  const dirs = [cwd, ...places.checkout.modules.map(({ dir }) => dir)];
  const programs = await listPrograms(linter, env, dirs);
  const described = programs.map(async (file) => ({
    place: file,
    version: (await tryReadBuildInfo(host, cwd, linter, file)) ?? versionInPath(linter, file),
  }));
  const trees = await listTrees(places.goModCache, linter);
  const found = [
    ...(await Promise.all(described)),
    ...listNamed(places.sumLines, linter),
    ...trees.filter(({ madeAtMs }) => madeAtMs >= places.agedAtMs),
  ];
  return (found.length > 0 ? found : trees).map(({ place, version }) => ({ place, version }));
}

/** Each program once, whatever links lead to it. */
async function listPrograms(
  linter: LinterName,
  env: Step["env"],
  checkoutDirs: readonly string[],
): Promise<string[]> {
  const found: string[] = [];
  for (const dir of programFolders(env)) await addPrograms(found, linter, dir, 0);
  for (const dir of new Set(checkoutDirs)) await addPrograms(found, linter, dir, MAX_DEPTH);
  return [...new Set(await Promise.all(found.map((file) => realpath(file))))];
}

function programFolders(env: Step["env"]): string[] {
  const lists = [env["PATH"], env["GOBIN"]].map((list) => (list ?? "").split(path.delimiter));
  const home = env["HOME"] ?? env["USERPROFILE"];
  const goPath = env["GOPATH"] || (home && path.join(home, "go"));
  const goBins = (goPath ?? "").split(path.delimiter).map((dir) => path.join(dir, "bin"));
  return [...new Set([...lists.flat(), ...goBins])].filter((dir) => path.isAbsolute(dir));
}

async function addPrograms(
  found: string[],
  linter: LinterName,
  dir: string,
  depth: number,
): Promise<void> {
  for (const entry of await tryReadFolder(dir)) {
    const file = path.join(dir, entry.name);
    const isNamed =
      entry.name.replace(/\.exe$/, "") === linter ||
      versionInName(linter, entry.name) !== undefined;
    if (isNamed && !entry.isDirectory() && (await isExecutable(file))) found.push(file);
    if (entry.isDirectory() && depth > 0 && !SKIPPED_FOLDERS.includes(entry.name)) {
      await addPrograms(found, linter, file, depth - 1);
    }
  }
}

async function tryReadBuildInfo(
  host: Step["host"],
  cwd: string,
  linter: LinterName,
  file: string,
): Promise<string | undefined> {
  try {
    const env = { GOTOOLCHAIN: "local" };
    return parseProgramVersion(
      linter,
      await host.exec("go", ["version", "-m", file], { cwd, env }),
    );
  } catch {
    // A script that only chooses the real one, for example.
    return undefined;
  }
}

function versionInPath(linter: LinterName, file: string): string | undefined {
  const names = [path.basename(file), path.basename(path.dirname(file))];
  return names.map((name) => versionInName(linter, name)).find((version) => version !== undefined);
}

/** What go.sum has a hash of the content for, and not only of go.mod. */
function listNamed(sumLines: readonly string[], linter: LinterName): FoundLinter[] {
  return sumLines.flatMap((line) => {
    const [place = "", version = ""] = line.split(" ");
    return isModuleOf(linter, place) && !version.endsWith("/go.mod") ? [{ place, version }] : [];
  });
}

interface Tree extends FoundLinter {
  /** When it was made on this machine, in milliseconds since the epoch. */
  madeAtMs: number;
}

/** Trees of the linter's modules in GOMODCACHE: `golangci-lint@v1.64.8`, `golangci-lint/v2@v2.14.0`. */
async function listTrees(goModCache: string, linter: LinterName): Promise<Tree[]> {
  const { parent, name } = moduleFolder(linter);
  const above = path.join(goModCache, parent);
  const names = [
    ...(await tryReadFolder(above)).map((entry) => entry.name),
    ...(await tryReadFolder(path.join(above, name))).map((entry) => `${name}/${entry.name}`),
  ];
  const trees = names.map(async (tree) => {
    const [place = "", version] = `${parent}/${tree}`.split("@");
    if (version === undefined || !isModuleOf(linter, place)) return [];
    const { ctimeMs } = await stat(path.join(above, tree));
    return [{ place, version, madeAtMs: ctimeMs }];
  });
  return (await Promise.all(trees)).flat();
}

async function tryReadFolder(dir: string): Promise<Dirent[]> {
  try {
    return await readdir(dir, { withFileTypes: true });
  } catch (error) {
    if (errnoOf(error) !== undefined) return [];
    throw error;
  }
}
