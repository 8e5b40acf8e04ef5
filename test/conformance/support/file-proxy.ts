import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { SyntheticModule } from "../../support/module-builder.ts";
import { layOutSite } from "../../support/module-mirror/site.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

/** A GOPROXY of plain files, which go reads without any server; returns its URL. */
export async function layOutFileProxy(modules: readonly SyntheticModule[]): Promise<string> {
  const dir = await makeTempDir("file-proxy");
  for (const [path, { body }] of layOutSite(modules)) {
    const file = join(dir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, body);
  }
  return pathToFileURL(dir).href;
}
