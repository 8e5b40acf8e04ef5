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
 * and to unpack it; without deflate both cost a fraction, and the hash, which is over the content,
 * stays the same. Blocks its thread for most of the time: it is a worker's job. Throws
 * `IntegrityError`; `target` is not to be used then.
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
