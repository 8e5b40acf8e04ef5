import { describe, expect, test } from "vitest";
import { identifyProcess, isRunning } from "../../../src/lib/process-identity.ts";

/** Above the largest pid that any system gives. */
const NOBODY = 2 ** 22 + 1;
const isLinux = process.platform === "linux";

describe("isRunning()", () => {
  test("knows this process", () => {
    expect(isRunning(identifyProcess(process.pid))).toBe(true);
    expect(isRunning({ pid: process.pid })).toBe(true);
  });

  test("knows that there is no such process", () => {
    expect(isRunning({ pid: NOBODY })).toBe(false);
  });

  test.runIf(isLinux)("is not taken in by another process with the same pid", () => {
    expect(isRunning({ pid: process.pid, startTicks: "1" })).toBe(false);
  });
});
