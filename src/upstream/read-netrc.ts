import { homedir } from "node:os";
import path from "node:path";
import { tryReadText } from "../lib/fs.ts";
import { type NetrcEntry, parseNetrc } from "./netrc.ts";

/**
 * The entries of the netrc file that the go command would use; none if GOAUTH says otherwise. Empty
 * without a file.
 */
export async function readNetrc(
  goAuth: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<NetrcEntry[]> {
  if (goAuth !== "" && !goAuth.split(";").some((way) => way.trim() === "netrc")) return [];
  const name = process.platform === "win32" ? "_netrc" : ".netrc";
  const file = env["NETRC"] || path.join(homedir(), name);
  return parseNetrc((await tryReadText(file)) ?? "");
}
