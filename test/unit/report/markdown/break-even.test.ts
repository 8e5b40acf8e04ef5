import { expect, test } from "vitest";
import { renderBreakEven } from "../../../../src/report/markdown/break-even.ts";
import { makeReport } from "../reports.ts";

const build = { layer: "build", costMs: 3_100, runs: 2, losses: 0 } as const;

test("renderBreakEven() gives what each layer cost and saved", () => {
  const modules = { layer: "modules", costMs: 900, savedMs: 4_000, runs: 3, losses: 0 } as const;
  expect(renderBreakEven(makeReport({ breakEven: [modules, build] }))).toBe(
    "Break-even: modules cost 900 ms and saved 4.0 s · build cost 3.1 s; what it saved is not yet known",
  );
});

test.each([
  [1_200, 1, "Break-even: ⚠️ build cost 3.1 s and saved 1.2 s"],
  [1_200, 2, "Break-even: ⚠️ build cost 3.1 s and saved 1.2 s, for the 2nd time in a row"],
  [-5, 3, "Break-even: ⚠️ build cost 3.1 s and saved nothing, for the 3rd time in a row"],
  [-5, 11, "Break-even: ⚠️ build cost 3.1 s and saved nothing, for the 11th time in a row"],
  [-5, 24, "Break-even: ⚠️ build cost 3.1 s and saved nothing, for the 24th time in a row"],
])("renderBreakEven() marks a loss of a layer that saved %d ms", (savedMs, losses, line) => {
  expect(renderBreakEven(makeReport({ breakEven: [{ ...build, savedMs, losses }] }))).toBe(line);
});

test("renderBreakEven() says why a layer was left alone, escaped", () => {
  const [modules] = makeReport().restores;
  const restores = modules
    ? [{ ...modules, status: "off" as const, lost: true as const, reason: "lost <3> times" }]
    : [];
  expect(renderBreakEven(makeReport({ restores, breakEven: [] }))).toBe(
    "Break-even: modules lost &lt;3&gt; times",
  );
});

test("renderBreakEven() is empty where nothing was restored", () => {
  const { breakEven: _, ...older } = makeReport();
  expect(renderBreakEven(older)).toBe("");
  expect(renderBreakEven(makeReport({ breakEven: [] }))).toBe("");
});
