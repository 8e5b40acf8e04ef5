import { lstatSync, readdirSync, renameSync } from "node:fs";
import path from "node:path";
import { moveEntry } from "../lib/move-tree.ts";
import { openStaging } from "../lib/staging.ts";
import type { ExpectedContent } from "./layer-content.ts";
import type { Unpack } from "./unpack.ts";
import { unpackTree } from "./unpack-tree.ts";

export interface LayerRules {
  /** Only this may come; a unit is moved as one. */
  content: ExpectedContent;
  /** A file that takes the place of the one that is there. Default: none does. */
  replaces?: (name: string) => boolean;
  /** No file gets a later time, in seconds since the epoch. Default: each has its own. */
  latestMtimeSeconds?: number;
}

/** An archive that is unpacked beside its target and checked, with the target as it was. */
export interface StagedArchive {
  /** Moves each file or unit to its place, whole. */
  install(): void;
  /** Removes what was not moved. Never throws. */
  close(): Promise<void>;
}

/**
 * Unpacks a layer beside what is in `target` already. Throws `CacheError` for an archive that does
 * not come whole, is damaged, or holds a unit or a file outside of units that is not expected;
 * nothing of it is left.
 */
export async function stageArchive(
  archive: AsyncIterable<Buffer>,
  target: string,
  rules: LayerRules,
  unpack: Unpack = unpackTree,
): Promise<StagedArchive> {
  const staging = openStaging(target);
  try {
    const { content, latestMtimeSeconds } = rules;
    await unpack(archive, staging.dir, {
      content,
      ...(latestMtimeSeconds === undefined ? {} : { latestMtimeSeconds }),
    });
  } catch (error) {
    await staging.close();
    throw error;
  }
  return { install: () => moveIntoPlace(staging.dir, target, "", rules), close: staging.close };
}

/**
 * Unpacks a layer into `target` beside what is there already. Each file or unit appears whole or
 * not at all, also when the process is killed half-way; existing ones stay as they are but for
 * those that the rules replace. Throws as `stageArchive` does, with `target` unchanged.
 */
export async function installArchive(
  archive: AsyncIterable<Buffer>,
  target: string,
  rules: LayerRules,
  unpack?: Unpack,
): Promise<void> {
  const staged = await stageArchive(archive, target, rules, unpack);
  try {
    staged.install();
  } finally {
    await staged.close();
  }
}

function moveIntoPlace(from: string, to: string, below: string, rules: LayerRules): void {
  for (const entry of readdirSync(path.join(from, below), { withFileTypes: true })) {
    const name = below + entry.name;
    const source = path.join(from, name);
    const target = path.join(to, name);
    const existing = lstatSync(target, { throwIfNoEntry: false });
    if (!existing) moveEntry(source, target);
    else if (entry.isDirectory()) {
      const isShared = existing.isDirectory() && !rules.content.unit.test(entry.name);
      if (isShared && !tryReplaceEmpty(source, target)) moveIntoPlace(from, to, `${name}/`, rules);
    } else if (existing.isFile() && rules.replaces?.(name)) {
      renameSync(source, target);
    }
  }
}

/** Go makes the folders of GOCACHE beforehand: in one step, then, instead of one for each file. */
function tryReplaceEmpty(source: string, target: string): boolean {
  try {
    renameSync(source, target);
    return true;
  } catch {
    // ENOTEMPTY or EEXIST: it holds something. EPERM on systems that replace no folder.
    return false;
  }
}
