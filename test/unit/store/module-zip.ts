import { closeSync, fstatSync, openSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { type RepackedZip, repackModuleZip } from "../../../src/store/repack-zip.ts";
import {
  findEntryData,
  readExactly,
  readZipDirectory,
  type ZipEntry,
} from "../../../src/store/zip-directory.ts";
import { createZip } from "../../support/zip.ts";

export const PREFIX = "example.com/a@v1.0.0/";

/** Fields of a central header, by the offset at which APPNOTE.TXT puts them. */
export const CENTRAL_FIELDS = {
  flags: 8,
  method: 10,
  crc32: 16,
  packedBytes: 20,
  sizeBytes: 24,
  headerOffset: 42,
} as const;

/** An archive of files below {@link PREFIX}, in the order of the names. */
export function moduleZip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  return namedZip(
    Object.fromEntries(Object.entries(files).map(([name, content]) => [PREFIX + name, content])),
  );
}

/** An archive of files with the very names that are given. */
export function namedZip(files: Readonly<Record<string, string | Buffer>>): Buffer {
  return createZip(
    Object.entries(files).map(([name, content]) => ({ name, content: Buffer.from(content) })),
  );
}

/** The archive with one field of its first central header written over. */
export function patchFirst(
  zip: Buffer,
  field: keyof typeof CENTRAL_FIELDS,
  change: (value: number) => number,
): Buffer {
  const patched = Buffer.from(zip);
  const at = directoryOffset(zip) + CENTRAL_FIELDS[field];
  if (field === "flags" || field === "method") {
    patched.writeUInt16LE(change(patched.readUInt16LE(at)), at);
  } else {
    patched.writeUInt32LE(change(patched.readUInt32LE(at)), at);
  }
  return patched;
}

/** Where the directory of an archive without a comment begins. */
export function directoryOffset(zip: Buffer): number {
  return zip.readUInt32LE(zip.length - 6);
}

export interface Repacked extends RepackedZip {
  target: string;
}

/** Repacks archives, each under a name of its own below `dir`. */
export function createRepacker(dir: string): (zip: Buffer, prefix?: string) => Promise<Repacked> {
  let count = 0;
  return async (zip, prefix = PREFIX) => {
    const source = join(dir, `${count++}.zip`);
    const target = `${source}.stored`;
    writeFileSync(source, zip);
    return { ...(await repackModuleZip(source, target, prefix)), target };
  };
}

/** The entries of an archive on disk, with their content, as the product's own reader sees them. */
export function readEntries(file: string): (ZipEntry & { content: Buffer })[] {
  const fd = openSync(file, "r");
  try {
    const read = (offset: number, sizeBytes: number) => readExactly(fd, offset, sizeBytes);
    return readZipDirectory(fd, fstatSync(fd).size).map((entry) => {
      const packed = read(findEntryData(read, entry), entry.packedBytes);
      const content = entry.method === "stored" ? packed : inflateRawSync(packed);
      return { ...entry, content };
    });
  } finally {
    closeSync(fd);
  }
}
