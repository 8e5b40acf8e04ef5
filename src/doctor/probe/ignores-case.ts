import { statSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../../lib/fs.ts";

/** Whether the disk of a folder takes upper and lower case for the same, as a file in it tells. */
export function ignoresCase(file: string): boolean {
  const name = path.basename(file);
  const other = name === name.toUpperCase() ? name.toLowerCase() : name.toUpperCase();
  if (other === name) return false;
  try {
    const [one, two] = [file, path.join(path.dirname(file), other)].map((each) => statSync(each));
    return one !== undefined && one.ino === two?.ino;
  } catch (error) {
    if (errnoOf(error) !== undefined) return false;
    throw error;
  }
}
