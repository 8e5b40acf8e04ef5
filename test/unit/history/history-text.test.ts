import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { formatHistory, parseHistory } from "../../../src/history/history-text.ts";
import {
  type History,
  MAX_RUNS,
  MAX_WITHOUT,
  type RunRecord,
} from "../../../src/history/record.ts";
import { historyOf, makeRun, repeat } from "../../support/run-records.ts";

const text = fc.string({ unit: "binary", maxLength: 20 });
const count = fc.nat();
const figures = <Name extends string>(...names: Name[]) =>
  fc.record(
    Object.fromEntries(names.map((name) => [name, count])) as Record<Name, fc.Arbitrary<number>>,
  );
const layers = fc.record(
  {
    status: fc.constantFrom("exact", "fallback", "miss", "warm", "off"),
    lost: fc.constant(true),
    restore: figures("lookupMs", "downloadMs", "unpackMs", "sizeBytes"),
    save: figures("ms", "sizeBytes"),
  },
  { requiredKeys: ["status"] },
);
const runs = fc.record(
  {
    at: fc
      .date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") })
      .map((at) => at.toISOString()),
    runId: text,
    attempt: text,
    sha: text,
    goVersion: text,
    runner: fc.record({ os: text, arch: text, image: text }),
    onDefaultBranch: fc.boolean(),
    stepsMs: fc.double({ min: 0, max: 1e9, noNaN: true }).map(Math.abs),
    jobMs: count,
    failed: fc.constant(true),
    layers: fc.record({ modules: layers, build: layers }),
    actions: fc.oneof(figures("reused", "computed"), figures("computed")),
    tests: fc.oneof(figures("run", "cached"), figures("run")),
    goCommands: fc.array(
      fc.record({ command: text, ms: count, exitCode: count }, { requiredKeys: ["command", "ms"] }),
      { maxLength: 5 },
    ),
    ownMs: count,
  },
  {
    requiredKeys: [
      "at",
      "runId",
      "attempt",
      "sha",
      "goVersion",
      "runner",
      "stepsMs",
      "layers",
      "ownMs",
    ],
  },
) as fc.Arbitrary<RunRecord>;
const histories: fc.Arbitrary<History> = fc.record({
  runs: fc.array(runs, { maxLength: 4 }),
  without: fc.array(runs, { maxLength: 4 }),
});

/** Every way to a value in it, with what is there. */
function paths(value: unknown, above: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== "object" || value === null) return [above];
  const inner = Object.entries(value).flatMap(([name, one]) => paths(one, [...above, name]));
  return above.length === 0 ? inner : [above, ...inner];
}

function replaceAt(value: unknown, [name = "", ...rest]: readonly string[], put: unknown): unknown {
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<
    string,
    unknown
  >;
  copy[name] = rest.length === 0 ? put : replaceAt(copy[name], rest, put);
  return copy;
}

describe("parseHistory()", () => {
  test("reads what formatHistory() made", () => {
    fc.assert(
      fc.property(histories, (history) => {
        expect(parseHistory(formatHistory(history))).toEqual(history);
      }),
    );
  });

  test("never throws, whatever it is given", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: "binary" }), fc.json()), (content) => {
        expect(parseHistory(content)).toBeUndefined();
      }),
    );
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        expect(parseHistory(Buffer.from(bytes).toString())).toBeUndefined();
      }),
    );
  });

  test("takes no history of which a part is damaged", () => {
    const whole: unknown = JSON.parse(
      formatHistory({
        runs: [
          makeRun({
            failed: true,
            tests: { run: 1, cached: 2 },
            goCommands: [{ command: "go", ms: 1, exitCode: 0 }],
          }),
        ],
        without: [makeRun()],
      }),
    );
    for (const path of paths(whole)) {
      for (const wrong of [null, -1, Number.MAX_VALUE * 2, ["x"], "x".repeat(2_000), false]) {
        if (path.at(-1) === "onDefaultBranch" && wrong === false) continue;
        const damaged = JSON.stringify(replaceAt(whole, path, wrong));
        expect([path, wrong, parseHistory(damaged)]).toEqual([path, wrong, undefined]);
      }
    }
  });

  test("reads a record of before branches and exit codes were kept", () => {
    const {
      onDefaultBranch: _,
      jobMs: __,
      ...older
    } = makeRun({
      goCommands: [{ command: "go build", ms: 1 }],
    });
    expect(parseHistory(formatHistory(historyOf(older)))).toEqual(historyOf(older));
  });

  test("takes none that was cut", () => {
    const whole = formatHistory(historyOf(makeRun()));
    for (let length = 0; length < whole.length; length++) {
      expect(parseHistory(whole.slice(0, length))).toBeUndefined();
    }
  });

  test("takes none of another version, nor one that holds more than we keep", () => {
    const whole = formatHistory(historyOf(makeRun()));
    expect(parseHistory(whole.replace('"v":1', '"v":2'))).toBeUndefined();
    expect(
      parseHistory(formatHistory(historyOf(...repeat(MAX_RUNS, () => makeRun())))),
    ).toBeDefined();
    expect(
      parseHistory(formatHistory(historyOf(...repeat(MAX_RUNS + 1, () => makeRun())))),
    ).toBeUndefined();
    const without = repeat(MAX_WITHOUT + 1, () => makeRun());
    expect(parseHistory(formatHistory({ runs: [], without }))).toBeUndefined();
  });

  test("keeps nothing that the format does not know", () => {
    const more = { v: 1, runs: [{ ...makeRun(), token: "x" }], without: [], token: "x" };
    expect(parseHistory(JSON.stringify(more))).toEqual(historyOf(makeRun()));
  });
});
