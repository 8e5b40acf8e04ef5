import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdir, rename } from "node:fs/promises";
import { join } from "node:path";
import { Readable } from "node:stream";
import { describe, expect, onTestFinished, test } from "vitest";
import { findLiveGo, findWritingGo, listProcesses } from "../../src/buildcache/live-go.ts";
import type { CacheBackend } from "../../src/cache/backend.ts";
import { CacheError } from "../../src/lib/errors.ts";
import { writeFiles } from "../support/git.ts";
import { copyCompiledStd } from "../support/prepared/compiled-std.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { createLayeredJobs } from "./support/layered-jobs.ts";

/** A process id that no process has. */
const NOBODY = -1;
const BUILD = [["build", "./..."]] as const;

/** Packages `p0` and on without imports, so that go compiles nothing but them. */
function packages(count: number, version: string, first = 0): Record<string, string> {
  return Object.fromEntries(
    Array.from({ length: count }, (_, index) => {
      const name = `p${first + index}`;
      return [`${name}/p.go`, `package ${name}\n\nconst Version = "${version}"\n`];
    }),
  );
}

const MODULE = { "go.mod": "module example.com/m\n\ngo 1.22\n" };
const PACKAGES = { ...MODULE, ...packages(20, "1") };

/** A backend in which what a delta's entry holds is no archive. */
function damageDeltas(backend: CacheBackend): CacheBackend {
  return {
    ...backend,
    async fetch(name, keys, onMatch) {
      const fetched = await backend.fetch(name, keys, onMatch);
      if (name !== "build-delta" || !fetched) return fetched;
      return { ...fetched, read: () => Readable.from([Buffer.from("garbage")]) };
    },
  };
}

function failDeltas(backend: CacheBackend): CacheBackend {
  return {
    ...backend,
    fetch: async (name, keys, onMatch) => {
      if (name !== "build-delta") return backend.fetch(name, keys, onMatch);
      throw new CacheError("no answer", { code: "BACKEND_UNAVAILABLE" });
    },
  };
}

