import { access, constants, statfs } from "node:fs/promises";
import path from "node:path";
import { errnoOf, pathExists } from "../../lib/fs.ts";
import type { FolderFacts } from "../judge/judge-folders.ts";

/**
 * What the disk of a folder has left, and whether the folder can be written. A folder that is not
 * there is judged by the one in which go would make it. Nothing is written for it: the last step of
 * a job looks at folders that others pack at the same time.
 */
export async function probeFolder(name: string, dir: string): Promise<FolderFacts> {
  const place = await findExisting(dir);
  const { bavail, bsize, blocks, files, ffree } = await statfs(place);
  return {
    name,
    dir,
    place,
    freeBytes: bavail * bsize,
    sizeBytes: blocks * bsize,
    // Some file systems have no fixed number of files, and say 0.
    freeFiles: files > 0 ? ffree : undefined,
    accessError: await whyNotWritable(place),
  };
}

async function findExisting(dir: string): Promise<string> {
  const parent = path.dirname(dir);
  return parent === dir || (await pathExists(dir)) ? dir : findExisting(parent);
}

/** The `errno` name of the refusal; undefined if there is none. */
async function whyNotWritable(dir: string): Promise<string | undefined> {
  try {
    await access(dir, constants.W_OK);
    return undefined;
  } catch (error) {
    const errno = errnoOf(error);
    if (errno === undefined) throw error;
    return errno;
  }
}
