import {
  chmodSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  renameSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import type { ModuleVersion } from "../gomod/module-path.ts";
import { removeTree } from "../lib/move-tree.ts";
import { openStaging, type Staging } from "../lib/staging.ts";
import { downloadName, treeName } from "./module-cache.ts";
import { READ_ONLY_DIR_MODE, type UnpackTarget } from "./unpack-zip.ts";

/** Puts modules into a GOMODCACHE that go commands use at the same time. */
export interface ModulePlacer {
  /** Undefined for a module of which GOMODCACHE has anything, or that a go command is at. */
  begin(module: ModuleVersion): ModuleUnderway | undefined;
  /** Makes a small file visible to go as well, where that lies on the same disk. Never throws. */
  share(module: ModuleVersion, extension: "info" | "mod", file: string): void;
  /** Removes what was begun and not ended. */
  close(): Promise<void>;
}

/** `awaited`: the go command that is at this module waits for our answer; `ahead`: none does. */
export type Demand = "ahead" | "awaited";

export interface ModuleUnderway {
  /** Where to unpack it. */
  target: UnpackTarget;
  /**
   * Makes the module visible to go: the tree, its hash, and the zip where that lies on the same disk.
   * Nothing happens if a go command was faster; returns whether we put the module there. Never
   * throws.
   */
  commit(zip: string, h1: string, demand: Demand): boolean;
  /** Removes what was unpacked. Never throws. */
  discard(): void;
}

/**
 * What keeps us and the go commands apart is the order of what both do (unzip and DownloadZip in
 * cmd/go/internal/modfetch): under the lock of a version
 * go looks for the tree and the `.ziphash` right before it unpacks a zip, and has that zip from its
 * cache or from us. So a tree appears whole, by a rename, before its hash; the zip appears last; and
 * none of them where a lock file tells that go has begun, unless it waits for us: then it looks once
 * more when it has our answer.
 */
export function createModulePlacer(
  moduleCacheDir: string,
  { readOnly }: Pick<UnpackTarget, "readOnly">,
): ModulePlacer {
  const discarded = new Set<Promise<void>>();
  let staging: Staging | undefined;
  let count = 0;

  function begin(module: ModuleVersion): ModuleUnderway | undefined {
    const at = (extension: string) => path.join(moduleCacheDir, downloadName(module, extension));
    const tree = path.join(moduleCacheDir, treeName(module));
    const isTaken = (marks: readonly string[]) =>
      existsSync(tree) || marks.map(at).some(existsSync);
    if (isTaken(["lock", ...MARKS])) return undefined;
    staging ??= openStaging(moduleCacheDir);
    const dir = path.join(staging.dir, String(count++));

    function discard(): void {
      const removal = removeTree(dir)
        .catch(() => {})
        .finally(() => discarded.delete(removal));
      discarded.add(removal);
    }
    let isPlaced = false;
    function place(zip: string, h1: string, demand: Demand): void {
      mkdirSync(path.dirname(tree), { recursive: true });
      mkdirSync(path.dirname(at("zip")), { recursive: true });
      writeFileSync(`${dir}.ziphash`, h1);
      if (isTaken(demand === "awaited" ? MARKS : ["lock", ...MARKS])) return;
      renameSync(dir, tree);
      if (readOnly) chmodSync(tree, READ_ONLY_DIR_MODE);
      renameSync(`${dir}.ziphash`, at("ziphash"));
      isPlaced = true;
      if (demand === "ahead") linkSync(zip, at("zip"));
    }

    return {
      target: { dir, readOnly },
      commit(zip, h1, demand) {
        try {
          place(zip, h1, demand);
        } catch {
          // EXDEV: no zip then, which only `go mod download` wants, and asks us for. ENOTEMPTY, EACCES,
          // ENOSPC: go does it itself, as it does where a tree has no hash beside it.
        }
        if (lstatSync(dir, { throwIfNoEntry: false })) discard();
        return isPlaced;
      },
      discard,
    };
  }

  return {
    begin(module) {
      try {
        return begin(module);
      } catch {
        // GOMODCACHE cannot be written, or is no folder: that is for go to tell.
        return undefined;
      }
    },
    share(module, extension, file) {
      const target = path.join(moduleCacheDir, downloadName(module, extension));
      try {
        mkdirSync(path.dirname(target), { recursive: true });
        linkSync(file, target);
      } catch {
        // EEXIST: go has it. EXDEV and the like: go asks for it.
      }
    },
    async close() {
      await Promise.all(discarded);
      await staging?.close();
    },
  };
}

/** Files beside which a module is already there, or is just being unpacked. */
const MARKS: readonly string[] = ["partial", "ziphash", "zip"];
