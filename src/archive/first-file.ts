import { pipeline } from "node:stream/promises";
import { constants, createZstdDecompress } from "node:zlib";
import { WINDOW_LOG } from "./pack.ts";
import { unseal } from "./seal.ts";
import { createTarReader } from "./tar-reader.ts";

/** Larger ones are not read into memory. */
const MAX_BYTES = 16 * 1024 * 1024;

export interface FirstFile {
  name: string;
  text: string;
}

/**
 * Reads the first file of an archive, and nothing after it. The seal is at the end, so the text has to
 * be checked. Undefined if there is no such file, or if it is large. Throws `CacheError` for no archive
 * of ours, and what `archive` throws.
 */
export async function readFirstFile(
  archive: AsyncIterable<Buffer>,
): Promise<FirstFile | undefined> {
  const parts: Buffer[] = [];
  let name: string | undefined;
  let found: FirstFile | undefined;
  let isEnough = false;
  const tar = createTarReader({
    folder() {},
    beginFile(fileName, _mode, _mtimeSeconds, sizeBytes) {
      if (name === undefined && sizeBytes <= MAX_BYTES) name = fileName;
      else isEnough = true;
    },
    append(content) {
      if (!isEnough) parts.push(Buffer.from(content));
    },
    endFile() {
      if (!isEnough) found = { name: name ?? "", text: Buffer.concat(parts).toString() };
      isEnough = true;
    },
  });
  try {
    await pipeline(
      archive,
      unseal,
      createZstdDecompress({ params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG } }),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          tar.write(chunk);
          if (isEnough) return;
        }
      },
    );
  } catch (error) {
    // The streams complain that nobody reads the rest.
    if (!isEnough) throw error;
  }
  return found;
}
