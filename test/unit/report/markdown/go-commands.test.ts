import { describe, expect, test } from "vitest";
import { busyMs } from "../../../../src/report/findings/command-groups.ts";
import { renderGoCommands } from "../../../../src/report/markdown/go-commands.ts";
import { type Command, figure, makeComparison } from "../situation-parts.ts";

const timing = (command: string, startMs: number, ms: number, exitCode = 0) => ({
  command,
  startMs,
  ms,
  exitCode,
});

test.each([[undefined], [[]]])("nothing is shown for %j", (goCommands) => {
  expect(renderGoCommands(goCommands ? { goCommands } : {})).toBe("");
});

test("each command has its time and its exit code where nothing was compared", () => {
  const goCommands = [
    timing("go build ./...", 0, 12_300),
    timing("go test <b>|</b> ./...", 12_400, 340, 1),
  ];
  expect(renderGoCommands({ goCommands }).split("\n")).toEqual([
    "| Go command | Now | Exit |",
    "| --- | --- | --- |",
    "| <code>go build ./...</code> | 12.3 s | ok |",
    "| <code>go test &lt;b&gt;&#124;&lt;/b&gt; ./...</code> | 340 ms | ❌ exit code 1 |",
  ]);
});

test("each command has base's median and the change in marks and words", () => {
  const commands: readonly Command[] = [
    ["go build ./...", 1_000],
    ["go vet ./...", 2_000],
    ["go test ./...", 3_000],
    ["go test -race ./...", 500],
    ["go run ./new", 100],
    ["go fix", 100, 2],
  ];
  const goCommands = commands.map(([command, ms, exitCode], index) =>
    timing(command, index * 10_000, ms, exitCode),
  );
  const comparison = makeComparison(
    commands,
    {
      "go build ./...": [1_000, "same"],
      "go vet ./...": [1_600, "slower"],
      "go test ./...": [1_500, "regression"],
      "go test -race ./...": [1_000, "faster"],
      "go fix": [10, "same"],
    },
    { steps: figure(6_700, 6_000, "same", 300) },
  );
  expect(renderGoCommands({ goCommands, comparison }).split("\n").slice(2)).toEqual([
    "| <code>go build ./...</code> | 1.0 s | 1.0 s ± 30 ms | ±0 % |",
    "| <code>go vet ./...</code> | 2.0 s | 1.6 s ± 48 ms | 🟡 +25 %, slower |",
    "| <code>go test ./...</code> | 3.0 s | 1.5 s ± 45 ms | 🔴 +100 %, regression |",
    "| <code>go test -race ./...</code> | 500 ms | 1.0 s ± 30 ms | 🟢 −50 %, faster |",
    "| <code>go run ./new</code> | 100 ms | – | not in base |",
    "| <code>go fix</code> | 100 ms | – | ❌ exit code 2 |",
    "| **all of your steps** | 6.7 s | 6.0 s ± 300 ms | +12 % |",
  ]);
});

describe("commands that read the same", () => {
  const goCommands = [
    timing("go vet", 0, 100),
    timing("go vet", 200, 300),
    timing("go fix", 600, 9),
  ];

  test("share a row with the sum of their times", () => {
    expect(renderGoCommands({ goCommands })).toContain("| <code>go vet</code> × 2 | 400 ms | ok |");
  });

  test("have failed where one of them did", () => {
    const failed = [...goCommands, timing("go vet", 700, 1, 3)];
    expect(renderGoCommands({ goCommands: failed })).toContain("× 3 | 401 ms | ❌ exit code 3 |");
  });
});

test("of many commands the longest are listed as they ran, the others counted", () => {
  const goCommands = Array.from({ length: 30 }, (_, index) =>
    timing(`go run ./${index}`, index * 100, index < 10 ? 10 : 50),
  );
  const text = renderGoCommands({ goCommands });
  const shown = [...text.matchAll(/\.\/(\d+)/g)].map(([, index]) => Number(index));
  expect(shown).toEqual(Array.from({ length: 20 }, (_, index) => index + 10));
  expect(text).toContain("\n\nand 10 shorter commands, 100 ms together");
});

test("those that failed or changed are listed before longer ones", () => {
  const commands = Array.from({ length: 9 }, (_, index): Command => {
    return [`go run ./${index}`, 1_000 * (index + 1), index === 1 ? 1 : 0];
  });
  const goCommands = commands.map(([command, ms, exitCode], index) =>
    timing(command, index * 10_000, ms, exitCode),
  );
  const comparison = makeComparison(commands, { "go run ./0": [10, "regression"] });
  const text = renderGoCommands({ goCommands, comparison }, 3);
  expect([...text.matchAll(/\.\/(\d)/g)].map(([, index]) => index)).toEqual(["0", "1", "8"]);
});

test("commands that ran side by side are not counted twice", () => {
  expect(busyMs([timing("a", 0, 100), timing("b", 50, 100), timing("c", 200, 10)])).toBe(160);
  expect(busyMs([timing("a", 0, 100), timing("b", 10, 20)])).toBe(100);
});
