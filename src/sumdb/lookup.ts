import { escapeModulePath, escapeVersion } from "../gomod/module-path.ts";
import { IntegrityError } from "../lib/errors.ts";
import { decodeBase64, openNote, type Verifier } from "./note.ts";
import type { TreeHead } from "./tree.ts";

/** The `h1:` hashes of a module version. */
export interface ModuleHashes {
  zip?: string;
  mod?: string;
}

/**
 * An answer to a lookup with a valid signature. That the tree holds the record must still be
 * proven.
 */
export interface LookupAnswer {
  record: number;
  /** The record itself: lines of go.sum. */
  text: Buffer;
  head: TreeHead;
  /** The head as it was signed. */
  note: Buffer;
  hashes: ModuleHashes;
}

const TREE_TITLE = "go.sum database tree";
const HASH_BYTES = 32;
const H1 = /^h1:[A-Za-z0-9+/]{43}=$/;

/** Path below the database's URL; upper-case letters are escaped with a literal `!`. */
export function lookupPath(modulePath: string, version: string): string {
  return `/lookup/${escapeModulePath(modulePath)}@${escapeVersion(version)}`;
}

/**
 * Reads the answer to a lookup: the record's number, its lines, an empty line, and the signed head
 * of a tree. Throws `IntegrityError` for anything else, for a wrong signature, and for a record of
 * another module: the signature covers all records, not only the one that was asked for.
 */
export function readLookup(
  answer: Buffer,
  verifier: Verifier,
  modulePath: string,
  version: string,
): LookupAnswer {
  const numberEnd = answer.indexOf("\n");
  const textEnd = answer.indexOf("\n\n", numberEnd + 1);
  const record = parseCount(answer.toString("latin1", 0, Math.max(0, numberEnd)));
  if (textEnd < 0 || record === undefined) throw invalid("answer is malformed");
  const text = answer.subarray(numberEnd + 1, textEnd + 1);
  const note = answer.subarray(textEnd + 2);
  const head = parseTreeHead(openNote(note, verifier));
  const hashes = findHashes(text.toString("utf8"), modulePath, version);
  if (hashes.zip === undefined && hashes.mod === undefined) {
    throw invalid(`answer does not name ${modulePath}@${version}`);
  }
  return { record, text, head, note, hashes };
}

/**
 * Reads the text of a signed head. Further lines are ignored: later versions of the format may add
 * some.
 */
export function parseTreeHead(text: string): TreeHead {
  const [title, count = "", encoded = "", ...rest] = text.split("\n");
  const size = parseCount(count);
  const hash = decodeBase64(encoded);
  if (title !== TREE_TITLE || rest.length === 0 || size === undefined) {
    throw invalid("signed note is not the head of a tree");
  }
  if (hash?.length !== HASH_BYTES) throw invalid("signed note is not the head of a tree");
  return { size, hash };
}

function findHashes(text: string, modulePath: string, version: string): ModuleHashes {
  const find = (prefix: string) =>
    text
      .split("\n")
      .filter((line) => line.startsWith(prefix))
      .map((line) => line.slice(prefix.length))
      .find((hash) => H1.test(hash));
  const zip = find(`${modulePath} ${version} `);
  const mod = find(`${modulePath} ${version}/go.mod `);
  return { ...(zip === undefined ? {} : { zip }), ...(mod === undefined ? {} : { mod }) };
}

/** A whole number as the format writes it, without a sign or leading zeros. */
function parseCount(text: string): number | undefined {
  const count = /^(?:0|[1-9][0-9]*)$/.test(text) ? Number(text) : Number.NaN;
  return Number.isSafeInteger(count) ? count : undefined;
}

function invalid(problem: string): IntegrityError {
  return new IntegrityError(`the checksum database's ${problem}`, { code: "SUMDB_INVALID" });
}
