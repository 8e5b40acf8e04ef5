import { describe, expect, test } from "vitest";
import type { Finding } from "../../../src/doctor/findings/finding.ts";
import { judgeFiles } from "../../../src/doctor/judge/judge-files.ts";
import { type FolderFacts, judgeFolders } from "../../../src/doctor/judge/judge-folders.ts";
import { judgeNames } from "../../../src/doctor/judge/judge-names.ts";
import { judgeWorkflows } from "../../../src/doctor/judge/judge-workflows.ts";
import { ParseError } from "../../../src/lib/errors.ts";
import { makeProject } from "./facts.ts";

const idsOf = (findings: readonly Finding[]) => findings.map(({ id }) => id);
const REQUIRES = "module example.com/app\n\ngo 1.26\n\nrequire example.com/a v1.0.0\n";
const SUM =
  "example.com/a v1.0.0 h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n" +
  "example.com/a v1.0.0/go.mod h1:AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=\n";

describe("judgeFiles()", () => {
  test("finds nothing wrong with a module without dependencies, or with a complete go.sum", () => {
    expect(judgeFiles(makeProject())).toEqual([]);
    expect(judgeFiles(makeProject({ goMod: REQUIRES, goSum: SUM }))).toEqual([]);
  });

  test("finds a go.sum that is missing, or lacks a dependency", () => {
    expect(idsOf(judgeFiles(makeProject({ goMod: REQUIRES })))).toEqual(["go-sum-missing"]);
    const goSum = SUM.replaceAll("v1.0.0", "v0.9.0");
    expect(idsOf(judgeFiles(makeProject({ goMod: REQUIRES, goSum })))).toEqual([
      "go-sum-incomplete",
    ]);
  });

  test("asks go.sum for the replacement of a module, and for nothing if that is a folder", () => {
    const other = `${REQUIRES}\nreplace example.com/a => example.com/b v1.2.0\n`;
    expect(judgeFiles(makeProject({ goMod: other, goSum: SUM }))).toMatchObject([
      { id: "go-sum-incomplete", evidence: ["example.com/b@v1.2.0"] },
    ]);
    const folder = `${REQUIRES}\nreplace example.com/a => ../a\n`;
    expect(judgeFiles(makeProject({ goMod: folder }))).toEqual([]);
  });

  test("asks for no hashes in a workspace or with a vendor folder", () => {
    const goSum = "\n";
    expect(judgeFiles(makeProject({ goMod: REQUIRES, goSum, inWorkspace: true }))).toEqual([]);
    expect(judgeFiles(makeProject({ goMod: REQUIRES, hasVendor: true }))).toEqual([]);
  });

  test("finds what cannot be read, and the marks of a merge first", () => {
    const error = new ParseError("expected 3 fields", { code: "GO_SUM_LINE", file: "go.sum" });
    const broken = { ...makeProject(), goSum: { text: "x y\n", entries: error } };
    expect(idsOf(judgeFiles(broken))).toEqual(["go-sum-invalid"]);
    const text = `<<<<<<< HEAD\n${SUM}=======\n>>>>>>> other\n`;
    const merged = { ...makeProject(), goSum: { text, entries: error } };
    expect(judgeFiles(merged)).toMatchObject([
      { id: "go-sum-conflict", evidence: ["go.sum:1, go.sum:4, go.sum:5"] },
    ]);
    expect(idsOf(judgeFiles({ ...makeProject(), goMod: error }))).toEqual(["go-mod-invalid"]);
  });
});

describe("judgeFolders()", () => {
  const GIB = 1024 ** 3;
  const folder = (more: Partial<FolderFacts> = {}): FolderFacts => ({
    name: "GOCACHE",
    dir: "/cache",
    place: "/cache",
    freeBytes: 20 * GIB,
    sizeBytes: 40 * GIB,
    freeFiles: 1_000_000,
    accessError: undefined,
    ...more,
  });

  test.each([
    ["a full disk", { freeBytes: 0 }, ["disk-full"]],
    ["a disk without inodes", { freeFiles: 0 }, ["inodes-exhausted"]],
    ["a nearly full disk", { freeBytes: GIB / 2 }, ["disk-nearly-full"]],
    ["a read-only disk", { accessError: "EROFS", freeBytes: 0 }, ["folder-read-only"]],
    ["a folder of another user", { accessError: "EACCES" }, ["folder-not-writable"]],
    ["a small disk that is empty", { freeBytes: GIB / 2, sizeBytes: GIB / 2 }, []],
    ["a disk without a number of files", { freeFiles: undefined }, []],
  ])("judges %s", (_what, more, ids) => {
    expect(idsOf(judgeFolders([folder(more)]))).toEqual(ids);
  });

  test("names a disk once, whatever lies on it", () => {
    const full = { freeBytes: 0 };
    expect(judgeFolders([folder(full), folder({ ...full, name: "GOMODCACHE" })])).toHaveLength(1);
  });
});

describe("judgeNames()", () => {
  test("finds names that differ in case only", () => {
    expect(judgeNames(["a/README.md", "a/readme.md", "b"])).toMatchObject([
      { evidence: ["a/README.md and a/readme.md"] },
    ]);
    expect(judgeNames(["a", "b"])).toEqual([]);
  });
});

describe("judgeWorkflows()", () => {
  const workflow = (steps: string) => [
    {
      name: ".github/workflows/ci.yml",
      text: `on: push\njobs:\n  test:\n    steps:\n${steps}  other:\n    steps:\n      - uses: actions/setup-go@v6\n`,
    },
  ];
  const OURS = "      - uses: org/go-accel-action@v1\n";

  test.each([
    ["- uses: actions/setup-go@v6", 5],
    ["- name: Go\n        uses: actions/setup-go@v6\n        with: { go-version: '1.26' }", 6],
    ["- uses: actions/cache@v4\n        with:\n          path: ~/go/pkg/mod", 5],
    [
      "- uses: actions/cache/restore@v4\n        with:\n          path: |\n            ~/.cache/go-build",
      5,
    ],
    [
      "- uses: actions/setup-go@v6\n        with:\n          # cache: false\n          go-version: '1'",
      5,
    ],
  ])("finds %j beside go-accel", (step, line) => {
    const findings = judgeWorkflows(workflow(`      ${step}\n${OURS}`));
    expect(idsOf(findings)).toEqual(["two-restorers"]);
    expect(findings[0]?.evidence).toEqual([
      expect.stringContaining(`.github/workflows/ci.yml:${line}: actions/`),
    ]);
  });

  test.each([
    "- uses: actions/setup-go@v6\n        with: { go-version-file: go.mod, cache: false }",
    "- uses: actions/setup-go@v6\n        with:\n          cache: 'false'",
    "- uses: actions/cache@v4\n        with:\n          path: node_modules",
    "- uses: actions/checkout@v6",
  ])("finds nothing wrong with %j beside go-accel", (step) => {
    expect(judgeWorkflows(workflow(`      ${step}\n${OURS}`))).toEqual([]);
  });

  test("finds nothing wrong with the caches of a job without go-accel", () => {
    expect(judgeWorkflows(workflow("      - uses: actions/setup-go@v6\n"))).toEqual([]);
  });
});
