import { describe, expect, test } from "vitest";
import { UNKNOWN_CONTENT } from "../../../../src/app/tests/checkout-content.ts";
import { describeNews } from "../../../../src/app/tests/record-news.ts";
import type { TestRecord } from "../../../../src/buildcache/test-records.ts";

const CHART = "content /w/charts/values.yaml";
const [OLD, NEW] = ["0".repeat(16), "1".repeat(16)];

function recordOf(inputs: Record<string, string>, resultId = "a"): TestRecord {
  return {
    package: "example.com/m/chart",
    testIds: ["t"],
    resultIds: [resultId],
    inputs: new Map(Object.entries(inputs)),
    verified: true,
    seenIn: 1,
  };
}

function newsOf(now: TestRecord, earlier: readonly TestRecord[] | undefined): string | undefined {
  const result = { package: now.package, cached: false, seconds: 0, readEntries: () => [] };
  return describeNews([{ result, now }], earlier);
}

describe("the records of a job", () => {
  test("are news if a file outside of the module changed since the earlier ones", () => {
    expect(newsOf(recordOf({ [CHART]: NEW }), [recordOf({ [CHART]: OLD })])).toContain(CHART);
  });

  test("are other news for another content", () => {
    const before = [recordOf({ [CHART]: "-" })];
    expect(newsOf(recordOf({ [CHART]: NEW }), before)).not.toBe(
      newsOf(recordOf({ [CHART]: OLD }), before),
    );
  });

  test("are news if there were none", () => {
    expect(newsOf(recordOf({}), undefined)).toBeDefined();
  });

  test.each<[string, TestRecord, TestRecord]>([
    ["nothing changed", recordOf({ [CHART]: OLD }), recordOf({ [CHART]: OLD })],
    ["a file changed that go compares", recordOf({ "open /w/m/a": NEW }), recordOf({})],
    ["it is another result", recordOf({ [CHART]: NEW }, "b"), recordOf({ [CHART]: OLD })],
    [
      "it is not known what the test saw",
      recordOf({ [CHART]: UNKNOWN_CONTENT }),
      recordOf({ [CHART]: OLD }),
    ],
  ])("are no news if %s", (_, now, before) => {
    expect(newsOf(now, [before])).toBeUndefined();
  });
});
