import { randomUUID } from "node:crypto";
import {
  closeSync,
  type Dirent,
  existsSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import {
  isCanonicalVersion,
  type ModuleVersion,
  unescapeModulePath,
  unescapeVersion,
} from "../gomod/module-path.ts";
import { DOWNLOAD_DIR, downloadName, treeName } from "../store/module-cache.ts";
import { extensionsOf, hasTree, type Parts, partsWith, unitName } from "./unit.ts";

/** A unit that is in GOMODCACHE. */
export interface FoundUnit {
  module: ModuleVersion;
  name: string;
  parts: Parts;
}

/** Toolchains are modules in name only: they reach a machine in their own way. */
const TOOLCHAIN = "golang.org/toolchain";
const FILE = /^(.+)\.(info|mod|ziphash)$/;
const PAST = new Date(0);

/**
 * Finds the units of a GOMODCACHE by the files that go downloaded, in the order of their names.
 * Branches and commits that stand for a version are none. What cannot be read is left out.
 */
export function scanModuleCache(dir: string): FoundUnit[] {
  const units: FoundUnit[] = [];
  const visit = (escapedPath: string) => {
    for (const entry of listFolder(path.join(dir, DOWNLOAD_DIR, escapedPath))) {
      if (!entry.isDirectory()) continue;
      if (entry.name === "@v") units.push(...scanVersions(dir, escapedPath));
      // The first element of a module path has a dot; `sumdb` has none.
      else if (escapedPath !== "" || entry.name.includes(".")) {
        visit(escapedPath === "" ? entry.name : `${escapedPath}/${entry.name}`);
      }
    }
  };
  visit("");
  return units.sort((a, b) => (a.name < b.name ? -1 : 1));
}

function scanVersions(dir: string, escapedPath: string): FoundUnit[] {
  const modulePath = unescapeModulePath(escapedPath);
  if (modulePath === undefined || modulePath === TOOLCHAIN) return [];
  const files = new Set(
    listFolder(path.join(dir, DOWNLOAD_DIR, escapedPath, "@v")).map(({ name }) => name),
  );
  const versions = new Set([...files].flatMap((name) => FILE.exec(name)?.[1] ?? []));
  return [...versions].flatMap((escaped) => {
    const version = unescapeVersion(escaped);
    if (version === undefined || !isCanonicalVersion(version)) return [];
    const module = { path: modulePath, version };
    const isWhole = () =>
      !files.has(`${escaped}.partial`) && existsSync(path.join(dir, treeName(module)));
    const parts = partsWith(
      (part) =>
        extensionsOf(part).every((extension) => files.has(`${escaped}.${extension}`)) &&
        (!hasTree(part) || isWhole()),
    );
    return parts === "" ? [] : [{ module, name: unitName(module), parts }];
  });
}

function listFolder(dir: string): Dirent[] {
  try {
    return readdirSync(dir, { withFileTypes: true });
  } catch {
    // ENOENT, or another user's.
    return [];
  }
}

/** When the files of a unit were written last, and when go read it last, both in milliseconds. */
export function readUnitTimes(
  dir: string,
  { module, parts }: FoundUnit,
): { writtenAtMs: number; readAtMs: number } {
  const all = extensionsOf(parts).map((extension) =>
    statSync(path.join(dir, downloadName(module, extension)), { throwIfNoEntry: false }),
  );
  // The first is the `.ziphash` if there is a tree, else the go.mod. Go reads it for each module from
  // which it takes packages (checkMod in cmd/go/internal/modfetch), or whose requirements count.
  return {
    writtenAtMs: Math.max(0, ...all.map((stats) => stats?.mtimeMs ?? 0)),
    readAtMs: all[0]?.atimeMs ?? 0,
  };
}

/**
 * Whether the disk of `dir` notes that a file is read whose access time is as old as its own, as
 * `relatime` does and `noatime` does not. An access time that was set when a file was unpacked then
 * tells if anyone has read it since.
 */
export function notesReads(dir: string): boolean {
  const probe = path.join(dir, `.go-accel-${randomUUID()}`);
  try {
    writeFileSync(probe, "read", { flag: "wx" });
    utimesSync(probe, PAST, PAST);
    const fd = openSync(probe, "r");
    readSync(fd, Buffer.alloc(1));
    closeSync(fd);
    return statSync(probe).atimeMs > PAST.getTime();
  } catch {
    return false;
  } finally {
    rmSync(probe, { force: true });
  }
}

/** Raw size of these parts of a unit, in bytes. What cannot be read counts as nothing. */
export function measureParts(dir: string, module: ModuleVersion, parts: Parts): number {
  const metadata = extensionsOf(parts).map((extension) => downloadName(module, extension));
  const tree = hasTree(parts) ? measureTree(path.join(dir, treeName(module))) : 0;
  return metadata.reduce((sum, name) => sum + fileBytes(path.join(dir, name)), tree);
}

function measureTree(dir: string): number {
  return listFolder(dir).reduce((sum, entry) => {
    const name = path.join(dir, entry.name);
    return sum + (entry.isDirectory() ? measureTree(name) : fileBytes(name));
  }, 0);
}

function fileBytes(file: string): number {
  return lstatSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
