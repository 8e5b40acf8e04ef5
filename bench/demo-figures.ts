/**
 * Compares the reports of the demo's two jobs with other sources: the use of the build cache with
 * go's own log and the content of the cache, modules with the mirror's log, tests with the output
 * of go test, and times with the clock of the shell that runs the steps. Fails if a count differs,
 * or a time by more than 5 %.
 *
 *   node bench/demo-figures.ts [--small]
 *
 * With --small the project is a generated one with 40 modules, instead of the sample.
 */
import { mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { writeTestedConsumer } from "../test/support/e2e/consumer.ts";
import { createGoEvidence } from "../test/support/e2e/go-evidence.ts";
import { ACTION_DIR } from "../test/support/e2e/repository.ts";
import { makeRepository } from "../test/support/git.ts";
import { makeModuleGraph } from "../test/support/module-graph.ts";
import { startModuleMirror } from "../test/support/module-mirror.ts";
import type { StepResult } from "../test/support/runner.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import { readGoEnv, SAMPLE_DIR, startCi } from "./support/ci.ts";

const COMMANDS = ["build ./...", "vet ./...", "test ./..."];
const MAX_TIME_DIFFERENCE = 0.05;

type Finding = readonly [what: string, ours: number | undefined, theirs: number, isEqual: boolean];

const { values: options } = parseArgs({ options: { small: { type: "boolean", default: false } } });
const root = mkdtempSync(path.join(tmpdir(), "go-accel-figures-"));
const goEnv = readGoEnv();
const [upstream = ""] = (goEnv["GOPROXY"] ?? "").split(/[,|]/);
const modules = options.small ? makeModuleGraph({ count: 40 }) : [];
const mirror = await startModuleMirror(
  options.small
    ? { modules }
    : { upstream: { url: upstream, cacheDir: path.join(root, "recording") } },
);
const checkout = async (workspace: string) => {
  await writeTestedConsumer(workspace, modules);
  makeRepository(workspace);
};
const ci = await startCi("figures", {
  ...goEnv,
  GOPROXY: mirror.url,
  ...(options.small ? { GOSUMDB: "off", GOFLAGS: "-buildvcs=false" } : {}),
});
try {
  const cold = await runJob("first");
  const warm = await runJob("second");
  process.exitCode = cold && warm ? 0 : 1;
} finally {
  await ci.close();
  await mirror.close();
  await removeTree(root);
}

async function runJob(name: string): Promise<boolean> {
  const dir = path.join(root, name);
  mkdirSync(dir);
  const evidence = createGoEvidence(dir, COMMANDS);
  mirror.clearRequests();
  const action = { kind: "action", name: "go-accel", dir: ACTION_DIR } as const;
  const { result, report } = await ci.runJob(options.small ? checkout : SAMPLE_DIR, [
    action,
    ...evidence.steps,
  ]);
  if (!report) throw new Error(`the ${name} job left no report`);
  const go = evidence.count();
  const { length: built } = go.carriedOut;
  console.log(
    `\n${name} job (go compiled ${built} of ${built + go.takenFromCache.length} packages)`,
  );
  const zips = new Set(
    mirror.requests.map((one) => one.path).filter((one) => one.endsWith(".zip")),
  );
  const test = result.steps.find((step) => step.name === "go test ./...");
  const findings = [
    equal("build actions reused", report.actions?.reused, go.reused),
    equal("build actions computed", report.actions?.computed, go.computed),
    equal("modules fetched", report.modules.fetched.length, zips.size),
    equal(
      "test packages cached",
      report.tests?.cached,
      countLines(test, /^ok\s+\S+\s+\(cached\)$/gm),
    ),
    equal("test packages run", report.tests?.run, countLines(test, /^ok\s+\S+\s+[\d.]+s$/gm)),
    ...COMMANDS.map((command, index) =>
      timed(command, report.goCommands?.[index]?.ms, go.commandMs[index]),
    ),
  ];
  for (const [what, ours, theirs, isEqual] of findings) {
    const figures = `${String(ours).padStart(8)}${String(theirs).padStart(8)}`;
    console.log(`${isEqual ? "ok    " : "FAILED"} ${what.padEnd(32)}${figures}`);
  }
  return findings.every(([, , , isEqual]) => isEqual);
}

function equal(what: string, ours: number | undefined, theirs: number): Finding {
  return [what, ours, theirs, ours === theirs];
}

function timed(command: string, ours: number | undefined, clockMs = Number.NaN): Finding {
  const difference = Math.abs((ours ?? Number.NaN) - clockMs) / clockMs;
  const isEqual = difference <= MAX_TIME_DIFFERENCE;
  return [`ms of go ${command}`, ours, Math.round(clockMs), isEqual];
}

function countLines(step: StepResult | undefined, pattern: RegExp): number {
  return (step?.log.match(pattern) ?? []).length;
}
