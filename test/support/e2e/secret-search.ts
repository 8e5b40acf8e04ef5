import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { zstdDecompressSync } from "node:zlib";

/** Those of the given secrets that are in the text or bytes, as they are or encoded. */
export function findSecrets(content: string | Buffer, secrets: readonly string[]): string[] {
  const bytes = Buffer.from(content);
  return secrets.filter((secret) => encodings(secret).some((form) => bytes.includes(form)));
}

function encodings(secret: string): readonly string[] {
  return [
    secret,
    ...base64Cores(secret, "base64"),
    ...base64Cores(secret, "base64url"),
    Buffer.from(secret).toString("hex"),
    encodeURIComponent(secret),
    JSON.stringify(secret).slice(1, -1),
  ];
}

/**
 * The base64 digits that every longer text with the secret has in common: one form for each place
 * of its first byte within a group of three, without the digits that it shares with its neighbours.
 */
function base64Cores(secret: string, encoding: "base64" | "base64url"): readonly string[] {
  const bytes = Buffer.from(secret);
  return [0, 1, 2].map((before) => {
    const text = Buffer.concat([Buffer.alloc(before), bytes]).toString(encoding);
    const ownBits = (before + bytes.length) * 8;
    return text.slice(Math.ceil((before * 8) / 6), Math.floor(ownBits / 6));
  });
}

/** Paths of all files below `dir` that hold one of the secrets. */
export function listFilesWith(dir: string, secrets: readonly string[]): string[] {
  return readdirSync(dir, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => findSecrets(readFileSync(file), secrets).length > 0);
}

/** All that an entry of the cache service holds, in one piece: a tar within zstd. */
export function readCacheArchive(blob: string): Buffer {
  return zstdDecompressSync(readFileSync(blob));
}
