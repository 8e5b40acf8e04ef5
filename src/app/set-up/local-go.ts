import { realpath } from "node:fs/promises";
import path from "node:path";
import { findOnPath } from "../../lib/executable.ts";
import { tryReadText } from "../../lib/fs.ts";
import type { LocalGo } from "../../toolchain/choose.ts";
import { parseVersionFile } from "../../toolchain/toolchain-tree.ts";
import type { Step } from "../job/step.ts";

/** The Go that comes first on PATH; undefined if there is none, or if it does not run. */
export async function findGoOnPath(
  { host, env }: Pick<Step, "host" | "env">,
  cwd: string,
): Promise<LocalGo | undefined> {
  const program = await findOnPath("go", env["PATH"]);
  if (program === undefined) return undefined;
  const goRoot = path.dirname(path.dirname(await realpath(program)));
  const version = await tryReadText(path.join(goRoot, "VERSION")).catch(() => undefined);
  const release = version === undefined ? undefined : parseVersionFile(version);
  if (release !== undefined) return { release, goRoot, from: "PATH" };
  return askGo(host, cwd);
}

/** For a program that only finds the real one, and for a build of somebody's own. */
async function askGo(host: Step["host"], cwd: string): Promise<LocalGo | undefined> {
  try {
    const env = { GOTOOLCHAIN: "local" };
    const stdout = await host.exec("go", ["env", "GOVERSION", "GOROOT"], { cwd, env });
    const [version = "", goRoot = ""] = stdout.split("\n").map((line) => line.trim());
    return { release: parseVersionFile(version), goRoot, from: "PATH" };
  } catch {
    // The plan of the job runs it again, and says what is wrong with it.
    return { release: undefined, goRoot: "", from: "PATH" };
  }
}
