import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseNetrc } from "../../../src/upstream/netrc.ts";

describe("parseNetrc()", () => {
  test("reads entries on one line and on several", () => {
    const text =
      "machine a.example.com login me password pw\nmachine b.example.com:8443\n  login you\r\n\tpassword word\n";
    expect(parseNetrc(text)).toEqual([
      { machine: "a.example.com", login: "me", password: "pw" },
      { machine: "b.example.com:8443", login: "you", password: "word" },
    ]);
  });

  test("leaves out an entry without a password", () => {
    expect(
      parseNetrc("machine a.example.com login me\nmachine b.example.com login y password p"),
    ).toEqual([{ machine: "b.example.com", login: "y", password: "p" }]);
  });

  test("skips the body of a macro up to the blank line", () => {
    const text =
      "macdef init\nmachine evil.example.com login a password b\n\nmachine a.example.com login me password pw";
    expect(parseNetrc(text).map(({ machine }) => machine)).toEqual(["a.example.com"]);
  });

  test("ends at the default entry, which go does not use", () => {
    expect(
      parseNetrc("default login me password pw\nmachine a.example.com login me password pw"),
    ).toEqual([]);
  });

  test("takes any text for a netrc file, without an error", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => Array.isArray(parseNetrc(text))),
    );
  });
});
