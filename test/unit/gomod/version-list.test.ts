import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isTime, normalizeVersionList } from "../../../src/gomod/version-list.ts";
import { canonicalVersions } from "../goproxy/arbitraries.ts";

const PSEUDO = "v0.0.0-20240131235959-0123456789ab";
const TIME = "2024-01-02T03:04:05Z";

describe("25. normalizeVersionList()", () => {
  test.each([
    ["a list as it should be", "v1.0.0\nv1.1.0\n", "v1.0.0\nv1.1.0\n"],
    ["nothing", "", ""],
    ["blank lines only", "\n \r\n\t\n", ""],
    ["no line break at the end", "v1.0.0", "v1.0.0\n"],
    ["CRLF", "v1.0.0\r\nv1.1.0\r\n", "v1.0.0\nv1.1.0\n"],
    ["blank lines", "\nv1.0.0\n\n\nv1.1.0\n\n", "v1.0.0\nv1.1.0\n"],
    ["spaces around", "  v1.0.0 \n\tv1.1.0\t\n", "v1.0.0\nv1.1.0\n"],
    ["times", `v1.0.0 ${TIME}\nv1.1.0\t${TIME}\r\n`, `v1.0.0 ${TIME}\nv1.1.0 ${TIME}\n`],
    ["times that are none", "v1.0.0 yesterday\nv1.1.0 2024-13-01T00:00:00Z\n", "v1.0.0\nv1.1.0\n"],
    ["more fields", `v1.0.0 ${TIME} and more\n`, `v1.0.0 ${TIME}\n`],
    ["pseudo-versions", `${PSEUDO}\nv1.0.0\n`, "v1.0.0\n"],
    ["nothing but pseudo-versions", `${PSEUDO} ${TIME}\n`, `${PSEUDO} ${TIME}\n`],
    ["lines that are none", "v1.0.0\nmaster\n1.2.0\nv1.x\n# end\n", "v1.0.0\n"],
    ["the order of the mirror", "v1.1.0\nv1.0.0\n", "v1.1.0\nv1.0.0\n"],
    ["short versions, which go takes", "v1\nv1.2\nv1.0.0+meta\n", "v1\nv1.2\nv1.0.0+meta\n"],
  ])("reads %s", (_, text, list) => {
    expect(normalizeVersionList(text)).toBe(list);
  });

  test.each([
    ["a sign-in page", "<!doctype html>\n<title>Sign in</title>\n<p>Please sign in v1.0.0</p>\n"],
    ["JSON", '{"versions":["v1.0.0"]}'],
    ["NULs", "\0".repeat(40)],
    ["a word", "not found"],
  ])("takes %s for no list", (_, text) => {
    expect(normalizeVersionList(text)).toBeUndefined();
  });

  /** Lines as a mirror may send them, and what go is to see of each. */
  const line = fc.oneof(
    fc
      .tuple(canonicalVersions, fc.constantFrom("", " ", "\t"), fc.constantFrom("", "\r", "  \r"))
      .map(([version, before, after]) => ({ raw: `${before}${version}${after}`, seen: version })),
    canonicalVersions.map((version) => ({ raw: `${version} ${TIME}`, seen: `${version} ${TIME}` })),
    fc.constantFrom("", "  ", "\r", "master", "v1.x", "<p>", "v01.0.0").map((raw) => ({ raw })),
  );

  test("keeps exactly the versions, in their order", () => {
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const seen = lines.flatMap((each) => ("seen" in each ? [`${each.seen}\n`] : []));
        fc.pre(seen.length > 0);
        expect(normalizeVersionList(lines.map(({ raw }) => raw).join("\n"))).toBe(seen.join(""));
      }),
    );
  });

  test("changes nothing of what it made, and never throws", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom(..."v10.- \r\n\0<T:Z"), maxLength: 60 }),
        (text) => {
          const list = normalizeVersionList(text);
          if (list === undefined) return;
          expect(normalizeVersionList(list)).toBe(list);
          expect(list).toMatch(/^(?:v\S+(?: \S+)?\n)*$/);
        },
      ),
      { numRuns: 2_000 },
    );
  });
});

describe("isTime()", () => {
  test.each([TIME, "2024-01-02T03:04:05.123456789Z", "2024-01-02T03:04:05+02:00"])(
    "takes %s",
    (text) => {
      expect(isTime(text)).toBe(true);
    },
  );

  test.each([
    "",
    "2024-01-02",
    "2024-01-02 03:04:05Z",
    "2024-01-02T03:04:05",
    "2024-02-30T24:00:00Z",
  ])("refuses %j", (text) => {
    expect(isTime(text)).toBe(false);
  });
});
