import { describe, expect, test } from "vitest";
import { haveTestFlagsChanged, type TestCommand } from "../../../src/history/changing-flags.ts";
import { listTestFlags } from "../../../src/history/record.ts";
import { historyOf, makeRun } from "../../support/run-records.ts";

const COMMAND = "test -ldflags ./...";
const ran = (ldflags: string, command = COMMAND): TestCommand => ({ command, ldflags });
const recorded = (...jobs: TestCommand[][]) =>
  historyOf(...jobs.map((commands) => makeRun({ testFlags: listTestFlags(commands) })));

describe("haveTestFlagsChanged()", () => {
  test("finds a value that no recorded job had", () => {
    expect(haveTestFlagsChanged([ran("3.1")], recorded([ran("1.1")], [ran("2.1")]))).toBe(true);
  });

  test("does so beside commands that run no tests", () => {
    const commands = [{ command: "build ./..." }, ran("2.1"), { command: "vet ./..." }];
    expect(haveTestFlagsChanged(commands, recorded([ran("1.1")]))).toBe(true);
  });

  test.each<[string, TestCommand[], TestCommand[]]>([
    ["a value that comes back", [ran("1.1")], [ran("1.1"), ran("2.1")]],
    ["a command that no job ran", [ran("2.1", "test -ldflags ./a")], [ran("1.1")]],
    ["a command that is new with the flag", [ran("2.1")], [{ command: "test ./..." }]],
    ["tests without the flag", [{ command: "test ./..." }], [ran("1.1")]],
    ["tests with the flag beside tests without", [ran("2.1"), { command: "test" }], [ran("1.1")]],
    ["a job without tests", [{ command: "vet ./..." }], [ran("1.1")]],
    ["no command at all", [], [ran("1.1")]],
  ])("says nothing of %s", (_, commands, earlier) => {
    expect(haveTestFlagsChanged(commands, recorded(earlier))).toBe(false);
  });

  test("says nothing without a recorded job", () => {
    expect(haveTestFlagsChanged([ran("1.1")], historyOf())).toBe(false);
  });
});

describe("listTestFlags()", () => {
  test("lists each command with its values once, and no more than a record has room for", () => {
    expect(listTestFlags([ran("1.1"), { command: "vet" }, ran("1.1"), ran("2.1")])).toEqual([
      ran("1.1"),
      ran("2.1"),
    ]);
    expect(listTestFlags(Array.from({ length: 99 }, (_, at) => ran(`${at}.1`)))).toHaveLength(40);
  });
});
