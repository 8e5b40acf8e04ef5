import fc from "fast-check";
import type { RunReport, TestRerun } from "../../../src/report/model/model.ts";
import type { MirrorFault } from "../../../src/telemetry/sidecar-stats.ts";
import { ATTACKS } from "./hostile-report.ts";
import { makeMirrorStats, makeReport, makeSidecarStats } from "./reports.ts";
import { type Command, makeComparison, makeTimes, makeTrend } from "./situation-parts.ts";

const KINDS: readonly MirrorFault["kind"][] = ["status", "timeout", "integrity", "open", "cut"];
const COUNTS = fc.constantFrom(0, 1, 7, 21, 1_000);
const TEXTS = fc.array(
  fc.oneof(
    fc.constantFrom(...ATTACKS),
    fc.constantFrom("|", "{", "@", "#", "\ud83d\ude00", "://").map((text) => text.repeat(5_000)),
    fc.string({ unit: "binary", maxLength: 60 }),
  ),
  { minLength: 1, maxLength: 5 },
);

/** Reports whose lists are long and whose names are longer. */
export function hugeReports(): fc.Arbitrary<RunReport> {
  const counts = fc.record({
    commands: COUNTS,
    names: COUNTS,
    mirrors: COUNTS,
    reruns: COUNTS,
    inputs: fc.constantFrom(0, 3, 500),
    keys: COUNTS,
    faults: COUNTS,
    annotations: COUNTS,
    trend: COUNTS,
  });
  return fc.tuple(counts, TEXTS).map(([count, texts]) => makeHugeReport(count, texts));
}

function makeHugeReport(count: Record<string, number>, texts: readonly string[]): RunReport {
  const list = <T>(name: string, make: (text: string, index: number) => T): T[] =>
    Array.from({ length: count[name] ?? 0 }, (_, index) =>
      make(texts[index % texts.length] ?? "", index),
    );
  const [text = ""] = texts;
  const base = makeReport();
  const names = list("names", (name) => name);
  const causes = list("inputs", (name) => name);
  const inputs = causes.map((name) => ({ kind: "file" as const, name }));
  const commands = list("commands", (name, index): Command => {
    return [`${name} ${index}`, (index * 7_919) % 10_007, index % 3 === 0 ? 1 : 0];
  });
  const medians = Object.fromEntries(
    commands.map(([command], index) => {
      return [command, [3_000, index % 2 === 0 ? "regression" : "same"] as const] as const;
    }),
  );
  return makeReport({
    job: { ...base.job, name: text },
    policy: { read: true, write: true, reason: text },
    history: text,
    keyParts: list("keys", (value) => ({ name: value, value })),
    ...makeTimes(commands),
    restores: base.restores.map((restore) => ({ ...restore, reason: text, matchedKey: text })),
    saves: base.saves.map((save) => ({ ...save, reason: text })),
    modules: { ...base.modules, fetched: names, missing: names, rejected: names },
    sidecar: {
      status: "served",
      reason: text,
      stats: makeSidecarStats({
        unanswered: names,
        denied: names,
        corrupt: names.map((name) => ({
          where: "tree",
          subject: name,
          version: name,
          fault: name,
        })),
        mirrors: list("mirrors", (mirror) =>
          makeMirrorStats({
            mirror,
            failed: 1,
            faults: KINDS.map((kind) => ({ kind, count: 1, example: mirror })),
          }),
        ),
      }),
    },
    tests: {
      packages: 10_000,
      cached: 3,
      run: 9_997,
      fresh: 0,
      reruns: list("reruns", (name, index): TestRerun => {
        const common = { package: name, seconds: index, remedy: name };
        return index % 2 === 0
          ? { ...common, reason: "inputs", inputs }
          : { ...common, reason: "code", packages: causes };
      }),
      more: 5,
    },
    comparison: makeComparison(commands, medians, { reason: text }),
    trend: makeTrend(list("trend", (_, index) => index * 100)),
    annotations: list("annotations", (title, index) => ({
      kind: index % 2 === 0 ? "regression" : "layer-loses",
      level: "warning",
      title,
      message: title,
    })),
    gate: { failed: true, reason: text },
    faults: list("faults", (message) => ({ area: "cache", message })),
  });
}
