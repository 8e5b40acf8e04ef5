import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseResponseHead } from "../../../../src/cache/github/response-head.ts";

const HEAD = "HTTP/1.1 206 Partial Content\r\nContent-Length: 5\r\nX-Empty:\r\n\r\n";

const parse = (text: string) => parseResponseHead(Buffer.from(text, "latin1"));

describe("parseResponseHead()", () => {
  test("gives status, fields, and where the body begins", () => {
    expect(parse(`${HEAD}hello`)).toEqual({
      status: 206,
      fields: new Map([
        ["content-length", "5"],
        ["x-empty", ""],
      ]),
      bodyOffset: HEAD.length,
    });
  });

  test.each([
    ["no reason", "HTTP/1.1 200\r\n\r\n", 200],
    ["an empty reason", "HTTP/1.1 200 \r\n\r\n", 200],
    ["a reason with other characters", "HTTP/1.1 404 Nicht gef\xfcnden\r\n\r\n", 404],
  ])("takes a status line with %s", (_, text, status) => {
    expect(parse(text)).toEqual({ status, fields: new Map(), bodyOffset: text.length });
  });

  test("takes white space around values, and keeps it within", () => {
    const fields = parse('HTTP/1.1 200 OK\r\nETag:\t"a  b" \t\r\n\r\n')?.fields;
    expect(fields).toEqual(new Map([["etag", '"a  b"']]));
  });

  test("joins the values of a name that stands twice, however it is written", () => {
    const fields = parse(
      "HTTP/1.1 200 OK\r\nContent-Length: 1\r\ncontent-length: 2\r\n\r\n",
    )?.fields;
    expect(fields).toEqual(new Map([["content-length", "1, 2"]]));
  });

  test("waits for the end, wherever it is cut", () => {
    for (let length = 0; length < HEAD.length; length++) {
      expect(parse(HEAD.slice(0, length))).toBeUndefined();
    }
  });

  test.each([
    ["another protocol", "SSH-2.0-x\r\n\r\n"],
    ["another version", "HTTP/1.0 200 OK\r\n\r\n"],
    ["a status of two digits", "HTTP/1.1 20 OK\r\n\r\n"],
    ["a status of four digits", "HTTP/1.1 2000 OK\r\n\r\n"],
    ["no status", "HTTP/1.1  OK\r\n\r\n"],
    ["an empty line first", "\r\nHTTP/1.1 200 OK\r\n\r\n"],
    ["a field without a colon", "HTTP/1.1 200 OK\r\nfield\r\n\r\n"],
    ["a field without a name", "HTTP/1.1 200 OK\r\n: value\r\n\r\n"],
    ["white space before the colon", "HTTP/1.1 200 OK\r\nContent-Length : 5\r\n\r\n"],
    ["a line that continues another one", "HTTP/1.1 200 OK\r\na: b\r\n c: d\r\n\r\n"],
    ["a bare line feed in a value", "HTTP/1.1 200 OK\r\na: b\nc: d\r\n\r\n"],
    ["a bare carriage return in a value", "HTTP/1.1 200 OK\r\na: b\rc: d\r\n\r\n"],
    ["a control character", "HTTP/1.1 200 OK\r\na: b\0\r\n\r\n"],
  ])("throws for %s", (_, text) => {
    expect(() => parse(text)).toThrow("sent an answer that is not plain HTTP/1.1");
  });

  test("throws where a head does not end within 16 KiB", () => {
    expect(parse(`HTTP/1.1 200 OK\r\na: ${"b".repeat(16_000)}`)).toBeUndefined();
    expect(() => parse(`HTTP/1.1 200 OK\r\na: ${"b".repeat(20_000)}`)).toThrow("not plain");
    expect(() => parse(`HTTP/1.1 200 OK\r\na: ${"b".repeat(20_000)}\r\n\r\n`)).toThrow("not plain");
  });

  test("takes nothing of the body for the head", () => {
    const body = `${"b".repeat(20_000)}\r\n\r\nmore: 1\r\n\r\n`;
    expect(parse(HEAD + body)?.fields.has("more")).toBe(false);
  });

  const name = fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/);
  const value = fc.stringMatching(/^(?:[!-~\x80-\xff](?:[ -~]{0,30}[!-~])?)?$/);

  test("reads back whatever a server may write", () => {
    const fields = fc.uniqueArray(fc.tuple(name, value), { selector: ([key]) => key });
    fc.assert(
      fc.property(fc.integer({ min: 100, max: 599 }), fields, (status, written) => {
        const lines = written.map(([key, text]) => `${key.toUpperCase()}: ${text}\r\n`);
        const text = `HTTP/1.1 ${status} x\r\n${lines.join("")}\r\n`;
        const head = { status, fields: new Map(written), bodyOffset: text.length };
        expect(parse(text)).toEqual(head);
      }),
    );
  });

  test("says its own error or nothing, whatever it is given", () => {
    const piece = fc.constantFrom(
      "HTTP/1.1 206 x",
      "\r\n",
      "\n",
      "a: b",
      ":",
      " ",
      "\0",
      "\xff",
      "é",
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 12 }), (pieces) => {
        try {
          parse(pieces.join(""));
        } catch (error) {
          expect((error as Error).message).toBe("sent an answer that is not plain HTTP/1.1");
        }
      }),
    );
  });
});
