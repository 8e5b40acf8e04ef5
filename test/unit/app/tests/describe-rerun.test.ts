import { describe, expect, test } from "vitest";
import { describeRerun, type RerunEvidence } from "../../../../src/app/tests/describe-rerun.ts";

const RUN = { package: "example.com/m/p", seconds: 2 };
const UNCHANGED = { packages: [], modules: false };

function evidence(some: Partial<RerunEvidence> = {}): RerunEvidence {
  return {
    checkout: {
      describe: ({ name }) => ({ kind: "file", name }),
      standingOf: () => "timed",
    },
    replacedEnv: new Map(),
    changedFor: () => UNCHANGED,
    isRecent: true,
    testFlagsChanged: true,
    ...some,
  };
}

describe("describeRerun() with other values of -ldflags than before", () => {
  test("is certain that these are why a test ran whose code is the same", () => {
    expect(describeRerun(RUN, { reason: "code" }, evidence())).toEqual({
      ...RUN,
      reason: "code",
      ...UNCHANGED,
      certain: true,
      remedy: expect.stringContaining("-ldflags has another value"),
    });
  });

  test.each<[string, Partial<RerunEvidence>]>([
    ["changed code", { changedFor: () => ({ packages: ["example.com/m/q"], modules: false }) }],
    ["changed modules", { changedFor: () => ({ packages: [], modules: true }) }],
    ["the same values", { testFlagsChanged: false }],
    ["no result of the last job", { isRecent: false }],
  ])("gives no such remedy with %s", (_, some) => {
    const rerun = describeRerun(RUN, { reason: "code" }, evidence(some));
    expect(rerun).not.toHaveProperty("remedy");
    expect(rerun).not.toHaveProperty("certain");
  });
});
