import { expect, test } from "vitest";
import { findJobProcess } from "../../../src/ci/job-process.ts";
import type { ProcStat } from "../../../src/lib/proc-stat.ts";

/** From a shell of a job up to the agent, and a process that is its own parent. */
const PROGRAMS: Readonly<Record<number, [program: string, parentPid: number]>> = {
  40: ["sh", 30],
  30: ["buildkite-agent", 20],
  20: ["buildkite-agent", 1],
  50: ["loop", 50],
};

function read(pid: number): ProcStat | undefined {
  const [program, parentPid] = PROGRAMS[pid] ?? [];
  if (program === undefined || parentPid === undefined) return undefined;
  return { program, parentPid, startTicks: "1", isZombie: false };
}

test("the job's process is the nearest of the program, not the agent above it", () => {
  expect(findJobProcess("buildkite-agent", 40, read)?.pid).toBe(30);
});

test.each([
  ["without a program", undefined, 40],
  ["without such a process", "gitlab-runner", 40],
  ["if the system does not tell", "buildkite-agent", 99],
  ["in a loop, which a process that ends meanwhile can make", "buildkite-agent", 50],
])("there is none %s", (_why, program, pid) => {
  expect(findJobProcess(program, pid, read)).toBeUndefined();
});
