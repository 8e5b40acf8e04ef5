import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { outputName } from "../../../src/buildcache/layout.ts";
import { hashTestInputs, resultActionId } from "../../../src/buildcache/test-keys.ts";
import { TEST_LOG_HEADER } from "../../../src/buildcache/test-log.ts";
import type { TestResult, TimedEntry } from "../../../src/buildcache/test-outputs.ts";
import { createTestOrigins } from "../../../src/buildcache/test-runs.ts";
import { writeFiles } from "../../support/git.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const id = (text: string) => createHash("sha256").update(text).digest("hex");
const LOG = id("log");
const OTHER = id("other log");
const HASH = id("inputs");

const at = (ns: number, actionId: string, outputId: string): TimedEntry => ({
  actionId,
  outputId,
  computedAtNs: BigInt(ns),
});
/** A result whose keys follow from the given logs and inputs, or from none. */
const result = (times: number[], logs: string[], hash = HASH): TestResult => ({
  package: "m/p",
  cached: false,
  seconds: 1,
  readEntries: () =>
    times.map((ns, index) => at(ns, resultActionId(logs[index] ?? id("?"), hash), id("r"))),
});

describe("createTestOrigins()", () => {
  async function origins(logs: TimedEntry[]) {
    const dir = await makeTempDir("origins");
    writeFiles(dir, {
      [outputName(LOG)]: `${TEST_LOG_HEADER}getenv A\n`,
      [outputName(OTHER)]: `${TEST_LOG_HEADER}getenv B\n`,
    });
    return createTestOrigins(dir, logs);
  }
  const [one, two] = [id("1"), id("2")];
  const lines = [{ op: "getenv", name: "A" }];

  test("finds the log by the key of the result, among many of the same moment", async () => {
    const logs = [
      at(10, id("x"), OTHER),
      at(11, one, LOG),
      at(12, id("y"), LOG),
      at(21, two, LOG),
      at(22, id("z"), LOG),
    ];
    const { find } = await origins(logs);
    expect(find(result([20, 30], [one, two]), () => HASH)).toEqual({
      testIds: [one, two],
      log: lines,
      verified: true,
    });
  });

  test("goes by the time where the inputs are others than go saw, and only where one fits", async () => {
    const pair = [at(11, one, LOG), at(21, two, LOG)];
    const found = { testIds: [one, two], log: lines, verified: false };
    const nothing = { testIds: [], log: undefined, verified: false };
    const unproven = result([20, 30], []);
    const findIn = async (logs: TimedEntry[]) => (await origins(logs)).find(unproven, () => HASH);
    expect(await findIn(pair)).toEqual(found);
    expect(await findIn([at(5, id("x"), OTHER), ...pair])).toEqual(found);
    expect(await findIn([])).toEqual(nothing);
    // Two packages with different logs, then with the same one.
    expect(
      await findIn([
        at(10, id("x"), OTHER),
        at(11, one, LOG),
        at(21, two, LOG),
        at(22, id("y"), OTHER),
      ]),
    ).toEqual(nothing);
    expect(await findIn([...pair, at(22, id("y"), LOG)])).toEqual({ ...found, testIds: [one] });
    // Long before, or after.
    expect(await findIn([at(11, one, LOG), at(31, two, LOG)])).toEqual(nothing);
  });
});

describe("hashTestInputs()", () => {
  const place = { packageDir: "/m/p", moduleDir: "/m", env: { A: "1" }, goVersion: "go1.26.1" };
  const hash = (lines: [op: "getenv" | "open", name: string][], more: Partial<typeof place> = {}) =>
    hashTestInputs(
      lines.map(([op, name]) => ({ op, name })),
      { ...place, ...more },
    );

  test("follows variables, GODEBUG and the version of go, and no file outside of the module", () => {
    const base = hash([["getenv", "A"]]);
    expect(
      hash([
        ["getenv", "A"],
        ["open", "/elsewhere"],
      ]),
    ).toBe(base);
    expect(hash([["getenv", "A"]], { goVersion: "go1.26.1 X:synctest" })).toBe(base);
    const others = [
      hash([]),
      hash([["getenv", "B"]]),
      hash([["getenv", "A"]], { env: { A: "2" } }),
      hash([["getenv", "A"]], { env: { A: "1", GODEBUG: "" } as { A: string } }),
      hash([["getenv", "A"]], { goVersion: "go1.26.2" }),
      hash([
        ["getenv", "A"],
        ["open", "absent"],
      ]),
    ];
    expect(new Set([base, ...others]).size).toBe(others.length + 1);
  });
});
