import { closeSync, openSync, readSync } from "node:fs";
import path from "node:path";
import { outputName } from "../buildcache/layout.ts";
import type { ActionEntry } from "../buildcache/scan.ts";
import { errnoOf } from "../lib/fs.ts";

/**
 * What golangci-lint writes are Go values in the format of encoding/gob, which begins with the names
 * of their types, each after its length. A list of findings and a list of facts are told apart by
 * them, even if they are empty.
 */
const FINDING_TYPE = "\x0dEncodingIssue";
const FACT_TYPE = "\x04Fact";
/** The types of a list of findings take some hundred bytes; the name is among the first. */
const HEAD_BYTES = 512;

/**
 * The actions of golangci-lint's cache whose output is anything but a list of findings. What cannot be
 * recognised, such as the format of a later version, is among them.
 */
export function listOtherThanFindings(
  dir: string,
  entries: readonly Pick<ActionEntry, "actionId" | "outputId">[],
): Set<string> {
  const buffer = Buffer.allocUnsafe(HEAD_BYTES);
  const others = entries.filter(
    ({ outputId }) => !isFindingList(readHead(path.join(dir, outputName(outputId)), buffer)),
  );
  return new Set(others.map(({ actionId }) => actionId));
}

/** Whether these are the first bytes of a list of findings. Pure. */
export function isFindingList(head: Buffer): boolean {
  const text = head.toString("latin1");
  const at = text.indexOf(FINDING_TYPE);
  const factAt = text.indexOf(FACT_TYPE);
  return at >= 0 && (factAt < 0 || factAt > at);
}

function readHead(file: string, buffer: Buffer): Buffer {
  try {
    const fd = openSync(file, "r");
    try {
      return buffer.subarray(0, readSync(fd, buffer, 0, buffer.length, 0));
    } finally {
      closeSync(fd);
    }
  } catch (error) {
    const errno = errnoOf(error);
    // Removed meanwhile, or a folder: no list either way.
    if (errno === "ENOENT" || errno === "EISDIR" || errno === "EACCES") return Buffer.alloc(0);
    throw error;
  }
}
