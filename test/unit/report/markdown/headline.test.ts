import { describe, expect, test } from "vitest";
import { renderHeadline } from "../../../../src/report/markdown/headline.ts";
import type { LayerRestore, RunReport } from "../../../../src/report/model/model.ts";
import { makeColdReport, makeReport } from "../reports.ts";
import {
  type Command,
  figure,
  makeComparison,
  makeTimes,
  notCompared,
} from "../situation-parts.ts";

const COMMANDS: readonly Command[] = [["go test", 4_000]];
const lines = (report: Partial<RunReport>) =>
  renderHeadline(makeReport({ ...makeTimes(COMMANDS), ...report })).split("\n");
const cold = { medianMs: 17_420, runs: 3 };
const compared = makeComparison(COMMANDS, { "go test": [4_000, "same"] });

describe("the saving", () => {
  const saving = (report: Partial<RunReport>) => lines(report)[0];

  test("is against the job's own cold runs", () => {
    expect(saving({ comparison: { ...compared, cold } })).toBe(
      "- **Time**: **8.7 s** from go-accel's first step to the end of yours · **8.7 s (50.0 %) less** than without the layers (17.4 s, median of 3 runs) · go-accel itself took 4.4 s",
    );
  });

  test("is a loss where there is one", () => {
    const text = saving({ comparison: { ...compared, cold: { medianMs: 7_710, runs: 1 } } });
    expect(text).toContain("1.0 s longer than without the layers (7.7 s, one run)");
  });

  test.each<[string, Partial<RunReport>]>([
    ["no cold run is recorded", { comparison: compared }],
    [
      "this run is cold",
      { comparison: { ...compared, cold }, restores: makeColdReport().restores },
    ],
    ["a command failed", { comparison: { ...compared, cold }, ...makeTimes([["go test", 1, 1]]) }],
  ])("is not shown where %s", (_why, report) => {
    expect(saving(report)).not.toMatch(/without the layers/);
  });
});

describe("what is said of a layer", () => {
  const layer = (restore: Partial<LayerRestore>) => {
    const [modules] = makeReport().restores;
    const restores = modules ? [{ ...modules, ...restore }] : [];
    return lines({ restores })[1]?.split("layers: ")[1];
  };

  test("is that it was restored", () => {
    expect(layer({ reason: "same go.sum" })).toBe("modules restored");
  });

  test("is from where, if that was not what the job asked for", () => {
    const reason = "newest entry of another job";
    expect(layer({ status: "fallback", reason })).toBe(`modules restored (${reason})`);
  });

  test("is that the job failed that saved it", () => {
    const reason = "same go.sum, saved by a job that failed";
    expect(layer({ reason, unfinished: "failure" })).toBe(`modules restored (${reason})`);
  });
});

describe("the change against base", () => {
  const change = (report: Partial<RunReport>) => lines(report)[2];
  const why = "(compared with 18 runs of the default branch)";

  test.each([
    ["same", `your steps took 2.0 s, base 1.5 s: +33 %, not a clear change ${why}`],
    ["slower", `🟡 your steps took 2.0 s, base 1.5 s: **+33 %** ${why}`],
    ["faster", `🟢 your steps took 2.0 s, base 1.5 s: **+33 %** ${why}`],
  ] as const)("is that of the steps: %s", (verdict, text) => {
    const comparison = { ...compared, steps: figure(2_000, 1_500, verdict) };
    expect(change({ comparison })).toBe(`- **Against base**: ${text}`);
  });

  test("is that of the commands where the steps were not compared", () => {
    expect(change({ comparison: compared })).toBe(
      `- **Against base**: 1 go command without a clear change ${why}`,
    );
    const commands = ["regression", "slower", "slower", "faster", "same"] as const;
    const comparison = {
      ...compared,
      commands: commands.map((verdict) => ({ command: "go vet", ...figure(2, 1, verdict) })),
    };
    expect(change({ comparison, gate: { failed: true, reason: "x" } })).toBe(
      `- **Against base**: 🔴 **1 regression** · 🟡 2 slower, 🟢 1 faster of 5 go commands ${why} · ❌ **\`fail-on-regression\` fails the job**`,
    );
  });

  test("is said to be unknown if neither the steps nor a command can be compared", () => {
    const comparison = { ...compared, commands: [] };
    expect(change({ comparison })).toBe(
      `- **Against base**: nothing of this run can be compared ${why}`,
    );
  });

  test("is the reason where there is none", () => {
    const comparison = notCompared("first-run", "this is the <first> run");
    expect(change({ comparison })).toBe(
      "- **Against base**: not compared: this is the &lt;first&gt; run",
    );
    expect(lines({})).toHaveLength(2);
  });
});
