import { describe, expect, test } from "vitest";
import { renderComment } from "../../../../src/report/markdown/comment.ts";
import type { RunReport } from "../../../../src/report/model/model.ts";
import { expectGolden } from "../../../support/golden.ts";
import { cellCounts, foreignTags, renderMarkdown } from "../../../support/rendered-markdown.ts";
import { makeReport } from "../reports.ts";
import { SITUATIONS } from "../situations.ts";

const RUN_URL = "https://github.com/octo/app/actions/runs/1/attempts/1";

function situation(name: string): RunReport {
  const report = SITUATIONS[name];
  if (!report) throw new Error(`no situation ${name}`);
  return report;
}

describe("renderComment()", () => {
  test.each(Object.keys(SITUATIONS))("of %s is as it was", (name) => {
    expectGolden(`comment-${name}.md`, renderComment(situation(name), { runUrl: RUN_URL }));
  });

  test.each(Object.keys(SITUATIONS))("of %s has whole tables, and no markup of others", (name) => {
    const text = renderComment(situation(name), { runUrl: RUN_URL });
    for (const lines of cellCounts(text)) expect(new Set(lines).size).toBe(1);
    const own = new Set(["h3", "sub", `a href="${RUN_URL}"`]);
    expect(foreignTags(renderMarkdown(text)).filter((tag) => !own.has(tag))).toEqual([]);
  });

  test("is shorter than GitHub's limit in all situations", () => {
    for (const [name, report] of Object.entries(SITUATIONS)) {
      expect(renderComment(report).length, name).toBeLessThan(10_000);
    }
  });

  test("counts the go commands that it leaves out", () => {
    const goCommands = Array.from({ length: 14 }, (_, index) => ({
      command: `go build ./cmd/tool${index}`,
      startMs: index * 1_000,
      ms: 1_000,
      exitCode: 0,
    }));
    const text = renderComment(makeReport({ goCommands }));
    expect(text.match(/go build/g)).toHaveLength(10);
    expect(text).toContain("and 4 shorter commands, 4.0 s together");
  });

  test("names regressions in its title, and says when they are gone", () => {
    const report = situation("test-regression");
    expect(renderComment(report)).toMatch(/^### 🔴 go-accel · test: 1 regression$/m);
    const resolved = renderComment(situation("all-warm"), { resolved: true });
    expect(resolved).toMatch(/^### go-accel · test$/m);
    expect(resolved).toContain("\nThere is no longer a regression.\n");
  });

  test("counts the steps where no command of theirs got slower", () => {
    const report = situation("test-regression");
    const { comparison } = report;
    if (!comparison) throw new Error("the situation has a comparison");
    const steps = renderComment({ ...report, comparison: { ...comparison, commands: [] } });
    expect(steps).toMatch(/^### 🔴 go-accel · test: 1 regression$/m);
  });
});
