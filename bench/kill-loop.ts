/**
 * Runs jobs whose main or post step is killed at a random time: alone, with all its processes or
 * with the whole machine. The next job must succeed and be right, and nothing half-made may be left
 * in the cache, GOMODCACHE or GOCACHE. A seed decides everything except the machine's own speed.
 *
 *   node bench/kill-loop.ts [--kills 40] [--seed 1]
 */
import { parseArgs } from "node:util";
import { formatMs } from "../src/report/format.ts";
import { createMachine } from "../test/support/e2e/machine.ts";
import { type KillOutcome, prepareKillLoop, runKill } from "../test/support/kill-loop/kill-job.ts";
import { describeKill, planKill, type Victim } from "../test/support/kill-loop/plan.ts";

const { values } = parseArgs({
  options: {
    kills: { type: "string", default: "40" },
    seed: { type: "string", default: "1" },
  },
});
const firstSeed = Number(values.seed);
const beganMs = performance.now();
const outcomes: KillOutcome[] = [];
const machine = await createMachine({ paddingBytes: 100_000 });
try {
  const loop = await prepareKillLoop(machine);
  const { times } = loop;
  console.log(`main takes ${formatMs(times.main)}, post ${formatMs(times.post)}\n`);
  for (let seed = firstSeed; seed < firstSeed + Number(values.kills); seed++) {
    const plan = planKill(seed, machine.modules.length);
    const outcome = await runKill(loop, plan);
    outcomes.push(outcome);
    if (outcome.problems.length === 0) continue;
    console.log(`seed ${seed} (${describeKill(plan)}) failed:`);
    for (const problem of outcome.problems) console.log(`  ${problem}`);
    console.log(`  again: node bench/kill-loop.ts --kills 1 --seed ${seed}\n`);
  }
} finally {
  await machine.close();
}
report();
process.exitCode = outcomes.every(({ problems }) => problems.length === 0) ? 0 : 1;

function report(): void {
  console.log("| Killed | Phase | Kills | Had ended before | Next job had layers | Failed |");
  console.log("| --- | --- | ---: | ---: | ---: | ---: |");
  const victims: Victim[] = ["process", "tree", "machine"];
  for (const phase of ["main", "post"]) {
    for (const victim of victims) {
      const all = outcomes.filter(({ plan }) => plan.phase === phase && plan.victim === victim);
      const count = (is: (outcome: KillOutcome) => boolean) => all.filter(is).length;
      const cells = [
        count(({ hit }) => hit),
        count(({ hit }) => !hit),
        count(({ restored }) => restored.modules !== "miss" || restored.build !== "miss"),
        count(({ problems }) => problems.length > 0),
      ];
      console.log(`| ${victim} | ${phase} | ${cells.join(" | ")} |`);
    }
  }
  console.log(`\nkills   ${outcomes.filter(({ hit }) => hit).length}`);
  console.log(`time    ${formatMs(performance.now() - beganMs)}`);
}
