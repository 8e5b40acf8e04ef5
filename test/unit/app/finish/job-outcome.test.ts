import { expect, test } from "vitest";
import { type JobOutcome, outcomeOf } from "../../../../src/app/finish/job-outcome.ts";

const ENDED_WELL = { exitCode: 0 };
const FAILED = { exitCode: 1 };

test.each<[string, { exitCode: number }[] | undefined, JobOutcome]>([
  ["success", [ENDED_WELL], "succeeded"],
  // A step may let a command fail: `go vet ./... || true`.
  ["success", [FAILED], "succeeded"],
  ["failure", [ENDED_WELL], "failed"],
  ["failure", undefined, "failed"],
  ["cancelled", [], "failed"],
  ["", [ENDED_WELL, FAILED], "failed"],
  ["", [ENDED_WELL], "succeeded"],
  ["", undefined, "unknown"],
])("outcomeOf(%j, %j) is %s", (jobStatus, goCommands, outcome) => {
  expect(outcomeOf(jobStatus, goCommands)).toBe(outcome);
});
