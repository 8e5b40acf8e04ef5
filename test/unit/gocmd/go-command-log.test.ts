import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseGoCommandLog } from "../../../src/gocmd/go-command-log.ts";

const LINE = "go1:uptime 100.25 101.75 0 test -race ./... ;";

describe("parseGoCommandLog()", () => {
  test("reads times of each clock", () => {
    const log = [
      LINE,
      "go1:date 1700000000123456789 1700000001123456789 1 build ;",
      "go1:date 1700000000 1700000002 143 run ./cmd/app + ;",
      "",
    ].join("\n");
    expect(parseGoCommandLog(log)).toEqual([
      {
        clock: "uptime",
        startMs: 100_250,
        endMs: 101_750,
        exitCode: 0,
        command: "test -race ./...",
      },
      {
        clock: "epoch",
        startMs: expect.closeTo(1_700_000_000_123.457, 2),
        endMs: expect.closeTo(1_700_000_001_123.457, 2),
        exitCode: 1,
        command: "build",
      },
      {
        clock: "epoch",
        startMs: 1_700_000_000_000,
        endMs: 1_700_000_002_000,
        exitCode: 143,
        command: "run ./cmd/app +",
      },
    ]);
  });

  test("reads the checksums of flags, which are no part of the command", () => {
    const log = [
      "go1:uptime 1.00 2.00 0 test -ldflags -tags ./... ldflags=4294967295.120 tags=7.9 ;",
      "go1:uptime 1.00 2.00 0 build -tags ./... tags=7.9 ;",
    ].join("\n");
    expect(parseGoCommandLog(log)).toMatchObject([
      { command: "test -ldflags -tags ./...", ldflags: "4294967295.120", tags: "7.9" },
      { command: "build -tags ./...", tags: "7.9" },
    ]);
  });

  test.each([
    ["no end", "go1:uptime 1.00 2.00 0 test ./..."],
    ["cut in a number", "go1:uptime 1.00 2."],
    ["two lines in one", `go1:uptime 1.00 ${LINE}`],
    ["another format", "go2:uptime 1.00 2.00 0 test ;"],
    ["a clock that was set back", "go1:date 1700000002 1700000001 0 test ;"],
    ["no start", "go1:uptime  2.00 0 test ;"],
    ["an exit code of no process", "go1:uptime 1.00 2.00 999 test ;"],
    ["an unknown subcommand", "go1:uptime 1.00 2.00 0 secret ;"],
    ["an unknown flag", "go1:uptime 1.00 2.00 0 test -token ;"],
    ["a flag with a value", "go1:uptime 1.00 2.00 0 test -tags=secret ;"],
    ["a checksum that is none", "go1:uptime 1.00 2.00 0 test -tags ./... tags=secret ;"],
    ["a checksum of another flag", "go1:uptime 1.00 2.00 0 test -run ./... run=1.2 ;"],
    ["markup", "go1:uptime 1.00 2.00 0 test <b>|</b> ;"],
    ["a long argument", `go1:uptime 1.00 2.00 0 test ./${"x".repeat(200)} ;`],
    ["a long line", `go1:uptime 1.00 2.00 0 test${" ./x".repeat(200)} ;`],
  ])("passes over a line with %s", (_, line) => {
    expect(parseGoCommandLog(`${line}\n${LINE}\n`)).toEqual(parseGoCommandLog(LINE));
  });

  test("takes from any text only what is safe to show", () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom(
        "go1:uptime",
        " ",
        "\n",
        "1.5",
        "0",
        "test",
        "-race",
        "./...",
        "+",
        ";",
        LINE,
      ),
    );
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        for (const one of parseGoCommandLog(pieces.join(""))) {
          expect(one.command).toMatch(/^[a-z]+( [A-Za-z0-9._/@~+-]+)*$/);
          expect(one.endMs).toBeGreaterThanOrEqual(one.startMs);
          expect(one.exitCode).toBeLessThanOrEqual(255);
        }
      }),
    );
  });

  test("a torn line takes no other with it", () => {
    fc.assert(
      fc.property(fc.nat({ max: LINE.length - 1 }), (length) => {
        const log = `${LINE}\n${LINE.slice(0, length)}\n${LINE}\n`;
        expect(parseGoCommandLog(log)).toHaveLength(2);
      }),
    );
  });
});
