import { readFile, rm } from "node:fs/promises";
import { hashGoMod } from "../gomod/dirhash.ts";
import type { GoSum } from "../gomod/go-sum.ts";
import { majorOf } from "../gomod/semver.ts";
import { IntegrityError } from "../lib/errors.ts";
import type { Inspect, ModuleFile } from "./module-store.ts";
import type { ZipPool } from "./zip-pool.ts";

/** The go command downloads no larger zip, whatever it unpacks to. */
const MAX_ZIP_BYTES = 500 * 1024 * 1024;

/**
 * Makes the check that a file from a mirror must pass before anyone can see it: its structure, and
 * its hash where the checkout's go.sum names one. What go.sum does not name, go checks against the
 * checksum database. A zip is kept uncompressed, where go takes one of that size.
 */
export function createInspector(sum: GoSum, pool: ZipPool): (name: ModuleFile) => Inspect {
  const hashes = new Map<string, string[]>();
  for (const { path, version, kind, hash } of sum.entries) {
    const key = `${kind} ${path}@${version}`;
    hashes.set(key, [...(hashes.get(key) ?? []), hash]);
  }
  function checkHash(kind: "zip" | "mod", { modulePath, version }: ModuleFile, h1: string) {
    const expected = hashes.get(`${kind} ${modulePath}@${version}`);
    if (!expected || expected.includes(h1)) return;
    const message = `${modulePath}@${version}.${kind} has the hash ${h1}, but go.sum has ${expected.join(" or ")}`;
    throw new IntegrityError(message, { code: "H1_MISMATCH" });
  }
  return (name) => async (file) => {
    switch (name.extension) {
      case "info":
        checkInfo(name, await readFile(file, "utf8"));
        return file;
      case "mod":
        checkHash("mod", name, hashGoMod(await readFile(file)));
        return file;
      case "zip": {
        const target = `${file}.stored`;
        try {
          const prefix = `${name.modulePath}@${name.version}/`;
          const { h1, sizeBytes } = await pool.repack({ source: file, target, prefix });
          checkHash("zip", name, h1);
          if (sizeBytes <= MAX_ZIP_BYTES) return target;
          await rm(target);
          return file;
        } catch (error) {
          await rm(target, { force: true });
          throw error;
        }
      }
    }
  };
}

/**
 * The go command fails where an info names another version than the one that it asked for, unless
 * the path can have no such version: `v2.0.0` below a path without `/v2` may be answered with
 * `v2.0.0+incompatible`.
 */
function checkInfo({ modulePath, version }: ModuleFile, text: string): void {
  const said = parseVersion(text);
  if (said === version) return;
  if (said !== undefined && !isVersionOfPath(modulePath, version)) return;
  const what = said === undefined ? "is no JSON with a Version" : `is that of ${said}`;
  throw new IntegrityError(`${modulePath}@${version}.info ${what}`, { code: "INFO_INVALID" });
}

/** Whether the major version is the one that the end of the path stands for. */
function isVersionOfPath(modulePath: string, version: string): boolean {
  const suffix = modulePath.startsWith("gopkg.in/")
    ? /\.(v[0-9]+)(?:-unstable)?$/.exec(modulePath)
    : /\/(v[0-9]+)$/.exec(modulePath);
  const major = majorOf(version);
  if (suffix) return suffix[1] === major;
  return major === "v0" || major === "v1" || version.endsWith("+incompatible");
}

function parseVersion(text: string): string | undefined {
  try {
    const info: unknown = JSON.parse(text);
    if (typeof info !== "object" || info === null || !("Version" in info)) return undefined;
    return typeof info.Version === "string" ? info.Version : undefined;
  } catch {
    // An HTML page, for example, in place of JSON.
    return undefined;
  }
}
