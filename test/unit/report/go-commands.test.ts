import { expect, test } from "vitest";
import { busyMs, renderGoCommands } from "../../../src/report/go-commands.ts";

const timing = (command: string, startMs: number, ms: number, exitCode = 0) => ({
  command,
  startMs,
  ms,
  exitCode,
});

test.each([[undefined], [[]]])("nothing is shown for %j", (goCommands) => {
  expect(renderGoCommands(goCommands ? { goCommands } : {})).toBe("");
});

test("each command has its time and its exit code", () => {
  const goCommands = [
    timing("go build ./...", 0, 12_300),
    timing("go test <b>|</b> ./...", 12_400, 340, 1),
  ];
  expect(renderGoCommands({ goCommands }).split("\n")).toEqual([
    "| Command | Time | Exit |",
    "| --- | --- | --- |",
    "| <code>go build ./...</code> | 12.3 s | ok |",
    "| <code>go test &lt;b&gt;&#124;&lt;/b&gt; ./...</code> | 340 ms | ❌ 1 |",
  ]);
});

test("of many commands the longest are listed as they ran, the others counted", () => {
  const goCommands = Array.from({ length: 30 }, (_, index) =>
    timing(`go run ./${index}`, index * 100, index < 10 ? 10 : 50),
  );
  const text = renderGoCommands({ goCommands });
  const shown = [...text.matchAll(/\.\/(\d+)/g)].map(([, index]) => Number(index));
  expect(shown).toEqual(Array.from({ length: 20 }, (_, index) => index + 10));
  expect(text).toContain("and 10 shorter commands, 100 ms together");
});

test("commands that ran side by side are not counted twice", () => {
  expect(busyMs([timing("a", 0, 100), timing("b", 50, 100), timing("c", 200, 10)])).toBe(160);
  expect(busyMs([timing("a", 0, 100), timing("b", 10, 20)])).toBe(100);
});
