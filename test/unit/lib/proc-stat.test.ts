import { describe, expect, test } from "vitest";
import { parseProcStat } from "../../../src/lib/proc-stat.ts";

describe("parseProcStat()", () => {
  test("reads program, parent and state", () => {
    expect(parseProcStat("20 (go) S 7 20 20 0\n")).toEqual({
      program: "go",
      parentPid: 7,
      isZombie: false,
      startTicks: "",
    });
  });

  test("reads when it started, which is the 22nd field", () => {
    const fields = Array.from({ length: 50 }, (_, index) => index + 3);
    expect(parseProcStat(`20 (go) S ${fields.slice(1).join(" ")}\n`)?.startTicks).toBe("22");
  });

  test("tells a process that has ended", () => {
    expect(parseProcStat("20 (go) Z 7 20 20 0\n")?.isZombie).toBe(true);
  });

  test("takes a name with brackets and spaces as it is", () => {
    expect(parseProcStat("20 (a) Z 1 (b) S 7 20\n")).toEqual({
      program: "a) Z 1 (b",
      parentPid: 7,
      isZombie: false,
      startTicks: "",
    });
  });

  test.each(["", "20", "20 (go)", "20 (go) S", "cpu 1 2 3\n"])("refuses %j", (text) => {
    expect(parseProcStat(text)).toBeUndefined();
  });
});
