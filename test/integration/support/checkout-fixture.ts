import { lstatSync, rmSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { captureMtimes } from "../../../src/checkout/capture-mtimes.ts";
import type { Manifest } from "../../../src/checkout/manifest.ts";
import { type RestoredMtimes, restoreMtimes } from "../../../src/checkout/restore-mtimes.ts";
import { type Files, git, makeRepository } from "../../support/git.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

export const FILES: Files = { "go.mod": "module m\n", "a/one.txt": "one", "a/b/two.txt": "two" };
export const NO_TIMES: Manifest = new Map();

/** A clone at `clone` of a repository at `origin`, in a folder of their own. */
export async function makeClone(files: Files = FILES, ...initArgs: string[]): Promise<string> {
  const dir = await makeTempDir("checkout");
  makeRepository(join(dir, "origin"), files, ...initArgs);
  git(dir, "clone", "--quiet", "origin", "clone");
  return join(dir, "clone");
}

/** The checkout of the next job: the same place on a machine that is new. */
export function cloneAgain(clone: string, ...cloneArgs: string[]): void {
  rmSync(clone, { recursive: true, force: true });
  git(dirname(clone), "clone", "--quiet", ...cloneArgs, "origin", basename(clone));
}

interface RestoreOptions {
  folders?: readonly string[];
  onlyLatest?: boolean;
  env?: Readonly<Record<string, string>>;
}

/** What a job's first step does to a checkout. Throws if it cannot. */
export async function restoreTimes(
  dir: string,
  manifest: Manifest = NO_TIMES,
  { folders = [dir], onlyLatest = false, env = {} }: RestoreOptions = {},
): Promise<RestoredMtimes> {
  const restored = await restoreMtimes({ folders, manifest, onlyLatest, env });
  if (restored.problems.length > 0) throw new Error(restored.problems.join());
  return restored;
}

/** What a job's last step knows; by default of a job whose steps ran long after the first. */
export function captureTimes(
  dir: string,
  manifest: Manifest = NO_TIMES,
  { folders = [dir], restoredAtMs = Date.now() - 1_000 } = {},
): Manifest {
  return captureMtimes({ folders, manifest, restoredAtMs, knownFirst: false, env: {} });
}

export function mtimeOf(...names: string[]): bigint {
  return lstatSync(join(...names), { bigint: true }).mtimeNs;
}
