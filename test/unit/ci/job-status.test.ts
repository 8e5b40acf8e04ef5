import { expect, test } from "vitest";
import { parseStatus } from "../../../src/ci/job-status.ts";

test.each([
  ["0", "success"],
  ["1", "failure"],
  ["-1", "failure"],
  ["127", "failure"],
  ["130", "cancelled"],
  ["143", "cancelled"],
  ["success", "success"],
  ["SUCCESS", "success"],
  ["failed", "failure"],
  ["UNSTABLE", "failure"],
  ["canceled", "cancelled"],
  ["ABORTED", "cancelled"],
  ["running", ""],
  ["NOT_BUILT", ""],
  ["", ""],
  ["1e3", ""],
])("%j says that the job is %j", (text, status) => {
  expect(parseStatus(text)).toBe(status);
});
