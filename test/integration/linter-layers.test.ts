import { readdirSync, utimesSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import type { Files } from "../support/git.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { createLintJobs } from "./support/lint-jobs.ts";

/** Imports nothing, so that the linter has nothing of the standard library to look through. */
const CHECKOUT = {
  "go.mod": "module example.com/m\n\ngo 1.24\n",
  "lib/lib.go": `package lib

// Old is old.
//
// Deprecated: use New.
func Old() int { return New() }

func New() int { return 1 }
`,
  "main.go": 'package main\n\nimport "example.com/m/lib"\n\nfunc main() { println(lib.Old()) }\n',
};
const FINDING = /^main\.go:5:23: example\.com\/m\/lib\.Old is deprecated: use New\..*\(SA1019\)$/;

const WITH_STANDARD_LIBRARY = {
  ...CHECKOUT,
  "lib/new.go": 'package lib\n\nimport "errors"\n\nvar ErrNew = errors.New("new")\n',
};

let program: string;
beforeAll(async () => {
  program = await goProgram("staticcheck");
}, BUILD_TIMEOUT_MS);

const createJobs = (files: Files = CHECKOUT) =>
  createLintJobs({ name: "staticcheck", program, args: ["./..."] }, files);

/** Has the entries of a cache be from two hours ago. */
function setBack(dir: string): void {
  const then = new Date(Date.now() - 7_200_000);
  for (const name of readdirSync(dir, { recursive: true, encoding: "utf8" })) {
    if (name.endsWith("-a")) utimesSync(join(dir, name), then, then);
  }
}

describe("the layer of a linter's cache", () => {
  test("brings back all that the linter made, and its findings stay the same", async () => {
    const jobs = await createJobs(WITH_STANDARD_LIBRARY);
    const first = await jobs.lint();
    expect(first.findings).toEqual([expect.stringMatching(FINDING)]);
    expect(first.from).toMatchObject({ status: "miss" });
    expect(first.to).toMatchObject({ status: "saved", kind: "base", reason: "there was no base" });
    expect(first.lint).toMatchObject({ name: "staticcheck", version: "0.8.2", reused: 0 });

    const second = await jobs.lint();
    expect(second.findings).toEqual(first.findings);
    expect(second.from).toMatchObject({ status: "exact", matchedKey: first.to?.key });
    expect(second.lint).toMatchObject({ reused: first.lint?.computed, computed: 0 });
    expect(second.to).toMatchObject({ status: "unchanged", reason: "nothing was computed" });
    expect([...first.warnings, ...second.warnings]).toEqual([]);
  });

  test("grows by what an edit makes, and serves the next job as well", async () => {
    const jobs = await createJobs(WITH_STANDARD_LIBRARY);
    const first = await jobs.lint();
    const files = { "main.go": CHECKOUT["main.go"].replace("lib.Old", "lib.New") };
    const edited = await jobs.lint({ files });
    expect(edited.findings).toEqual([]);
    expect(edited.lint?.computed).toBeGreaterThan(0);
    expect(edited.lint?.computed).toBeLessThan((first.lint?.computed ?? 0) / 4);
    expect(edited.to).toMatchObject({ status: "saved", kind: "delta" });
    const after = await jobs.lint();
    expect(after.from?.delta?.key).toBe(edited.to?.key);
    expect(after).toMatchObject({ findings: [], lint: { computed: 0 } });
  });

  test("is of one configuration", async () => {
    const jobs = await createJobs();
    await jobs.lint();
    const files = { "staticcheck.conf": 'checks = ["inherit", "-SA1019"]\n' };
    const other = await jobs.lint({ files });
    expect(other).toMatchObject({ findings: [], from: { status: "miss" }, to: { kind: "base" } });
  });

  test("is no part of a job that runs no linter", async () => {
    const jobs = await createJobs();
    const { report } = await jobs.run({ go: [["build", "./..."]] });
    expect(report.linters).toBeUndefined();
    expect(report.restores.map(({ name }) => name)).toEqual(["modules", "build"]);
    expect(report.saves.map(({ name }) => name)).toEqual(["modules", "build"]);
  });

  test("is shown if it was restored for nothing", async () => {
    const jobs = await createJobs();
    const { to } = await jobs.lint();
    const { report } = await jobs.run({ go: [["build", "./..."]] });
    expect(report.linters).toBeUndefined();
    expect(report.restores.at(-1)).toMatchObject({ name: "staticcheck", matchedKey: to?.key });
    expect(report.saves.at(-1)).toMatchObject({ status: "skipped", reason: "no step used it" });
  });

  test("stays away if the build layer is off, or with `lint-cache: off`", async () => {
    const jobs = await createJobs();
    const alone = await jobs.lint({ settings: { cacheBuild: false } });
    expect(alone.from?.reason).toBe("the build layer is off: cache-build: false");
    expect(alone.to).toMatchObject({ status: "skipped" });
    const off = await jobs.lint({ settings: { lintCache: "off" } });
    expect(off).toMatchObject({ from: undefined, to: undefined, lint: undefined });
  });

  test("is not put into place if the build layer is not found", async () => {
    const jobs = await createJobs();
    await jobs.lint();
    const without = await jobs.lint({
      through: (backend) => ({
        ...backend,
        fetch: async (name, keys, onMatch) =>
          name === "build" ? undefined : backend.fetch(name, keys, onMatch),
      }),
    });
    expect(without.from).toMatchObject({
      status: "miss",
      reason: "the build layer was not restored",
    });
    expect(without.lint).toMatchObject({ reused: 0 });
  });

  test("is left to a machine that stays", async () => {
    const jobs = await createJobs(WITH_STANDARD_LIBRARY);
    await jobs.lint();
    // Like go, a linter gives an entry a new time only if it used that more than an hour ago.
    const started = async () => setBack(join(jobs.root, ".cache", "staticcheck"));
    const again = await jobs.lint({ stays: true, started });
    expect(again.from).toMatchObject({ status: "warm" });
    expect(again.to).toMatchObject({ status: "skipped", reason: "this machine keeps its own" });
    expect(again.lint).toEqual({ name: "staticcheck", version: "0.8.2", computed: 0 });
  });

  test("is saved after a job that failed, as findings make a job fail", async () => {
    const jobs = await createJobs();
    const failed = await jobs.lint({ jobStatus: "failure" });
    expect(failed.to).toMatchObject({ status: "saved" });
  });
});
