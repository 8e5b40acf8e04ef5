import { createHash, randomBytes } from "node:crypto";
import { createWriteStream } from "node:fs";
import { mkdir, open, writeFile } from "node:fs/promises";
import path from "node:path";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { crc32, createDeflateRaw } from "node:zlib";
import { hash1, hashGoMod } from "../../src/gomod/dirhash.ts";

const VERSION = "v1.0.0";
const BLOCK_BYTES = 1 << 20;
const LOCAL_BYTES = 30;
const CENTRAL_BYTES = 46;
const END_BYTES = 22;
const DEFLATED = 8;

export interface LargeModule {
  /** Path of its zip below a mirror's URL. */
  zipPath: string;
  /** Its lines in go.sum. */
  sumLines: string[];
  contentBytes: number;
}

/**
 * Writes version v1.0.0 of a module with one file of `mebibytes` MiB, which deflate cannot make
 * smaller, to `dir` in the layout of a mirror. It is streamed, so that it takes little memory here too.
 */
export async function writeLargeModule(
  dir: string,
  mebibytes: number,
  module = "example.com/large",
): Promise<LargeModule> {
  const base = path.join(dir, module, "@v");
  const goMod = `module ${module}\n\ngo 1.21\n`;
  await mkdir(base, { recursive: true });
  await writeFile(path.join(base, `${VERSION}.mod`), goMod);
  await writeFile(path.join(base, `${VERSION}.info`), JSON.stringify({ Version: VERSION }));
  const name = `${module}@${VERSION}/large.bin`;
  const sha256Hex = await writeSingleFileZip(path.join(base, `${VERSION}.zip`), name, mebibytes);
  return {
    zipPath: `/${module}/@v/${VERSION}.zip`,
    sumLines: [
      `${module} ${VERSION} ${hash1([{ name, sha256Hex }])}`,
      `${module} ${VERSION}/go.mod ${hashGoMod(Buffer.from(goMod))}`,
    ],
    contentBytes: mebibytes * BLOCK_BYTES,
  };
}

/** Returns the SHA-256 of the content. The header is written last, when sizes are known. */
async function writeSingleFileZip(file: string, name: string, mebibytes: number): Promise<string> {
  const hash = createHash("sha256");
  let checksum = 0;
  function* content() {
    // Longer than deflate's window, so deflate cannot make use of the repetition.
    const block = randomBytes(BLOCK_BYTES);
    for (let number = 0; number < mebibytes; number++) {
      block.writeUInt32LE(number, 0);
      checksum = crc32(block, checksum);
      hash.update(block);
      yield Buffer.from(block);
    }
  }
  const nameBytes = Buffer.from(name);
  const dataStart = LOCAL_BYTES + nameBytes.length;
  await writeFile(file, Buffer.alloc(dataStart));
  const sink = createWriteStream(file, { flags: "r+", start: dataStart });
  await pipeline(Readable.from(content()), createDeflateRaw({ level: 1 }), sink);
  const fields = { checksum, packedBytes: sink.bytesWritten, sizeBytes: mebibytes * BLOCK_BYTES };
  const handle = await open(file, "r+");
  try {
    const { local, central, end } = encodeHeaders(nameBytes, fields);
    await handle.write(local, 0, local.length, 0);
    const tail = Buffer.concat([central, end]);
    await handle.write(tail, 0, tail.length, dataStart + fields.packedBytes);
  } finally {
    await handle.close();
  }
  return hash.digest("hex");
}

function encodeHeaders(
  name: Buffer,
  { checksum, packedBytes, sizeBytes }: Record<"checksum" | "packedBytes" | "sizeBytes", number>,
): Record<"local" | "central" | "end", Buffer> {
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(DEFLATED, 4);
  shared.writeUInt32LE(checksum, 10);
  shared.writeUInt32LE(packedBytes, 14);
  shared.writeUInt32LE(sizeBytes, 18);
  shared.writeUInt16LE(name.length, 22);
  const local = Buffer.concat([Buffer.from("PK\x03\x04"), shared, name]);
  const central = Buffer.alloc(CENTRAL_BYTES);
  central.write("PK\x01\x02", 0);
  shared.copy(central, 6);
  const end = Buffer.alloc(END_BYTES);
  end.write("PK\x05\x06", 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(CENTRAL_BYTES + name.length, 12);
  end.writeUInt32LE(local.length + packedBytes, 16);
  return { local, central: Buffer.concat([central, name]), end };
}
