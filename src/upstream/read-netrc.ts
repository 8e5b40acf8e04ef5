import { homedir } from "node:os";
import path from "node:path";
import { tryReadText } from "../lib/fs.ts";
import { type NetrcEntry, parseNetrc } from "./netrc.ts";

type Environment = Readonly<Record<string, string | undefined>>;

/** The netrc file that the go command reads, whether it exists or not. */
export function netrcFile(env: Environment): string {
  const name = process.platform === "win32" ? "_netrc" : ".netrc";
  return env["NETRC"] || path.join(homedir(), name);
}

/**
 * The entries of the netrc file that the go command would use; none if GOAUTH says otherwise. Empty
 * without a file.
 */
export async function readNetrc(goAuth: string, env: Environment): Promise<NetrcEntry[]> {
  if (goAuth !== "" && !goAuth.split(";").some((way) => way.trim() === "netrc")) return [];
  return parseNetrc((await tryReadText(netrcFile(env))) ?? "");
}
