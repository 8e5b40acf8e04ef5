import path from "node:path";
import { findOnPath } from "../lib/executable.ts";

/**
 * Makes sure that there is a go command: the one on PATH, or else the newest of the runner's tool
 * cache, which later steps then find too. Returns false if there is none.
 */
export async function ensureGo(env: NodeJS.ProcessEnv): Promise<boolean> {
  if ((await findOnPath("go", env["PATH"])) !== undefined) return true;
  const { findAllVersions, find } = await import("@actions/tool-cache");
  const [newest] = findAllVersions("go").sort((a, b) =>
    b.localeCompare(a, "en", { numeric: true }),
  );
  if (newest === undefined) return false;
  const { addPath } = await import("@actions/core");
  addPath(path.join(find("go", newest), "bin"));
  return true;
}
