import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import type { GoSumEntry } from "../../gomod/go-sum.ts";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import { errnoOf } from "../../lib/fs.ts";
import { downloadName, treeName } from "../../store/module-cache.ts";

/** A module of GOMODCACHE that go would refuse, and what has to go so that it is fetched again. */
export interface DamagedModule extends ModuleVersion {
  fault: string;
  /** Absolute names of files and of one folder. */
  files: readonly string[];
}

const ZIP_BEGINNINGS: readonly string[] = ["504b0304", "504b0506"];
/** A hash has 47 characters. */
const MAX_HASH_BYTES = 200;

/**
 * Looks at what GOMODCACHE recorded of the modules that go.sum names: the hash, and the beginning of
 * the zip. Of thousands of modules that takes a fraction of a second, as no zip is read whole.
 */
export function findDamaged(
  moduleCacheDir: string,
  entries: readonly GoSumEntry[],
): DamagedModule[] {
  const hashes = Map.groupBy(
    entries.filter(({ kind }) => kind === "zip"),
    ({ path: name, version }) => `${name}@${version}`,
  );
  return [...hashes.values()].flatMap((known) => {
    const [module] = known;
    if (!module) return [];
    const { path: name, version } = module;
    const fileOf = (extension: string) =>
      path.join(moduleCacheDir, downloadName({ path: name, version }, extension));
    const fault =
      faultOfHash(fileOf("ziphash"), new Set(known.map(({ hash }) => hash))) ??
      faultOfZip(fileOf("zip"));
    if (fault === undefined) return [];
    const files = [fileOf("zip"), fileOf("ziphash"), path.join(moduleCacheDir, treeName(module))];
    return [{ path: name, version, fault, files }];
  });
}

function faultOfHash(file: string, expected: ReadonlySet<string>): string | undefined {
  const text = tryReadStart(file, MAX_HASH_BYTES)?.toString("latin1").trim();
  if (text === undefined || expected.has(text)) return undefined;
  return text.startsWith("h1:")
    ? `its recorded hash is ${text}, and go.sum has ${[...expected].join(" and ")}`
    : "its recorded hash is no hash";
}

function faultOfZip(file: string): string | undefined {
  const start = tryReadStart(file, 4);
  if (!start || ZIP_BEGINNINGS.includes(start.toString("hex"))) return undefined;
  return start.length === 0 ? "its zip is empty" : "its zip is not a zip";
}

/** The first bytes of a file; undefined if it cannot be read: the check of folders tells why. */
function tryReadStart(file: string, sizeBytes: number): Buffer | undefined {
  try {
    const fd = openSync(file, "r");
    try {
      const buffer = Buffer.alloc(sizeBytes);
      return buffer.subarray(0, readSync(fd, buffer, 0, sizeBytes, 0));
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}
