import { copyFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import path from "node:path";
import type { FailedCommand } from "../../gocmd/go-failures.ts";
import { findUpward } from "../../lib/find-upward.ts";
import { pathExists, tryReadText } from "../../lib/fs.ts";

/**
 * Copies the go.mod by which a command goes, and its go.sum, to a new folder in `parent`, and gives the
 * path of the first. Undefined if there is none, and in a workspace, in which go takes no other go.mod.
 */
export async function copyModFile(
  failed: Pick<FailedCommand, "dir" | "modfile" | "settings">,
  parent: string,
): Promise<string | undefined> {
  if ((await findWorkspace(failed)) !== undefined) return undefined;
  const { dir, modfile } = failed;
  const own = modfile === undefined ? await findUpward(dir, "go.mod") : path.resolve(dir, modfile);
  if (own === undefined || !(await pathExists(own))) return undefined;
  const copy = path.join(await mkdtemp(path.join(parent, "asked-")), "go.mod");
  await copyFile(own, copy);
  const sums = sumFileOf(own);
  if (await pathExists(sums)) await copyFile(sums, sumFileOf(copy));
  return copy;
}

/**
 * Does work of which go may change go.work.sum, as it does in a workspace whatever its flags say, and
 * puts back what was there.
 */
export async function keepWorkspaceSums<T>(
  commands: readonly Pick<FailedCommand, "dir" | "settings">[],
  work: () => Promise<T>,
): Promise<T> {
  const workspaces = await Promise.all(commands.map(findWorkspace));
  const files = [...new Set(workspaces)].flatMap((file) => (file ? [`${file}.sum`] : []));
  const before = await Promise.all(files.map((file) => tryReadText(file)));
  try {
    return await work();
  } finally {
    for (const [index, file] of files.entries()) {
      const text = before[index];
      if ((await tryReadText(file)) === text) continue;
      await (text === undefined ? rm(file, { force: true }) : writeFile(file, text));
    }
  }
}

/** The go.work that is in effect. */
async function findWorkspace({
  dir,
  settings: { GOWORK = "" },
}: Pick<FailedCommand, "dir" | "settings">): Promise<string | undefined> {
  if (GOWORK === "off") return undefined;
  return path.isAbsolute(GOWORK) ? GOWORK : findUpward(dir, "go.work");
}

function sumFileOf(modFile: string): string {
  return modFile.replace(/\.mod$/, ".sum");
}
