import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { actionName } from "../../src/buildcache/layout.ts";
import { type ActionEntry, scanBuildCache } from "../../src/buildcache/scan.ts";
import { createLayeredJobs } from "./support/layered-jobs.ts";

/** A test that reads a file of its module and one outside of it. */
const READS_BOTH = `package chart

import (
	"os"
	"testing"
)

func TestChart(t *testing.T) {
	for _, name := range []string{"input.txt", "../../charts/values.txt"} {
		if _, err := os.ReadFile(name); err != nil {
			t.Fatal(err)
		}
	}
}
`;
const FILES = {
  "charts/values.txt": "one",
  "m/go.mod": "module example.com/m\n\ngo 1.22\n",
  "m/chart/chart.go": "package chart\n",
  "m/chart/chart_test.go": READS_BOTH,
  "m/chart/input.txt": "one",
};
/** A job is a few go commands on a new machine. */
const TIMEOUT = { timeout: 240_000 };
const GO = [["-C", "m", "test", "./..."]];
const chart = (text: string) => ({ "charts/values.txt": text });
/** All files of the checkout get other times with it. */
const nothing = (text: string) => ({ "notes.txt": text });

function createJobs() {
  return createLayeredJobs(FILES, { compiledStd: "tests" });
}

/** Lets what the job computed again have the outputs of before: a test can take as long as it did. */
function giveOldOutputs(goCache: string, before: readonly ActionEntry[]): number {
  const old = new Map(before.map((entry) => [entry.actionId, entry]));
  let count = 0;
  for (const { actionId, outputId } of scanBuildCache(goCache)) {
    const earlier = old.get(actionId);
    if (!earlier || earlier.outputId === outputId) continue;
    const file = join(goCache, actionName(actionId));
    const [version, id, , , time] = readFileSync(file, "utf8").trimEnd().split(/ +/);
    const size = String(earlier.outputBytes).padStart(20);
    writeFileSync(file, `${version} ${id} ${earlier.outputId} ${size} ${time?.padStart(20)}\n`);
    count++;
  }
  return count;
}

describe("results of tests that read files outside of their module", TIMEOUT, () => {
  test("are recorded anew for another content, even if they are the same bytes", async () => {
    const jobs = await createJobs();
    await jobs.run({ go: GO, files: nothing("1") });
    const before = scanBuildCache(jobs.goCache);
    const changed = await jobs.run({
      go: GO,
      files: chart("two"),
      before: async () => {
        giveOldOutputs(jobs.goCache, before);
      },
    });
    expect(changed.output).not.toContain("(cached)");
    expect(changed.save.status).toBe("saved");
    const after = await jobs.run({ go: GO, files: nothing("2") });
    expect(after.output).toContain("(cached)");
    expect(after.save.status).toBe("unchanged");
    expect([changed, after].flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  test("are not taken on a machine that stays, where only the checkout is new", async () => {
    const jobs = await createJobs();
    await jobs.run({ go: GO, files: nothing("1") });
    const same = await jobs.run({ go: GO, files: nothing("2"), stays: true });
    expect([same.restore.status, same.output]).toEqual([
      "warm",
      expect.stringContaining("(cached)"),
    ]);
    const changed = await jobs.run({ go: GO, files: chart("two"), stays: true });
    expect([changed.restore.status, changed.output]).toEqual([
      "warm",
      expect.not.stringContaining("(cached)"),
    ]);
  });
});

describe("a scheduled job", TIMEOUT, () => {
  test("takes no result, and later jobs take its own", async () => {
    const jobs = await createJobs();
    const job = { eventName: "schedule" };
    await jobs.run({ go: GO, files: nothing("1") });
    const nightly = await jobs.run({ go: GO, files: { "m/chart/input.txt": "two" }, job });
    expect(nightly.output).not.toContain("(cached)");
    const push = await jobs.run({ go: GO, files: nothing("2") });
    expect(push.output).toContain("(cached)");
    const again = await jobs.run({ go: GO, files: nothing("3"), job });
    expect(again.output).not.toContain("(cached)");
  });

  test("that finds no layer leaves results that later jobs take", async () => {
    const jobs = await createJobs();
    await jobs.run({ go: GO, files: nothing("1"), job: { eventName: "schedule" } });
    expect((await jobs.run({ go: GO, files: nothing("2") })).output).toContain("(cached)");
  });
});
