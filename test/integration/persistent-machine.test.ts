import { execFile } from "node:child_process";
import { cp, rm, utimes } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { describe, expect, onTestFinished, test } from "vitest";
import { AGE_MS } from "../../src/buildcache/age.ts";
import { actionName, outputName } from "../../src/buildcache/layout.ts";
import { findLiveGo, listProcesses } from "../../src/buildcache/live-go.ts";
import { planTrim, RECENT_MS } from "../../src/buildcache/plan-trim.ts";
import { type ActionEntry, scanBuildCache } from "../../src/buildcache/scan.ts";
import { listOrphans, trimBuildCache } from "../../src/buildcache/trim.ts";
import { writeFiles } from "../support/git.ts";
import { linkCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { createLayeredJobs } from "./support/layered-jobs.ts";

const BUILD = [["build", "./..."]] as const;
const MODULE = { "go.mod": "module example.com/m\n\ngo 1.22\n" };
const PACKAGES = {
  ...MODULE,
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => [
      `p${index}/p.go`,
      `package p${index}\n\nconst Version = "1"\n`,
    ]),
  ),
};

/**
 * A process called `go` that works with this GOCACHE until it is told to end. The shell that started
 * it is gone, since what descends from this process is no other job's.
 */
async function startForeignGo(goCache: string): Promise<() => Promise<void>> {
  const root = await makeTempDir("foreign-go");
  const program = join(root, "go");
  await cp("/bin/sleep", program);
  const { stdout } = await promisify(execFile)(
    "/bin/sh",
    ["-c", '"$0" 600 >/dev/null 2>&1 & echo $!', program],
    { env: { GOCACHE: goCache } },
  );
  const pid = Number(stdout);
  const isAtWork = () =>
    findLiveGo(listProcesses() ?? [], { goCache, ownPid: process.pid }).length > 0;
  const stop = async () => {
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      // ESRCH: it has ended.
    }
    await expect.poll(isAtWork).toBe(false);
  };
  onTestFinished(stop);
  await expect.poll(isAtWork).toBe(true);
  return stop;
}

