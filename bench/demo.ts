/**
 * Runs the main job twice on the sample project: first cold, then on a new machine that has only
 * the cache. Shows both summaries, and the times side by side. Fails if the second job does not do
 * what the README promises. With `--jobs 8 --report FILE` the job runs eight times, so that there
 * are earlier jobs to compare the last one with, and the last report is written to the file.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { formatMs } from "../src/report/format.ts";
import {
  ACCEL_STEP,
  type FinishedJob,
  GO_STEPS,
  readGoEnv,
  SAMPLE_DIR,
  startCi,
} from "./support/ci.ts";

const EXPECTED_RATIO = 8;
const EXPECTED_REUSE = 0.99;

const { values } = parseArgs({
  options: { jobs: { type: "string", default: "2" }, report: { type: "string" } },
});

const ci = await startCi("demo", readGoEnv());
try {
  console.log("Running the cold job: everything is downloaded and compiled (1 to 4 minutes).\n");
  const cold = await ci.runJob(SAMPLE_DIR, [ACCEL_STEP, ...GO_STEPS]);
  printSummary("first job", cold);
  console.log("Running the same job on a new machine that has nothing but the cache.\n");
  const warm = await ci.runJob(SAMPLE_DIR, [ACCEL_STEP, ...GO_STEPS]);
  printSummary("second job", warm);
  let last = warm;
  for (let job = 3; job <= Number(values.jobs); job++) {
    last = await ci.runJob(SAMPLE_DIR, [ACCEL_STEP, ...GO_STEPS]);
    console.log(`Job ${job} took ${formatMs(last.durationMs)}.`);
  }
  if (last !== warm) printSummary("last job", last);
  if (values.report) writeFileSync(values.report, `${JSON.stringify(last.report, undefined, 2)}\n`);
  printTimes(cold, warm);
  process.exitCode = check(cold, warm) ? 0 : 1;
} finally {
  await ci.close();
}

function printSummary(title: string, job: FinishedJob): void {
  const summary = job.result.steps.find((step) => step.phase === "post")?.summary ?? "";
  console.log(`──── summary of the ${title} ────\n\n${summary}`);
}

function printTimes(cold: FinishedJob, warm: FinishedJob): void {
  const row = (name: string, first: string, second: string) =>
    console.log(`${name.padEnd(24)}${first.padStart(14)}${second.padStart(14)}`);
  row("step", "first job", "second job");
  for (const [index, step] of cold.result.steps.entries()) {
    const twin = warm.result.steps[index];
    row(step.name, formatMs(step.durationMs), twin ? formatMs(twin.durationMs) : "–");
  }
  row("all steps", formatMs(cold.durationMs), formatMs(warm.durationMs));
  console.log(
    `\nThe second job was ${(cold.durationMs / warm.durationMs).toFixed(1)} times faster.`,
  );
}

function check(cold: FinishedJob, warm: FinishedJob): boolean {
  const { report } = warm;
  if (!report?.actions) throw new Error("the second job left no report");
  const { reused = 0, computed } = report.actions;
  const findings: [string, boolean][] = [
    ["both layers restored", report.restores.every((restore) => restore.status === "exact")],
    ["no module fetched from a mirror", report.modules.fetched.length === 0],
    ["99 % of build actions reused", reused / (reused + computed) >= EXPECTED_REUSE],
    ["8 times faster", cold.durationMs / warm.durationMs >= EXPECTED_RATIO],
  ];
  for (const [what, holds] of findings) console.log(`${holds ? "ok    " : "FAILED"} ${what}`);
  return findings.every(([, holds]) => holds);
}
