import path from "node:path";
import { pathExists } from "./fs.ts";

/** A file of this name in the folder, or in the nearest folder above it; undefined if there is none. */
export async function findUpward(dir: string, name: string): Promise<string | undefined> {
  const file = path.join(dir, name);
  if (await pathExists(file)) return file;
  const parent = path.dirname(dir);
  return parent === dir ? undefined : findUpward(parent, name);
}
