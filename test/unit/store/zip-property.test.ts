import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { makeTempDir } from "../../support/temp-dir.ts";
import { createZip } from "../../support/zip.ts";
import { moduleFiles, mutatedZips } from "../../support/zip-arbitraries.ts";
import { createRepacker, PREFIX } from "./module-zip.ts";

interface File {
  readonly name: string;
  readonly content: Uint8Array;
}

/** The hash by its definition, in as few words as possible: nothing of the product. */
function hashFiles(files: readonly File[]): string {
  const lines = files
    .toSorted((a, b) => Buffer.compare(Buffer.from(a.name), Buffer.from(b.name)))
    .map(({ name, content }) => `${createHash("sha256").update(content).digest("hex")}  ${name}\n`);
  return `h1:${createHash("sha256").update(lines.join("")).digest("base64")}`;
}

/** Reads an uncompressed archive front to back by its local headers. */
function readLocalFiles(zip: Buffer): File[] {
  const files: File[] = [];
  let at = 0;
  while (zip.toString("latin1", at, at + 4) === "PK\x03\x04") {
    const nameStart = at + 30;
    const start = nameStart + zip.readUInt16LE(at + 26) + zip.readUInt16LE(at + 28);
    const end = start + zip.readUInt32LE(at + 22);
    const name = zip.toString("utf8", nameStart, nameStart + zip.readUInt16LE(at + 26));
    files.push({ name, content: zip.subarray(start, end) });
    at = end;
  }
  return files;
}

describe("repackModuleZip(), of any files", () => {
  test.each(["store", "deflate"] as const)(
    "keeps names, contents and hash (%s)",
    async (method) => {
      const repack = createRepacker(await makeTempDir("repack"));
      await fc.assert(
        fc.asyncProperty(moduleFiles(PREFIX), async (files) => {
          const { target, h1, sizeBytes } = await repack(createZip(files, method));
          const written = readFileSync(target);
          expect(readLocalFiles(written)).toEqual(files);
          expect(h1).toBe(hashFiles(files));
          expect(sizeBytes).toBe(written.length);
        }),
        { numRuns: 150 },
      );
    },
  );

  test("hashes what it writes, or rejects the archive, whatever was changed in it", async () => {
    const repack = createRepacker(await makeTempDir("repack"));
    let accepted = 0;
    let rejected = 0;
    await fc.assert(
      fc.asyncProperty(mutatedZips(PREFIX), async (zip) => {
        try {
          const { target, h1 } = await repack(zip);
          expect(h1).toBe(hashFiles(readLocalFiles(readFileSync(target))));
          accepted++;
        } catch (error) {
          // An assertion that failed is no IntegrityError either.
          expect(error).toBeInstanceOf(IntegrityError);
          rejected++;
        }
      }),
      { numRuns: 500 },
    );
    // Both must occur, or the changes are too mild or too coarse to show anything.
    expect(Math.min(accepted, rejected)).toBeGreaterThan(25);
  });
});
