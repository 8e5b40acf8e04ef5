import { createReadStream } from "node:fs";
import { unpackTree } from "../../src/archive/unpack-tree.ts";

/** The bytes of an archive that stays where it is. */
export function readArchive(file: string, pieceBytes = 1 << 16): AsyncIterable<Buffer> {
  return createReadStream(file, { highWaterMark: pieceBytes }) as AsyncIterable<Buffer>;
}

export function unpackArchive(file: string, dir: string): Promise<void> {
  return unpackTree(readArchive(file), dir);
}
