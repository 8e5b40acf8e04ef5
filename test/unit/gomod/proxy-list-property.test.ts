import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatProxyList, type ProxyList, parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { ParseError } from "../../../src/lib/errors.ts";

const host = fc.constantFrom(
  "mirror.example.com",
  "a.example.com:8443",
  "127.0.0.1:3000",
  "[::1]:80",
  "localhost:3000",
  "MIRROR.example.com",
);
const path = fc.constantFrom("", "/", "/go", "/go/", "/a/b%20c", "/~x//", "/..");
const credentials = fc.constantFrom("", "", "me:secret@", "token@", "me:100%@", ":p@", "%40:%3a@");
const mirror = fc.oneof(
  fc
    .tuple(fc.constantFrom("https://", "http://", "HTTPS://", ""), credentials, host, path)
    .map((parts) => parts.join("")),
  fc.constantFrom("file:///srv/modules", "file:/srv/a b", "file:///srv/x/"),
  fc.constantFrom("direct", "off", "none", "ftp://x.example.com", "https://", "a?b=c.d"),
);
const space = fc.constantFrom("", "", " ", "\t");
const lists = fc
  .array(fc.tuple(space, mirror, space, fc.constantFrom(",", "|", ",,", "|,")), { maxLength: 4 })
  .map((entries) => entries.flat().join(""));

/** Without what the text of a list does not keep: credentials, and what comes behind the last. */
function comparable(list: ProxyList) {
  return list.map((entry, index) => ({
    kind: entry.kind,
    ...(entry.kind === "mirror" ? { url: entry.url } : {}),
    fallback: index === list.length - 1 ? undefined : entry.fallback,
  }));
}

function tryParse(text: string): ProxyList | undefined {
  try {
    return parseProxyList(text);
  } catch (error) {
    expect(error).toBeInstanceOf(ParseError);
    return undefined;
  }
}

describe("a list of mirrors", () => {
  test("means the same once it is written again", () => {
    fc.assert(
      fc.property(lists, (text) => {
        const list = tryParse(text);
        fc.pre(list !== undefined);
        const again = parseProxyList(formatProxyList(list ?? []));
        expect(comparable(again)).toEqual(comparable(list ?? []));
        expect(formatProxyList(again)).toBe(formatProxyList(list ?? []));
      }),
      { numRuns: 1_000 },
    );
  });

  test("has no credentials once it is written again", () => {
    fc.assert(
      fc.property(lists, (text) => {
        const list = tryParse(text);
        fc.pre(list !== undefined);
        const again = parseProxyList(formatProxyList(list ?? []));
        expect(again.filter((entry) => entry.kind === "mirror" && entry.auth)).toEqual([]);
      }),
    );
  });

  test("ends with direct or off, if it has one", () => {
    fc.assert(
      fc.property(lists, (text) => {
        const kinds = (tryParse(text) ?? []).map(({ kind }) => kind);
        expect(kinds.slice(0, -1).every((kind) => kind === "mirror")).toBe(true);
      }),
    );
  });
});
