import path from "node:path";
import { EXPIRY_FILE, MTIMES_FILE, TESTS_FILE } from "../../buildcache/layout.ts";
import {
  carryExpiry,
  later,
  parseExpiry,
  readCarriedExpiry,
} from "../../buildcache/test-expiry.ts";
import {
  formatTestRecords,
  joinTestRecords,
  parseTestRecords,
} from "../../buildcache/test-records.ts";
import { joinManifests } from "../../checkout/join-manifests.ts";
import { formatManifest, parseManifest } from "../../checkout/manifest.ts";
import { tryReadFile, tryReadText, writeFileAtomic } from "../../lib/fs.ts";

/** The files of a layer that say what makes its test results right. */
export const KNOWLEDGE_FILES = [TESTS_FILE, MTIMES_FILE, EXPIRY_FILE] as const;

/**
 * Adds what another job knew of tests to what lies in GOCACHE, which has the results of both. The times
 * of the other job count for contents of which both have one. Throws if the disk does. Nothing that was there is lost then.
 */
export async function joinKnowledge(
  goCache: string,
  others: ReadonlyMap<string, Buffer>,
): Promise<void> {
  await joinRecords(path.join(goCache, TESTS_FILE), others.get(TESTS_FILE));
  await joinTimes(path.join(goCache, MTIMES_FILE), others.get(MTIMES_FILE));
  const expiry = parseExpiry(`${others.get(EXPIRY_FILE) ?? ""}`);
  const latest = later(expiry, await readCarriedExpiry(goCache));
  if (latest !== undefined) await carryExpiry(goCache, latest);
}

async function joinRecords(file: string, content: Buffer | undefined): Promise<void> {
  const other = content && parseTestRecords(`${content}`);
  if (!other) return;
  const own = parseTestRecords((await tryReadText(file)) ?? "");
  const joined = own ? joinTestRecords(other, own) : other;
  await writeFileAtomic(file, formatTestRecords(joined));
}

async function joinTimes(file: string, content: Buffer | undefined): Promise<void> {
  const other = content && parseManifest(content);
  if (!other) return;
  const own = await tryReadFile(file);
  const joined = joinManifests(other, (own && parseManifest(own)) ?? new Map());
  await writeFileAtomic(file, formatManifest(joined));
}
