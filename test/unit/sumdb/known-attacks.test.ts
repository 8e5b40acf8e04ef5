import { generateKeyPairSync } from "node:crypto";
import { expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { createChecksumDatabase } from "../../../src/sumdb/client.ts";
import type { ModuleHashes } from "../../../src/sumdb/lookup.ts";
import { parseVerifierKey } from "../../../src/sumdb/note.ts";
import {
  createReferenceLog,
  referenceHash,
  referenceModule,
} from "../../support/sumdb/reference-log.ts";

/*
 * What a mirror in front of the checksum database could make go commands of 2026 believe. Each answer is
 * one for module 7 of a tree with 300 records.
 */

const SIZE = 300;
const keys = generateKeyPairSync("ed25519");
const log = createReferenceLog({ keys });
/** The same up to record 6, with other hashes from there on. */
const forged = createReferenceLog({ keys, salt: { from: 7, text: "forged" } });
const RIGHT = { zip: referenceHash(7, "zip"), mod: referenceHash(7, "mod") };
const WRONG = referenceHash(7, "zip", "forged");

function lookUp(answer: Buffer, tile = log.tile): Promise<ModuleHashes | undefined> {
  const verifier = parseVerifierKey(log.key);
  if (!verifier) throw new Error("no verifier key");
  const database = createChecksumDatabase(verifier, async (path, read) => {
    const body = path.startsWith("/lookup/") ? answer : tile(path, SIZE);
    return body && read(body);
  });
  const { path, version } = referenceModule(7);
  return database.lookup(path, version);
}

test("CVE-2026-42501: a true record of another module is no answer", async () => {
  await expect(lookUp(log.lookup(6, SIZE))).rejects.toThrow(IntegrityError);
});

test("CVE-2026-56865: no number of forged tiles proves a forged record", async () => {
  const answer = Buffer.from(`7\n${forged.text(7)}\n${log.signedHead(SIZE)}`);
  await expect(lookUp(answer, forged.tile)).rejects.toThrow(IntegrityError);
  const paths = ["/tile/8/0/000", "/tile/8/0/001.p/44", "/tile/8/1/000.p/1"];
  for (const path of paths) {
    const mixed: typeof log.tile = (asked, size) =>
      (asked === path ? forged : log).tile(asked, size);
    await expect(lookUp(answer, mixed)).rejects.toThrow(IntegrityError);
  }
});

test.each([
  ["after the signature", (text: string) => `${text}example.com/m7 v1.0.0 ${WRONG}\n`],
  [
    "behind an empty line at the end",
    (text: string) => `${text}\nexample.com/m7 v1.0.0 ${WRONG}\n`,
  ],
  [
    "between the record and the head",
    (text: string) => text.replace("\n\n", `\n\nexample.com/m7 v1.0.0 ${WRONG}\n\n`),
  ],
  ["before the number", (text: string) => `example.com/m7 v1.0.0 ${WRONG}\n${text}`],
  ["in the record", (text: string) => text.replace("\n", `\nexample.com/m7 v1.0.0 ${WRONG}\n`)],
])("CVE-2026-56864: a hash %s is not taken", async (_, change) => {
  const answer = Buffer.from(change(log.lookup(7, SIZE).toString()));
  const hashes = await lookUp(answer).catch((error: unknown) => error);
  if (!(hashes instanceof IntegrityError)) expect(hashes).toEqual(RIGHT);
});
