import { hash1 } from "../gomod/dirhash.ts";
import { withNewFile } from "./file-writer.ts";
import { type ContentSink, readModuleZip } from "./read-zip.ts";
import { createStoredZip } from "./stored-zip.ts";

export interface RepackedZip {
  /** The `h1:` hash of the content, as go.sum has it. */
  h1: string;
  sizeBytes: number;
}

/**
 * Reads a module's zip once: checks its structure and every file's checksum, hashes the content,
 * and writes the same files uncompressed to `target`. The go command inflates a zip twice, to hash
 * it and to unpack it. Without compression both take a fraction of the time, and the hash stays the
 * same, because it is of the content. Blocks its thread for most of the time, so run it on a
 * worker. Throws `IntegrityError`. Do not use `target` then.
 */
export async function repackModuleZip(
  source: string,
  target: string,
  prefix: string,
): Promise<RepackedZip> {
  return withNewFile(target, async (write) => {
    const zip = createStoredZip(write);
    const hashed = await readModuleZip(
      source,
      prefix,
      (entry) => {
        zip.begin(entry.name, entry.sizeBytes, entry.crc32);
        return zip;
      },
      zip.flush,
    );
    return { h1: hash1(hashed), sizeBytes: zip.finish() };
  });
}

/** Checks a module's zip as `repackModuleZip` does, and writes nothing. Returns its `h1:` hash. */
export async function hashModuleZip(source: string, prefix: string): Promise<string> {
  return hash1(await readModuleZip(source, prefix, () => NOWHERE));
}

const NOWHERE: ContentSink = { append() {} };
