import { constants } from "node:fs";
import { access, stat } from "node:fs/promises";
import path from "node:path";
import { errnoOf, pathExists } from "./fs.ts";

/** Path of the program of that name in the first folder of `pathVariable` that has one. */
export async function findOnPath(name: string, pathVariable: string): Promise<string | undefined> {
  for (const dir of pathVariable.split(path.delimiter)) {
    const file = path.join(dir, name);
    if (path.isAbsolute(file) && (await isExecutable(file))) return file;
  }
  return undefined;
}

async function isExecutable(file: string): Promise<boolean> {
  try {
    await access(file, constants.X_OK);
    return (await stat(file)).isFile();
  } catch (error) {
    if (errnoOf(error) !== undefined) return false;
    throw error;
  }
}

/** Whether a folder of `pathVariable` (the value of PATH) holds a program of that name. */
export async function isOnPath(name: string, pathVariable: string | undefined): Promise<boolean> {
  const executable = process.platform === "win32" ? `${name}.exe` : name;
  for (const dir of (pathVariable ?? "").split(path.delimiter)) {
    if (dir !== "" && (await pathExists(path.join(dir, executable)))) return true;
  }
  return false;
}
