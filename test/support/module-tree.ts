import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  type BuiltModule,
  buildModule,
  escapeUpperCase,
  type SyntheticModule,
} from "./module-builder.ts";

export interface WrittenModule extends BuiltModule {
  /** The extracted tree. */
  tree: string;
  /** Path of the downloaded files, without their extension. */
  download: string;
}

/**
 * Writes a module into a GOMODCACHE as go leaves it once the zip is dropped: the tree, `.info`,
 * `.mod` and `.ziphash`. The module must have `files`.
 */
export async function writeModule(
  moduleCacheDir: string,
  module: SyntheticModule,
): Promise<WrittenModule> {
  const built = buildModule(module);
  const escapedPath = escapeUpperCase(module.path);
  const escapedVersion = escapeUpperCase(module.version);
  const tree = join(moduleCacheDir, `${escapedPath}@${escapedVersion}`);
  const download = join(moduleCacheDir, "cache/download", escapedPath, "@v", escapedVersion);
  const files = { "go.mod": built.mod, ...module.files };
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(join(tree, name)), { recursive: true });
    await writeFile(join(tree, name), content);
  }
  await mkdir(dirname(download), { recursive: true });
  await writeFile(`${download}.info`, built.info);
  await writeFile(`${download}.mod`, built.mod);
  await writeFile(`${download}.ziphash`, built.zipHash);
  return { ...built, tree, download };
}
