import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addGuards,
  formatTestRecords,
  joinTestRecords,
  parseTestRecords,
  type TestRecord,
  type TestRecords,
} from "../../../src/buildcache/test-records.ts";

const hex = (digits: number) =>
  fc.string({ unit: fc.constantFrom(..."0123456789abcdef"), minLength: digits, maxLength: digits });
const line = (minLength = 0) =>
  fc.string({ unit: "binary", minLength, maxLength: 12 }).map((text) => text.replaceAll("\n", "."));
const digest = fc.oneof(fc.constant("-"), hex(16));
const inputs = fc
  .array(
    fc.tuple(
      fc
        .tuple(fc.constantFrom("env", "open", "stat", "content", "listing"), line())
        .map((words) => words.join(" ")),
      fc.oneof(fc.constantFrom("-", "?"), hex(2), hex(16)),
    ),
    { maxLength: 5 },
  )
  .map((entries) => new Map(entries));
const records: fc.Arbitrary<TestRecords> = fc.record({
  goVersion: fc.constantFrom("go1.26.1", "go1.27rc1 X:loopvar"),
  job: fc.constant(100),
  tests: fc.uniqueArray(
    fc.record({
      package: line(1),
      testIds: fc.array(hex(64), { maxLength: 3 }),
      resultIds: fc.array(
        fc.tuple(hex(64), hex(16)).map((ids) => ids.join(".")),
        { maxLength: 3 },
      ),
      inputs,
      verified: fc.boolean(),
      seenIn: fc.integer({ min: 81, max: 100 }),
    }),
    { maxLength: 5, selector: (record) => record.package },
  ),
  sources: fc
    .array(fc.tuple(line(), fc.record({ code: digest, tests: digest, deps: digest })), {
      maxLength: 5,
    })
    .map((entries) => new Map(entries)),
});

const byPackage = (tests: readonly TestRecord[]) =>
  tests.toSorted((a, b) => (a.package < b.package ? -1 : 1));

function makeRecord(name: string, record: Partial<TestRecord> = {}): TestRecord {
  const testIds = ["a".repeat(64), "b".repeat(64)];
  const known = { testIds, resultIds: [], inputs: new Map(), verified: true, seenIn: 30 };
  return { package: name, ...known, ...record };
}

const SMALL: TestRecords = {
  goVersion: "go1.26.1",
  job: 30,
  tests: [makeRecord("m/p", { inputs: new Map([["open /m/f", "0123456789abcdef"]]) })],
  sources: new Map([["p", { code: "0123456789abcdef", tests: "-", deps: "-" }]]),
};

describe("formatTestRecords()", () => {
  test("is read back as it was", () => {
    fc.assert(
      fc.property(records, (given) => {
        const read = parseTestRecords(formatTestRecords(given));
        expect(read && { ...read, tests: byPackage(read.tests) }).toEqual({
          ...given,
          tests: byPackage(given.tests),
        });
      }),
    );
  });

  test("leaves out what was not seen for long, and what is too much", () => {
    const count = (tests: TestRecord[]) =>
      parseTestRecords(formatTestRecords({ ...SMALL, tests }))?.tests.length;
    expect(count([makeRecord("old", { seenIn: 10 }), makeRecord("new", { seenIn: 11 })])).toBe(1);
    const many = Array.from({ length: 6_000 }, (_, index) => makeRecord(`m/${index}`));
    expect(count(many)).toBe(5_000);
    expect(count(Array.from({ length: 9 }, () => makeRecord("m/p")))).toBe(6);
  });

  test("leaves out no result that depends on a file outside of its module", () => {
    const guards = Array.from({ length: 5_100 }, (_, index) =>
      makeRecord("m/p", {
        seenIn: 1,
        resultIds: [`${index.toString(16).padStart(64, "0")}.${"1".repeat(16)}`],
      }),
    );
    const read = parseTestRecords(formatTestRecords({ ...SMALL, tests: guards }));
    expect(read?.tests.length).toBe(5_100);
  });

  test("bounds the inputs, of one record and of all", () => {
    const inputs = new Map(Array.from({ length: 3_000 }, (_, index) => [`env ${index}`, "-"]));
    const tests = Array.from({ length: 30 }, (_, index) => makeRecord(`m/${index}`, { inputs }));
    const read = parseTestRecords(formatTestRecords({ ...SMALL, tests }));
    const sizes = read?.tests.map((record) => record.inputs.size) ?? [];
    expect(Math.max(...sizes)).toBe(2_000);
    expect(sizes.reduce((sum, size) => sum + size)).toBe(40_000);
  });
});

