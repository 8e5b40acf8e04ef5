import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { crc32, deflateRawSync } from "node:zlib";
import type { OpenAnswer } from "./open-mirror.ts";

const CHUNK_BYTES = 1 << 20;

/**
 * Writes a zip of one stored file of random-looking content, piece by piece, so that neither this
 * process nor the disk's cache has to hold it twice. No ZIP64: below 4 GiB.
 */
export async function writeStoredZip(file: string, name: string, sizeBytes: number): Promise<void> {
  const chunk = Buffer.alloc(CHUNK_BYTES, "go-accel ");
  const handle = await open(file, "w");
  let crc = 0;
  for (let written = 0; written < sizeBytes; written += CHUNK_BYTES) {
    crc = crc32(chunk.subarray(0, Math.min(CHUNK_BYTES, sizeBytes - written)), crc);
  }
  const frame = frameEntry(name, { method: 0, crc, packedBytes: sizeBytes, sizeBytes });
  await handle.write(frame.local);
  for (let written = 0; written < sizeBytes; written += CHUNK_BYTES) {
    await handle.write(chunk.subarray(0, Math.min(CHUNK_BYTES, sizeBytes - written)));
  }
  await handle.write(frame.end);
  await handle.close();
}

/** A small zip of a file of `sizeBytes` zeros. */
export function makeZipBomb(name: string, sizeBytes: number): Buffer {
  const content = Buffer.alloc(sizeBytes);
  const data = deflateRawSync(content);
  const crc = crc32(content);
  const frame = frameEntry(name, { method: 8, crc, packedBytes: data.length, sizeBytes });
  return Buffer.concat([frame.local, data, frame.end]);
}

/** Sends a file of the disk as a mirror's answer. */
export function answerFile(file: string, sizeBytes: number): OpenAnswer {
  return (response) => {
    response.writeHead(200, { "content-type": "application/zip", "content-length": sizeBytes });
    createReadStream(file).pipe(response);
  };
}

interface Entry {
  readonly method: 0 | 8;
  readonly crc: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
}

/** What stands in front of and behind the data of a zip with one entry. */
function frameEntry(name: string, { method, crc, packedBytes, sizeBytes }: Entry) {
  const encoded = Buffer.from(name);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(20, 0);
  shared.writeUInt16LE(method, 4);
  shared.writeUInt32LE(crc, 10);
  shared.writeUInt32LE(packedBytes, 14);
  shared.writeUInt32LE(sizeBytes, 18);
  shared.writeUInt16LE(encoded.length, 22);
  const signature = Buffer.from("PK\x03\x04", "latin1");
  const local = Buffer.concat([signature, shared, encoded]);
  const central = Buffer.alloc(46);
  central.write("PK\x01\x02", 0, "latin1");
  shared.copy(central, 6);
  const directory = Buffer.concat([central, encoded]);
  const end = Buffer.alloc(22);
  end.write("PK\x05\x06", 0, "latin1");
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(local.length + packedBytes, 16);
  return { local, end: Buffer.concat([directory, end]) };
}
