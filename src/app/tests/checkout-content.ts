import { createHash } from "node:crypto";
import { type BigIntStats, readdirSync, readFileSync, readlinkSync, realpathSync } from "node:fs";
import path from "node:path";
import type { OutsideInput } from "../../buildcache/test-log.ts";
import { errnoOf, tryStatAny } from "../../lib/fs.ts";

/** Tells what files and folders of a checkout hold, by content and not by time. */
export interface CheckoutContent {
  /**
   * A short text that differs if a test would see something else: for `content` in the file, its
   * executable bit or where a link on the way to it leads; for `listing` in the names in a folder and
   * what they stand for. A missing file has a state too. Undefined for what is in no checkout, and for
   * what git keeps for itself.
   */
  stateOf(input: OutsideInput): string | undefined;
}

const MISSING = "-";
/** For content that a test may have seen otherwise. No result with it may be taken again. */
export const UNKNOWN_CONTENT = "?";
const DIGITS = 16;
const EXECUTABLE = 0o100;
const OF_GIT = ".git";
/** That is read in about a second. */
const MAX_READ_BYTES = 512 * 1024 * 1024;

/**
 * What the job has changed since `writtenSinceMs`, in milliseconds since the epoch, may have been
 * something else when a test read it. The time of the last change tells, as a file that was put aside
 * and brought back has its old time of writing. Whether git tracks a file is no matter: the job may
 * have made it before, and a later one may not.
 */
export function createCheckoutContent({
  writtenSinceMs = Number.POSITIVE_INFINITY,
}: {
  writtenSinceMs?: number;
} = {}): CheckoutContent {
  const inCheckout = new Map<string, boolean>();
  let leftBytes = MAX_READ_BYTES;

  return {
    stateOf({ kind, name: file }) {
      const stats = tryStatAny(file);
      if (stats === undefined) return kind === "content" ? describeMissing(file) : undefined;
      const target = realpathSync(file);
      if (!isContent(file) && !isContent(target)) return undefined;
      // Not absolute: with -trimpath, go takes results of a job in another work folder.
      const way = target === file ? "" : path.relative(path.dirname(file), target);
      if (kind === "content") return describeContent(file, stats, way);
      return stats.isDirectory() ? describeListing(file, stats, way) : undefined;
    },
  };

  function describeMissing(file: string): string | undefined {
    if (!isContent(file)) return undefined;
    const link = tryReadLink(file);
    return link === undefined ? MISSING : digest("link", link);
  }

  function describeContent(file: string, stats: BigIntStats, way: string): string {
    if (stats.isDirectory()) return digest("folder", way);
    leftBytes -= Number(stats.size);
    const isKnown = stats.isFile() && leftBytes >= 0 && changedAtMs(stats) < writtenSinceMs;
    if (!isKnown) return UNKNOWN_CONTENT;
    const isExecutable = (Number(stats.mode) & EXECUTABLE) !== 0;
    return digest(isExecutable ? "program" : "file", way, readFileSync(file));
  }

  /** What git keeps for itself differs in each checkout, and is no part of it. */
  function describeListing(dir: string, stats: BigIntStats, way: string): string {
    if (changedAtMs(stats) >= writtenSinceMs) return UNKNOWN_CONTENT;
    const lines = readdirSync(dir, { withFileTypes: true })
      .filter(({ name }) => name !== OF_GIT)
      .map((entry) => {
        const kind = entry.isDirectory() ? "d" : entry.isSymbolicLink() ? "l" : "f";
        return `${kind} ${entry.name}`;
      });
    return digest(way, ...lines.sort());
  }

  /** Whether a file or a folder is part of a checkout, or would be. */
  function isContent(file: string): boolean {
    const known = inCheckout.get(file);
    if (known !== undefined) return known;
    const parent = path.dirname(file);
    const isIn =
      path.basename(file) !== OF_GIT && (isTop(file) || (parent !== file && isContent(parent)));
    inCheckout.set(file, isIn);
    return isIn;
  }
}

/** Of a submodule or a worktree, it is a file. */
function isTop(dir: string): boolean {
  return tryStatAny(path.join(dir, OF_GIT)) !== undefined;
}

function digest(...contents: readonly (string | Buffer)[]): string {
  const hash = createHash("sha256");
  for (const content of contents) hash.update(content).update("\0");
  return hash.digest("hex").slice(0, DIGITS);
}

/** With a fraction, which the time in milliseconds of such stats lacks. */
function changedAtMs({ ctimeNs }: BigIntStats): number {
  return Number(ctimeNs) / 1e6;
}

/** Where a link leads; undefined for anything else. */
function tryReadLink(file: string): string | undefined {
  try {
    return readlinkSync(file);
  } catch (error) {
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}