describe("addGuards()", () => {
  const [one, two, three] = ["1", "2", "3"].map(
    (digit) => `${digit.repeat(64)}.${digit.repeat(16)}`,
  ) as [string, string, string];
  const guard = (resultIds: string[], name = "m/p") => makeRecord(name, { resultIds, seenIn: 90 });
  const idsIn = ({ tests }: TestRecords) => tests.flatMap(({ resultIds }) => resultIds);

  test("adds those of results that have none, as if this job had seen them", () => {
    const added = addGuards({ ...SMALL, tests: [guard([one])] }, [
      guard([one, two]),
      guard([three]),
    ]);
    expect(idsIn(added)).toEqual([one, two, three]);
    expect(added.tests.slice(1).map(({ seenIn }) => seenIn)).toEqual([30, 30]);
  });

  test("adds no record of a result that depends on its module alone", () => {
    expect(addGuards(SMALL, [makeRecord("m/q")])).toEqual(SMALL);
  });
});

describe("joinTestRecords()", () => {
  const one = "1".repeat(64);
  const [logOne, logTwo] = ["a".repeat(64), "b".repeat(64)];
  const recordsOf = (job: number, ...tests: TestRecord[]): TestRecords => ({
    ...SMALL,
    job,
    tests,
  });
  const guard = (resultIds: string[], state: string) =>
    makeRecord("m/p", { resultIds, inputs: new Map([["content /x", state]]), seenIn: 5 });

  test("keeps the records of the results of both, also of one action", () => {
    const [here, there] = [`${one}.${"1".repeat(16)}`, `${one}.${"2".repeat(16)}`];
    const joined = joinTestRecords(
      recordsOf(5, guard([there], "01")),
      recordsOf(5, guard([here], "02")),
    );
    expect(
      joined.tests.map(({ resultIds, inputs }) => [resultIds, inputs.get("content /x")]),
    ).toEqual([
      [[here], "02"],
      [[there], "01"],
    ]);
  });

  test("adds what only the first knows of a run", () => {
    const own = makeRecord("m/p", { testIds: [logOne], seenIn: 5 });
    const [same, other] = [
      makeRecord("m/p", { testIds: [logOne], seenIn: 4 }),
      makeRecord("m/q", { testIds: [logTwo], seenIn: 4 }),
    ];
    const joined = joinTestRecords(recordsOf(4, same, other), recordsOf(5, own));
    expect(joined.tests).toEqual([own, other]);
    const ofOtherGo = { ...recordsOf(4, same, other), goVersion: "go1.0" };
    expect(joinTestRecords(ofOtherGo, recordsOf(5, own)).tests).toEqual([own]);
  });

  test("counts the second as the later job, whichever had more jobs before it", () => {
    const own = makeRecord("m/p", { testIds: [logOne], seenIn: 5 });
    const other = makeRecord("m/q", { testIds: [logTwo], seenIn: 7 });
    const joined = joinTestRecords(recordsOf(7, other), recordsOf(5, own));
    expect(joined.job).toBe(8);
    expect(joined.tests.map(({ seenIn }) => seenIn)).toEqual([8, 7]);
  });
});

describe("parseTestRecords()", () => {
  const text = formatTestRecords(SMALL);

  test.each([
    ["nothing", ""],
    ["another version", text.replace("tests 4", "tests 3")],
    ["a cut file", text.slice(0, -1)],
    ["no version of go", text.replace(/^go .*\n/m, "")],
    ["an unknown line", `${text}x\n`],
    ["an input of no test", text.replace(/^test .*\n/m, "")],
    ["an id that is too short", text.replace("aaaa", "")],
    ["a state of another length", text.replace("in 0123", "in ")],
    ["an unknown kind of input", text.replace(" open ", " close ")],
  ])("reads nothing from %s", (_, malformed) => {
    expect(malformed).not.toBe(text);
    expect(parseTestRecords(malformed)).toBeUndefined();
  });

  test("never throws", () => {
    const edits = fc.record({ at: fc.nat(text.length), added: fc.string(), cut: fc.nat(80) });
    fc.assert(
      fc.property(edits, ({ at, added, cut }) => {
        const read = parseTestRecords(text.slice(0, at) + added + text.slice(at + cut));
        for (const { testIds } of read?.tests ?? []) {
          for (const testId of testIds) expect(testId).toMatch(/^[0-9a-f]{64}$/);
        }
      }),
    );
  });
});
