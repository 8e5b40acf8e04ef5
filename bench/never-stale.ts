/**
 * Runs jobs in fresh checkouts between our first and our last step, and the same jobs in a checkout
 * that stays. A round is one job after random edits, inside and outside of the module that is tested.
 * Jobs are at older commits too, find older layers or none, or a build cache that stayed on its
 * machine. No result may be out of date. What is cached in the checkout that stays must not run again
 * with us, if the layer that was restored can know it.
 *
 *   node bench/never-stale.ts [--runs 200] [--seed 1] [--steps 8]
 */
import { join } from "node:path";
import { parseArgs } from "node:util";
import { formatMs } from "../src/report/format.ts";
import { createPlace } from "../test/integration/support/never-stale/create-place.ts";
import { copyPlace } from "../test/integration/support/never-stale/place.ts";
import {
  NO_COUNTS,
  runSequence,
  type SequenceCounts,
} from "../test/integration/support/never-stale/sequence.ts";
import { makeKeptTempDir, removeTree } from "../test/support/temp-dir.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    steps: { type: "string", default: "8" },
  },
});
const firstSeed = Number(values.seed);
const total: SequenceCounts = { ...NO_COUNTS };
const failed: number[] = [];
const dir = await makeKeptTempDir("never-stale");
const beganMs = performance.now();
try {
  const begin = await createPlace(join(dir, "now"));
  copyPlace(join(dir, "now"), join(dir, "first"));
  for (let seed = firstSeed; seed < firstSeed + Number(values.runs); seed++) {
    copyPlace(join(dir, "first"), join(dir, "now"));
    const steps = Number(values.steps);
    const outcome = await runSequence(seed, steps, begin);
    console.error(`seed ${seed}: ${outcome.counts.rounds} rounds`);
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
console.log(`rounds                                    ${total.rounds}`);
console.log(`packages cached on both sides             ${total.cached}`);
console.log(`packages that ran on both                 ${total.ran}`);
console.log(`cached with us only                       ${total.reusedMore}`);
console.log(`cached in the checkout that stays only    ${total.reusedLess}`);
console.log(`out of date in the checkout that stays    ${total.staleWithoutUs}`);
console.log(`changed after our step, as go sees it     ${total.outOfReach}`);
console.log(`time                                      ${formatMs(performance.now() - beganMs)}`);
process.exitCode = failed.length === 0 ? 0 : 1;
