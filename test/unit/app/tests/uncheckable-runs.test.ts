import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import type { LearnedRun } from "../../../../src/app/tests/learn-runs.ts";
import { findUncheckable } from "../../../../src/app/tests/uncheckable-runs.ts";
import { outputName } from "../../../../src/buildcache/layout.ts";
import { TEST_LOG_HEADER } from "../../../../src/buildcache/test-log.ts";
import { writeFiles } from "../../../support/git.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

const OUTPUT = "c".repeat(64);
const MODULES = [{ path: "example.com/m", dir: "/w/m" }];

function openRun(name: string): LearnedRun {
  const result = { package: name, cached: false, seconds: 0, readEntries: () => [] };
  const nothing = { testIds: [], resultIds: [], inputs: new Map(), verified: false, seenIn: 1 };
  return { result, now: { package: name, ...nothing } };
}

describe("a result of which no log is known", () => {
  let goCache = "";
  const found = (name: string, log: string): number => {
    writeFiles(goCache, { [outputName(OUTPUT)]: TEST_LOG_HEADER + log });
    const logs = [{ actionId: "a", outputId: OUTPUT, computedAtNs: 1n }];
    const isChart = ({ name }: { name: string }) => name.startsWith("/w/charts");
    const content = { stateOf: (input: { name: string }) => (isChart(input) ? "1" : undefined) };
    return findUncheckable([openRun(name)], { goCache, logs, modules: MODULES, content }).length;
  };

  beforeEach(async () => {
    goCache = join(await makeTempDir("uncheckable"), "cache");
  });

  test("may be taken if no log names a tracked file outside of the module", () => {
    expect(found("example.com/m/p", "open testdata/a.txt\nopen ../other/a.txt\n")).toBe(0);
  });

  test("may not be taken if a log does", () => {
    expect(found("example.com/m/p", "open ../../charts/a.txt\n")).toBe(1);
    expect(found("example.com/m/p", "stat /w/charts\n")).toBe(1);
  });

  test("may not be taken if its module is not known, and a log leaves the package's folder", () => {
    expect(found("example.com/other", "open testdata/a.txt\ngetenv HOME\n")).toBe(0);
    expect(found("example.com/other", "open testdata/../../a.txt\n")).toBe(1);
    expect(found("example.com/other", "open /etc/hosts\n")).toBe(1);
  });
});
