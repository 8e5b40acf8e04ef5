import { readFile, stat } from "node:fs/promises";
import { errnoOf, isNotFound } from "../../lib/fs.ts";
import type { NetrcFacts } from "../judge/judge-netrc.ts";

/** What a netrc file holds, and who may read it; undefined if there is none. */
export async function readNetrc(file: string): Promise<NetrcFacts | undefined> {
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
