import {
  chmodSync,
  closeSync,
  constants as fsConstants,
  futimesSync,
  mkdirSync,
  openSync,
  utimesSync,
  writeSync,
} from "node:fs";
import { pipeline } from "node:stream/promises";
import { constants, createZstdDecompress } from "node:zlib";
import { CacheError } from "../lib/errors.ts";
import { releaseMemory } from "../lib/release-memory.ts";
import { createContentCheck, type ExpectedContent } from "./layer-content.ts";
import { WINDOW_LOG } from "./pack.ts";
import { damaged, unseal } from "./seal.ts";
import { createSpaceLimit, type SpaceLimit } from "./space-limit.ts";
import { createTarReader, type TarSink } from "./tar-reader.ts";

export interface UnpackOptions {
  /**
   * Latest mtime that a file gets, in seconds since the epoch. Default: each file keeps its own.
   */
  latestMtimeSeconds?: number;
  /** What is expected. Default: anything. */
  content?: ExpectedContent;
  /** Most that the archive may hold. Default: half of what is free on the disk. */
  maxBytes?: number;
}

const ANYTHING: ExpectedContent = { unit: /^$/ };
const NEW_FILE = fsConstants.O_WRONLY | fsConstants.O_CREAT | fsConstants.O_EXCL;
const STREAM_BUFFER_BYTES = 1 << 20;
/** A folder must be writable while it is filled, whatever its own mode. */
const FILLED_MODE = 0o755;

/**
 * Unpacks a sealed archive into `dir`, which it creates, with modes and times. Blocks its thread
 * most of the time. Throws `CacheError` if the archive is damaged or cut, holds something
 * unexpected or too much, or does not fit on the disk. An error of `source` is thrown as it is. If it throws,
 * the content of `dir` must not be used.
 */
export async function unpackTree(
  source: AsyncIterable<Buffer>,
  dir: string,
  options: UnpackOptions = {},
): Promise<void> {
  let sourceError: unknown;
  const watched = (async function* () {
    try {
      yield* source;
    } catch (error) {
      sourceError = error;
      throw error;
    }
  })();
  let tree: TreeWriter | undefined;
  try {
    mkdirSync(dir, { recursive: true });
    const limit = createSpaceLimit(dir, options.maxBytes);
    const writer = createTreeWriter(dir, options, limit);
    tree = writer;
    const tar = createTarReader(writer.sink);
    await pipeline(
      watched,
      unseal,
      createZstdDecompress({
        chunkSize: STREAM_BUFFER_BYTES,
        params: { [constants.ZSTD_d_windowLogMax]: WINDOW_LOG },
      }),
      async (chunks: AsyncIterable<Buffer>) => {
        for await (const chunk of chunks) {
          limit.read(chunk.length);
          tar.write(chunk);
          // A buffer comes in several pieces if zstd waited for more input.
          if (endsMemory(chunk)) releaseMemory(chunk);
        }
      },
    );
    tar.end();
    writer.finish();
  } catch (error) {
    tree?.abandon();
    if (sourceError !== undefined) throw sourceError;
    throw asCacheError(error);
  }
}

function endsMemory({ buffer, byteOffset, length }: Buffer): boolean {
  return byteOffset + length === buffer.byteLength;
}

function asCacheError(error: unknown): CacheError {
  if (error instanceof CacheError) return error;
  const isSystem = error instanceof Error && "syscall" in error;
  if (!isSystem) return damaged(error);
  return new CacheError(`unpacking failed: ${error.message}`, { code: "ARCHIVE", cause: error });
}

interface Folder {
  name: string;
  mode: number;
  mtimeSeconds: number;
}

type TreeWriter = ReturnType<typeof createTreeWriter>;

function createTreeWriter(
  dir: string,
  { latestMtimeSeconds = Number.POSITIVE_INFINITY, content = ANYTHING }: UnpackOptions,
  limit: SpaceLimit,
) {
  const check = createContentCheck(content);
  /** Folders, and whether each is a unit or within one. */
  const made = new Map<string, boolean>();
  let latest = { name: "", isWithinUnit: false };
  const folders: Folder[] = [];
  let open: { fd: number; mtimeSeconds: number } | undefined;

  function makeFolder(name: string): boolean {
    const known = made.get(name);
    if (known !== undefined) return known;
    const isWithinUnit = makeFolderOf(name) || check.isUnit(name);
    limit.make(0);
    mkdirSync(`${dir}/${name}`, FILLED_MODE);
    made.set(name, isWithinUnit);
    return isWithinUnit;
  }
  /**
   * Makes the folder of `name`; returns whether it is a unit or within one. Most files follow one
   * of the same folder.
   */
  function makeFolderOf(name: string): boolean {
    const slash = name.lastIndexOf("/");
    if (slash <= 0) return false;
    if (slash !== latest.name.length || !name.startsWith(latest.name)) {
      const folder = name.slice(0, slash);
      latest = { name: folder, isWithinUnit: makeFolder(folder) };
    }
    return latest.isWithinUnit;
  }

  const sink: TarSink = {
    folder(name, mode, mtimeSeconds) {
      makeFolder(name);
      folders.push({ name, mode, mtimeSeconds });
    },
    beginFile(name, mode, mtimeSeconds, sizeBytes) {
      if (!makeFolderOf(name)) check.checkFile(name);
      limit.make(sizeBytes);
      open = { fd: openSync(`${dir}/${name}`, NEW_FILE, mode), mtimeSeconds };
    },
    append(content) {
      if (!open) return;
      let written = 0;
      while (written < content.length) {
        written += writeSync(open.fd, content, written, content.length - written);
      }
    },
    endFile() {
      if (!open) return;
      const { fd } = open;
      const mtimeSeconds = Math.min(open.mtimeSeconds, latestMtimeSeconds);
      open = undefined;
      futimesSync(fd, mtimeSeconds, mtimeSeconds);
      closeSync(fd);
    },
  };
  return {
    sink,
    /** Gives folders their own times and modes, the inner ones first. */
    finish(): void {
      for (const { name, mode, mtimeSeconds } of folders.reverse()) {
        utimesSync(`${dir}/${name}`, mtimeSeconds, mtimeSeconds);
        if (mode !== FILLED_MODE) chmodSync(`${dir}/${name}`, mode);
      }
    },
    /** Never throws. */
    abandon(): void {
      if (open) closeSync(open.fd);
      open = undefined;
    },
  };
}
