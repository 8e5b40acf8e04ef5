import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { whyFindingsOnly } from "../../src/lint/sound-facts.ts";
import { BUILD_TIMEOUT_MS, type GoProgram, goProgram } from "../support/prepared/go-programs.ts";
import { createRandom } from "../support/random.ts";
import { createLintJobs, type LinterUnderTest } from "./support/lint-jobs.ts";

const GOLANGCI = { name: "golangci-lint", args: ["run", "./..."] } as const;
const LINTERS: readonly (Omit<LinterUnderTest, "program"> & { made: GoProgram })[] = [
  { name: "staticcheck", args: ["./..."], made: "staticcheck" },
  { ...GOLANGCI, made: "golangci-lint" },
  { ...GOLANGCI, made: "golangci-lint-2.12" },
];
const EDITS = 30;
/** A linter may have to be built. Each edit is a job and a run without a cache. */
const TIMEOUT_MS = BUILD_TIMEOUT_MS + 600_000;
const EDITS_TIMEOUT_MS = BUILD_TIMEOUT_MS + EDITS * 120_000;

/**
 * Packages whose findings depend on what a linter learned of others: `use` is right only if it knows
 * that a method of `die`, which it does not import, never returns; `log` passes on a format; `lib` may
 * be deprecated.
 */
const VARIANTS: Readonly<Record<string, readonly string[]>> = {
  "die/die.go": ["panic(text)", "println(text)"].map(
    (body) => `package die

type D struct{}

func (*D) Fail(text string) { ${body} }
`,
  ),
  "mid/mid.go": ["", "// Get gets.\n"].map(
    (comment) => `package mid

import "example.com/m/die"

${comment}func Get() *die.D { return &die.D{} }
`,
  ),
  "use/use.go": ["", "// Use uses.\n", "// Use uses it.\n"].map(
    (comment) => `package use

import "example.com/m/mid"

type P struct{ X int }

${comment}func Use(p *P) int {
	if p == nil {
		mid.Get().Fail("nil")
	}
	return p.X
}
`,
  ),
  "use/use_test.go": ["", "// TestUse tests.\n"].map(
    (comment) => `package use

import "testing"

${comment}func TestUse(t *testing.T) {
	var p *P
	if p == nil {
		t.Fatal("nil")
	}
	_ = p.X
}
`,
  ),
  "log/log.go": ["fmt.Printf(format, args...)", "_, _ = format, args\n\tfmt.Println()"].map(
    (body) => `package log

import "fmt"

func Log(format string, args ...any) {
	${body}
}
`,
  ),
  "lib/lib.go": ["", "// Old is old.\n//\n// Deprecated: use New.\n"].map(
    (comment) => `package lib

import "example.com/m/log"

${comment}func Old() int {
	log.Log("%d", "text")
	return New()
}

func New() int { return 1 }
`,
  ),
  "main.go": ["", "// It begins here.\n"].map(
    (comment) => `package main

import (
	"example.com/m/lib"
	"example.com/m/use"
)

${comment}func main() { println(lib.Old(), use.Use(nil)) }
`,
  ),
};

const CHECKOUT = {
  "go.mod": "module example.com/m\n\ngo 1.24\n",
  ".golangci.yml": 'version: "2"\nlinters:\n  enable:\n    - nolintlint\n',
  ...Object.fromEntries(Object.entries(VARIANTS).map(([file, [text = ""]]) => [file, text])),
};

const jobsFor = async ({ made, ...linter }: (typeof LINTERS)[number]) =>
  createLintJobs({ ...linter, program: await goProgram(made) }, CHECKOUT);

