import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import {
  decodeBase64,
  openNote,
  parseVerifierKey,
  type Verifier,
} from "../../../src/sumdb/note.ts";
import { createReferenceLog } from "../../support/sumdb/reference-log.ts";

/** Key and note of the documentation of golang.org/x/mod/sumdb/note. */
const DOCUMENTED_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
const DOCUMENTED_NOTE =
  "If you think cryptography is the answer to your problem,\n" +
  "then you don't know what your problem is.\n\n" +
  "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";

const log = createReferenceLog();
const NOTE = log.signedHead(3);
const TEXT = NOTE.slice(0, NOTE.indexOf("\n\n") + 1);

function verifierOf(key: string): Verifier {
  const verifier = parseVerifierKey(key);
  if (!verifier) throw new Error(`no verifier key: ${key}`);
  return verifier;
}

const verifier = verifierOf(log.key);

function open(note: string | Buffer): string {
  return openNote(Buffer.from(note), verifier);
}

describe("parseVerifierKey()", () => {
  test("reads name and key hash", () => {
    const { name, keyHash } = verifierOf(DOCUMENTED_KEY);
    expect({ name, keyHash }).toEqual({ name: "PeterNeumann", keyHash: 0xc74f20a3 });
  });

  test.each([
    ["a name alone", "sum.example.com"],
    ["no key", "PeterNeumann+c74f20a3"],
    ["another hash", DOCUMENTED_KEY.replace("c74f20a3", "c74f20a4")],
    ["another name", DOCUMENTED_KEY.replace("Peter", "Petra")],
    ["a short hash", DOCUMENTED_KEY.replace("c74f20a3", "74f20a3")],
    ["an unknown algorithm", DOCUMENTED_KEY.replace("+AR", "+Ah")],
    ["a key that is cut", DOCUMENTED_KEY.slice(0, -4)],
    ["two keys", `${DOCUMENTED_KEY}+${DOCUMENTED_KEY}`],
  ])("rejects %s", (_what, key) => {
    expect(parseVerifierKey(key)).toBeUndefined();
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (name, key) => {
        expect(parseVerifierKey(`${name}+00000000+${key}`)).toBeUndefined();
      }),
    );
  });
});

describe("openNote()", () => {
  test("opens the note of the documentation", () => {
    const text = openNote(Buffer.from(DOCUMENTED_NOTE), verifierOf(DOCUMENTED_KEY));
    expect(text).toBe(DOCUMENTED_NOTE.slice(0, DOCUMENTED_NOTE.indexOf("\n\n") + 1));
  });

  test("gives the text with its last newline", () => {
    expect(open(NOTE)).toBe(TEXT);
  });

  test("passes over signatures by others", () => {
    const other = createReferenceLog({ name: "other.example.com" }).signedHead(3);
    expect(open(`${NOTE}${other.slice(other.indexOf("\u2014"))}`)).toBe(TEXT);
  });

  test("refuses a note that another key of the same name has signed", () => {
    const forged = createReferenceLog().signedHead(3);
    expect(() => open(forged)).toThrow("has no signature by sum.example.com");
  });

  test("refuses a wrong signature, even beside a right one", () => {
    const other = log.signedHead(4);
    const wrong = `${NOTE}${other.slice(other.indexOf("\u2014"))}`;
    expect(() => open(wrong)).toThrow("has a wrong signature by sum.example.com");
  });

  test.each([
    ["nothing", ""],
    ["text alone", TEXT],
    ["no last newline", NOTE.slice(0, -1)],
    ["a signature that is cut", `${NOTE.slice(0, -10)}\n`],
    ["no empty line", NOTE.replace("\n\n", "\n")],
    ["a control character", NOTE.replace("tree", "tr\u0007e")],
    ["a hyphen for the dash", NOTE.replace("\u2014", "-")],
    ["too many signatures", `${NOTE}${NOTE.slice(NOTE.indexOf("\u2014")).repeat(100)}`],
  ])("refuses %s", (_what, note) => {
    expect(() => open(note)).toThrow(IntegrityError);
  });

  test("refuses bytes that are no UTF-8", () => {
    expect(() => open(Buffer.concat([Buffer.of(0xff), Buffer.from(NOTE)]))).toThrow("malformed");
  });

  test("refuses a note with any byte changed", () => {
    const bytes = Buffer.from(NOTE);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.integer({ min: 1, max: 255 }), (at, change) => {
        const changed = Buffer.from(bytes);
        changed[at] = (changed[at] ?? 0) ^ change;
        expect(() => open(changed)).toThrow(IntegrityError);
      }),
      { numRuns: 500 },
    );
  });

  test("throws nothing else, whatever it is given", () => {
    const lines = fc.constantFrom("\n", "\n\n", "\u2014 ", "sum.example.com ", "AAAAAAAA", "\0");
    fc.assert(
      fc.property(fc.array(fc.oneof(lines, fc.string())), (parts) => {
        expect(() => open(parts.join(""))).toThrow(IntegrityError);
      }),
    );
  });
});

describe("decodeBase64()", () => {
  test("reads what was written", () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const text = Buffer.from(bytes).toString("base64");
        expect(decodeBase64(text)).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test.each(["AAA", "AA==\n", "AB==", "A-__", "AAAA=", "=AAA"])("rejects %j", (text) => {
    expect(decodeBase64(text)).toBeUndefined();
  });
});
