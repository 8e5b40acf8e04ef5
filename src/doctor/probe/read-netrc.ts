import { readFile, stat } from "node:fs/promises";
import { homedir } from "node:os";
import path from "node:path";
import { errnoOf, isNotFound } from "../../lib/fs.ts";
import type { Environment } from "../judge/facts.ts";
import type { NetrcFacts } from "../judge/judge-netrc.ts";

/** The netrc file that go reads; undefined if there is none. */
export async function readNetrc(env: Environment): Promise<NetrcFacts | undefined> {
  const file = env["NETRC"] || path.join(homedir(), netrcName());
  try {
    const { mode } = await stat(file);
    // Windows has no such modes.
    const isOpen = process.platform !== "win32" && (mode & 0o077) !== 0;
    return { file, isOpen, text: await readFile(file, "utf8") };
  } catch (error) {
    if (isNotFound(error)) return undefined;
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return { file, isOpen: false, readError: errno };
  }
}

function netrcName(): string {
  return process.platform === "win32" ? "_netrc" : ".netrc";
}
