import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import path from "node:path";
import { errnoOf } from "./fs.ts";

/**
 * Path of the program of that name in the first folder of `pathVariable` (the value of PATH) that
 * has one: an executable file, with `.exe` on Windows. Undefined if none has. Relative folders are
 * skipped, since they mean another folder in each process.
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

/** Whether it is a file that may be run. On Windows, which has no such permission, any file is. */
export async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch (error) {
    if (errnoOf(error) !== undefined) return false;
    throw error;
  }
}
