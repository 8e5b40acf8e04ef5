import { createHash, type Hash } from "node:crypto";
import { type BigIntStats, lstatSync, readdirSync, statSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import { splitNanoseconds } from "../lib/nanoseconds.ts";
import { subkey } from "./layout.ts";
import { isInside, type TestLogLine } from "./test-log.ts";

/** Where a test ran, as far as go's key for its result depends on it. */
export interface TestPlace {
  packageDir: string;
  moduleDir: string;
  env: Readonly<Record<string, string | undefined>>;
  /** As `go version` prints it. It salts every key. */
  goVersion: string;
}

/**
 * The hash that go makes of everything that a test asked for, in its present state
 * (computeTestInputsID in cmd/go/internal/test). It differs from go's if go saw something else: a
 * variable that only the step set, a file that changed since, another time zone or, on Windows,
 * other modes. So it can prove what go saw, but never disprove it.
 */
export function hashTestInputs(lines: readonly TestLogLine[], place: TestPlace): string {
  const sum = newHash(place);
  sum.update(`env GODEBUG ${hashEnv("GODEBUG", place)}\n`);
  let dir = place.packageDir;
  for (const { op, name } of lines) {
    if (op === "getenv") {
      sum.update(`env ${name} ${hashEnv(name, place)}\n`);
    } else if (op === "chdir") {
      dir = name;
      sum.update(`chdir ${name} ${hashStat(name, place)}\n`);
    } else {
      const file = path.resolve(dir, name);
      if (!isInside(file, place.moduleDir)) continue;
      const hash = op === "stat" ? hashStat(file, place) : hashOpen(file, place);
      sum.update(`${op} ${file} ${hash}\n`);
    }
  }
  return sum.digest("hex");
}

/** Action id of a test's result with these inputs (testAndInputKey in cmd/go/internal/test). */
export function resultActionId(testId: string, inputsHash: string): string {
  return subkey(testId, `inputs:${inputsHash}`);
}

/** Every hash begins with the version, without experiments (hashSalt in cmd/go/internal/cache). */
function newHash({ goVersion }: TestPlace): Hash {
  return createHash("sha256").update(goVersion.replace(/[ -]X:.*$/, ""));
}

function hashEnv(name: string, place: TestPlace): string {
  const value = place.env[name];
  const hash = newHash(place);
  return value === undefined
    ? hash.update(Buffer.of(0)).digest("hex")
    : hash.update(Buffer.of(1)).update(value).digest("hex");
}

function hashOpen(file: string, place: TestPlace): string {
  const hash = newHash(place);
  const stats = tryStat(statSync, "stat", file);
  hash.update(formatStats(stats));
  if (typeof stats === "object" && stats.isDirectory()) {
    for (const name of listNames(file)) {
      hash.update(
        `file ${name} ${formatStats(tryStat(lstatSync, "lstat", path.join(file, name)))}`,
      );
    }
  }
  return hash.digest("hex");
}

function hashStat(file: string, place: TestPlace): string {
  const hash = newHash(place);
  hash.update(formatStats(tryStat(statSync, "stat", file)));
  return hash.update(formatStats(tryStat(lstatSync, "lstat", file))).digest("hex");
}

/** As go prints it (hashWriteStat), including the error of a system call. */
function formatStats(stats: BigIntStats | string): string {
  if (typeof stats === "string") return `err ${stats}\n`;
  const mode = goMode(stats).toString(16);
  return `stat ${stats.size} ${mode} ${formatTime(stats.mtimeNs)} ${stats.isDirectory()}\n`;
}

const ERRORS: Readonly<Record<string, string>> = {
  ENOENT: "no such file or directory",
  ENOTDIR: "not a directory",
  EACCES: "permission denied",
  ELOOP: "too many levels of symbolic links",
  ENAMETOOLONG: "file name too long",
};

function tryStat(stat: typeof statSync, call: string, file: string): BigIntStats | string {
  try {
    return stat(file, { bigint: true });
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return `${call} ${file}: ${ERRORS[errno] ?? errno}`;
  }
}

/** Bits of io/fs.FileMode above the permissions. */
function goMode(stats: BigIntStats): number {
  const mode = Number(stats.mode);
  const bits = [
    [31, stats.isDirectory()],
    [27, stats.isSymbolicLink()],
    [26, stats.isBlockDevice() || stats.isCharacterDevice()],
    [25, stats.isFIFO()],
    [24, stats.isSocket()],
    [23, (mode & 0o4000) !== 0],
    [22, (mode & 0o2000) !== 0],
    [21, stats.isCharacterDevice()],
    [20, (mode & 0o1000) !== 0],
  ] as const;
  return bits.reduce((sum, [bit, isSet]) => sum + (isSet ? 2 ** bit : 0), mode & 0o777);
}

/** As time.Time prints itself in UTC: a fraction without trailing zeros, or none. */
function formatTime(timeNs: bigint): string {
  const { seconds, nanoseconds } = splitNanoseconds(timeNs);
  const [date, time] = new Date(Number(seconds) * 1000).toISOString().split(/[T.]/);
  const digits =
    nanoseconds === 0n ? "" : `.${String(nanoseconds).padStart(9, "0").replace(/0+$/, "")}`;
  return `${date} ${time}${digits} +0000 UTC`;
}

/** Sorted by bytes, as os.ReadDir does. */
function listNames(dir: string): string[] {
  try {
    return readdirSync(dir).sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  } catch (error) {
    if (errnoOf(error) !== undefined) return [];
    throw error;
  }
}
