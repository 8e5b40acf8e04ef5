import { lstatSync, mkdirSync, readdirSync, renameSync, statSync } from "node:fs";
import path from "node:path";
import { replaceFile, tryReadFile } from "../lib/fs.ts";
import { moveToFreePlace } from "../lib/move-tree.ts";
import { openStaging } from "../lib/staging.ts";
import type { ExpectedContent } from "./layer-content.ts";
import type { Unpack } from "./unpack.ts";
import { unpackTree } from "./unpack-tree.ts";

export interface LayerRules {
  /** Only this is accepted. A unit is moved as a whole. */
  content: ExpectedContent;
  /** Whether a unit, or a file outside of units, is moved. Default: each is. */
  takes?: (name: string) => boolean;
  /** Whether a file replaces an existing one. Default: none does. */
  replaces?: (name: string) => boolean;
  /**
   * Latest mtime that a file gets, in seconds since the epoch. Default: each file keeps its own.
   */
  latestMtimeSeconds?: number;
}

/**
 * An archive that is unpacked next to its target and checked, while the target is still unchanged.
 */
export interface StagedArchive {
  /**
   * The content of a file that it holds, before it is moved; undefined if there is none. Throws if the
   * disk does.
   */
  read(name: string): Promise<Buffer | undefined>;
  /** Moves each file or unit, as a whole, to its place. */
  install(): void;
  /** Removes what was not moved. Never throws. */
  close(): Promise<void>;
}

/**
 * Unpacks a layer next to what is already in `target`. Throws `CacheError` if the archive is
 * incomplete or damaged, or if it holds an unexpected unit, or an unexpected file outside of units;
 * nothing of it is left then.
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
  return {
    read: (name) => tryReadFile(path.join(staging.dir, name)),
    install: () => moveIntoPlace(staging.dir, target, "", rules),
    close: staging.close,
  };
}

/**
 * Unpacks a layer into `target`, in addition to what is already there. Each file or unit appears
 * whole or not at all, even if the process is killed half-way. Existing ones stay as they are,
 * except those that the rules replace. Throws as `stageArchive` does, with `target` unchanged.
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
    const isShared = entry.isDirectory() && !rules.content.unit.test(entry.name);
    if (!isShared && rules.takes?.(name) === false) continue;
    // Something in a shared folder may have to be left out.
    const isWhole = !isShared || rules.takes === undefined;
    if (!existing && !isWhole) mkdirSync(target, { recursive: true });
    // What go puts there in the meantime is treated like what was there before.
    if (!existing && isWhole && moveToFreePlace(source, target)) continue;
    if (isShared) {
      if (!isFolder(target) || (isWhole && tryReplaceEmpty(source, target))) continue;
      moveIntoPlace(from, to, `${name}/`, rules);
    } else if (entry.isFile() && existing?.isFile() && rules.replaces?.(name)) {
      replaceFile(source, target);
    }
  }
}

/** A link to a folder is one: people move a large one, such as GOMODCACHE/cache, to another disk. */
function isFolder(target: string): boolean {
  return statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
}

/**
 * Go makes the folders of GOCACHE beforehand. Replacing an empty one takes one step instead of one
 * for each file.
 */
function tryReplaceEmpty(source: string, target: string): boolean {
  try {
    renameSync(source, target);
    return true;
  } catch {
    // ENOTEMPTY or EEXIST: it holds something. EPERM: the system cannot replace a folder. ENOTDIR: it
    // is a link to one.
    return false;
  }
}
