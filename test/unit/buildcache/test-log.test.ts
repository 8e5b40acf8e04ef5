import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  listOutsideInputs,
  listTestInputs,
  parseTestLog,
  TEST_LOG_HEADER,
} from "../../../src/buildcache/test-log.ts";

describe("parseTestLog()", () => {
  test("reads all that a test can log", () => {
    const text = `${TEST_LOG_HEADER}getenv HOME\nopen a b.txt\nstat /x\nchdir /m\n`;
    expect(parseTestLog(text)).toEqual([
      { op: "getenv", name: "HOME" },
      { op: "open", name: "a b.txt" },
      { op: "stat", name: "/x" },
      { op: "chdir", name: "/m" },
    ]);
    expect(parseTestLog(TEST_LOG_HEADER)).toEqual([]);
  });

  test.each([
    ["nothing", ""],
    ["another output", "ok  \tm\t0.1s\n"],
    ["a cut log", `${TEST_LOG_HEADER}getenv HOME`],
    ["an unknown word", `${TEST_LOG_HEADER}close x\n`],
    ["a word alone", `${TEST_LOG_HEADER}open\n`],
  ])("reads nothing from %s", (_, text) => {
    expect(parseTestLog(text)).toBeUndefined();
  });

  test("never throws, and finds no line that is not there", () => {
    const good = `${TEST_LOG_HEADER}getenv HOME\nopen a.txt\n`;
    const edits = fc.record({ at: fc.nat(good.length), added: fc.string(), cut: fc.nat(9) });
    fc.assert(
      fc.property(edits, ({ at, added, cut }) => {
        const text = good.slice(0, at) + added + good.slice(at + cut);
        for (const { op, name } of parseTestLog(text) ?? []) {
          expect(text).toContain(`\n${op} ${name}\n`);
        }
      }),
    );
  });
});

describe("listTestInputs()", () => {
  const list = (log: string) =>
    listTestInputs(parseTestLog(TEST_LOG_HEADER + log) ?? [], "/w/m/pkg", "/w/m").map(
      ({ kind, name }) => `${kind} ${name}`,
    );

  test("always has GODEBUG, and each input once", () => {
    expect(list("")).toEqual(["env GODEBUG"]);
    expect(list("getenv A\ngetenv A\ngetenv GODEBUG\n")).toEqual(["env GODEBUG", "env A"]);
  });

  test("resolves names against the folder in which the test was", () => {
    expect(list("open x\nchdir /w/m\nopen x\nstat ../m\n").slice(1)).toEqual([
      "open /w/m/pkg/x",
      "stat /w/m",
      "open /w/m/x",
    ]);
  });

  test("leaves out what lies outside of the module, but not a folder it changed to", () => {
    expect(list("open /etc/x\nstat /w/mm\nopen ../../y\n").slice(1)).toEqual([]);
    expect(list("chdir /tmp\nopen x\n").slice(1)).toEqual(["stat /tmp"]);
  });
});

describe("listOutsideInputs()", () => {
  const list = (log: string) =>
    listOutsideInputs(parseTestLog(TEST_LOG_HEADER + log) ?? [], "/w/m/pkg", "/w/m").map(
      ({ kind, name }) => `${kind} ${name}`,
    );

  test("has the content of all that a test asked for outside of the module, each once", () => {
    expect(list("stat ../../x\nstat /w/x\nopen data\ngetenv A\nchdir /w\nstat y\n")).toEqual([
      "content /w/x",
      "content /w",
      "content /w/y",
    ]);
  });

  test("has the listing of what the test opened, too", () => {
    expect(list("open ../../charts\nopen data\n")).toEqual([
      "content /w/charts",
      "listing /w/charts",
    ]);
  });
});
