import { createHash, hash } from "node:crypto";
import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
} from "node:fs";
import path from "node:path";
import { crc32 } from "node:zlib";
import { type HashedFile, hash1 } from "../gomod/dirhash.ts";
import { errorMessage, IntegrityError } from "../lib/errors.ts";
import { withNewFile } from "./file-writer.ts";
import { readParts, WHOLE_FILE_BYTES } from "./read-parts.ts";
import type { RepackedZip } from "./repack-zip.ts";
import { createStoredZip, type StoredZip } from "./stored-zip.ts";

/**
 * The `h1:` hash of an extracted module, which is the hash of a zip of the same files with names
 * that begin with `prefix`. (A zip with entries for folders has another hash than its tree. go's
 * own `mod verify` also calls such modules altered.) Blocks its thread, so run it on a worker.
 * Throws `IntegrityError` for a tree that cannot be read, or that holds anything but files and
 * folders.
 */
export function hashTree(dir: string, prefix: string): string {
  return hash1(
    hashFiles(dir, listFiles(dir)).map((file) => ({ ...file, name: prefix + file.name })),
  );
}

/** The hash of each of these files of a tree, which are named relative to it. As `hashTree` otherwise. */
export function hashFiles(dir: string, names: readonly string[]): HashedFile[] {
  return names.map((name) => ({ name, sha256Hex: withFile(dir, name, hashContent) }));
}

/**
 * Packs an extracted module into an uncompressed zip. The hash is of exactly the bytes that were
 * written. Throws as `hashTree` does, and the system's error if `target` cannot be written. Do not
 * use `target` then.
 */
export async function packTree(dir: string, target: string, prefix: string): Promise<RepackedZip> {
  const files = listFiles(dir);
  return withNewFile(target, (write) => {
    const zip = createStoredZip(write);
    const hashed = files.map((file): HashedFile => {
      const name = prefix + file;
      const sha256Hex = withFile(dir, file, (fd, sizeBytes) => addFile(zip, name, fd, sizeBytes));
      return { name, sha256Hex };
    });
    return { h1: hash1(hashed), sizeBytes: zip.finish() };
  });
}

/**
 * Names of all files below a folder, with slashes, in the order of their bytes. Throws `IntegrityError` for
 * a tree that cannot be read, or that holds anything but files and folders.
 */
export function listFiles(root: string): string[] {
  const names: string[] = [];
  const visit = (below: string) => {
    for (const entry of readdirSync(path.join(root, below), { withFileTypes: true })) {
      const name = below + entry.name;
      if (entry.isDirectory()) visit(`${name}/`);
      else if (entry.isFile()) names.push(name);
      else throw unfit(`${name} is neither a file nor a folder`);
    }
  };
  try {
    if (!lstatSync(root).isDirectory()) throw unfit("it is not a folder");
    visit("");
  } catch (error) {
    throw readFault(error);
  }
  // JavaScript would sort by UTF-16 units, which gives another order.
  const keyed = names.map((name) => ({ name, key: Buffer.from(name) }));
  return keyed.sort((a, b) => Buffer.compare(a.key, b.key)).map(({ name }) => name);
}

/** Opens one file of a tree. Throws if something else has replaced it since it was listed. */
function withFile<T>(dir: string, name: string, use: (fd: number, sizeBytes: number) => T): T {
  const fd = openTreeFile(path.join(dir, name));
  try {
    const stats = fstatSync(fd);
    if (!stats.isFile()) throw unfit(`${name} is not a file`);
    return use(fd, stats.size);
  } finally {
    closeSync(fd);
  }
}

/** Does not follow a link, or wait for the other end of a pipe. */
function openTreeFile(file: string): number {
  try {
    return openSync(file, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  } catch (error) {
    throw readFault(error);
  }
}

function hashContent(fd: number, sizeBytes: number): string {
  if (sizeBytes <= WHOLE_FILE_BYTES) return hash("sha256", readPart(fd, 0, sizeBytes), "hex");
  const sha256 = createHash("sha256");
  for (const part of readFileParts(fd, sizeBytes)) sha256.update(part);
  return sha256.digest("hex");
}

/** Adds one file to a zip; returns its SHA-256 in hex. */
function addFile(zip: StoredZip, name: string, fd: number, sizeBytes: number): string {
  if (sizeBytes <= WHOLE_FILE_BYTES) {
    const content = readPart(fd, 0, sizeBytes);
    zip.begin(name, sizeBytes, crc32(content));
    zip.append(content);
    return hash("sha256", content, "hex");
  }
  // The file is read twice, because its checksum comes before its content.
  let checksum = 0;
  for (const part of readFileParts(fd, sizeBytes)) checksum = crc32(part, checksum);
  zip.begin(name, sizeBytes, checksum);
  const sha256 = createHash("sha256");
  let checksumAgain = 0;
  for (const part of readFileParts(fd, sizeBytes)) {
    checksumAgain = crc32(part, checksumAgain);
    sha256.update(part);
    zip.append(part);
  }
  if (checksumAgain !== checksum) throw unfit(`${name} changed while it was read`);
  return sha256.digest("hex");
}

function readFileParts(fd: number, sizeBytes: number): Generator<Buffer> {
  return readParts(sizeBytes, (offset, partBytes, buffer) =>
    readPart(fd, offset, partBytes, buffer),
  );
}

function readPart(
  fd: number,
  offset: number,
  sizeBytes: number,
  buffer = Buffer.allocUnsafe(sizeBytes),
): Buffer {
  let filled = 0;
  while (filled < sizeBytes) {
    const bytesRead = readBytes(fd, buffer, filled, offset + filled);
    if (bytesRead === 0) throw unfit("a file became shorter while it was read");
    filled += bytesRead;
  }
  return buffer;
}

function readBytes(fd: number, buffer: Buffer, at: number, position: number): number {
  try {
    return readSync(fd, buffer, at, buffer.length - at, position);
  } catch (error) {
    throw readFault(error);
  }
}

/** A tree that cannot be read counts as a wrong one. A fault of the target's disk does not. */
function readFault(error: unknown): IntegrityError {
  if (error instanceof IntegrityError) return error;
  return Object.assign(unfit(errorMessage(error)), { cause: error });
}

function unfit(problem: string): IntegrityError {
  return new IntegrityError(`not a module's tree: ${problem}`, { code: "TREE_INVALID" });
}
