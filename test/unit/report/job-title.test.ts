import { describe, expect, test } from "vitest";
import { jobTitle } from "../../../src/report/job-title.ts";
import { makeReport } from "./reports.ts";

const { job } = makeReport();

describe("jobTitle()", () => {
  test.each([
    ["without a scope", undefined, "test"],
    ["without a matrix", "CI / test / null", "test"],
    ["of a leg", 'CI / test / {\n  "go": "1.26",\n  "race": true\n}', "test (1.26, true)"],
    ["of a leg with an object", 'CI / test / {"os":{"name":"linux"}}', 'test ({"name":"linux"})'],
    ["of a scope of the user's", "race", "test (race)"],
    ["of a scope that is no JSON", "CI / test / {", "test"],
  ])("%s", (_what, scope, title) => {
    expect(jobTitle({ ...job, ...(scope === undefined ? {} : { scope }) })).toBe(title);
  });
});