describe.each(LINTERS)("with $made", (linter) => {
  test(
    `a job finds what it finds without a cache, after each of ${EDITS} edits`,
    async () => {
      const jobs = await jobsFor(linter);
      const random = createRandom(20_261_130);
      const files = Object.keys(VARIANTS);
      let reused = 0;
      const seen = new Set<string>();
      await jobs.lint();
      for (let edit = 0; edit < EDITS; edit++) {
        const file = random.pick(files);
        const text = random.pick(VARIANTS[file] ?? [""]);
        let cold: string[] = [];
        const job = await jobs.lint({
          files: { [file]: text, "edits.txt": `${edit}` },
          before: async (env) => {
            cold = await jobs.inspect(env, join(jobs.root, `cold-${edit}`));
          },
        });
        expect(job.findings, `edit ${edit} of ${file}`).toEqual(cold);
        reused += job.lint?.reused ?? 0;
        seen.add(cold.join("\n"));
      }
      expect(reused).toBeGreaterThan(0);
      // All that staticcheck reports of these variants are three lists.
      expect(seen.size).toBeGreaterThan(2);
    },
    EDITS_TIMEOUT_MS,
  );
});

describe("golangci-lint 2.12.2, which loses facts from its cache", { timeout: TIMEOUT_MS }, () => {
  const old = { ...GOLANGCI, made: "golangci-lint-2.12" } as const;
  const edit = { "use/use.go": VARIANTS["use/use.go"]?.[1] ?? "" };
  const FALSE_FINDING = /^use\/use\.go:\d+:\d+: SA5011: possible nil pointer dereference/;

  test("reports a finding that is none, if all of its cache is carried on", async () => {
    const jobs = await jobsFor(old);
    const cacheDir = join(jobs.root, "carried");
    const first = await jobs.lint({ cacheDir });
    expect(first.findings.filter((line) => FALSE_FINDING.test(line))).toEqual([]);
    const edited = await jobs.lint({ cacheDir, files: edit });
    expect(edited.findings).toContainEqual(expect.stringMatching(FALSE_FINDING));
  });

  test("does not report it after a restore, and says which version is better", async () => {
    const jobs = await jobsFor(old);
    const first = await jobs.lint();
    expect(first.lint?.findingsOnly).toBe(
      whyFindingsOnly("golangci-lint", [{ version: "v2.12.2", place: "" }]),
    );
    const edited = await jobs.lint({ files: edit });
    expect(edited.lint?.reused).toBeGreaterThan(0);
    expect(edited.findings).toEqual(first.findings);
    const [annotation] = edited.report.annotations ?? [];
    expect(annotation).toMatchObject({
      kind: "linter-too-old",
      message: expect.stringContaining("from 2.14.0 on"),
    });
  });
});

describe("golangci-lint", { timeout: TIMEOUT_MS }, () => {
  const sound = { ...GOLANGCI, made: "golangci-lint" } as const;

  test.each(["failure", "cancelled", ""] as const)(
    "leaves nothing behind after %j",
    async (jobStatus) => {
      const jobs = await jobsFor(sound);
      const stopped = await jobs.lint({ jobStatus });
      expect(stopped.to).toMatchObject({
        status: "skipped",
        reason: "the job did not succeed, and may have stopped golangci-lint half-way",
      });
    },
  );

  test("replaces the layer of another version, and takes nothing of it", async () => {
    const jobs = await jobsFor({ ...sound, made: "golangci-lint-2.12" });
    const old = await jobs.lint();
    expect(old.to).toMatchObject({ status: "saved", kind: "base" });
    jobs.install(await goProgram("golangci-lint"));
    const raised = await jobs.lint();
    expect(raised.from).toMatchObject({ status: "exact", matchedKey: old.to?.key });
    expect(raised.lint).toEqual({
      name: "golangci-lint",
      version: "2.15.0",
      reused: 0,
      computed: expect.any(Number),
    });
    expect(raised.to).toMatchObject({
      status: "saved",
      kind: "base",
      reason: "the last one was made by version 2.12.2",
    });
    const after = await jobs.lint();
    expect(after.lint).toMatchObject({ computed: 0 });
    expect([old.findings, raised.findings]).toEqual([after.findings, after.findings]);
  });
});
