import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { errnoOf } from "../lib/fs.ts";
import type { GitCheckout } from "./git-checkout.ts";
import type { Worktree } from "./worktree.ts";

/** Short digests of the files in a folder that a build reads; `-` if it has none of the kind. */
export interface FolderDigests {
  /** Everything that go or a C compiler reads for the package, except its tests. */
  code: string;
  tests: string;
  /** go.mod and go.sum. */
  deps: string;
}

type FileKind = keyof FolderDigests;

const NONE = "-";
const DIGITS = 16;
const CODE = /\.(go|c|cc|cpp|cxx|m|h|hh|hpp|hxx|f|F|for|f90|s|S|sx|swig|swigcxx|syso)$/;

/**
 * Digests of each tracked folder, by its path relative to the checkout (empty for the top folder).
 * Content that git knows is not read again. Files that the job changed or made count with their own
 * content.
 */
export function digestSources(
  { objectFormat }: Pick<GitCheckout, "objectFormat">,
  { files, dirs }: Pick<Worktree, "files" | "dirs">,
): Map<string, FolderDigests> {
  const blobs = new Map<string, Map<string, string>>();
  for (const { entry } of files) {
    if (kindOf(entry.path) === undefined) continue;
    const slash = entry.path.lastIndexOf("/");
    const dir = entry.path.slice(0, Math.max(slash, 0));
    const names = blobs.get(dir) ?? new Map<string, string>();
    blobs.set(dir, names.set(entry.path.slice(slash + 1), entry.objectId));
  }
  const digests = new Map<string, FolderDigests>();
  for (const { path: dir, fileName, clean } of dirs) {
    const names = blobs.get(dir) ?? new Map<string, string>();
    if (!clean) addUnknown(names, fileName, objectFormat);
    if (names.size > 0) digests.set(toText(dir), digestFolder(names));
  }
  return digests;
}

function kindOf(name: string): FileKind | undefined {
  if (name.endsWith("_test.go")) return "tests";
  if (CODE.test(name)) return "code";
  return /(^|\/)go\.(mod|sum)$/.test(name) ? "deps" : undefined;
}

function digestFolder(names: ReadonlyMap<string, string>): FolderDigests {
  const sorted = [...names].sort(([a], [b]) => (a < b ? -1 : 1));
  const digest = (kind: FileKind): string => {
    const lines = sorted
      .filter(([name]) => kindOf(name) === kind)
      .map(([name, blob]) => `${blob} ${name}\0`);
    if (lines.length === 0) return NONE;
    return createHash("sha256").update(lines.join(""), "latin1").digest("hex").slice(0, DIGITS);
  };
  return { code: digest("code"), tests: digest("tests"), deps: digest("deps") };
}

/** Adds the files that git does not know to be unchanged. */
function addUnknown(
  names: Map<string, string>,
  dir: string | Buffer,
  objectFormat: GitCheckout["objectFormat"],
): void {
  for (const name of tryList(dir)) {
    if (names.has(name) || kindOf(name) === undefined) continue;
    const content = tryRead(path.join(dir.toString(), toText(name)));
    if (!content) continue;
    const blob = createHash(objectFormat).update(`blob ${content.length}\0`).update(content);
    names.set(name, blob.digest("hex"));
  }
}

/** Up to here, names have one character for each byte. */
function toText(name: string): string {
  return Buffer.from(name, "latin1").toString("utf8");
}

function tryList(dir: string | Buffer): string[] {
  try {
    return readdirSync(dir, { encoding: "latin1" });
  } catch (error) {
    if (errnoOf(error) !== undefined) return [];
    throw error;
  }
}

function tryRead(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch (error) {
    if (errnoOf(error) !== undefined) return undefined;
    throw error;
  }
}
