import { expect, test } from "vitest";
import { type FileStanding, remedyFor } from "../../../../src/app/tests/test-remedies.ts";

test("remedyFor() has advice for what differs in every job, and only for that", () => {
  const env = (name: string) => remedyFor({ kind: "env", name }, { name, standing: "outside" });
  expect(env("GITHUB_RUN_ID")).toContain("GITHUB_RUN_ID differs between jobs");
  expect(env("HOME")).toBeUndefined();
  const file = (standing: FileStanding) =>
    remedyFor({ kind: "open", name: "/m/f" }, { name: "f", standing });
  expect(file("untracked")).toContain("f is not tracked");
  expect(file("untimed")).toContain("reuse-tests");
  expect(file("rewritten")).toContain("f is written again in the job");
  expect(file("mixed")).toContain("f holds files");
  for (const standing of ["timed", "changed", "outside"] as const) {
    expect(file(standing)).toBeUndefined();
  }
});