describe("jobs on a machine that stays", () => {
  test("fetch, age and save nothing once they ran there", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const first = await jobs.run({ go: BUILD });
    expect([first.restore.status, first.save.status]).toEqual(["miss", "saved"]);
    // One for each layer.
    expect(first.threads).toBe(2);

    const left = scanBuildCache(jobs.goCache);
    let untouched: ActionEntry[] = [];
    const second = await jobs.run({
      go: BUILD,
      stays: true,
      files: { "p0/p.go": 'package p0\n\nconst Version = "2"\n' },
      started: async () => {
        untouched = scanBuildCache(jobs.goCache);
      },
    });
    // Some are younger, as our first step asks go for its settings.
    const times = new Map(left.map(({ actionId, usedAtMs }) => [actionId, usedAtMs]));
    const putBack = untouched.filter((one) => one.usedAtMs < (times.get(one.actionId) ?? 0));
    expect([untouched.length, putBack]).toEqual([left.length, []]);
    expect(second.restore).toMatchObject({
      status: "warm",
      reason: expect.stringMatching(/^this machine ran this job before, on \d{4}-\d\d-\d\d$/),
    });
    expect(second.save).toMatchObject({ status: "skipped", reason: "this machine keeps its own" });
    expect(second.threads).toBe(0);
    const { reused, computed } = second.report.actions ?? {};
    expect(reused).toBeUndefined();
    expect(computed).toBeGreaterThan(0);
    expect(computed).toBeLessThan(first.report.actions?.computed ?? 0);

    const third = await jobs.run({ go: BUILD, stays: true });
    expect(third.report.actions).toEqual({ computed: 0 });
    expect([first, second, third].flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  test("restore where another job ran, and where go emptied the cache", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    await jobs.run({ go: BUILD });
    const other = await jobs.run({ go: BUILD, stays: true, settings: { cacheScope: "other" } });
    expect(other.restore.status).toBe("fallback");

    await promisify(execFile)("go", ["clean", "-cache"], {
      env: { PATH: process.env["PATH"], GOCACHE: jobs.goCache, HOME: jobs.root },
    });
    const after = await jobs.run({ go: BUILD, stays: true });
    expect(after.restore.status).toBe("exact");
    expect(after.report.actions?.computed).toBe(0);
  });

  test("restore where the cache lost most of its entries in other ways", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    await jobs.run({ go: BUILD });
    for (const { actionId } of scanBuildCache(jobs.goCache)) {
      await rm(join(jobs.goCache, actionName(actionId)));
    }
    const after = await jobs.run({ go: BUILD, stays: true });
    expect(after.restore.status).toBe("exact");
    expect(after.report.actions?.computed).toBe(0);
  });

  test("know test results, and why tests ran", async () => {
    const jobs = await createLayeredJobs(
      {
        ...MODULE,
        "a/a.go": "package a\n",
        "a/a_test.go": [
          'package a\n\nimport (\n\t"os"\n\t"testing"\n)\n',
          'func TestA(t *testing.T) {\n\tif _, err := os.ReadFile("data.txt"); err != nil {',
          "\t\tt.Fatal(err)\n\t}\n}\n",
        ].join("\n"),
        "a/data.txt": "one",
      },
      { compiledStd: "tests" },
    );
    const go = [["test", "./..."]];
    await jobs.run({ go });
    const second = await jobs.run({ go, stays: true });
    expect(second.restore.status).toBe("warm");
    expect(second.output).toContain("(cached)");
    expect(second.report.tests).toBeUndefined();

    const third = await jobs.run({ go, stays: true, files: { "a/data.txt": "two" } });
    expect(third.output).not.toContain("(cached)");
    expect(third.report.tests).toMatchObject({ packages: 1, run: 1, fresh: 0 });
    expect(third.report.tests?.cached).toBeUndefined();
    expect(third.report.tests?.reruns).toMatchObject([
      { package: "example.com/m/a", reason: "inputs", inputs: [{ name: "a/data.txt" }] },
    ]);
  });

  test("keep what was used longest ago only as far as the limit allows", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    await jobs.run({ go: BUILD });
    await makeOld(jobs.goCache);
    const settings = { buildCacheLimitBytes: 1 };
    const foreign = await startForeignGo(jobs.goCache);
    const busy = await jobs.run({ go: [["version"]], stays: true, settings });
    expect(busy.restore.status).toBe("warm");
    expect(busy.report.trim).toBeUndefined();
    await foreign();

    const trimmed = await jobs.run({ go: [["version"]], stays: true, settings });
    expect(trimmed.restore.status).toBe("warm");
    expect(trimmed.report.trim?.actions).toBeGreaterThan(12);
    const { freedBytes = 0, sizeBytes = 0 } = trimmed.report.trim ?? {};
    expect(freedBytes).toBeGreaterThan(sizeBytes / 2);

    const after = await jobs.run({ go: BUILD, stays: true });
    expect(after.restore.status).toBe("exact");
    expect(after.report.actions?.computed).toBe(0);
  });

  test.runIf(process.platform === "linux")(
    "leave another job's times alone while it is at work",
    async () => {
      const jobs = await createLayeredJobs(PACKAGES);
      await jobs.run({ go: BUILD });
      const stop = await startForeignGo(jobs.goCache);
      let during: ActionEntry[] = [];
      const busy = await jobs.run({
        go: BUILD,
        stays: true,
        settings: { cacheScope: "other" },
        started: async () => {
          during = scanBuildCache(jobs.goCache);
        },
      });
      expect(busy.restore.status).toBe("fallback");
      const oldestMs = Math.min(...during.map(({ usedAtMs }) => usedAtMs));
      expect(oldestMs).toBeGreaterThan(Date.now() - AGE_MS);
      expect(busy.save).toMatchObject({
        status: "skipped",
        reason: "another job was running when this one began",
      });
      expect(busy.report.actions?.reused).toBeUndefined();
      await stop();
    },
  );
});

/** Puts all that a cache holds back to a day ago. */
async function makeOld(goCache: string): Promise<void> {
  const then = new Date(Date.now() - 24 * 60 * 60 * 1000);
  for (const { actionId, outputId } of scanBuildCache(goCache)) {
    await utimes(join(goCache, actionName(actionId)), then, then);
    await utimes(join(goCache, outputName(outputId)), then, then);
  }
}

