import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { parseEnvFile } from "../gocmd/env-file.ts";
import { parseProcStat } from "../lib/proc-stat.ts";

const TELEMETRY_CHILD = "GO_TELEMETRY_CHILD=";

/**
 * Where go keeps a program that it built to run it: in its work folder (BuilderWorkDir in
 * cmd/go/internal/work), or, since go1.24, in GOCACHE.
 */
const BUILT_PROGRAM = /\/(?:go-build\d+\/b\d+\/exe|[0-9a-f]{2}\/[0-9a-f]{64}-d)\/[^/]+$/;

/** A process of this machine, as far as the system lets us look. */
export interface ProcessInfo {
  pid: number;
  parentPid: number;
  /** Name of its program's file, without folders; empty if unknown. */
  program: string;
  /** Its GOCACHE, set or by default; undefined if unknown. */
  goCache: string | undefined;
  /** Whether its program lies where go keeps what it built to run it. */
  isBuiltToRun: boolean;
  /** Its command line, of a go command and of a program that go built to run it; else empty. */
  args: readonly string[];
}

/** What the caller says about itself. */
export interface Surroundings {
  goCache: string;
  /** The caller's process. Processes that it started itself do not belong to a step. */
  ownPid: number;
}

/**
 * Picks the go commands that work with this build cache: those that a step left running in the
 * background, or that belong to another job. Only `go` itself writes there; compilers and linkers
 * hand it their results. Pure.
 */
export function findLiveGo(
  processes: readonly ProcessInfo[],
  { goCache, ownPid }: Surroundings,
): ProcessInfo[] {
  const parents = new Map(processes.map(({ pid, parentPid }) => [pid, parentPid]));
  const isOurs = (pid: number) => {
    let at: number | undefined = pid;
    // Processes come and go while they are read, so a chain of parents may be circular.
    for (let depth = 0; at !== undefined && depth <= parents.size; depth++) {
      if (at === ownPid) return true;
      at = parents.get(at);
    }
    return false;
  };
  return processes.filter((one) => {
    if (one.program !== "go" || one.goCache === undefined || isOurs(one.pid)) return false;
    return path.resolve(one.goCache) === path.resolve(goCache);
  });
}

/**
 * Picks from the same go commands those that may still write there. `go run` and `go tool` do not,
 * once they have started their program: they only wait for it. `go test` does, as it keeps the
 * result of each test binary that ends. Pure.
 */
export function findWritingGo(
  processes: readonly ProcessInfo[],
  surroundings: Surroundings,
): ProcessInfo[] {
  return findLiveGo(processes, surroundings).filter((go) => !hasStartedProgram(go, processes));
}

/**
 * Such a command starts its program last, with the arguments that end its own command line. A program
 * that `-toolexec` names may come from the same folders, but its arguments are those of a compiler.
 */
function hasStartedProgram(go: ProcessInfo, processes: readonly ProcessInfo[]): boolean {
  const subcommand = subcommandOf(go.args);
  if (subcommand !== "run" && subcommand !== "tool") return false;
  return processes.some(
    ({ parentPid, isBuiltToRun, args }) =>
      parentPid === go.pid && isBuiltToRun && isTail(args.slice(1), go.args),
  );
}

/** Only `-C <dir>` may stand before the subcommand. */
function subcommandOf([, first = "", ...rest]: readonly string[]): string | undefined {
  if (!first.startsWith("-")) return first;
  return rest[first.includes("=") ? 0 : 1];
}

function isTail(tail: readonly string[], all: readonly string[]): boolean {
  const start = all.length - tail.length;
  return start > 0 && tail.every((arg, index) => arg === all[start + index]);
}

/**
 * Whether a go command that this process did not start works with the build cache. One that waits
 * for its program counts too: the job that it belongs to goes on. False on systems whose processes
 * cannot be listed.
 */
export function isGoAtWork(goCache: string): boolean {
  return findLiveGo(listProcesses() ?? [], { goCache, ownPid: process.pid }).length > 0;
}

/** All processes that `/proc` lists; undefined on systems without a `/proc` like that of Linux. */
export function listProcesses(procDir = "/proc"): ProcessInfo[] | undefined {
  if (tryRead(path.join(procDir, "stat")) === undefined) return undefined;
  return readdirSync(procDir).flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    const info = readProcess(path.join(procDir, name), Number(name));
    return info ? [info] : [];
  });
}

function readProcess(dir: string, pid: number): ProcessInfo | undefined {
  const stat = parseProcStat(tryRead(path.join(dir, "stat")) ?? "");
  if (!stat || stat.isZombie) return undefined;
  // The link of a file that was removed meanwhile ends in ` (deleted)`.
  const file = tryReadLink(path.join(dir, "exe"))?.replace(/ \(deleted\)$/, "");
  const program = path.basename(file ?? stat.program);
  const isGo = program === "go";
  const isBuiltToRun = file !== undefined && BUILT_PROGRAM.test(file);
  return {
    pid,
    parentPid: stat.parentPid,
    program,
    goCache: isGo ? readGoCache(dir) : undefined,
    isBuiltToRun,
    args: isGo || isBuiltToRun ? readArgs(dir) : [],
  };
}

/** Each argument ends with a zero byte. */
function readArgs(dir: string): string[] {
  return tryRead(path.join(dir, "cmdline"))?.split("\0").slice(0, -1) ?? [];
}

/**
 * As go finds it on Linux: in its variables, in the file of go env -w, and else where
 * os.UserCacheDir says. Another user's process hides its environment, but it writes to its own cache.
 * The process in which a go command keeps its counters (golang.org/x/telemetry) outlives it by a
 * moment and builds nothing.
 */
function readGoCache(dir: string): string | undefined {
  const variables = tryRead(path.join(dir, "environ"))?.split("\0") ?? [];
  if (variables.some((variable) => variable.startsWith(TELEMETRY_CHILD))) return undefined;
  const read = (name: string) =>
    variables.find((variable) => variable.startsWith(`${name}=`))?.slice(name.length + 1);
  const home = read("HOME");
  const set = read("GOCACHE") || readEnvFile(read("GOENV"), read("XDG_CONFIG_HOME"), home);
  if (set) return set;
  const cacheHome = read("XDG_CACHE_HOME");
  if (cacheHome) return path.join(cacheHome, "go-build");
  return home ? path.join(home, ".cache", "go-build") : undefined;
}

/** GOCACHE in the file that go env -w writes. */
function readEnvFile(
  goEnv: string | undefined,
  configHome: string | undefined,
  home: string | undefined,
): string | undefined {
  const configDir = configHome || (home ? path.join(home, ".config") : "");
  const file = goEnv || (configDir ? path.join(configDir, "go", "env") : "");
  // A relative one is relative to where that process runs.
  if (!path.isAbsolute(file)) return undefined;
  return parseEnvFile(tryRead(file) ?? "").get("GOCACHE");
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    // ENOENT, ESRCH: the process has ended. EACCES: it belongs to another user. Either way nothing
    // is known about it.
    return undefined;
  }
}

function tryReadLink(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch {
    return undefined;
  }
}
