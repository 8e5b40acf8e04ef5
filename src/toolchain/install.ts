import { createWriteStream } from "node:fs";
import path from "node:path";
import type { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { hash1 } from "../gomod/dirhash.ts";
import { type ModuleVersion, zipPrefix } from "../gomod/module-path.ts";
import { errorMessage, IntegrityError, SetUpError, UpstreamError } from "../lib/errors.ts";
import { errnoOf } from "../lib/fs.ts";
import { openStaging, type Staging } from "../lib/staging.ts";
import { expectHash } from "../store/expected-hashes.ts";
import { readModuleZip } from "../store/read-zip.ts";
import type { ChecksumDatabase } from "../sumdb/client.ts";
import type { Upstream } from "../upstream/upstream.ts";
import type { ToolchainThreads } from "./share-threads.ts";
import { goFolder, goRootOf, placeGoRoot } from "./tool-cache.ts";
import { parseReleaseTime } from "./toolchain-tree.ts";
import { TOOLCHAIN_MODULE, toolchainVersion } from "./version-list.ts";

/** Releases that earlier jobs have installed. */
export interface KeptReleases {
  /** Puts the files of one into a new folder. Returns whether there is one. Never throws. */
  fetch(release: string, dir: string): Promise<boolean>;
  /** What was put there is not what it should be, and is not used. */
  refuse(problem: string): void;
}

export interface InstallParts {
  upstream: Upstream;
  database: ChecksumDatabase;
  threads: ToolchainThreads;
  /** Asked before the mirrors. Undefined if nothing is kept. */
  kept?: KeptReleases | undefined;
  toolCacheDir: string;
  /** The processor as Node names it: a part of the path in the tool cache. */
  arch: string;
  /** As in `linux-amd64`. */
  platform: string;
}

export type Installed =
  | {
      kind: "installed";
      goRoot: string;
      /** `KEPT`, or the name of the mirror. */
      from: string;
      /** The hash of all its files, as the checksum database has it. */
      h1: string;
    }
  /** No mirror has it for this platform. */
  | { kind: "not-found" };

/** Where a release came from that an earlier job has kept. */
export const KEPT = "cache";

/** Right before the archive's end there may be anything, but this file is short. */
const MAX_VERSION_FILE_BYTES = 4 * 1024;

/**
 * Installs a release into the tool cache: what an earlier job has kept, or else from the mirrors. Nothing is put there, and no program of it
 * run, before the hash of all its files is the one that the checksum database has. A mirror that sends
 * anything else counts as failed, and the next one is asked. Throws `SetUpError`.
 */
export async function installRelease(release: string, parts: InstallParts): Promise<Installed> {
  const { toolCacheDir, platform, arch } = parts;
  const module = moduleOf(release, platform);
  const expected = lookUpHash(parts.database, module);
  expected.catch(() => {
    // What is downloaded meanwhile is compared with it. Until then nobody awaits it.
  });
  const folder = goFolder(toolCacheDir);
  let staging: Staging | undefined;
  let attempt = 0;
  try {
    staging = openStaging(folder);
    const stagingDir = staging.dir;
    const { path: subject, version } = module;
    const goRoot = goRootOf(toolCacheDir, release, arch);
    const place = (tree: string) => placeGoRoot(tree, goRoot, path.join(stagingDir, "replaced"));
    const keptTree = path.join(stagingDir, "kept");
    if (await parts.kept?.fetch(release, keptTree)) {
      const h1 = await expected;
      const wanted = { release, platform, h1 };
      const problem = await findReleaseDifference(keptTree, wanted, parts.threads);
      if (problem === undefined) {
        place(keptTree);
        return { kind: "installed", goRoot, from: KEPT, h1 };
      }
      parts.kept?.refuse(problem);
    }
    const found = await parts.upstream.fetch(
      {
        path: `/${subject}/@v/${version}.zip`,
        endpoint: "zip",
        subject,
        version,
        purpose: "foreground",
      },
      async ({ body }, note) => {
        attempt += 1;
        const dir = path.join(stagingDir, String(attempt));
        const zip = `${dir}.zip`;
        await spool(body, zip);
        const h1 = await unpackZip(zip, dir, zipPrefix(module), parts.threads);
        expectHash(`${subject}@${version}`, h1, [await expected], "the checksum database");
        note({ verifiedBy: "sumdb" });
        return dir;
      },
    );
    if (found.kind === "not-found") return found;
    place(found.value);
    return { kind: "installed", goRoot, from: found.mirror, h1: await expected };
  } catch (error) {
    throw toSetUpError(error, folder);
  } finally {
    await staging?.close();
  }
}

function moduleOf(release: string, platform: string): ModuleVersion {
  return { path: TOOLCHAIN_MODULE, version: toolchainVersion({ release, platform }) };
}

/**
 * Throws `SetUpError` for whatever goes wrong: any other error would count as the mirror's, and the
 * next one would be asked for all of it again.
 */
async function lookUpHash(database: ChecksumDatabase, module: ModuleVersion): Promise<string> {
  const name = `${module.path}@${module.version}`;
  let zip: string | undefined;
  try {
    zip = (await database.lookup(module.path, module.version))?.zip;
  } catch (error) {
    throw new SetUpError(`the checksum database could not be asked: ${errorMessage(error)}`, {
      code: error instanceof IntegrityError ? "REFUSED" : "UNAVAILABLE",
      cause: error,
    });
  }
  if (zip !== undefined) return zip;
  throw new SetUpError(`the checksum database does not know ${name}, so it cannot be checked`, {
    code: "REFUSED",
  });
}

/** Throws the body's own error, which is the mirror's, or the system's error if the disk fails. */
async function spool(body: Readable, zip: string): Promise<void> {
  const sink = createWriteStream(zip, { flags: "wx" });
  // `pipeline` destroys each stream with the other's error, so only the first one counts.
  let bodyFailed = false;
  let diskError: unknown;
  body.once("error", () => {
    bodyFailed = diskError === undefined;
  });
  sink.once("error", (error) => {
    if (!bodyFailed) diskError = error;
  });
  try {
    await pipeline(body, sink);
  } catch (error) {
    if (diskError === undefined) throw error;
    // Another object than the one with which the body was destroyed.
    throw Object.assign(new Error(errorMessage(diskError)), { code: errnoOf(diskError) });
  }
}

/** Returns the hash of what was unpacked. */
async function unpackZip(
  zip: string,
  dir: string,
  prefix: string,
  threads: ToolchainThreads,
): Promise<string> {
  const timeMs = parseReleaseTime(await readText(zip, prefix, "VERSION"));
  return hash1(await threads.unpack({ zip, prefix, dir, timeMs }));
}

/**
 * Why an installed Go is not the release with this hash; undefined if it is. Files that steps of a job have
 * put into it count too. Throws the system's error if no thread can be started.
 */
export async function findReleaseDifference(
  goRoot: string,
  { release, platform, h1 }: { release: string; platform: string; h1: string },
  threads: Pick<ToolchainThreads, "hash">,
): Promise<string | undefined> {
  try {
    const module = moduleOf(release, platform);
    const found = hash1(await threads.hash({ dir: goRoot, prefix: zipPrefix(module) }));
    return found === h1 ? undefined : `its files have the hash ${found}, and not ${h1}`;
  } catch (error) {
    if (error instanceof IntegrityError) return error.message;
    throw error;
  }
}

/** Text of a short file in the zip; empty if there is none. */
async function readText(zip: string, prefix: string, name: string): Promise<string> {
  const parts: Buffer[] = [];
  await readModuleZip(
    zip,
    prefix,
    () => ({ append: (content) => void parts.push(Buffer.from(content)) }),
    undefined,
    (entries) =>
      entries.filter(
        (entry) => entry.name === `${prefix}${name}` && entry.sizeBytes <= MAX_VERSION_FILE_BYTES,
      ),
  );
  return Buffer.concat(parts).toString("utf8");
}

function toSetUpError(error: unknown, folder: string): unknown {
  if (error instanceof SetUpError) return error;
  if (error instanceof UpstreamError) {
    const code = error.code === "INTEGRITY" ? "REFUSED" : "UNAVAILABLE";
    return new SetUpError(error.message, { code, cause: error });
  }
  if (error instanceof IntegrityError) {
    return new SetUpError(error.message, { code: "REFUSED", cause: error });
  }
  if (errnoOf(error) === undefined) return error;
  return new SetUpError(`${folder} cannot be written: ${errorMessage(error)}`, {
    code: "UNAVAILABLE",
    cause: error,
  });
}
