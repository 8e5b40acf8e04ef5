import { describe, expect, test } from "vitest";
import { describeAnnotations } from "../../../../src/report/findings/annotations.ts";
import type {
  LayerBreakEven,
  LayerRestore,
  RunReport,
  TestRerun,
} from "../../../../src/report/model/model.ts";
import { makeMirrorStats, makeReport, makeSidecarStats } from "../reports.ts";

const kindsOf = (report: Partial<RunReport>) =>
  describeAnnotations(makeReport(report)).map(({ kind }) => kind);
const messageOf = (report: Partial<RunReport>) =>
  describeAnnotations(makeReport(report)).map(({ message }) => message)[0];

test("describeAnnotations() says nothing of a job with which all is well", () => {
  expect(describeAnnotations(makeReport())).toEqual([]);
});

describe("a test that defeats its cache", () => {
  const rerun = (name: string, remedy?: string): TestRerun => ({
    package: `example.com/m/${name}`,
    seconds: 12,
    reason: "inputs",
    certain: true,
    ...(remedy === undefined ? {} : { remedy }),
  });
  const withTests = (...reruns: TestRerun[]) => ({
    tests: { packages: 9, run: 9, cached: 0, fresh: 0, reruns, more: 0 },
  });

  test("is named with what helps", () => {
    const remedy = "GITHUB_RUN_ID differs between jobs: read it outside the tests";
    expect(describeAnnotations(makeReport(withTests(rerun("a"), rerun("b", remedy))))).toEqual([
      {
        kind: "test-defeats-cache",
        level: "notice",
        title: "A test defeats its cache",
        message: `Tests of example.com/m/b run in every job, 12.0 s this time: ${remedy}.`,
      },
    ]);
  });

  test("is named once, with how many more there are", () => {
    const report = withTests(rerun("a", "x"), rerun("b", "y"), rerun("c", "z"));
    expect(kindsOf(report)).toEqual(["test-defeats-cache"]);
    expect(messageOf(report)).toContain("run in every job (and those of 2 more packages)");
  });

  test("is told apart from flags that changed", () => {
    const flags: TestRerun = { ...rerun("a", "leave the date out"), reason: "code" };
    expect(describeAnnotations(makeReport(withTests(flags)))).toMatchObject([
      {
        title: "Flags defeat the cache of tests",
        message:
          "Tests of example.com/m/a ran again although their code is the same, 12.0 s this time: leave the date out.",
      },
    ]);
  });

  test("is none where nothing can be done about it, or the cause is not proven", () => {
    expect(kindsOf(withTests(rerun("a")))).toEqual([]);
    expect(kindsOf(withTests({ ...rerun("a", "x"), certain: false }))).toEqual([]);
  });
});

describe("a layer that loses", () => {
  const measured = (losses: number, savedMs = 1_000): LayerBreakEven => ({
    layer: "build",
    costMs: 3_000,
    savedMs,
    runs: 9,
    losses,
  });

  test("is named from the third loss in a row on", () => {
    expect(kindsOf({ breakEven: [measured(2)] })).toEqual([]);
    expect(messageOf({ breakEven: [measured(3)] })).toBe(
      "Restoring the build layer cost 3.0 s and saved 1.0 s, and it has lost 3 times in a row: with `cache: auto` the next runs skip it, and `cache-build: false` turns it off.",
    );
    expect(messageOf({ breakEven: [measured(4, -50)] })).toContain(
      "saved nothing, and it has lost 4 times",
    );
  });

  test("is named where it was left alone, and not a second time", () => {
    const reason = "lost 3 times in a row: a restore cost 3.0 s and saved nothing";
    const lost: LayerRestore = { name: "modules", status: "off", reason, keys: [], lost: true };
    const report = { restores: [lost], breakEven: [measured(3)] };
    expect(kindsOf(report)).toEqual(["layer-loses"]);
    expect(messageOf(report)).toBe(
      `The modules layer was skipped: it ${reason}. \`cache-modules: false\` turns it off permanently.`,
    );
  });
});

describe("a mirror that failed over", () => {
  const fault = { kind: "status" as const, count: 7, example: "a.example.com: 500" };
  const failing = makeMirrorStats({
    mirror: "a.example.com",
    requests: 9,
    failed: 7,
    hits: 2,
    faults: [fault],
    outageMs: 1_500,
  });
  const healthy = makeMirrorStats({ mirror: "b.example.com", requests: 9, hits: 9 });
  const withMirrors = (...mirrors: (typeof healthy)[]) => ({
    sidecar: { status: "served" as const, reason: "stopped", stats: makeSidecarStats({ mirrors }) },
  });

  test("is named with its first fault, and what it cost", () => {
    expect(messageOf(withMirrors(failing, healthy))).toBe(
      "a.example.com failed 7 of 9 requests (a.example.com: 500); go waited 1.5 s for it. Repair it or remove it from the list; `mirror-selection: fastest` asks a healthy one first.",
    );
  });

  test("is the worst, with how many more there are", () => {
    const other = makeMirrorStats({ mirror: "c.example.com", requests: 3, failed: 3 });
    expect(messageOf(withMirrors(other, failing, healthy))).toMatch(
      /^a\.example\.com failed .*; 1 more mirror failed too\./,
    );
  });

  test("is none where nothing stood in, or next to nothing failed", () => {
    expect(kindsOf(withMirrors(failing))).toEqual([]);
    expect(kindsOf(withMirrors(failing, makeMirrorStats({ mirror: "b.example.com" })))).toEqual([]);
    expect(kindsOf(withMirrors({ ...failing, failed: 2 }, healthy))).toEqual([]);
  });
});

