import { readFile } from "node:fs/promises";
import { hashGoMod } from "../gomod/dirhash.ts";
import type { ModuleVersion } from "../gomod/module-path.ts";
import { majorOf } from "../gomod/semver.ts";
import { ChecksumDatabaseError, IntegrityError } from "../lib/errors.ts";
import { ownField, tryParseJson } from "../lib/json.ts";
import { type DatabaseHashes, type ExpectedHashes, expectHash } from "./expected-hashes.ts";
import { inspectZip } from "./inspect-zip.ts";
import { fileName, type ModuleFile } from "./module-file.ts";
import type { Inspect } from "./module-store.ts";
import type { UnpackAhead } from "./unpack-ahead.ts";
import type { ZipPool } from "./zip-pool.ts";

/** What a file's hash was compared with. */
export type VerifiedBy = "go.sum" | "sumdb";

/** Makes the check of one file. */
export type Inspector = (name: ModuleFile, options?: InspectorOptions) => Inspect;

interface InspectorOptions {
  /** Called if the file's hash is right. */
  onVerified?: (by: VerifiedBy) => void;
  /** Whether go waits for the file now. Without this, it does. */
  isUrgent?: () => boolean;
}

export interface InspectorParts {
  /** The hashes of go.sum. */
  named: ExpectedHashes;
  /** The hashes of the checksum database, if that may be asked. */
  database?: DatabaseHashes;
  pool: ZipPool;
  /** Whether zips are kept uncompressed. */
  inflatesZips: boolean;
  /** Given if modules may be unpacked before go asks for them. */
  unpackAhead?: UnpackAhead;
}

interface Expected {
  by: VerifiedBy;
  hashes: readonly string[];
}

const SOURCE_NAMES: Record<VerifiedBy, string> = {
  "go.sum": "go.sum",
  sumdb: "the checksum database",
};

/**
 * Makes the check that a file from a mirror must pass before anyone can see it: of its structure
 * and its hash. The right hash is in the checkout's go.sum or, if go.sum does not name the file, in
 * the checksum database, which is asked while the file is still arriving. If neither has one, go
 * alone checks the hash. If the database cannot be asked, the file is passed on and not kept: later
 * nobody would know that it was never checked. `inspectZip` says what becomes of a zip.
 */
export function createInspector(parts: InspectorParts): Inspector {
  const { named, pool, inflatesZips: inflates, database, unpackAhead } = parts;
  async function findExpected(
    kind: "zip" | "mod",
    { path, version }: ModuleVersion,
  ): Promise<Expected | undefined> {
    const hashes = named(kind, path, version);
    if (hashes) return { by: "go.sum", hashes };
    const hash = (await database?.(path, version))?.[kind];
    return hash === undefined ? undefined : { by: "sumdb", hashes: [hash] };
  }

  return (name, { onVerified = () => {}, isUrgent = () => true } = {}) => {
    const { extension } = name;
    if (extension === "info") {
      return async (file, content) => {
        checkInfo(name, (content ?? (await readFile(file))).toString());
        return file;
      };
    }
    const expected = findExpected(extension, name);
    expected.catch(() => {
      // The check below throws it. A file that never arrives whole is not checked, and a rejection
      // that nobody awaits would be unhandled.
    });
    let isUnasked = false;
    async function findHashes(): Promise<Expected | undefined> {
      try {
        return await expected;
      } catch (error) {
        if (!(error instanceof ChecksumDatabaseError)) throw error;
        isUnasked = true;
        return undefined;
      }
    }
    async function checkHash(h1: string): Promise<boolean> {
      const known = await findHashes();
      if (!known) return false;
      expectHash(fileName(name), h1, known.hashes, SOURCE_NAMES[known.by]);
      onVerified(known.by);
      return true;
    }
    async function inspect(file: string, content: Buffer | undefined): Promise<string> {
      if (extension === "zip") {
        return inspectZip(file, name, { pool, inflates, unpackAhead, checkHash, isUrgent });
      }
      const bytes = content ?? (await readFile(file));
      if (!(await checkHash(hashGoMod(bytes)))) checkMod(name, bytes.toString());
      return file;
    }
    return async (file, content) => {
      const inspected = await inspect(file, content);
      return isUnasked ? { passing: inspected } : inspected;
    };
  };
}

/**
 * Throws `IntegrityError` for an info that go would refuse. The go command fails if an info names
 * another version than the one that it asked for, unless the path can have no such version:
 * `v2.0.0` of a path without `/v2` may be answered with `v2.0.0+incompatible`.
 */
export function checkInfo(name: ModuleFile, text: string): void {
  const { path, version } = name;
  const said = parseVersion(text);
  if (said === version) return;
  if (said !== undefined && !isVersionOfPath(path, version)) return;
  const what = said === undefined ? "is not JSON with a Version" : `is of version ${said}`;
  throw new IntegrityError(`${fileName(name)} ${what}`, { code: "INFO_INVALID" });
}

/** A go.mod without it is one that go refuses. Some have a comment or a byte order mark before it. */
const MODULE_LINE = /^[\s\uFEFF]*module[\s("`]/m;

/**
 * Throws `IntegrityError` for a go.mod that nobody has a hash of and that is none, such as an HTML page:
 * it would be kept, and what a mirror redirects to would be readable by its clients.
 */
function checkMod(name: ModuleFile, text: string): void {
  if (MODULE_LINE.test(text)) return;
  throw new IntegrityError(`${fileName(name)} names no module`, { code: "MOD_INVALID" });
}

/** Whether the end of the path stands for the version's major version. */
function isVersionOfPath(modulePath: string, version: string): boolean {
  const suffix = modulePath.startsWith("gopkg.in/")
    ? /\.(v[0-9]+)(?:-unstable)?$/.exec(modulePath)
    : /\/(v[0-9]+)$/.exec(modulePath);
  const major = majorOf(version);
  if (suffix) return suffix[1] === major;
  return major === "v0" || major === "v1" || version.endsWith("+incompatible");
}

/** Undefined for what names no version, such as an HTML page in place of JSON. */
function parseVersion(text: string): string | undefined {
  const version = ownField(tryParseJson(text), "Version");
  return typeof version === "string" ? version : undefined;
}
