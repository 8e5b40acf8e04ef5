import { expect, test } from "vitest";
import {
  type FileStanding,
  remedyForFile,
  remedyForVariable,
} from "../../../../src/app/tests/test-remedies.ts";

test("remedyForVariable() has advice for what differs in every job, and only for that", () => {
  expect(remedyForVariable("GITHUB_RUN_ID", false)).toContain("GITHUB_RUN_ID differs between jobs");
  expect(remedyForVariable("HOME", false)).toBeUndefined();
  expect(remedyForVariable("GOPROXY", false)).toBeUndefined();
});

test("remedyForVariable() names the input instead of a variable that go gets from us", () => {
  expect(remedyForVariable("GOPROXY", true)).toMatch(/name the mirrors in the input mirrors/);
  expect(remedyForVariable("GOFLAGS", true)).toBeUndefined();
});

test("remedyForFile() has advice for what differs in every job, and only for that", () => {
  const file = (standing: FileStanding) =>
    remedyForFile({ kind: "open", name: "/m/f" }, { name: "f", standing });
  expect(file("untracked")).toContain("f is not tracked");
  expect(file("untimed")).toContain("reuse-tests");
  expect(file("rewritten")).toContain("f is written again in the job");
  expect(file("mixed")).toContain("f holds files");
  for (const standing of ["timed", "changed", "outside"] as const) {
    expect(file(standing)).toBeUndefined();
  }
});
