import { mkdir } from "node:fs/promises";
import path from "node:path";
import { errnoOf } from "../../lib/fs.ts";

const MAX_DIRS = 100;

/**
 * Makes a folder `<name>-<number>` with the lowest number that is free. Its path is the same in each
 * job if the runner's temporary folder is, since it can be part of the key of a test result.
 */
export async function makeStableDir(parent: string, name: string, mode: number): Promise<string> {
  for (let number = 1; number <= MAX_DIRS; number++) {
    const dir = path.join(parent, `${name}-${number}`);
    try {
      await mkdir(dir, { mode });
      return dir;
    } catch (error) {
      if (errnoOf(error) !== "EEXIST") throw error;
    }
  }
  throw new Error(`${parent} has ${MAX_DIRS} folders ${name} already`);
}
