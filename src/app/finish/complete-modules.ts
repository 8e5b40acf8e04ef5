import { existsSync } from "node:fs";
import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { ModuleVersion } from "../../gomod/module-path.ts";
import type { ModuleNeeds } from "../../gomod/module-set.ts";
import { adoptMetadata, findMissing } from "../../store/module-cache.ts";
import { storePath } from "../../store/module-file.ts";
import type { Host } from "../job/ports.ts";

/** go unpacks and hashes what it finds on disk; a slow disk may have gigabytes of it. */
const DOWNLOAD_TIMEOUT_MS = 300_000;

export interface CompletionPlaces {
  needs: ModuleNeeds;
  /** Lines of the checkout's go.sum files. */
  sumLines: readonly string[];
  goModCache: string;
  /** The sidecar's store. */
  storeDir: string;
  /** Our folder; an empty one is made in it. */
  dir: string;
}

/**
 * Brings into GOMODCACHE what the sidecar prefetched and no go command of this job asked for, so
 * that the modules layer serves every job with the same go.sum and not only this one. The go
 * command itself unpacks and checks, against the hashes of the checkout's go.sum, in a module made
 * for it: the checkout's own files are never touched. Returns the modules that are still missing.
 */
export async function completeModules(
  host: Pick<Host, "exec">,
  { needs, sumLines, goModCache, storeDir, dir }: CompletionPlaces,
): Promise<ModuleVersion[]> {
  const missing = findMissing(goModCache, needs);
  const stored = missing.zips.filter((module) =>
    existsSync(path.join(storeDir, storePath({ ...module, extension: "zip" }))),
  );
  if (stored.length > 0)
    await downloadFromStore(host, stored, { sumLines, goModCache, storeDir, dir });
  const left = stored.length > 0 ? findMissing(goModCache, needs) : missing;
  await adoptMetadata(storeDir, goModCache, left);
  return left.zips;
}

async function downloadFromStore(
  host: Pick<Host, "exec">,
  modules: readonly ModuleVersion[],
  { sumLines, goModCache, storeDir, dir }: Omit<CompletionPlaces, "needs">,
): Promise<void> {
  await mkdir(dir, { recursive: true });
  const cwd = await mkdtemp(path.join(dir, "complete-"));
  await writeFile(path.join(cwd, "go.mod"), "module go-accel.invalid/complete\n");
  await writeFile(path.join(cwd, "go.sum"), sumLines.map((line) => `${line}\n`).join(""));
  const names = modules.map((module) => `${module.path}@${module.version}`);
  await host.exec("go", ["mod", "download", ...names], {
    cwd,
    timeoutMs: DOWNLOAD_TIMEOUT_MS,
    env: {
      GOFLAGS: "-mod=mod",
      GOMODCACHE: goModCache,
      // Private modules have no other source here either.
      GONOPROXY: "none",
      GOPROXY: `${pathToFileURL(storeDir).href},off`,
      // Every hash is in go.sum, so there is nothing to ask a database for.
      GOSUMDB: "off",
      GOTOOLCHAIN: "local",
      GOWORK: "off",
    },
  });
}
