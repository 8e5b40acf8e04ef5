import { createWriteStream } from "node:fs";
import { pipeline } from "node:stream/promises";
import { constants, createZstdCompress } from "node:zlib";
import { CacheError } from "../lib/errors.ts";
import { type RunResult, run } from "../lib/process.ts";
import { addSeal } from "./seal.ts";

const TAR_TIMEOUT_MS = 600_000;
const ZSTD_LEVEL = 3;
/**
 * Matches are found over 16 MiB, because packages and what is compiled from them repeat one
 * another. With 128 MiB an archive is another 4 % smaller, but takes a fifth longer to unpack,
 * because of the memory.
 */
export const WINDOW_LOG = 24;
/**
 * Files may be hard links to each other, for example after a tool has saved space. GNU tar would
 * then write only the first as a file and the others as links, which our reader refuses.
 */
const LINKED = process.platform === "linux" ? ["--hard-dereference"] : [];
const STREAM_BUFFER_BYTES = 1 << 20;

/**
 * Packs files and whole folders of `root`, named relative to it, into `archive` (tar, zstd, seal).
 * Throws `CacheError`; the archive must not be used then.
 */
export async function packArchive(
  root: string,
  names: readonly string[],
  archive: string,
): Promise<void> {
  const compress = createZstdCompress({
    params: {
      [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL,
      [constants.ZSTD_c_enableLongDistanceMatching]: 1,
      [constants.ZSTD_c_windowLog]: WINDOW_LOG,
    },
    chunkSize: STREAM_BUFFER_BYTES,
  });
  const result = await run("tar", ["-cf", "-", ...LINKED, "-C", root, "--null", "-T", "-"], {
    input: names.join("\0"),
    timeoutMs: TAR_TIMEOUT_MS,
    onStdout: (stdout) => pipeline(stdout, compress, addSeal, createWriteStream(archive)),
  });
  expectSuccess("packing", result);
}

function expectSuccess(what: string, result: RunResult): void {
  if (result.exitCode === 0) return;
  const detail = result.stderr.trim().split("\n").at(-1) ?? "";
  throw new CacheError(`${what} failed: tar: ${detail}`, { code: "ARCHIVE" });
}