describe("build layers of jobs that follow one another", () => {
  test("are a base, and deltas on top of it that hold all that is new", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const first = await jobs.run({ go: BUILD });
    expect(first.restore.status).toBe("miss");
    expect(first.save).toMatchObject({
      status: "saved",
      kind: "base",
      reason: "there was no base",
    });

    const second = await jobs.run({ go: BUILD, files: packages(1, "2") });
    expect(second.restore).toMatchObject({ status: "exact", matchedKey: first.save.key });
    expect(second.save).toMatchObject({ status: "saved", kind: "delta" });
    expect(second.save.contentBytes).toBeLessThan((first.save.contentBytes ?? 0) * 0.2);
    const isNew = second.report.actions?.computed ?? 0;
    expect(isNew).toBeGreaterThan(0);

    const third = await jobs.run({ go: BUILD, files: packages(1, "2", 1) });
    expect(third.restore.delta?.key).toBe(second.save.key);
    expect(third.report.actions?.computed).toBe(isNew);
    expect(third.save).toMatchObject({ status: "saved", kind: "delta" });

    const last = await jobs.run({ go: BUILD });
    expect(last.restore.delta?.key).toBe(third.save.key);
    expect(last.report.actions?.computed).toBe(0);
    expect(last.save).toMatchObject({ status: "unchanged", reason: "nothing was computed" });
    expect([first, second, third, last].flatMap(({ warnings }) => warnings)).toEqual([]);
  });

  test("say that a job saved them which was cancelled, until one succeeds that adds to them", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const go = [["build", "./p0"]];
    const cut = await jobs.run({ go, jobStatus: "cancelled" });
    expect([cut.save.status, cut.restore.unfinished]).toEqual(["saved", undefined]);
    const whole = await jobs.run({ go: BUILD });
    expect(whole.restore).toMatchObject({
      status: "exact",
      reason: "same go.sum, saved by a job that was cancelled",
      unfinished: "cancelled",
    });
    const failed = await jobs.run({ go, files: packages(1, "2"), jobStatus: "failure" });
    expect(failed.restore).toMatchObject({ status: "exact", reason: "same go.sum" });
    const { restore } = await jobs.run({ go: BUILD });
    expect([restore.delta?.key, restore.unfinished]).toEqual([failed.save.key, undefined]);
  });

  test("are exact by the delta where go.sum is another than the base's", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const settings = { cacheModules: false };
    const base = await jobs.run({ go: BUILD, settings });
    const files = { "go.sum": "", ...packages(1, "2") };
    const raised = await jobs.run({ go: BUILD, settings, files });
    expect(raised.restore).toMatchObject({ status: "fallback", matchedKey: base.save.key });
    expect(raised.save).toMatchObject({ status: "saved", kind: "delta" });
    const { restore } = await jobs.run({ go: BUILD, settings });
    expect(restore).toMatchObject({ status: "exact", matchedKey: base.save.key });
  });

  test("are packed into a new base after a large change, which brings all back", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const first = await jobs.run({ go: BUILD });
    const large = await jobs.run({ go: BUILD, files: packages(10, "2") });
    expect(large.save).toMatchObject({
      status: "saved",
      kind: "base",
      reason: expect.stringMatching(/^new entries are \d+ % of the base$/),
    });
    const after = await jobs.run({ go: BUILD });
    expect(after.restore).toMatchObject({ status: "exact", matchedKey: large.save.key });
    expect(after.restore.matchedKey).not.toBe(first.save.key);
    expect(after.restore.delta).toBeUndefined();
    expect(after.report.actions?.computed).toBe(0);
    // Packages as they were before are there too, for some layers more. Their files have new times, as
    // after a revert in a checkout that stays, so go lists these folders again, and compiles nothing.
    const back = await jobs.run({ go: BUILD, files: packages(10, "1") });
    expect(back.report.actions?.computed).toBe(10);
  });

  test("of a smaller job in the same scope leave the larger one all its actions", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    await jobs.run({ go: BUILD });
    const small = ["build", "-gcflags=-N", "./p0"];
    const lint = await jobs.run({ go: [small] });
    expect(lint.save).toMatchObject({ status: "saved", kind: "delta" });
    const { report } = await jobs.run({ go: [...BUILD, small] });
    expect(report.actions?.computed).toBe(0);
  });

  test("take from another scope what is used, and become a base of their own", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const other = await jobs.run({ go: BUILD, settings: { cacheScope: "other" } });
    const go = [["build", "./p0", "./p1"]];
    const first = await jobs.run({ go, settings: { cacheScope: "own" }, files: packages(1, "2") });
    expect(first.restore).toMatchObject({
      status: "fallback",
      reason: "newest entry of another job",
      matchedKey: other.save.key,
    });
    expect(first.report.actions?.reused).toBeGreaterThan(0);
    expect(first.save).toMatchObject({ status: "saved", kind: "base" });
    expect(first.save.contentBytes).toBeLessThan((other.save.contentBytes ?? 0) / 4);
    const second = await jobs.run({ go, settings: { cacheScope: "own" } });
    expect(second.restore).toMatchObject({ status: "exact", matchedKey: first.save.key });
    expect(second.report.actions?.computed).toBe(0);
  });

  test("save nothing for a job that uses no go command", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    await jobs.run({ go: BUILD });
    const idle = await jobs.run({ go: [] });
    expect(idle.report.actions).toBeUndefined();
    expect(idle.save).toMatchObject({ status: "skipped" });
  });

  test("stay within the limit, and say what they leave out", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const all = await jobs.run({ go: BUILD, settings: { cacheScope: "without a limit" } });
    const buildCacheLimitBytes = all.save.contentBytes ?? 0;
    const settings = { cacheScope: "limited", buildCacheLimitBytes };
    const limited = await jobs.run({ go: BUILD, settings, files: packages(20, "2") });
    expect(limited.save).toMatchObject({ status: "saved" });
    expect(limited.save.contentBytes).toBeLessThanOrEqual(buildCacheLimitBytes / 1.3);
    expect(limited.report.actions?.overLimit).toBeGreaterThan(0);
    const next = await jobs.run({ go: BUILD, settings });
    expect(next.report.actions?.reused).toBeGreaterThan(0);
    expect(next.report.actions?.computed).toBeGreaterThan(0);
  });
});

describe("a delta that cannot be had", () => {
  test.each([
    ["is damaged", damageDeltas, "archive", "saved"],
    ["does not come", failDeltas, "service", "skipped"],
  ] as const)("and %s costs one warning and what was new", async (_, through, failed, status) => {
    const jobs = await createLayeredJobs(PACKAGES);
    await jobs.run({ go: BUILD });
    await jobs.run({ go: BUILD, files: packages(1, "2") });
    const without = await jobs.run({ go: BUILD, files: packages(1, "3", 1), through });
    expect(without.restore).toMatchObject({ status: "exact", failed });
    expect(without.warnings).toHaveLength(1);
    expect(without.report.actions?.reused).toBeGreaterThan(0);
    expect(without.report.actions?.computed).toBeGreaterThan(0);
    // A damaged one is replaced; a cache that fails is left alone.
    expect(without.save.status).toBe(status);
    const { report } = await jobs.run({ go: BUILD });
    expect(report.actions?.computed === 0).toBe(status === "saved");
  });
});

