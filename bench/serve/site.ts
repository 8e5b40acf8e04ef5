import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { writeLargeModule } from "../support/large-module.ts";

/** What the load is made of: paths below a server's URL, by what they are. */
export interface Site {
  /** Infos and go.mod files. */
  small: readonly string[];
  /** One path of a zip for each size. */
  zips: readonly { mebibytes: number; paths: readonly string[] }[];
}

const SMALL_MODULES = 500;

/** Writes modules to `dir` in the layout of a mirror. */
export async function writeSite(dir: string, zipMebibytes: readonly number[]): Promise<Site> {
  const small: string[] = [];
  for (let index = 0; index < SMALL_MODULES; index++) {
    const module = `example.com/small/m${index}`;
    const base = path.join(dir, module, "@v");
    await mkdir(base, { recursive: true });
    const files = {
      "v1.0.0.info": JSON.stringify({ Version: "v1.0.0", Time: "2026-01-01T00:00:00Z" }),
      "v1.0.0.mod": `module ${module}\n\ngo 1.21\n\nrequire example.com/small/m0 v1.0.0\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      await writeFile(path.join(base, name), text);
      small.push(`/${module}/@v/${name}`);
    }
  }
  const zips: Site["zips"][number][] = [];
  for (const mebibytes of zipMebibytes) {
    const { zipPath } = await writeLargeModule(dir, mebibytes, `example.com/large${mebibytes}`);
    zips.push({ mebibytes, paths: [zipPath] });
  }
  return { small, zips };
}
