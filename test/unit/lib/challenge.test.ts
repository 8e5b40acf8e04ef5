import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatChallenge, parseChallenges } from "../../../src/lib/challenge.ts";

/** The challenges of a header, for a comparison. */
function read(header: string | readonly string[] | undefined) {
  return parseChallenges(header).map(({ scheme, parameters }) => [
    scheme,
    Object.fromEntries(parameters),
  ]);
}

describe("parseChallenges()", () => {
  test.each<[string | readonly string[] | undefined, unknown]>([
    [undefined, []],
    ["", []],
    ["Negotiate", [["negotiate", {}]]],
    ['Basic realm="go-accel"', [["basic", { realm: "go-accel" }]]],
    [
      'Basic realm="a, Bearer audience=b", bearer Audience=c',
      [
        ["basic", { realm: "a, Bearer audience=b" }],
        ["bearer", { audience: "c" }],
      ],
    ],
    [
      ['Bearer issuer = "a"', 'Bearer issuer="b"'],
      [
        ["bearer", { issuer: "a" }],
        ["bearer", { issuer: "b" }],
      ],
    ],
    ['realm="of nothing"', []],
  ])("reads %j", (header, expected) => {
    expect(read(header)).toEqual(expected);
  });

  test("reads what formatChallenge() writes, beside others", () => {
    const printable = fc.string({
      unit: fc.integer({ min: 0x20, max: 0x7e }).map((code) => String.fromCharCode(code)),
    });
    fc.assert(
      fc.property(printable, printable, (issuer, audience) => {
        const text = formatChallenge("Bearer", { issuer, audience });
        expect(read(`Basic realm="x", ${text}`)).toEqual([
          ["basic", { realm: "x" }],
          ["bearer", { issuer, audience }],
        ]);
      }),
    );
  });

  test("never throws", () => {
    fc.assert(
      fc.property(fc.string(), (header) => {
        expect(() => parseChallenges(header)).not.toThrow();
      }),
    );
  });
});

describe("formatChallenge()", () => {
  test.each(["a\r\nset-cookie: b", "ü", "\0"])("refuses %j, which no header may have", (value) => {
    expect(formatChallenge("Bearer", { audience: value })).toBeUndefined();
  });
});
