import path from "node:path";
import { tryReadFile, writeFileAtomic } from "../lib/fs.ts";
import { parseTreeHead } from "./lookup.ts";
import { openNote, type Verifier } from "./note.ts";
import type { TreeHead } from "./tree.ts";

/** The newest head of a database's tree that was seen, on disk. */
export interface KeptHead {
  /** Undefined if there is none that the database has signed. Never throws. */
  read(): Promise<TreeHead | undefined>;
  /** Keeps a head, which `note` is signed for, unless a newer one is kept. Never throws. */
  keep(head: TreeHead, note: Buffer): Promise<void>;
}

/**
 * Kept as the signed note, so that nothing but the database can have made it. `onFault` hears of errors of
 * the disk, and of a file that is not such a note: without it a fork could go unseen.
 */
export function createKeptHead(
  dir: string,
  verifier: Verifier,
  onFault: (error: unknown) => void,
): KeptHead {
  // A name may have slashes. Windows refuses the colon that a port has.
  const file = path.join(dir, encodeURIComponent(verifier.name), "latest");
  let newest: { head: TreeHead; note: Buffer } | undefined;
  let writing = Promise.resolve();

  async function write(): Promise<void> {
    const wanted = newest;
    if (wanted) await writeFileAtomic(file, wanted.note).catch(onFault);
  }

  return {
    async read() {
      try {
        const note = await tryReadFile(file);
        return note && parseTreeHead(openNote(note, verifier));
      } catch (error) {
        onFault(error);
        return undefined;
      }
    },
    async keep(head, note) {
      if (newest && newest.head.size >= head.size) return writing;
      newest = { head, note };
      // One after the other: an older one must not come to lie over a newer one.
      writing = writing.then(write);
      await writing;
    },
  };
}
