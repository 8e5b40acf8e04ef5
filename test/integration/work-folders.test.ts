import { existsSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createCheckoutContent } from "../../src/app/tests/checkout-content.ts";
import { dropChangedResults } from "../../src/app/tests/drop-results.ts";
import { actionName, TESTS_FILE } from "../../src/buildcache/layout.ts";
import { toPortable } from "../../src/buildcache/portable-records.ts";
import { formatTestRecords, resultIdOf } from "../../src/buildcache/test-records.ts";
import { commitAll, makeRepository, writeFiles } from "../support/git.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { createLayeredJobs } from "./support/layered-jobs.ts";

const FILES = {
  "go.mod": "module example.com/m\n\ngo 1.22\n",
  "lib/lib.go": 'package lib\n\nfunc Name() string { return "lib" }\n',
  "app/main.go":
    'package main\n\nimport "example.com/m/lib"\n\nfunc main() { println(lib.Name()) }\n',
};
const BUILD = [["build", "./..."]] as const;

describe("jobs whose work folders differ", () => {
  test("share all of a layer with -trimpath", { timeout: 120_000 }, async () => {
    const jobs = await createLayeredJobs(FILES, { goFlags: "-trimpath" });
    const first = await jobs.run({ go: BUILD });
    expect(first.save).toMatchObject({ status: "saved", kind: "base" });
    const second = await jobs.run({ go: BUILD, folder: "elsewhere/repo" });
    expect(second.restore).toMatchObject({ status: "exact", matchedKey: first.save.key });
    // Go lists the three folders of the checkout again, and compiles nothing.
    expect(second.report.actions?.computed).toBeLessThanOrEqual(3);
  });

  test("find what does not hold the path, and compile the rest", { timeout: 120_000 }, async () => {
    const jobs = await createLayeredJobs(FILES);
    const first = await jobs.run({ go: BUILD });
    const second = await jobs.run({ go: BUILD, folder: "elsewhere/repo" });
    expect(second.restore).toMatchObject({
      status: "fallback",
      reason: "newest entry of another work folder",
      matchedKey: first.save.key,
    });
    // The standard library, and nothing of the checkout.
    expect(second.report.actions?.reused).toBeGreaterThan(50);
    expect(second.report.actions?.computed).toBeGreaterThan(0);
    expect(second.report.actions?.computed).toBeLessThan(30);
    expect(second.save).toMatchObject({ status: "saved", kind: "base" });
    expect(second.save.key).not.toBe(first.save.key);
    const third = await jobs.run({ go: BUILD, folder: "elsewhere/repo" });
    expect(third.restore).toMatchObject({ status: "exact", matchedKey: second.save.key });
    // At most listings of folders that were too new for go to keep them before.
    expect(third.report.actions?.computed).toBeLessThanOrEqual(3);
  });
});

describe("dropChangedResults()", () => {
  const [ID, OUTPUT_ID, OTHER_ID] = ["ab", "cd", "ef"].map((digits) => digits.repeat(32)) as [
    string,
    string,
    string,
  ];
  const CHART = "charts/values.yaml";

  /** A restored cache with one result, whose test read the chart of the first checkout. */
  async function restoreResult(outputId = OUTPUT_ID) {
    const root = await makeTempDir("work-folders");
    const [one, two, goCache] = [join(root, "1/repo"), join(root, "22/repo"), join(root, "cache")];
    for (const checkout of [one, two]) makeRepository(checkout, { [CHART]: "replicas: 1\n" });
    const state =
      createCheckoutContent().stateOf({ kind: "content", name: join(one, CHART) }) ?? "";
    const record = {
      package: "example.com/m/p",
      testIds: [],
      resultIds: [resultIdOf({ actionId: ID, outputId: OUTPUT_ID })],
      inputs: new Map([[`content ${join(one, CHART)}`, state]]),
      verified: true,
      seenIn: 1,
    };
    const tests = toPortable([record], one);
    writeFiles(goCache, {
      [TESTS_FILE]: formatTestRecords({ goVersion: "go1.26.1", job: 1, tests, sources: new Map() }),
      [actionName(ID)]: `v1 ${ID} ${outputId} ${"6".padStart(20)} ${"1".padStart(20)}\n`,
    });
    return { one, two, goCache, isThere: () => existsSync(join(goCache, actionName(ID))) };
  }

  test("keeps a result whose file is the same in this work folder", async () => {
    const { two, goCache, isThere } = await restoreResult();
    expect(await dropChangedResults(goCache, { ownTests: undefined, root: two })).toBe(true);
    expect(isThere()).toBe(true);
  });

  test("drops a result of the same action that no record is of, as a base may bring one back", async () => {
    const { two, goCache, isThere } = await restoreResult(OTHER_ID);
    expect(await dropChangedResults(goCache, { ownTests: undefined, root: two })).toBe(true);
    expect(isThere()).toBe(false);
  });

  test("drops a result whose file is another in this work folder, though not in the other", async () => {
    const { two, goCache, isThere } = await restoreResult();
    writeFiles(two, { [CHART]: "replicas: 2\n" });
    commitAll(two);
    expect(await dropChangedResults(goCache, { ownTests: undefined, root: two })).toBe(true);
    expect(isThere()).toBe(false);
  });
});
