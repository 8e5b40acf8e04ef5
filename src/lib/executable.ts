import path from "node:path";
import { pathExists } from "./fs.ts";

/** Whether a folder of `pathVariable` (the value of PATH) holds a program of that name. */
export async function isOnPath(name: string, pathVariable: string | undefined): Promise<boolean> {
  const executable = process.platform === "win32" ? `${name}.exe` : name;
  for (const dir of (pathVariable ?? "").split(path.delimiter)) {
    if (dir !== "" && (await pathExists(path.join(dir, executable)))) return true;
  }
  return false;
}
