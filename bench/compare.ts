/**
 * Compares go-accel on the sample project with what teams have today: one archive of GOMODCACHE and
 * GOCACHE under an exact key of go.sum. Both save and restore through the genuine cache client and
 * the same modelled cache service. Rounds are interleaved, and medians are printed.
 *
 *   node bench/compare.ts [rounds]
 */
import path from "node:path";
import { formatMs } from "../src/report/format.ts";
import type { Step } from "../test/support/runner.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import {
  ACCEL_STEP,
  type Ci,
  type FinishedJob,
  GO_STEPS,
  makeBumpedSample,
  median,
  REPOSITORY_ROOT,
  readGoEnv,
  SAMPLE_DIR,
  startCi,
} from "./support/ci.ts";

const ROUNDS = Number(process.argv[2] ?? 5);
const COMBINED_STEP: Step = {
  kind: "action",
  name: "combined archive",
  dir: path.join(REPOSITORY_ROOT, "bench", "combined-archive"),
};

interface Contender {
  name: string;
  ci: Ci;
  step: Step;
}

const goEnv = readGoEnv();
const contenders: readonly [Contender, Contender] = [
  { name: "go-accel", ci: await startCi("bench-accel", goEnv), step: ACCEL_STEP },
  { name: "combined archive", ci: await startCi("bench-combined", goEnv), step: COMBINED_STEP },
];
const bumped = makeBumpedSample();
try {
  await measure("cold", SAMPLE_DIR, 1);
  await measure("nothing changed", SAMPLE_DIR, ROUNDS);
  const [bump] = await measure(`${bumped.module} instead`, bumped.dir, 1);
  reportBump(bump);
} finally {
  await removeTree(bumped.dir);
  for (const { ci } of contenders) await ci.close();
}

/** Prints one line for each contender. Returns the last job of each. */
async function measure(title: string, source: string, rounds: number): Promise<FinishedJob[]> {
  const last: FinishedJob[] = [];
  const timesMs: number[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { ci, step }] of contenders.entries()) {
      const job = await ci.runJob(source, [step, ...GO_STEPS]);
      last[index] = job;
      timesMs[index]?.push(job.durationMs);
    }
  }
  const medians = timesMs.map(median);
  console.log(`\n${title} (median of ${rounds})`);
  for (const [index, { name }] of contenders.entries()) {
    const steps = last[index]?.result.steps.map(
      (step) => `${step.name} ${formatMs(step.durationMs)}`,
    );
    console.log(
      `  ${name.padEnd(18)}${formatMs(medians[index] ?? 0).padStart(12)}   last: ${steps?.join(", ")}`,
    );
  }
  const [ours = Number.NaN, theirs = Number.NaN] = medians;
  console.log(`  go-accel is ${(theirs / ours).toFixed(2)} times faster`);
  return last;
}

function reportBump(job: FinishedJob | undefined): void {
  if (!job?.report) throw new Error("the last job left no report");
  const { restores, modules } = job.report;
  console.log(
    `  layers: ${restores.map((restore) => `${restore.name} ${restore.status}`).join(", ")}`,
  );
  console.log(`  fetched from a mirror: ${modules.fetched.join(", ") || "nothing"}`);
}
