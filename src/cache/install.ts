import { lstatSync, readdirSync } from "node:fs";
import path from "node:path";
import { CacheError } from "../lib/errors.ts";
import { moveEntry } from "../lib/move-tree.ts";
import { openStaging } from "../lib/staging.ts";
import { unpackArchive } from "./archive.ts";

/** `name` is relative to the target, with slashes; a folder is a unit. */
export type IsExpected = (name: string, kind: "file" | "folder") => boolean;

/**
 * Unpacks a layer into `target` beside what is there already. Each file or unit appears whole or
 * not at all, also when the process is killed half-way; existing ones stay as they are. A unit is a
 * folder that must never be seen with a part of its files. Throws `CacheError` for an archive that
 * is damaged, or holds a unit or a file outside of units that is not expected, with `target`
 * unchanged.
 */
export async function installArchive(
  archive: string,
  target: string,
  isUnit: (name: string) => boolean,
  isExpected: IsExpected = () => true,
): Promise<void> {
  const staging = openStaging(target);
  try {
    await unpackArchive(archive, staging.dir);
    refuseUnexpected(staging.dir, "", isUnit, isExpected);
    moveMissing(staging.dir, target, isUnit);
  } finally {
    await staging.close();
  }
}

function refuseUnexpected(
  root: string,
  below: string,
  isUnit: (name: string) => boolean,
  isExpected: IsExpected,
): void {
  for (const entry of readdirSync(path.join(root, below), { withFileTypes: true })) {
    const name = below + entry.name;
    if (entry.isDirectory() && !isUnit(entry.name)) {
      refuseUnexpected(root, `${name}/`, isUnit, isExpected);
      continue;
    }
    // A link could lead anywhere.
    const isPlain = entry.isDirectory() || entry.isFile();
    if (isPlain && isExpected(name, entry.isFile() ? "file" : "folder")) continue;
    throw new CacheError(`the archive holds ${name}, which no layer of ours has`, {
      code: "ARCHIVE",
    });
  }
}

function moveMissing(from: string, to: string, isUnit: (name: string) => boolean): void {
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const source = path.join(from, entry.name);
    const target = path.join(to, entry.name);
    const existing = lstatSync(target, { throwIfNoEntry: false });
    if (!existing) moveEntry(source, target);
    else if (entry.isDirectory() && existing.isDirectory() && !isUnit(entry.name)) {
      moveMissing(source, target, isUnit);
    }
  }
}
