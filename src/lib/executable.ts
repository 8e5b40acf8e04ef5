import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import path from "node:path";
import { errnoOf } from "./fs.ts";

/**
 * Path of the program of that name in the first folder of `pathVariable` (the value of PATH) that has
 * one: a file that can be executed, with `.exe` on Windows. Relative folders are left out, since they
 * are others in each process.
 */
export async function findOnPath(
  name: string,
  pathVariable: string | undefined,
): Promise<string | undefined> {
  const fileName = process.platform === "win32" ? `${name}.exe` : name;
  for (const dir of (pathVariable ?? "").split(path.delimiter)) {
    const file = path.join(dir, fileName);
    if (path.isAbsolute(dir) && (await isExecutable(file))) return file;
  }
  return undefined;
}

/** Windows has no such permission: there it is any file. */
async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch (error) {
    if (errnoOf(error) !== undefined) return false;
    throw error;
  }
}
