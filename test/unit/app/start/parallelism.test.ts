import { describe, expect, test } from "vitest";
import {
  type ParallelismInput,
  parseCpuMax,
  planGoFlags,
} from "../../../../src/app/start/parallelism.ts";

function plan(input: Partial<ParallelismInput>): string | undefined {
  return planGoFlags({
    goFlags: "",
    goVersion: "go1.24.0",
    parallelism: "auto",
    testParallelism: undefined,
    cpuCount: 16,
    quotaCpus: undefined,
    ...input,
  });
}

describe("planGoFlags()", () => {
  test.each<[string, Partial<ParallelismInput>, string | undefined]>([
    ["nothing to add", {}, undefined],
    ["a number", { parallelism: 3 }, "-p=3"],
    ["a number beside the user's flags", { parallelism: 3, goFlags: " -v  -x " }, "-v  -x -p=3"],
    ["a number against the user's own", { parallelism: 3, goFlags: "-p=2" }, undefined],
    ["a number against a long form", { parallelism: 3, goFlags: "-v --p=2" }, undefined],
    ["a flag that only begins so", { parallelism: 3, goFlags: "-pgo=off" }, "-pgo=off -p=3"],
    ["a limit below the machine", { quotaCpus: 2 }, "-p=2"],
    ["a limit between two", { quotaCpus: 1.5 }, "-p=2"],
    ["a limit of less than one", { quotaCpus: 0.1 }, "-p=1"],
    ["a limit of the whole machine", { quotaCpus: 16 }, undefined],
    ["a limit above the machine", { quotaCpus: 64 }, undefined],
    ["a limit that go reads itself", { quotaCpus: 2, goVersion: "go1.25.0" }, undefined],
    ["a release candidate that might not", { quotaCpus: 2, goVersion: "go1.25rc1" }, "-p=2"],
    ["a number for a Go that reads the limit", { parallelism: 3, goVersion: "go1.26.0" }, "-p=3"],
    ["tests", { testParallelism: 4 }, "-parallel=4"],
    ["tests against the user's own", { testParallelism: 4, goFlags: "-parallel=1" }, undefined],
    ["both", { parallelism: 3, testParallelism: 4 }, "-p=3 -parallel=4"],
    [
      "one that is set and one that is not",
      { parallelism: 3, testParallelism: 4, goFlags: "-p=1" },
      "-p=1 -parallel=4",
    ],
  ])("for %s", (_, input, flags) => {
    expect(plan(input)).toBe(flags);
  });
});

describe("parseCpuMax()", () => {
  test.each([
    ["200000 100000\n", 2],
    ["50000 100000", 0.5],
    ["max 100000\n", undefined],
    ["0 100000", undefined],
    ["100000 0", undefined],
    ["100000", undefined],
    ["", undefined],
    ["a b", undefined],
  ])("reads %j", (text, cpus) => {
    expect(parseCpuMax(text)).toBe(cpus);
  });
});
