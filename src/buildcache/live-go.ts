import { readdirSync, readFileSync, readlinkSync } from "node:fs";
import path from "node:path";
import { parseEnvFile } from "../gocmd/env-file.ts";
import { parseProcStat } from "../lib/proc-stat.ts";

const TELEMETRY_CHILD = "GO_TELEMETRY_CHILD=";

/** A process of this machine, as far as the system lets us look. */
export interface ProcessInfo {
  pid: number;
  parentPid: number;
  /** Name of its program's file, without folders; empty if unknown. */
  program: string;
  /** Its GOCACHE, set or by default; undefined if unknown. */
  goCache: string | undefined;
}

/** What the caller says about itself. */
export interface Surroundings {
  goCache: string;
  /** The caller's process. Processes that it started itself do not belong to a step. */
  ownPid: number;
}

/**
 * Picks the go commands that may still write to this build cache: those that a step left running in
 * the background. Only `go` itself writes there; compilers and linkers hand it their results. Pure.
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
 * Whether a go command that this process did not start may be writing to the build cache. False on
 * systems whose processes cannot be listed.
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
  const goCache = program === "go" ? readGoCache(dir) : undefined;
  return { pid, parentPid: stat.parentPid, program, goCache };
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
