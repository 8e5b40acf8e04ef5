import { describe, expect, test } from "vitest";
import {
  keepRecords,
  type LearnedRecords,
  selectNews,
} from "../../../../src/app/tests/keep-records.ts";
import type { TestRecord } from "../../../../src/buildcache/test-records.ts";

function recordOf(record: Partial<TestRecord>): TestRecord {
  return {
    package: "example.com/m/p",
    testIds: ["log"],
    resultIds: [],
    inputs: new Map(),
    verified: true,
    seenIn: 1,
    ...record,
  };
}

describe("what earlier jobs knew of a test", () => {
  const kept = (earlier: readonly TestRecord[], job: Partial<LearnedRecords>) => {
    const nothing = { used: [], learned: [], made: new Set<string>(), isLeft: () => true };
    return keepRecords(earlier, { ...nothing, ...job });
  };

  test("is replaced by what this job learned of the same log", () => {
    expect(kept([recordOf({})], { learned: [recordOf({})] })).toEqual([]);
    expect(kept([recordOf({})], { learned: [recordOf({ testIds: ["other"] })] })).toHaveLength(1);
  });

  test("stays for another result that depends on files outside of the module", () => {
    const earlier = recordOf({ resultIds: ["first"] });
    const learned = [recordOf({ resultIds: ["second"] })];
    expect(kept([earlier], { learned, made: new Set(["second"]) })).toEqual([earlier]);
  });

  test("stays for the actions of a result that were not made again", () => {
    const earlier = recordOf({ resultIds: ["by inputs", "by content"] });
    const after = kept([earlier], { made: new Set(["by content"]) });
    expect(after.map(({ resultIds }) => resultIds)).toEqual([["by inputs"]]);
  });

  test("goes with the result", () => {
    const earlier = recordOf({ resultIds: ["first"] });
    expect(kept([earlier], { isLeft: () => false })).toEqual([]);
  });
});

describe("a result that the job took", () => {
  const result = {
    package: "example.com/m/p",
    cached: true,
    seconds: 1,
    readEntries: () => [{ actionId: "first", outputId: "o", computedAtNs: 1n }],
  };
  const isNews = (record: TestRecord) => selectNews([result], [record], () => true).length === 1;

  test("is known from the record of its package", () => {
    expect(isNews(recordOf({}))).toBe(false);
    expect(isNews(recordOf({ package: "example.com/m/q" }))).toBe(true);
  });

  test("is not known from the record of another result, if that depends on files outside", () => {
    expect(isNews(recordOf({ resultIds: ["first.o"] }))).toBe(false);
    expect(isNews(recordOf({ resultIds: ["first.other"] }))).toBe(true);
  });
});
