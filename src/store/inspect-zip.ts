import { statSync } from "node:fs";
import { rm } from "node:fs/promises";
import { zipPrefix } from "../gomod/module-path.ts";
import type { ModuleFile } from "./module-file.ts";
import type { UnpackAhead } from "./unpack-ahead.ts";
import type { ZipPool } from "./zip-pool.ts";
import { MAX_ZIP_BYTES } from "./zip-rules.ts";

/**
 * Checks a spooled zip, and returns the file to keep. If go does not wait for the zip yet, it is
 * unpacked into GOMODCACHE and kept as it came. Otherwise it is kept uncompressed if that is wanted and
 * not too large for go. Throws `IntegrityError` and `ZipPoolError`, and the system's error if the
 * store cannot be written.
 */
export async function inspectZip(
  file: string,
  name: ModuleFile,
  parts: {
    pool: ZipPool;
    /** Uncompressed, go has less to do. Over a network, it has more to receive. */
    inflates: boolean;
    unpackAhead: UnpackAhead | undefined;
    /** Throws `IntegrityError` for a wrong hash. Returns whether anything names the right one. */
    checkHash: (h1: string) => Promise<boolean>;
    /** Whether go waits for the zip now. */
    isUrgent: () => boolean;
  },
): Promise<string> {
  const { checkHash, isUrgent } = parts;
  const urgency = { isUrgent, sizeBytes: statSync(file).size };
  if (await parts.unpackAhead?.(file, name, { checkHash, urgency })) return file;
  const prefix = zipPrefix(name);
  if (!parts.inflates) {
    await checkHash(await parts.pool.hashZip({ source: file, prefix }));
    return file;
  }
  const target = `${file}.stored`;
  try {
    const { h1, sizeBytes } = await parts.pool.repack({ source: file, target, prefix }, urgency);
    await checkHash(h1);
    if (sizeBytes <= MAX_ZIP_BYTES) return target;
    await rm(target);
    return file;
  } catch (error) {
    await rm(target, { force: true });
    throw error;
  }
}
