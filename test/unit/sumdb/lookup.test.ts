import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { lookupPath, parseTreeHead, readLookup } from "../../../src/sumdb/lookup.ts";
import { parseVerifierKey } from "../../../src/sumdb/note.ts";
import {
  createReferenceLog,
  referenceHash,
  referenceModule,
} from "../../support/sumdb/reference-log.ts";

const log = createReferenceLog();
const ANSWER = log.lookup(5, 9).toString();

function read(answer: string | Buffer, index = 5) {
  const verifier = parseVerifierKey(log.key);
  if (!verifier) throw new Error("no verifier key");
  const { path, version } = referenceModule(index);
  return readLookup(Buffer.from(answer), verifier, path, version);
}

describe("lookupPath()", () => {
  test("escapes upper-case letters by a plain exclamation mark", () => {
    expect(lookupPath("example.com/Big", "v1.0.0-RC1")).toBe(
      "/lookup/example.com/!big@v1.0.0-!r!c1",
    );
  });

  test("leaves +incompatible as it is", () => {
    expect(lookupPath("example.com/a", "v2.0.0+incompatible")).toBe(
      "/lookup/example.com/a@v2.0.0+incompatible",
    );
  });
});

describe("readLookup()", () => {
  test("reads number, lines, head and hashes", () => {
    expect(read(ANSWER)).toEqual({
      record: 5,
      text: Buffer.from(log.text(5)),
      head: { size: 9, hash: log.root(9) },
      note: Buffer.from(log.signedHead(9)),
      hashes: { zip: referenceHash(5, "zip"), mod: referenceHash(5, "mod") },
    });
  });

  test("refuses a record of another module", () => {
    expect(() => read(ANSWER, 6)).toThrow("does not name example.com/m6@v1.0.0");
  });

  test.each([
    ["nothing", ""],
    ["no number", ANSWER.slice(2)],
    ["a negative number", `-${ANSWER}`],
    ["a number with a zero in front", `0${ANSWER}`],
    ["a number that is too large", `9999999999999999${ANSWER}`],
    ["no note", ANSWER.slice(0, ANSWER.indexOf("\n\n") + 2)],
    ["a note that is cut", ANSWER.slice(0, -20)],
    ["an HTML page", "<!doctype html>\n<p>\n\nSign in\n"],
    ["a head of another size", ANSWER.replace("\n9\n", "\n8\n")],
    ["no hash in its lines", ANSWER.replaceAll("h1:", "h2:")],
  ])("refuses %s", (_what, answer) => {
    expect(() => read(answer)).toThrow(IntegrityError);
  });

  test("throws nothing else, wherever an answer is cut or changed", () => {
    const bytes = Buffer.from(ANSWER);
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.uint8Array(), (at, inserted) => {
        const answers = [
          bytes.subarray(0, at),
          Buffer.concat([bytes.subarray(0, at), inserted, bytes.subarray(at + inserted.length)]),
        ];
        for (const answer of answers) {
          try {
            read(answer);
          } catch (error) {
            expect(error).toBeInstanceOf(IntegrityError);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("parseTreeHead()", () => {
  const HASH = log.root(2).toString("base64");

  test("passes over further lines", () => {
    const text = `go.sum database tree\n2\n${HASH}\nmore\n`;
    expect(parseTreeHead(text)).toEqual({ size: 2, hash: log.root(2) });
  });

  test.each([
    ["another title", `go.mod database tree\n2\n${HASH}\n`],
    ["a size with a sign", `go.sum database tree\n+2\n${HASH}\n`],
    ["a short hash", "go.sum database tree\n2\nAAAA\n"],
    ["no last newline", `go.sum database tree\n2\n${HASH}`],
    ["no hash", "go.sum database tree\n2\n"],
  ])("refuses %s", (_what, text) => {
    expect(() => parseTreeHead(text)).toThrow(IntegrityError);
  });
});
