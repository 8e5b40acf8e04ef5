import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readState, readTestInputs } from "../../../src/buildcache/test-inputs.ts";
import type { TestInput } from "../../../src/buildcache/test-log.ts";
import type { TestRecord } from "../../../src/buildcache/test-records.ts";
import { explainRerun, isPerJobVariable } from "../../../src/buildcache/test-reruns.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const id = (digit: string) => digit.repeat(64);
const A = { kind: "env", name: "A" } as const;
const FILE = { kind: "open", name: "/m/f" } as const;

function record(testIds: string[], inputs: Record<string, string>, verified = true): TestRecord {
  const known = { inputs: new Map(Object.entries(inputs)), verified, seenIn: 1 };
  return { package: "m/p", testIds, resultIds: [], ...known };
}

describe("explainRerun()", () => {
  const before = record([id("1"), id("2")], { "env A": "x", "open /m/f": "1" });
  const gone = () => "-";
  const explain = (now: TestRecord, earlier = [before]) => explainRerun(earlier, now, gone);

  test("knows a package that was never there", () => {
    expect(explain(before, [])).toEqual({ reason: "new" });
  });

  test("knows other code or flags by a test binary that no earlier run had", () => {
    const now = record([id("3"), id("4")], {});
    expect(explain(now)).toEqual({ reason: "code" });
    const other = record([id("3"), id("2")], { "env A": "x", "open /m/f": "1" });
    expect(explain(other)).toEqual({ reason: "unknown" });
    expect(explain(now, [before, record([id("5"), id("4")], {})])).toEqual({ reason: "unknown" });
  });

  test("does not call it other code where one of two ids is not known", () => {
    const now = record([id("3"), id("4")], {});
    expect(explain(record([id("3")], {}))).toEqual({ reason: "unknown" });
    expect(explain(now, [record([id("1")], {})])).toEqual({ reason: "unknown" });
    expect(explain(now, [before, record([], {})])).toEqual({ reason: "unknown" });
  });

  test("names what differs of that which the earlier run asked for", () => {
    const same = { "env A": "x", "open /m/f": "1" };
    const now = (inputs: Record<string, string>) => record([id("1")], inputs);
    expect(explain(now({ ...same, "env B": "1" }))).toEqual({ reason: "unknown" });
    expect(explain(now({ ...same, "open /m/f": "2", "env B": "1" }))).toEqual({
      reason: "inputs",
      inputs: [FILE],
      certain: true,
    });
    // This run did not ask for the file, which is gone.
    expect(explain(now({ "env A": "x" }))).toEqual({
      reason: "inputs",
      inputs: [FILE],
      certain: true,
    });
  });

  test("is certain of what both results prove, and of no variable that the run did not ask for", () => {
    const inputs = { "env A": "y", "open /m/f": "1" };
    const claim = { reason: "inputs", inputs: [A], certain: false };
    expect(explain(record([id("1")], inputs))).toEqual({ ...claim, certain: true });
    expect(explain(record([id("1")], inputs, false))).toEqual(claim);
    expect(explain(record([id("1")], { "open /m/f": "1" }))).toEqual(claim);
    const unproven = { ...before, verified: false };
    expect(explain(record([id("1")], inputs), [unproven])).toEqual(claim);
  });

  test("claims nothing where a log was not found", () => {
    expect(explain(record([], {}))).toEqual({ reason: "unknown" });
  });
});

test("isPerJobVariable() knows what a CI system sets for each job, and nothing else", () => {
  const found = ["GITHUB_RUN_ID", "GITHUB_SHA", "RUNNER_TEMP", "CI_JOB_ID"];
  const differs = (name: string) => isPerJobVariable(name, false);
  expect(found.filter(differs)).toEqual(found);
  const others = [
    "HOME",
    "GOPROXY",
    "GITHUB_ACTIONS",
    "GITHUB_ACTOR",
    "GITHUB_WORKSPACE",
    "MY_GITHUB_RUN_ID",
  ];
  expect(others.filter(differs)).toEqual([]);
});

test("isPerJobVariable() knows that GOPROXY holds another address in each job if it is ours", () => {
  expect(isPerJobVariable("GOPROXY", true)).toBe(true);
  expect(isPerJobVariable("GOFLAGS", true)).toBe(false);
});

describe("readTestInputs()", () => {
  test("has another state where size, time, an entry, a link or a value is another", async () => {
    const dir = await makeTempDir("inputs");
    const file = join(dir, "folder", "file");
    await mkdir(join(dir, "folder"));
    await writeFile(file, "1");
    await symlink(file, join(dir, "link"));
    const inputs: TestInput[] = [
      { kind: "open", name: join(dir, "folder") },
      { kind: "stat", name: join(dir, "folder") },
      { kind: "open", name: file },
      { kind: "stat", name: join(dir, "link") },
      { kind: "open", name: join(dir, "absent") },
      { kind: "env", name: "A" },
      { kind: "env", name: "B" },
    ];
    const read = (env: Record<string, string>) => [...readTestInputs(inputs, env).values()];
    const before = read({ A: "secret value" });
    expect(read({ A: "secret value" })).toEqual(before);
    expect(before.join()).not.toContain("secret");
    await writeFile(file, "22");
    const changed = read({ A: "other", B: "" }).map((state, index) => state !== before[index]);
    expect(changed).toEqual([true, false, true, true, false, true, true]);
  });
});

describe("the state of a variable", () => {
  const stateOf = (name: string, value: string | undefined) =>
    readState({ kind: "env", name }, { [name]: value });
  const numbers = Array.from({ length: 1_000 }, (_, number) => String(number));

  test("tells values apart, but leaves several that it could be", () => {
    expect(stateOf("A", "1")).toBe(stateOf("A", "1"));
    expect(stateOf("A", "1")).not.toBe(stateOf("A", "2"));
    const candidates = numbers.filter((value) => stateOf("A", value) === stateOf("A", "1"));
    expect(candidates.length).toBeGreaterThan(1);
  });

  test("is another one for the same value of another variable", () => {
    const states = (name: string) => numbers.map((value) => stateOf(name, value));
    expect(states("A")).not.toEqual(states("B"));
  });

  test.each(["API_TOKEN", "DB_PASSWORD", "DB_PWD", "pin", "SSH_KEY"])(
    "says of %s only whether it is set",
    (name) => {
      expect(stateOf(name, "1234")).toBe(stateOf(name, "5678"));
      expect(stateOf(name, undefined)).not.toBe(stateOf(name, ""));
    },
  );
});
