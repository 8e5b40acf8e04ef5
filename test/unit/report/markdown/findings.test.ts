import { describe, expect, test } from "vitest";
import { renderMoreFindings, renderWorst } from "../../../../src/report/markdown/findings.ts";
import { NORMAL } from "../../../../src/report/markdown/limits.ts";
import type { Annotation, RunReport } from "../../../../src/report/model/model.ts";
import { makeColdReport, makeReport, makeSidecarStats } from "../reports.ts";
import { type Command, makeComparison, makeTimes } from "../situation-parts.ts";

const annotation = (kind: Annotation["kind"], level: Annotation["level"]): Annotation => ({
  kind,
  level,
  title: `${kind} ${level}`,
  message: "set `cache-build: false`",
});
const FAILED: readonly Command[] = [
  ["go vet", 100],
  ["go test ./...", 2_000, 1],
];
const SLOW: readonly Command[] = [
  ["go vet", 2_000],
  ["go build", 9_000],
];
const rerun = {
  package: "example.com/p",
  seconds: 1,
  reason: "inputs",
  remedy: "unset it",
} as const;

/** Each with all that is less bad than it. */
const LADDER: readonly (readonly [expected: string, report: Partial<RunReport>])[] = [
  [
    "> 💡 **layer-loses notice**: set <code>cache-build: false</code>",
    {
      annotations: [annotation("layer-loses", "notice")],
    },
  ],
  [
    "> 💡 **Tests of <code>example.com/p</code> run again in every job**: unset it",
    {
      tests: { packages: 2, cached: 0, run: 2, fresh: 0, reruns: [rerun], more: 0 },
    },
  ],
  [
    "> ⚠️ **The job continued without what failed (cache)**: it was down",
    {
      faults: [{ area: "cache", message: "it was down" }],
    },
  ],
  [
    "> ⚠️ **key-never-hits warning**: set <code>cache-build: false</code>",
    {
      annotations: [annotation("layer-loses", "notice"), annotation("key-never-hits", "warning")],
    },
  ],
  [
    "> 🔴 **<code>go build</code> is slower than base**: 9.0 s instead of 3.0 s, +200 % (median of 18 runs)",
    {
      comparison: makeComparison(SLOW, {
        "go vet": [1_000, "regression"],
        "go build": [3_000, "regression"],
      }),
    },
  ],
  [
    "> ❌ **<code>go test ./...</code> failed**: after 2.0 s with exit code 1; its output is in the log of its step",
    makeTimes(FAILED),
  ],
];

describe("renderWorst()", () => {
  test.each(LADDER.map(([expected], index) => [expected, index] as const))(
    "is %s",
    (expected, index) => {
      const report = Object.assign({}, ...LADDER.slice(0, index + 1).map(([, part]) => part));
      expect(renderWorst(makeReport(report))).toBe(expected);
    },
  );

  test("is empty where nothing is worth acting on", () => {
    expect(renderWorst(makeReport())).toBe("");
  });

  test("names a signal, which is no failure of the command's own", () => {
    const report = makeReport(makeTimes([["go test", 500, 143]]));
    expect(renderWorst(report)).toContain("**<code>go test</code> was stopped by a signal**");
  });

  test("names a mirror that sent wrong content", () => {
    expect(renderWorst(makeColdReport())).toBe(
      "> ⚠️ **<code>second.example.com:8443</code> sent invalid content**: it was refused and requested elsewhere; remove the mirror from the list, or find out why",
    );
  });

  test("does not speak of another mirror if there is none", () => {
    const [first] = makeColdReport().sidecar.stats?.mirrors.slice(-1) ?? [];
    const stats = makeSidecarStats({ mirrors: first ? [first] : [] });
    const sidecar = { status: "served", reason: "drained", stats } as const;
    expect(renderWorst(makeReport({ sidecar }))).toMatch(
      /: it was refused, and there was no other mirror to ask; find out why$/,
    );
  });

  test("has what helps against a failed mirror, not the fault alone", () => {
    const report = makeReport({
      faults: [{ area: "mirror", message: "no answer" }],
      annotations: [annotation("mirror-failed-over", "notice")],
    });
    expect(renderWorst(report)).toContain("mirror-failed-over notice");
  });
});

describe("renderMoreFindings()", () => {
  test("has the others that stand nowhere else", () => {
    const report = Object.assign({}, ...LADDER.map(([, part]) => part));
    const text = renderMoreFindings(makeReport(report), NORMAL);
    expect(text).toContain("Also worth acting on: 4");
    expect(text.split("\n").filter((line) => line.startsWith("- "))).toHaveLength(4);
    expect(text).not.toMatch(/it was down|unset it/);
  });

  test("counts what it does not list", () => {
    const annotations = Array.from({ length: 30 }, () => annotation("layer-loses", "notice"));
    const text = renderMoreFindings(makeReport({ annotations }), NORMAL);
    expect(text).toContain("- and 9 more");
  });
});

describe("a go command that failed", () => {
  const diagnoses = [
    { id: "disk-full", title: "A disk is full", message: "GOCACHE is /cache. Free <space>." },
    { id: "go-sum-missing", title: "There is no go.sum", message: "Make it." },
  ];
  const { goCommands } = makeTimes(FAILED);

  test("stands beside the likeliest reason, if there is one", () => {
    const report = { ...makeReport(), goCommands, diagnoses };
    expect(renderWorst(report)).toBe(
      "> ❌ **<code>go test ./...</code> failed**: after 2.0 s with exit code 1, and this may be why: A disk is full. GOCACHE is /cache. Free &lt;space&gt;.",
    );
    expect(renderMoreFindings(report, NORMAL)).toContain("**There is no go.sum**: Make it.");
  });
});
