import { realpath } from "node:fs/promises";
import path from "node:path";
import { findOnPath } from "../../lib/executable.ts";
import { tryReadText } from "../../lib/fs.ts";
import { withoutGoWrappers } from "../job/go-wrapper-path.ts";

/** A release has it in its folder, and its first line is what `go env GOVERSION` prints. */
const VERSION_FILE = "VERSION";

/**
 * The version of the Go that a step put first on PATH after our first step, which went by
 * `earlierVersion` (GOVERSION); undefined if it is the same, or cannot be told. Runs nothing: a step
 * may have written to PATH what must not run here.
 */
export async function findLaterGo(
  pathVariable: string | undefined,
  earlierVersion: string,
): Promise<string | undefined> {
  try {
    const go = await findOnPath("go", await withoutGoWrappers(pathVariable ?? ""));
    if (go === undefined) return undefined;
    const goRoot = path.dirname(path.dirname(await realpath(go)));
    const [version = ""] = ((await tryReadText(path.join(goRoot, VERSION_FILE))) ?? "").split("\n");
    const isOther = /^go1\.\S+$/.test(version) && version !== earlierVersion.split(" ")[0];
    return isOther ? version : undefined;
  } catch {
    return undefined;
  }
}
