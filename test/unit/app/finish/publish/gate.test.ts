import { describe, expect, test } from "vitest";
import { planGate } from "../../../../../src/app/finish/publish/gate.ts";
import { withoutHistory } from "../../../../../src/history/compare.ts";
import type { Comparison, Verdict } from "../../../../../src/report/model/model.ts";

function compared(...verdicts: Verdict[]): Comparison {
  return {
    status: "compared",
    reason: "compared with 20 runs of the default branch",
    runs: 20,
    thresholdPercent: 20,
    commands: verdicts.map((verdict, index) => ({
      command: `go test ./p${index}`,
      nowMs: 13_000,
      baseMs: 10_000,
      madMs: 200,
      runs: 19,
      verdict,
    })),
  };
}

describe("planGate()", () => {
  test("is none where nobody asked for it", () => {
    expect(planGate(false, compared("regression"))).toBeUndefined();
  });

  test("fails for a regression, and names the command, its figures and the runs", () => {
    expect(planGate(true, compared("same", "regression"))).toEqual({
      failed: true,
      reason:
        "go test ./p1 took 13.0 s, 30 % more than the median of 19 runs of the default branch (10.0 s ± 200 ms). The limit is 20 % more.",
    });
  });

  test.each<Verdict>(["slower", "same", "faster"])("does not fail for what is %s", (verdict) => {
    expect(planGate(true, compared(verdict))).toEqual({
      failed: false,
      reason: "no regression; compared with 20 runs of the default branch",
    });
  });

  test("does not fail where nothing was compared, and says why", () => {
    const reason = "nothing was compared: the history of this job is not known: not in time";
    expect(planGate(true, withoutHistory("not in time", 20))).toEqual({ failed: false, reason });
    expect(planGate(true, undefined)).toMatchObject({ failed: false });
  });

  test("names a few of many, and how many more there are", () => {
    const many = compared(...Array.from({ length: 9 }, () => "regression" as const));
    expect(planGate(true, many)?.reason).toMatch(/go test \.\/p4 took .*; and 4 more\./);
  });

  test("names the steps where they are what got slower", () => {
    const steps = {
      nowMs: 9_000,
      baseMs: 6_000,
      madMs: 100,
      runs: 8,
      verdict: "regression",
    } as const;
    expect(planGate(true, { ...compared(), steps })?.reason).toContain(
      "the steps of the job took 9.0 s, 50 % more",
    );
  });
});
