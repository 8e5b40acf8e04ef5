import { mkdir } from "node:fs/promises";
import path from "node:path";
import type { Step } from "../job/step.ts";
import { type GoSettings, programFolders } from "./go-settings.ts";

/**
 * Puts a Go on PATH for later steps, and the folders into which `go install` puts programs. Returns the
 * folders that were added, the first in front.
 */
export async function useGo(
  { host, env, goSettings }: Pick<Step, "host" | "env"> & { goSettings: GoSettings },
  { goRoot, from }: { goRoot: string; from: string },
): Promise<string[]> {
  const programs = programFolders(goSettings);
  // Steps copy programs into them, and the usual action makes them too.
  for (const dir of programs) await mkdir(dir, { recursive: true }).catch(() => {});
  const onPath = (env["PATH"] ?? "").split(path.delimiter);
  const missing = programs.filter((dir) => !onPath.includes(dir));
  const dirs = [...(from === "PATH" ? [] : [path.join(goRoot, "bin")]), ...missing];
  for (const dir of dirs.toReversed()) host.addPath(dir);
  // It outranks what the go command knows of itself.
  if (from !== "PATH" && env["GOROOT"]) host.exportVariable("GOROOT", goRoot);
  return dirs;
}