describe("test results", () => {
  const TESTED = {
    ...MODULE,
    "a/a.go": "package a\n",
    "a/a_test.go": 'package a\n\nimport "testing"\n\nfunc TestA(t *testing.T) {}\n',
    "b/b.go": "package b\n",
    "b/b_test.go": 'package b\n\nimport "testing"\n\nfunc TestB(t *testing.T) {}\n',
  };

  test("are cached in the next job, also those that a delta brought", async () => {
    const jobs = await createLayeredJobs(TESTED, { compiledStd: "tests" });
    const go = [
      ["test", "./..."],
      ["test", "-coverprofile=../cover.out", "./..."],
    ];
    const cached = (output: string) => output.match(/\(cached\)/g)?.length ?? 0;
    await jobs.run({ go });
    const change = await jobs.run({ go, files: { "b/b.go": "package b\n\nvar B = 1\n" } });
    expect(cached(change.output)).toBe(2);
    expect(change.save).toMatchObject({ status: "saved", kind: "delta" });
    const again = await jobs.run({ go });
    expect(cached(again.output)).toBe(4);
    expect(again.save.status).toBe("unchanged");
  });

  test("come with executables, and without the corpus of fuzz tests and Go's own notes", async () => {
    const main = 'package main\n\nfunc main() { println("ran") }\n';
    const jobs = await createLayeredJobs(
      { ...MODULE, "cmd/tool/main.go": main },
      { compiledStd: "tests" },
    );
    const settings = { cacheScope: "tool" };
    const first = await jobs.run({
      go: [["run", "./cmd/tool"]],
      settings,
      before: async () => void (await mkdir(join(jobs.goCache, "fuzz", "x"), { recursive: true })),
    });
    expect(first.save.status).toBe("saved");
    const second = await jobs.run({ go: [["run", "./cmd/tool"]], settings });
    expect(second.report.actions?.computed).toBe(0);
    expect(jobs.has("fuzz")).toBe(false);
    expect(jobs.has("accel-base")).toBe(true);
  });
});

describe("seeds of a pull request", () => {
  const PULL_REQUEST = { eventName: "pull_request", ref: "refs/pull/7/merge" };

  test("are saved where there is nothing, and serve its later jobs and no others", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const first = await jobs.run({ go: BUILD, job: PULL_REQUEST });
    expect(first.save).toMatchObject({ status: "saved", kind: "seed" });
    expect(first.save.key).toMatch(/^accel1-seed-[0-9a-f]{16}-build-/);

    const later = await jobs.run({ go: BUILD, job: PULL_REQUEST, files: packages(1, "2") });
    expect(later.restore).toMatchObject({ status: "exact", matchedKey: first.save.key });
    expect(later.save.status).toBe("skipped");

    const otherRequest = { ...PULL_REQUEST, ref: "refs/pull/77/merge" };
    const other = await jobs.run({ go: BUILD, job: otherRequest, settings: { cache: "read" } });
    expect(other.restore.status).toBe("miss");
    const push = await jobs.run({ go: BUILD });
    expect(push.restore.status).toBe("miss");
    expect(push.restore.keys.join()).not.toContain("seed");
    expect(push.save).toMatchObject({ status: "saved", kind: "base" });

    const rebased = await jobs.run({ go: BUILD, job: PULL_REQUEST });
    expect(rebased.restore.matchedKey).toBe(push.save.key);
  });

  test("are not made where the default branch has an entry", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    await jobs.run({ go: BUILD });
    const { save } = await jobs.run({ go: BUILD, job: PULL_REQUEST, files: packages(5, "2") });
    expect(save).toMatchObject({
      status: "skipped",
      reason: expect.stringContaining("only for itself"),
    });
  });

  test("are not made by a merged one, whose ref is the branch that it went into", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const { save } = await jobs.run({ go: BUILD, job: { eventName: "pull_request" } });
    expect(save.status).toBe("skipped");
  });

  test.each(["pull_request_target", "workflow_run"])("are not made by %s", async (eventName) => {
    const jobs = await createLayeredJobs(PACKAGES);
    const { save } = await jobs.run({ go: BUILD, job: { ...PULL_REQUEST, eventName } });
    expect(save.status).toBe("skipped");
  });
});

