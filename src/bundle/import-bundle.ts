import { closeSync, createReadStream, openSync, writeSync } from "node:fs";
import { rename } from "node:fs/promises";
import path from "node:path";
import { createTarReader, type TarSink } from "../archive/tar-reader.ts";
import { type GoSum, parseGoSum } from "../gomod/go-sum.ts";
import { errorMessage } from "../lib/errors.ts";
import { openStaging } from "../lib/staging.ts";
import { createRestoredCheck } from "../store/check-restored.ts";
import { createExpectedHashes } from "../store/expected-hashes.ts";
import { fileName, type ModuleFile, parseStorePath } from "../store/module-file.ts";
import { createDiskStore } from "../store/module-store.ts";
import type { ModulePool } from "../store/zip-pool.ts";
import { BundleError, SUM_NAME } from "./bundle-error.ts";

/** A file of a bundle, beside the store. */
interface Unpacked {
  name: ModuleFile;
  file: string;
}

/**
 * Puts the files of a bundle into a server's store, which may be running meanwhile. Each zip and go.mod
 * must have a hash that `sum` has: the go.sum of those who will use it, or by default the bundle's own,
 * which only shows that the bundle is whole. Nothing is put there unless all of it is right. Throws
 * `BundleError`, `ParseError` for a bundle's go.sum, and the system's error if the disk fails.
 */
export async function importBundle(parts: {
  bundle: string;
  storeDir: string;
  sum: GoSum | undefined;
  pool: Pick<ModulePool, "hashZip">;
}): Promise<{ added: number; present: number }> {
  const staging = openStaging(parts.storeDir);
  try {
    const { files, sumText } = await unpack(parts.bundle, staging.dir);
    const sum = parts.sum ?? parseGoSum(sumText, SUM_NAME);
    const problems = await findProblems(files, sum, parts.pool);
    if (problems.length > 0) throw new BundleError(problems);
    const store = createDiskStore(parts.storeDir);
    let added = 0;
    for (const { name, file } of files) {
      if (await store.find(name)) continue;
      await store.make(name, (target) => rename(file, target));
      added++;
    }
    return { added, present: files.length - added };
  } finally {
    await staging.close();
  }
}

async function unpack(
  bundle: string,
  dir: string,
): Promise<{ files: Unpacked[]; sumText: string }> {
  const files: Unpacked[] = [];
  const sumParts: Buffer[] = [];
  let fd: number | undefined;
  const sink: TarSink = {
    folder() {},
    beginFile(entry) {
      if (entry === SUM_NAME) return;
      const name = parseStorePath(entry);
      if (!name) throw new BundleError([`${entry} is no file of a module`]);
      const file = path.join(dir, String(files.length));
      files.push({ name, file });
      fd = openSync(file, "wx");
    },
    append(content) {
      if (fd === undefined) sumParts.push(Buffer.from(content));
      else writeFully(fd, content);
    },
    endFile() {
      if (fd !== undefined) closeSync(fd);
      fd = undefined;
    },
  };
  try {
    const reader = createTarReader(sink);
    for await (const chunk of createReadStream(bundle)) reader.write(chunk);
    reader.end();
  } finally {
    if (fd !== undefined) closeSync(fd);
  }
  return { files, sumText: Buffer.concat(sumParts).toString() };
}

function writeFully(fd: number, content: Buffer): void {
  for (let at = 0; at < content.length; ) at += writeSync(fd, content, at);
}

async function findProblems(
  files: readonly Unpacked[],
  sum: GoSum,
  pool: Pick<ModulePool, "hashZip">,
): Promise<string[]> {
  const expected = createExpectedHashes(sum);
  const check = createRestoredCheck(expected, pool);
  const problems: string[] = [];
  for (const { name, file } of files) {
    const { extension } = name;
    if (extension !== "info" && !expected(extension, name.path, name.version)) {
      problems.push(`${fileName(name)} is not in go.sum`);
      continue;
    }
    await check(name, file).catch((error: unknown) => {
      problems.push(`${fileName(name)}: ${errorMessage(error)}`);
    });
  }
  return problems;
}
