import { isUtf8 } from "node:buffer";
import { createHash, createPublicKey, verify } from "node:crypto";
import { IntegrityError } from "../lib/errors.ts";

/*
 * Signed notes, the form in which a checksum database publishes the head of its tree
 * (https://pkg.go.dev/golang.org/x/mod/sumdb/note): lines of text, an empty line, and lines of
 * signatures, each `— name base64`, with the key's hash before the signature's own bytes.
 */

/** The public key of a checksum database. */
export interface Verifier {
  /** The database's name: a host, perhaps with a path. */
  name: string;
  /** Tells keys of the same name apart. */
  keyHash: number;
  isSignature(text: Uint8Array, signature: Uint8Array): boolean;
}

const ED25519 = 1;
const KEY_BYTES = 32;
const KEY_HASH_BYTES = 4;
const MAX_SIGNATURES = 100;
const SIGNATURE_LINE = /^\u2014 ([^\s+]+) (\S+)$/;

/** Reads a verifier key, `name+hash+base64`; undefined for one that go would not accept either. */
export function parseVerifierKey(text: string): Verifier | undefined {
  const match = /^([^\s+]+)\+([0-9a-fA-F]{8})\+(\S+)$/.exec(text.trim());
  const [, name = "", hash = "", encoded = ""] = match ?? [];
  const key = decodeBase64(encoded);
  if (key?.length !== 1 + KEY_BYTES || key[0] !== ED25519) return undefined;
  const keyHash = hashOfKey(name, key);
  if (Number.parseInt(hash, 16) !== keyHash) return undefined;
  const publicKey = createPublicKey({
    format: "jwk",
    key: { kty: "OKP", crv: "Ed25519", x: key.subarray(1).toString("base64url") },
  });
  return {
    name,
    keyHash,
    isSignature: (signed, signature) => verify(null, signed, publicKey, signature),
  };
}

function hashOfKey(name: string, key: Uint8Array): number {
  return createHash("sha256").update(`${name}\n`).update(key).digest().readUInt32BE(0);
}

/**
 * The text of a note that `verifier` has signed, including its last newline. Signatures by others
 * are ignored. Throws `IntegrityError` if it is not a note, or if the signature by `verifier` is
 * missing or wrong.
 */
export function openNote(message: Uint8Array, verifier: Verifier): string {
  const { text, signatures } = splitNote(message);
  let isSigned = false;
  for (const line of signatures) {
    const [, name = "", encoded = ""] = SIGNATURE_LINE.exec(line) ?? [];
    const bytes = decodeBase64(encoded);
    if (!bytes || bytes.length <= KEY_HASH_BYTES) throw invalidNote("is malformed");
    if (name !== verifier.name || bytes.readUInt32BE(0) !== verifier.keyHash) continue;
    if (!verifier.isSignature(Buffer.from(text), bytes.subarray(KEY_HASH_BYTES))) {
      throw invalidNote(`has a wrong signature by ${verifier.name}`);
    }
    isSigned = true;
  }
  if (!isSigned) throw invalidNote(`has no signature by ${verifier.name}`);
  return text;
}

function splitNote(message: Uint8Array): { text: string; signatures: string[] } {
  const note = Buffer.from(message).toString("utf8");
  const end = note.lastIndexOf("\n\n");
  // Of the characters before the space, only the newline is allowed.
  const isText = isUtf8(message) && !/[^\n\u0020-\u{10ffff}]/u.test(note);
  if (!isText || end < 0 || !note.endsWith("\n")) throw invalidNote("is malformed");
  const signatures = note.slice(end + 2, -1).split("\n");
  if (signatures.length > MAX_SIGNATURES) throw invalidNote("is malformed");
  return { text: note.slice(0, end + 1), signatures };
}

function invalidNote(problem: string): IntegrityError {
  return new IntegrityError(`the checksum database's signed note ${problem}`, {
    code: "SUMDB_INVALID",
  });
}

/**
 * Decodes standard base64 with its padding; undefined for anything else, although Node would decode
 * it.
 */
export function decodeBase64(text: string): Buffer | undefined {
  const bytes = Buffer.from(text, "base64");
  return bytes.toString("base64") === text ? bytes : undefined;
}