describe("a job of the default branch", () => {
  const OTHER_COMMIT = "f".repeat(40);

  test("that did not check out its event's commit reads, saves nothing, and says why", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const own = await jobs.run({ go: BUILD });
    const files = packages(1, "2");
    const other = await jobs.run({ go: BUILD, files, job: { sha: OTHER_COMMIT } });
    expect(other.restore.matchedKey).toBe(own.save.key);
    expect(other.save).toMatchObject({
      status: "skipped",
      reason: "cache: auto, and the workspace is not at the commit of the event",
    });
    expect(other.notices).toEqual([expect.stringContaining("`cache: read-write`")]);
    expect(other.warnings).toEqual([]);
  });

  test("that checks out another commit in a step saves nothing of it", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    const { save } = await jobs.run({
      go: BUILD,
      before: async () => writeFiles(jobs.checkout, { ".git/HEAD": OTHER_COMMIT }),
    });
    expect(save).toMatchObject({
      status: "skipped",
      reason: expect.stringContaining("at the end of the job the workspace is not at the commit"),
    });
  });

  test("without a checkout saves nothing, unless the user lets it", async () => {
    const jobs = await createLayeredJobs(PACKAGES);
    await rename(join(jobs.checkout, ".git"), join(jobs.root, "hidden"));
    const { save, notices } = await jobs.run({ go: BUILD });
    expect(save).toMatchObject({
      status: "skipped",
      reason: expect.stringContaining("no git checkout"),
    });
    const ofOurs = (all: readonly string[]) => all.filter((text) => text.includes("only reads"));
    expect(ofOurs(notices)).toHaveLength(1);
    const told = await jobs.run({ go: BUILD, settings: { cache: "read-write" } });
    expect(told.save.status).toBe("saved");
    expect(ofOurs(told.notices)).toEqual([]);
  });

  test.each(["repository_dispatch", "issues", "check_run"])(
    "by %s saves nothing",
    async (eventName) => {
      const jobs = await createLayeredJobs(PACKAGES);
      const { save } = await jobs.run({ go: BUILD, job: { eventName } });
      expect(save).toMatchObject({
        status: "skipped",
        reason: `cache: auto, and ${eventName} may carry untrusted input`,
      });
    },
  );
});

describe("a go command that a step left behind", () => {
  test.runIf(process.platform === "linux")("is found while it runs, and not after", async () => {
    const goCache = await makeTempDir("gocache");
    // It reads to the end of its input, which cannot be the socket that Node makes of a pipe.
    const command = spawn("sh", ["-c", "cat | go mod edit -print /dev/stdin"], {
      env: { ...process.env, GOCACHE: goCache },
      stdio: ["pipe", "ignore", "ignore"],
    });
    onTestFinished(() => void command.stdin.destroy());
    const find = (ownPid: number) => findLiveGo(listProcesses() ?? [], { goCache, ownPid });
    await expect.poll(() => find(NOBODY), { timeout: 30_000 }).toHaveLength(1);
    expect(find(process.pid)).toEqual([]);
    command.stdin.end("module example.com/m\n");
    await once(command, "exit");
    expect(find(NOBODY)).toEqual([]);
  });

  test.runIf(process.platform === "linux")(
    "writes no more as soon as its program runs, whether that is new or cached",
    async () => {
      const jobs = await createLayeredJobs(
        {
          ...MODULE,
          "server/main.go":
            'package main\n\nimport "time"\n\nfunc main() {\n\tprintln("ready")\n\ttime.Sleep(time.Hour)\n}\n',
        },
        { compiledStd: "tests" },
      );
      const { goCache } = jobs;
      copyCompiledStd(goCache, "tests");
      const list = () => listProcesses() ?? [];
      const surroundings = { goCache, ownPid: NOBODY };
      for (const _ of ["new", "cached"]) {
        const command = spawn("go", ["run", "./server"], {
          cwd: jobs.checkout,
          env: { ...process.env, CGO_ENABLED: "0", GOCACHE: goCache },
          stdio: ["ignore", "ignore", "pipe"],
          detached: true,
        });
        const stop = () => void process.kill(-(command.pid ?? 0), "SIGKILL");
        onTestFinished(() => {
          if (command.exitCode === null && command.signalCode === null) stop();
        });
        const [line] = await once(command.stderr, "data");
        expect(String(line)).toBe("ready\n");
        expect(findLiveGo(list(), surroundings)).toHaveLength(1);
        expect(findWritingGo(list(), surroundings)).toEqual([]);
        stop();
        await once(command, "exit");
      }
    },
  );
});
