import { describe, expect, test } from "vitest";
import { parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { isFollowedByDirect, planGroups } from "../../../src/upstream/group.ts";

/** The groups of a list, each mirror by its host. */
function groupsOf(list: string): string[] {
  const entries = parseProxyList(list);
  const hosts = entries.flatMap((entry) =>
    entry.kind === "mirror" ? new URL(entry.url).hostname : [],
  );
  return planGroups(entries, hosts).map((group) => group.join(" "));
}

describe("planGroups()", () => {
  test.each<[string, string[]]>([
    ["https://a", ["a"]],
    ["https://a|https://b", ["a b"]],
    ["https://a,https://b", ["a", "b"]],
    ["https://a|https://b,https://c|https://d", ["a b", "c d"]],
    ["https://a,https://b|https://c,https://d", ["a", "b c", "d"]],
    ["https://a|https://b|direct", ["a b"]],
    ["https://a,direct", ["a"]],
    ["https://a,off,https://b", ["a"]],
    ["https://a|direct|https://b", ["a"]],
    ["direct", []],
    ["off", []],
  ])("cuts %s into %j", (list, groups) => {
    expect(groupsOf(list)).toEqual(groups);
  });
});

test.each<[string, boolean]>([
  ["https://a|direct", true],
  ["https://a,https://b|direct", true],
  ["https://a,direct", false],
  ["https://a|off", false],
  ["https://a|https://b", false],
  ["https://a", false],
  ["direct", false],
])("isFollowedByDirect() says of %s: %s", (list, expected) => {
  expect(isFollowedByDirect(parseProxyList(list))).toBe(expected);
});
