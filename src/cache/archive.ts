import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { finished, pipeline } from "node:stream/promises";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { CacheError } from "../lib/errors.ts";
import { type RunResult, run } from "../lib/process.ts";
import { addSeal, checkSeal, damaged, readSeal } from "./seal.ts";

const TAR_TIMEOUT_MS = 600_000;
const ZSTD_LEVEL = 3;
const STREAM_BUFFER_BYTES = 1 << 20;

/**
 * Packs files and whole folders of `root`, named relative to it, into `archive` (tar, zstd).
 * Throws `CacheError`; the archive is not to be used then.
 */
export async function packArchive(
  root: string,
  names: readonly string[],
  archive: string,
): Promise<void> {
  const compress = createZstdCompress({
    params: {
      [constants.ZSTD_c_compressionLevel]: ZSTD_LEVEL,
    },
    chunkSize: STREAM_BUFFER_BYTES,
  });
  const result = await run("tar", ["-cf", "-", "-C", root, "--null", "-T", "-"], {
    input: names.join("\0"),
    timeoutMs: TAR_TIMEOUT_MS,
    onStdout: (stdout) => pipeline(stdout, compress, addSeal, createWriteStream(archive)),
  });
  expectSuccess("packing", result);
}

/**
 * Unpacks an archive into `dir`, which it creates. Throws `CacheError` for an archive that is
 * damaged or cut; what is in `dir` is not to be used then.
 */
export async function unpackArchive(archive: string, dir: string): Promise<void> {
  const seal = await readSeal(archive);
  await mkdir(dir, { recursive: true });
  const source = createReadStream(archive, {
    highWaterMark: STREAM_BUFFER_BYTES,
    end: seal.offset - 1,
  });
  const plain = createZstdDecompress({ chunkSize: STREAM_BUFFER_BYTES });
  const checked = (chunks: AsyncIterable<Buffer>) => checkSeal(chunks, seal.checksum);
  const unzipped = Promise.all([pipeline(source, checked, plain), finished(plain)]);
  const untarred = run("tar", ["-xf", "-", "-C", dir, "--no-same-owner"], {
    input: plain,
    timeoutMs: TAR_TIMEOUT_MS,
  }).finally(() => {
    // tar hangs up at its own end mark; what stands behind it is still to be checked.
    plain.unpipe();
    plain.resume();
  });
  const [zstd, tar] = await Promise.allSettled([unzipped, untarred]);
  if (zstd.status === "rejected") {
    throw damaged(zstd.reason);
  }
  if (tar.status === "rejected") {
    throw new CacheError("tar did not run", { code: "ARCHIVE", cause: tar.reason });
  }
  expectSuccess("unpacking", tar.value);
}

function expectSuccess(what: string, result: RunResult): void {
  if (result.exitCode === 0) return;
  const detail = result.stderr.trim().split("\n").at(-1) ?? "";
  throw new CacheError(`${what} failed: tar: ${detail}`, { code: "ARCHIVE" });
}
