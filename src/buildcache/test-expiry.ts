import { rm } from "node:fs/promises";
import path from "node:path";
import { tryReadText, writeFileAtomic } from "../lib/fs.ts";
import { EXPIRY_FILE } from "./layout.ts";

/**
 * The file in GOCACHE with which `go clean -testcache` expires results: go runs a test again if its
 * result is older than the time that the file holds (testcache in cmd/go/internal/clean, initCaching
 * in cmd/go/internal/test).
 */
const GO_FILE = "testexpire.txt";

/** Nanoseconds since the epoch and a line end, which go insists on. */
const CONTENT = /^(\d{1,19})\n$/;

/** Reads the content of go's file. Undefined for anything that go would not obey either. */
export function parseExpiry(content: string): bigint | undefined {
  const digits = CONTENT.exec(content)?.[1];
  return digits === undefined ? undefined : BigInt(digits);
}

/**
 * Up to when results are expired in a GOCACHE, in nanoseconds since the epoch; undefined if none is.
 * Throws if the disk does.
 */
export function readExpiry(goCache: string): Promise<bigint | undefined> {
  return readTime(path.join(goCache, GO_FILE));
}

/** Expires the results that are older than this time; with undefined, no result is expired. */
export async function writeExpiry(goCache: string, atNs: bigint | undefined): Promise<void> {
  const file = path.join(goCache, GO_FILE);
  if (atNs === undefined) await rm(file, { force: true });
  else await writeFileAtomic(file, format(atNs));
}

/** The expiry that a restored layer holds, which an earlier job's `go clean -testcache` made. */
export function readCarriedExpiry(goCache: string): Promise<bigint | undefined> {
  return readTime(path.join(goCache, EXPIRY_FILE));
}

/** Puts an expiry into the layers that are made of this GOCACHE. */
export async function carryExpiry(goCache: string, atNs: bigint): Promise<void> {
  await writeFileAtomic(path.join(goCache, EXPIRY_FILE), format(atNs));
}

/** The later of two times; undefined stands for no time. */
export function later(a: bigint | undefined, b: bigint | undefined): bigint | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return a > b ? a : b;
}

function format(atNs: bigint): string {
  return `${atNs}\n`;
}

async function readTime(file: string): Promise<bigint | undefined> {
  return parseExpiry((await tryReadText(file)) ?? "");
}