describe("trimBuildCache()", () => {
  async function makeCache() {
    const root = await makeTempDir("trim");
    const dir = join(root, "gocache");
    writeFiles(join(root, "src"), PACKAGES);
    const env = {
      PATH: process.env["PATH"],
      HOME: root,
      GOCACHE: dir,
      GOFLAGS: "",
      GOTOOLCHAIN: "local",
      CGO_ENABLED: "0",
    };
    const go = (...args: string[]) =>
      promisify(execFile)("go", args, { cwd: join(root, "src"), env });
    await go("build", "./...");
    return { dir, go, sources: join(root, "src") };
  }

  /** As a job would that ends long after the last of the others. */
  function planLater(dir: string, limitBytes: number) {
    const entries = scanBuildCache(dir);
    const nowMs = Date.now() + RECENT_MS + 60_000;
    const orphans = listOrphans(dir, entries);
    return { plan: planTrim({ entries, orphans, limitBytes, nowMs }), entries, nowMs };
  }

  test("leaves a cache with which go computes again what was removed, and nothing else", async () => {
    const { dir, go } = await makeCache();
    const full = planLater(dir, Number.POSITIVE_INFINITY);
    const limitBytes = Math.floor(full.plan.sizeBytes / 2);
    const { plan, entries, nowMs } = planLater(dir, limitBytes);
    const trimmed = await trimBuildCache(dir, plan, nowMs);
    expect(trimmed.actions).toBe(plan.actions.length);
    const left = planLater(dir, limitBytes).plan;
    expect(left.sizeBytes).toBe(plan.sizeBytes - trimmed.freedBytes);
    expect(left.sizeBytes).toBeLessThanOrEqual(limitBytes);
    expect(scanBuildCache(dir)).toHaveLength(entries.length - trimmed.actions);

    const kept = new Set(scanBuildCache(dir).map(({ actionId }) => actionId));
    const beganMs = Date.now();
    await go("build", "./...");
    const computed = scanBuildCache(dir).filter(({ computedAtMs }) => computedAtMs >= beganMs);
    const recomputed = new Set(computed.map(({ actionId }) => actionId));
    expect(plan.actions.some(({ actionId }) => recomputed.has(actionId))).toBe(true);
    // With a package go writes what its compiler printed again, which is nothing.
    const again = computed.filter(({ actionId }) => kept.has(actionId));
    expect(again.filter(({ outputBytes }) => outputBytes > 0)).toEqual([]);
  });

  test("removes cached executables whole, and outputs that no action names", async () => {
    const { dir, go, sources } = await makeCache();
    writeFiles(sources, {
      "cmd/tool/main.go":
        'package main\n\nimport _ "example.com/m/p1"\n\nfunc main() { println("ran") }\n',
    });
    linkCompiledStd(dir, "programs");
    expect((await go("run", "./cmd/tool")).stderr).toBe("ran\n");
    const [first] = scanBuildCache(dir);
    await rm(join(dir, actionName(first?.actionId ?? "")));
    const { plan, nowMs } = planLater(dir, 0);
    const { freedBytes } = await trimBuildCache(dir, plan, nowMs);
    expect(freedBytes).toBe(plan.sizeBytes);
    expect(scanBuildCache(dir)).toEqual([]);
    expect(listOrphans(dir, [])).toEqual([]);
    linkCompiledStd(dir, "programs");
    expect((await go("run", "./cmd/tool")).stderr).toBe("ran\n");
  });

  test("keeps an entry that was used since it was planned, and its output", async () => {
    const { dir, go } = await makeCache();
    const { plan, nowMs } = planLater(dir, 0);
    const soon = new Date(nowMs);
    const used = plan.actions[0];
    if (!used) throw new Error("nothing to remove");
    await utimes(join(dir, actionName(used.actionId)), soon, soon);
    await trimBuildCache(dir, plan, nowMs);
    expect(scanBuildCache(dir).map(({ actionId }) => actionId)).toEqual([used.actionId]);
    await go("build", "./...");
  });

  test("bears with another job that does the same at once", async () => {
    const { dir, go } = await makeCache();
    const { plan, nowMs } = planLater(dir, 0);
    const both = await Promise.all([1, 2].map(() => trimBuildCache(dir, plan, nowMs)));
    expect(both.reduce((sum, { actions }) => sum + actions, 0)).toBe(plan.actions.length);
    expect(scanBuildCache(dir)).toEqual([]);
    await go("build", "./...");
  });
});
