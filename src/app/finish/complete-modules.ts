import { existsSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ModuleNeeds, ModuleVersion } from "../../gomod/module-set.ts";
import { adoptMetadata, findMissing } from "../../store/module-cache.ts";
import { storeKey, storePath } from "../../store/module-store.ts";
import type { Host } from "../job/ports.ts";

export interface CompletionParts {
  needs: ModuleNeeds;
  /** Lines of the checkout's go.sum files. */
  sumLines: readonly string[];
  goModCache: string;
  /** The sidecar's store. */
  storeDir: string;
  /** An empty folder of ours may be made below it. */
  dir: string;
  host: Host;
}

/**
 * Brings into GOMODCACHE what the sidecar fetched ahead and no go command of this job asked for, so
 * that the modules layer serves every job with the same go.sum and not only this one. The go
 * command itself unpacks and checks, against the hashes of the checkout's go.sum, in a module made
 * for it: the checkout's own files are never touched. Returns the modules that are still missing.
 */
export async function completeModules(parts: CompletionParts): Promise<ModuleVersion[]> {
  const missing = findMissing(parts.goModCache, parts.needs);
  const stored = missing.zips.filter((module) =>
    existsSync(path.join(parts.storeDir, storePath(storeKey(module.path, module.version, "zip")))),
  );
  if (stored.length > 0) await downloadFromStore(stored, parts);
  const left = stored.length > 0 ? findMissing(parts.goModCache, parts.needs) : missing;
  await adoptMetadata(parts.storeDir, parts.goModCache, left);
  return left.zips;
}

async function downloadFromStore(
  modules: readonly ModuleVersion[],
  parts: CompletionParts,
): Promise<void> {
  await mkdir(parts.dir, { recursive: true });
  const cwd = await mkdtemp(path.join(parts.dir, "complete-"));
  await writeFile(path.join(cwd, "go.mod"), "module go-accel.invalid/complete\n");
  await writeFile(path.join(cwd, "go.sum"), parts.sumLines.map((line) => `${line}\n`).join(""));
  const names = modules.map((module) => `${module.path}@${module.version}`);
  await parts.host.exec("go", ["mod", "download", ...names], {
    cwd,
    env: {
      GOFLAGS: "-mod=mod",
      GOMODCACHE: parts.goModCache,
      // Private modules have no other source here either.
      GONOPROXY: "none",
      GOPROXY: `${pathToFileURL(parts.storeDir).href},off`,
      // Every hash stands in go.sum, so that there is nothing to ask a database for.
      GOSUMDB: "off",
      GOTOOLCHAIN: "local",
      GOWORK: "off",
    },
  });
}