describe("a linter that is too old for its cache", () => {
  const findingsOnly = "golangci-lint 2.12.2 is wrong with a cache; from 2.14.0 on, all is kept";
  const used = { name: "golangci-lint", reused: 1, computed: 2 } as const;

  test("is named with the version that mends it", () => {
    const report = { linters: [{ ...used, version: "2.12.2", findingsOnly }] };
    expect(kindsOf(report)).toEqual(["linter-too-old"]);
    expect(messageOf(report)).toBe(
      `Only lists of findings are kept of what golangci-lint caches: ${findingsOnly}.`,
    );
  });

  test("is none if nothing is wrong with it, or if its version is not known", () => {
    expect(kindsOf({ linters: [{ ...used, version: "2.15.0" }] })).toEqual([]);
    expect(kindsOf({ linters: [{ ...used, version: "unknown", findingsOnly }] })).toEqual([]);
  });
});

describe("a key that can never hit", () => {
  const job = { ...makeReport().job, runId: "17654321098", sha: "0123456789abcdef".repeat(2) };
  const times = { mainMs: Date.parse("2026-11-21T10:00:00Z"), stepsMs: 0, postMs: 0 };
  const withPart = (name: string, value: string) => ({ job, times, keyParts: [{ name, value }] });

  test.each([
    ["scope", "CI / test / 17654321098", "the run's id"],
    ["scope", "build-0123456", "the commit"],
    ["scope", `build-${"0123456789abcdef".repeat(2)}`, "the commit"],
    ["scope", "nightly 2026-11-21T10:00:03Z", "the time"],
    ["scope", "nightly 1795255200", "the time"],
    ["profile GOFLAGS", "-ldflags=-X=main.commit=0123456789ab", "the commit"],
    ["profile workspace", "/builds/17654321098/src", "the run's id"],
  ])("is known by its part %s: %s", (name, value, holds) => {
    expect(kindsOf(withPart(name, value))).toEqual(["key-never-hits"]);
    expect(messageOf(withPart(name, value))).toContain(
      `The part "${name}" of the keys holds ${holds}, so `,
    );
  });

  test("says what is not found any more: the modules layer, which is for all jobs, still is", () => {
    expect(messageOf(withPart("scope", "17654321098"))).toContain(
      "so each run has a scope of its own: no history, and at best the build cache of another scope;",
    );
    expect(messageOf(withPart("profile GOFLAGS", "17654321098"))).toContain(
      "so no later job finds the build cache that this one saves;",
    );
  });

  test("comes with what helps", () => {
    expect(messageOf(withPart("scope", "17654321098"))).toMatch(/leave it out of `cache-scope`\.$/);
    expect(messageOf(withPart("profile GOFLAGS", "17654321098"))).toMatch(
      /keep it out of GOFLAGS,/,
    );
  });

  test.each([
    ["scope", 'CI / test / { "go": "1.26", "os": "ubuntu-24.04" }'],
    ["scope", "release-2026-11"],
    ["scope", "team-7654321 / build 1234567890"],
    ["scope", "0123"],
    ["profile", "0123456789abcdef"],
    ["go.sum", "0123456789abcdef".repeat(2)],
    ["profile workspace", "/srv/checkouts/app"],
  ])("is not seen in the part %s: %s", (name, value) => {
    expect(kindsOf(withPart(name, value))).toEqual([]);
  });

  test("is not seen in what is empty", () => {
    const empty = { ...job, runId: "", sha: "" };
    expect(kindsOf({ job: empty, keyParts: [{ name: "scope", value: "" }] })).toEqual([]);
    expect(kindsOf({ job: empty, keyParts: [{ name: "scope", value: "CI / test" }] })).toEqual([]);
  });
});

test("a regression comes first, with its figures", () => {
  const command = {
    command: "go test ./...",
    nowMs: 13_000,
    baseMs: 10_000,
    madMs: 0,
    runs: 20,
    verdict: "regression" as const,
  };
  const comparison = {
    status: "compared" as const,
    reason: "",
    runs: 20,
    thresholdPercent: 20,
    commands: [command],
  };
  expect(describeAnnotations(makeReport({ comparison }))).toMatchObject([
    {
      kind: "regression",
      level: "warning",
      message: expect.stringMatching(/^go test \.\/\.\.\. took 13\.0 s, 30 % more than/),
    },
  ]);
});

test("no message is longer than the CI system shows", () => {
  const remedy = "x".repeat(5_000);
  const reruns: TestRerun[] = [
    { package: "p", seconds: 1, reason: "inputs", certain: true, remedy },
  ];
  const tests = { packages: 1, run: 1, cached: 0, fresh: 0, reruns, more: 0 };
  expect(messageOf({ tests })).toHaveLength(1_000);
});

describe("a job for which little can be done", () => {
  const base = makeReport();

  test.each([
    ["a later Go", { go: { ...base.go, later: "go1.25.5" } }, "Put go-accel after"],
    ["no go.sum", { workspace: { ...base.workspace, missingSum: true as const } }, "commit go.sum"],
    ["a shared scope", { job: { ...base.job, sharesScope: true as const } }, "`cache-scope`"],
  ])("is told the remedy: %s", (_, report, remedy) => {
    expect(kindsOf(report)).toEqual(["little-to-expect"]);
    expect(messageOf(report)).toContain(remedy);
  });
});
