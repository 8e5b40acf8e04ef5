import { createReadStream, createWriteStream } from "node:fs";
import { mkdir } from "node:fs/promises";
import { finished, pipeline } from "node:stream/promises";
import { constants, createZstdCompress, createZstdDecompress } from "node:zlib";
import { CacheError } from "../lib/errors.ts";
import { type RunResult, run } from "../lib/process.ts";

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
      // Without it a cut archive could pass for a whole one.
      [constants.ZSTD_c_checksumFlag]: 1,
    },
    chunkSize: STREAM_BUFFER_BYTES,
  });
  const result = await run("tar", ["-cf", "-", "-C", root, "--null", "-T", "-"], {
    input: names.join("\0"),
    timeoutMs: TAR_TIMEOUT_MS,
    onStdout: (stdout) => pipeline(stdout, compress, createWriteStream(archive)),
  });
  expectSuccess("packing", result);
}

/**
 * Unpacks an archive into `dir`, which it creates. Throws `CacheError` for an archive that is
 * damaged or cut; what is in `dir` is not to be used then.
 */
export async function unpackArchive(archive: string, dir: string): Promise<void> {
  await mkdir(dir, { recursive: true });
  const source = createReadStream(archive, { highWaterMark: STREAM_BUFFER_BYTES });
  const plain = createZstdDecompress({ chunkSize: STREAM_BUFFER_BYTES });
  // `pipeline` is content once all has been written; that the end is missing shows after that.
  const unzipped = Promise.all([pipeline(source, plain), finished(plain)]);
  const untarred = run("tar", ["-xf", "-", "-C", dir, "--no-same-owner"], {
    input: plain,
    timeoutMs: TAR_TIMEOUT_MS,
  }).finally(() => {
    // tar hangs up at its own end mark, behind which the checksum still stands.
    plain.unpipe();
    plain.resume();
  });
  const [zstd, tar] = await Promise.allSettled([unzipped, untarred]);
  if (zstd.status === "rejected") {
    throw new CacheError("the archive is damaged", { code: "ARCHIVE", cause: zstd.reason });
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
