import type { RunReport, TestRerun } from "../../../src/report/model/model.ts";
import { makeMirrorStats, makeReport, makeSidecarStats } from "./reports.ts";
import { type Command, figure, makeComparison, makeTimes, makeTrend } from "./situation-parts.ts";

const PACKAGES = 2_000;
const COMMANDS = 300;
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);
const packagePath = (index: number) =>
  `example.com/monorepo/services/${String(index % 40).padStart(2, "0")}/internal/component${String(index).padStart(4, "0")}`;

/** 2,000 packages, tested by 300 commands; a change of what all import ran them all again. */
export function makeMonorepoReport(): RunReport {
  const commands = numbers(COMMANDS).map((index): Command => {
    return [`go test ./services/${index}/...`, 2_000 + ((index * 7_919) % 9_000)];
  });
  const base = Object.fromEntries(
    commands.map(([command, ms], index) => {
      const verdict = index % 50 === 7 ? "regression" : index % 20 === 3 ? "slower" : "same";
      return [command, [verdict === "same" ? ms : Math.round(ms * 0.7), verdict] as const];
    }),
  );
  const modules = numbers(PACKAGES).map((index) => `example.com/dependency/number${index}@v1.2.3`);
  return makeReport({
    job: { ...makeReport().job, name: "monorepo" },
    workspace: {
      modules: numbers(200).map((index) => `example.com/monorepo/services/${index}`),
      sumFiles: numbers(200).map((index) => `services/${index}/go.sum`),
      vendored: false,
    },
    ...makeTimes(commands),
    modules: { needed: PACKAGES, fromLayer: 0, fromStore: PACKAGES, fetched: modules, private: 11 },
    sidecar: {
      status: "served",
      reason: "drained",
      stats: makeSidecarStats({
        fetchedModules: modules,
        mirrors: numbers(15).map((index) =>
          makeMirrorStats({
            mirror: `mirror${index}.example.com`,
            requests: 4_000,
            hits: 3_990,
            modules: 130,
            sizeBytes: 180_000_000,
            failed: 10,
            p50Ms: 48,
            p95Ms: 310,
            p99Ms: 1_420,
            retries: 10,
            faults: [{ kind: "status", count: 10, example: `mirror${index} answered 503` }],
          }),
        ),
        corrupt: numbers(50).map((index) => ({
          where: "store" as const,
          subject: `example.com/damaged${index}`,
          version: "v1.0.0",
          fault: "its zip has the hash h1:x=",
        })),
        unanswered: numbers(400).map((index) => `example.com/absent${index}@v1.0.0.zip`),
      }),
    },
    actions: { reused: 3_120, computed: 41_880, unused: 12 },
    tests: {
      packages: PACKAGES,
      cached: 0,
      run: PACKAGES,
      fresh: 20,
      reruns: numbers(PACKAGES - 20).map(makeRerun),
      more: 0,
    },
    comparison: makeComparison(commands, base, {
      steps: figure(2_012_000, 1_702_000, "slower"),
      cold: { medianMs: 3_610_000, runs: 2 },
    }),
    trend: makeTrend(numbers(40).map((index) => 1_700_000 + ((index * 7_919) % 90) * 1_000)),
    faults: numbers(200).map((index) => ({
      area: "mirror" as const,
      message: `mirror${index % 15}.example.com answered 503 for module ${index}`,
    })),
  });
}

function makeRerun(index: number): TestRerun {
  const rerun = { package: packagePath(index), seconds: 9 - (index % 80) / 10 };
  if (index < 30) {
    return {
      ...rerun,
      reason: "inputs",
      certain: true,
      inputs: [{ kind: "env", name: "GITHUB_RUN_ID" }],
      remedy: "GITHUB_RUN_ID differs between jobs: read it outside the tests",
    };
  }
  const packages = ["example.com/monorepo/lib/log", "example.com/monorepo/lib/flags"];
  return { ...rerun, reason: "code", packages, modules: false, more: 14 };
}
