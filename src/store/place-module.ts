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
  /** Undefined if GOMODCACHE has any part of the module, or a go command is working on it. */
  begin(module: ModuleVersion): ModuleUnderway | undefined;
  /** Also makes a small file visible to go, if GOMODCACHE is on the same disk. Never throws. */
  share(module: ModuleVersion, extension: "info" | "mod", file: string): void;
  /** Removes what was begun and neither committed nor discarded. */
  close(): Promise<void>;
}

/** `awaited`: the go command that is at this module waits for our answer; `ahead`: none does. */
type Demand = "ahead" | "awaited";

export interface ModuleUnderway {
  /** Where to unpack it. */
  target: UnpackTarget;
  /**
   * Makes the module visible to go: the tree, its hash, and the zip if GOMODCACHE is on the same disk.
   * If a go command was faster, nothing happens. Returns whether the module was put there. Never
   * throws.
   */
  commit(zip: string, h1: string, demand: Demand): boolean;
  /** Removes what was unpacked. Never throws. */
  discard(): void;
}

/**
 * The order of steps keeps us and the go commands apart (unzip and DownloadZip in
 * cmd/go/internal/modfetch). Under the lock of a version, go looks for the tree and the `.ziphash`
 * right before it unpacks a zip, and it has that zip from its cache or from us. So a tree appears
 * whole, by a rename, before its hash, and the zip appears last. If a lock file shows that go has
 * begun, none of them appears, unless go waits for us: it then looks once more when it has our
 * answer.
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
          // EXDEV: there is no zip then. Only `go mod download` wants one, and asks us for it.
          // ENOTEMPTY, EACCES, ENOSPC: go does it itself, as for any tree without a hash.
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
        // GOMODCACHE cannot be written, or is not a folder. Go will report that.
        return undefined;
      }
    },
    share(module, extension, file) {
      const target = path.join(moduleCacheDir, downloadName(module, extension));
      try {
        mkdirSync(path.dirname(target), { recursive: true });
        linkSync(file, target);
      } catch {
        // EEXIST: go has the file. EXDEV and the like: go will ask for it.
      }
    },
    async close() {
      await Promise.all(discarded);
      await staging?.close();
    },
  };
}

/** Any of these files shows that the module is already there, or is being unpacked. */
const MARKS: readonly string[] = ["partial", "ziphash", "zip"];
