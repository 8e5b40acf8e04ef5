import { expect, test } from "vitest";
import { describeDefeated } from "../../../src/app/report-tests.ts";
import { type FileStanding, remedyFor } from "../../../src/app/test-remedies.ts";
import type { TestRerun } from "../../../src/report/model.ts";

test("remedyFor() has advice for what differs in every job, and only for that", () => {
  const env = (name: string) => remedyFor({ kind: "env", name }, { name, standing: "outside" });
  expect(env("GITHUB_RUN_ID")).toContain("GITHUB_RUN_ID differs between jobs");
  expect(env("HOME")).toBeUndefined();
  const file = (standing: FileStanding) =>
    remedyFor({ kind: "open", name: "/m/f" }, { name: "f", standing });
  expect(file("untracked")).toContain("f is not tracked");
  expect(file("untimed")).toContain("reuse-tests");
  expect(file("mixed")).toContain("f holds files");
  for (const standing of ["timed", "changed", "outside"] as const) {
    expect(file(standing)).toBeUndefined();
  }
});

test("describeDefeated() names a few packages, and only where the cause is proven", () => {
  const rerun = (name: string, more: Partial<TestRerun> = {}): TestRerun => ({
    package: name,
    seconds: 1,
    reason: "inputs",
    certain: true,
    inputs: [{ kind: "env", name: "GITHUB_RUN_ID" }],
    ...more,
  });
  const describeAll = (reruns: TestRerun[]) =>
    describeDefeated({ packages: 9, cached: 0, run: 9, fresh: 0, reruns, more: 0 });
  expect(describeAll(["a", "b", "c", "d", "e"].map((name) => rerun(name)))).toContain(
    "a (GITHUB_RUN_ID), b (GITHUB_RUN_ID), c (GITHUB_RUN_ID), 2 more.",
  );
  expect(
    describeAll([
      rerun("a", { certain: false }),
      rerun("b", { inputs: [{ kind: "env", name: "HOME" }] }),
      rerun("c", { inputs: [{ kind: "file", name: "GITHUB_RUN_ID" }] }),
    ]),
  ).toBeUndefined();
});
