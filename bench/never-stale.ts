/**
 * Runs jobs in fresh checkouts with a restored build cache, and the same jobs in a checkout that
 * stays, with random edits between them. No result may be out of date. What is cached in the
 * checkout that stays must not run again with us.
 *
 *   node bench/never-stale.ts [--runs 200] [--seed 1] [--steps 8]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { restoreTestTimes } from "../src/app/tests/reuse-tests.ts";
import { formatMs } from "../src/report/format.ts";
import {
  runSequence,
  type SequenceCounts,
} from "../test/integration/support/never-stale/sequence.ts";
import { copyPlace, createPlace } from "../test/integration/support/never-stale/sides.ts";
import { makeKeptTempDir, removeTree } from "../test/support/temp-dir.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    steps: { type: "string", default: "8" },
  },
});
const firstSeed = Number(values.seed);
const total: SequenceCounts = { jobs: 0, cached: 0, ran: 0, reusedMore: 0, staleWithoutUs: 0 };
const failed: number[] = [];
const dir = await makeKeptTempDir("never-stale");
const beganMs = performance.now();
try {
  const place = await createPlace(join(dir, "now"));
  copyPlace(join(dir, "now"), join(dir, "first"));
  for (let seed = firstSeed; seed < firstSeed + Number(values.runs); seed++) {
    copyPlace(join(dir, "first"), join(dir, "now"));
    const steps = Number(values.steps);
    const outcome = await runSequence(seed, steps, { place, restoreTimes: restoreTestTimes });
    for (const [name, count] of Object.entries(outcome.counts)) {
      total[name as keyof SequenceCounts] += count;
    }
    if (outcome.problems.length === 0) continue;
    failed.push(seed);
    console.log(`seed ${seed} failed:\n  ${outcome.problems.join("\n  ")}`);
    console.log(`  again: node bench/never-stale.ts --runs 1 --seed ${seed} --steps ${steps}\n`);
  }
} finally {
  await removeTree(dir);
}
console.log(`sequences                                 ${values.runs}`);
console.log(`failed                                    ${failed.length}`);
console.log(`jobs                                      ${total.jobs}`);
console.log(`packages cached on both sides             ${total.cached}`);
console.log(`packages that ran on both                 ${total.ran}`);
console.log(`cached with us only                       ${total.reusedMore}`);
console.log(`out of date in the checkout that stays    ${total.staleWithoutUs}`);
console.log(`time                                      ${formatMs(performance.now() - beganMs)}`);
process.exitCode = failed.length === 0 ? 0 : 1;
