/**
 * Runs jobs behind three mirrors, each of which fails at random in every way that mirrors do. Every
 * job must end as it would behind a healthy mirror, and nothing wrong may be stored. Only the seed
 * decides what fails, so that a run can be repeated.
 *
 *   node bench/chaos.ts [--jobs 200] [--seed 1] [--parallel 4] [--sidecar]
 *
 * With `--sidecar` each job has a sidecar process with the product's own budgets, so that a hang
 * costs what it costs in a job. Without it the proxy runs in this process, with short budgets.
 */
import { parseArgs } from "node:util";
import { formatMs } from "../src/report/format.ts";
import { createInProcessDoor, openSidecarDoor } from "../test/support/chaos/door.ts";
import { describePlan, planChaos } from "../test/support/chaos/plan.ts";
import { type ChaosOutcome, runChaosJob } from "../test/support/chaos/run-job.ts";

const { values } = parseArgs({
  options: {
    jobs: { type: "string", default: "200" },
    seed: { type: "string", default: "1" },
    parallel: { type: "string", default: "4" },
    sidecar: { type: "boolean", default: false },
  },
});
const firstSeed = Number(values.seed);
const seeds = Array.from({ length: Number(values.jobs) }, (_, index) => firstSeed + index);
const openDoor = values.sidecar ? openSidecarDoor : createInProcessDoor();

const outcomes: ChaosOutcome[] = [];
const waiting = seeds.values();
await Promise.all(
  Array.from({ length: Number(values.parallel) }, async () => {
    // The workers share one iterator, so that each takes the next seed that is left.
    for (const seed of waiting) outcomes.push(await run(seed));
  }),
);
report(outcomes);
process.exitCode = outcomes.every(({ problems }) => problems.length === 0) ? 0 : 1;

async function run(seed: number): Promise<ChaosOutcome> {
  const plan = planChaos(seed);
  const outcome = await runChaosJob(plan, openDoor);
  if (outcome.problems.length > 0) {
    console.log(`seed ${seed} (${describePlan(plan)}) failed:`);
    for (const problem of outcome.problems) console.log(`  ${problem}`);
    const mode = values.sidecar ? " --sidecar" : "";
    console.log(`  again: node bench/chaos.ts --jobs 1 --seed ${seed}${mode}\n`);
  }
  return outcome;
}

function report(all: readonly ChaosOutcome[]): void {
  const faults = new Map<string, number>();
  for (const outcome of all) {
    for (const [name, count] of outcome.faults) faults.set(name, (faults.get(name) ?? 0) + count);
  }
  const sum = (of: (outcome: ChaosOutcome) => number) =>
    all.reduce((total, outcome) => total + of(outcome), 0);
  const durations = all.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  console.log(`| Fault | Times |\n| --- | ---: |`);
  for (const [name, count] of [...faults].sort(([, a], [, b]) => b - a)) {
    console.log(`| ${name} | ${count} |`);
  }
  console.log(`\njobs                ${all.length}`);
  console.log(`failed              ${all.filter(({ problems }) => problems.length > 0).length}`);
  console.log(`requests            ${sum(({ requests }) => requests)}`);
  console.log(`mirrors' requests   ${sum(({ upstreamRequests }) => upstreamRequests)}`);
  console.log(`faults              ${[...faults.values()].reduce((a, b) => a + b, 0)}`);
  console.log(`median of a job     ${formatMs(durations[durations.length >> 1] ?? 0)}`);
  console.log(`slowest job         ${formatMs(durations.at(-1) ?? 0)}`);
}
