import path from "node:path";
import { tryReadText } from "../lib/fs.ts";

/**
 * The list of an unpacked base or delta, by the first of the names that it has; undefined for a layer
 * without one. Throws if the disk does.
 */
export async function readNewestList<List>(
  dir: string,
  names: readonly string[],
  parse: (text: string) => List | undefined,
): Promise<List | undefined> {
  for (const name of names) {
    const list = parse((await tryReadText(path.join(dir, name))) ?? "");
    if (list) return list;
  }
  return undefined;
}
