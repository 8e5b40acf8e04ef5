import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readTestInputs } from "../../../src/buildcache/test-inputs.ts";
import type { TestInput } from "../../../src/buildcache/test-log.ts";
import { explainRerun, remedyFor, type TestRecord } from "../../../src/buildcache/test-reruns.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

function record(testIds: string[], inputs: Record<string, string>): TestRecord {
  return { package: "m/p", testIds, inputs: new Map(Object.entries(inputs)) };
}

describe("explainRerun()", () => {
  const before = record(["1", "2"], { "env A": "x", "open /m/f": "1" });

  test("knows a package that was never there", () => {
    expect(explainRerun(undefined, before)).toEqual({ reason: "new" });
  });

  test("knows other code or flags by a test binary that neither id names", () => {
    expect(explainRerun(before, record(["3", "4"], {}))).toEqual({ reason: "code" });
    expect(explainRerun(before, record(["3", "2"], { "env A": "x" }))).toEqual({
      reason: "unknown",
    });
  });

  test("names the inputs that changed, before those that are asked for the first time", () => {
    const asked = { kind: "env", name: "B", how: "asked" };
    const changed = { kind: "open", name: "/m/f", how: "changed" };
    const now = { "env A": "x", "open /m/f": "1", "env B": "-" };
    expect(explainRerun(before, record(["1"], now))).toEqual({ reason: "inputs", inputs: [asked] });
    expect(explainRerun(before, record(["1"], { ...now, "open /m/f": "2" }))).toEqual({
      reason: "inputs",
      inputs: [changed],
    });
  });

  test("claims nothing where a log was not found", () => {
    expect(explainRerun(before, record([], {}))).toEqual({ reason: "unknown" });
  });
});

test("remedyFor() has advice for what differs in every job, and only for that", () => {
  const tracked = () => true;
  const env = (name: string): TestInput => ({ kind: "env", name });
  expect(remedyFor(env("GITHUB_RUN_ID"), tracked)).toContain("GITHUB_RUN_ID differs in every job");
  expect(remedyFor(env("RUNNER_TEMP"), tracked)).toBeDefined();
  expect(remedyFor(env("HOME"), tracked)).toBeUndefined();
  expect(remedyFor({ kind: "open", name: "/m/f" }, tracked)).toBeUndefined();
  expect(remedyFor({ kind: "open", name: "/m/f" }, () => false)).toContain("/m/f is not tracked");
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
