import { describe, expect, test } from "vitest";
import { failedShare, judgeVisits, sumUp } from "../../../src/mirrorbench/figures.ts";
import type { RequestRecord, Visit } from "../../../src/mirrorbench/visit.ts";

const TIMES = { firstByteMs: 10, totalMs: 20, sizeBytes: 1_000 };
const right: RequestRecord = { file: "mod", outcome: "right", ...TIMES };
const missing: RequestRecord = { file: "mod", outcome: "missing" };
const wrong: RequestRecord = { file: "zip", outcome: "wrong", ...TIMES, problem: "another hash" };
const failed = (fault: string): RequestRecord => ({
  file: "mod",
  outcome: "failed",
  fault,
  status: undefined,
  isTimeout: false,
  pauseMs: 0,
});

function visitOf(requests: RequestRecord[], totalMs: number | undefined = 60): Visit {
  return { requests, totalMs, versions: undefined };
}

const times = <T>(count: number, item: T): T[] => Array.from({ length: count }, () => item);

describe("judgeVisits()", () => {
  test.each<[string, RequestRecord[], string]>([
    ["all right", times(10, right), "sound"],
    ["one failure", [...times(10, right), failed("cut")], "sound"],
    ["two of a few", [...times(10, right), failed("cut"), failed("cut")], "failing"],
    ["one in a hundred", [...times(297, right), ...times(3, failed("cut"))], "sound"],
    ["more than one in a hundred", [...times(296, right), ...times(4, failed("cut"))], "failing"],
    ["missing modules", [...times(10, right), missing, missing], "failing"],
    ["nothing right", [failed("cut")], "failing"],
    ["nothing at all", [], "failing"],
    ["one wrong answer among thousands", [...times(5_000, right), wrong], "wrong"],
  ])("judges a mirror with %s", (_, requests, soundness) => {
    expect(judgeVisits([visitOf(requests)])).toBe(soundness);
  });
});

describe("failedShare()", () => {
  test("is the share of visits that did not bring all files", () => {
    const whole = visitOf([right]);
    expect(failedShare([whole, whole, whole, { ...whole, totalMs: undefined }])).toBe(0.25);
    expect(failedShare([])).toBe(1);
  });
});

describe("sumUp()", () => {
  test("has the percentiles of new and of kept connections apart", () => {
    const hot = Array.from({ length: 100 }, (_, index) => visitOf([right], index + 1));
    const { hot: kept, cold } = sumUp({ cold: [visitOf([right], 500)], hot });
    expect(kept).toEqual({ count: 100, p50Ms: 50, p95Ms: 95, p99Ms: 99 });
    expect(cold).toEqual({ count: 1, p50Ms: 500, p95Ms: 500, p99Ms: 500 });
  });

  test("takes for the first byte of a new connection only the answer that waited for it", () => {
    const first: RequestRecord = { ...right, firstByteMs: 90 };
    const { coldFirstByte } = sumUp({ cold: [visitOf([first, right, right])], hot: [] });
    expect(coldFirstByte).toMatchObject({ count: 1, p50Ms: 90 });
  });

  test("tells the speed by zips that are large enough", () => {
    const zip = (sizeBytes: number, bodyMs: number): RequestRecord => ({
      file: "zip",
      outcome: "right",
      firstByteMs: 5,
      totalMs: 5 + bodyMs,
      sizeBytes,
    });
    const visits = [visitOf([zip(99_999, 0.001)]), visitOf([zip(200_000, 100)])];
    expect(sumUp({ cold: [], hot: visits }).bytesPerSecond).toBe(2_000_000);
    expect(sumUp({ cold: [], hot: [visitOf([right])] }).bytesPerSecond).toBeUndefined();
  });

  test("counts faults by kind, most frequent first, and keeps a few examples of wrong content", () => {
    const faults = [failed("cut"), missing, failed("cut")];
    const { faults: counted, wrong: found } = sumUp({
      cold: [visitOf(faults)],
      hot: times(9, visitOf([wrong])),
    });
    expect(counted).toEqual([
      { fault: "cut", count: 2 },
      { fault: "missing", count: 1 },
    ]);
    expect(found).toEqual({ count: 9, examples: ["another hash"] });
  });
});
