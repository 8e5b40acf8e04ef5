/**
 * The history of a project, replayed push by push on CI, four ways side by side:
 *
 *   none      no cache at all
 *   combined  one archive of GOMODCACHE and GOCACHE under an exact key of go.sum
 *   ours      go-accel
 *   floor     a checkout and caches that never left the machine
 *
 * Each job is `go build ./...`, `go vet ./...`, `go test ./...`. Each runs on a new machine, except
 * on the floor. The ways take turns within a step, in another order in each round. A round replays
 * the whole history, and begins with empty caches. Medians are printed. `none` runs only once for
 * each step: no goal is about it, and it takes the longest.
 *
 * Exits with 1 if ours reuses the tests of other packages than the floor does. replay/profile.ts
 * says how large the project is, and why. The goals are for scale 2. On two cores a round then
 * takes half an hour, and the first one, with `none`, 25 minutes more.
 *
 *   node bench/replay.ts [--rounds 3] [--repeat 1] [--steps "leaf change,no change"]
 *                        [--ways ours,floor] [--scale 2] [--seed 1] [--dir FOLDER] [--remove]
 *                        [--json FILE]
 *
 * `--repeat` says how many pushes that change a leaf, or nothing, there are in each round. Steps
 * that are left out stay in the history: the next step includes their edits, and has no goal then.
 * With `--dir` all files of the jobs are below that folder. Without `--remove`, which is meant for
 * a tmpfs, what jobs leave stays until the end: some 20 GB in the first round at scale 1, twice
 * that at scale 2.
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { formatBytes, formatMs } from "../src/report/format.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import { planHistory, STEP_KINDS } from "./replay/history.ts";
import { parseSteps, parseWays } from "./replay/options.ts";
import { planProject } from "./replay/project.ts";
import { listGoals, listTestDifferences, type StepResults } from "./replay/results.ts";
import { setStage } from "./replay/stage.ts";
import { renderGoals, renderStep } from "./replay/tables.ts";
import { type Contender, startContender, WAYS } from "./replay/ways.ts";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "3" },
    repeat: { type: "string", default: "1" },
    steps: { type: "string", default: STEP_KINDS.join(",") },
    ways: { type: "string", default: WAYS.join(",") },
    scale: { type: "string", default: "2" },
    seed: { type: "string", default: "1" },
    dir: { type: "string", default: tmpdir() },
    remove: { type: "boolean", default: false },
    json: { type: "string" },
  },
});
const ROUNDS = Number(options.rounds);
const REPEAT = Number(options.repeat);
const chosenSteps = parseSteps(options.steps);
const chosenWays = parseWays(options.ways);

const root = mkdtempSync(path.join(options.dir, "go-accel-replay-"));
// The cache service and the steps of jobs put their files here.
process.env["TMPDIR"] = root;
const pushes = planHistory(planProject(Number(options.seed), Number(options.scale)), REPEAT);
const startedAt = performance.now();
const stage = await setStage(pushes, root);
const modules = pushes[0]?.project.modules.length ?? 0;
console.log(
  `${modules} modules with ${stage.moduleFiles} files (${formatBytes(stage.moduleBytes)}), ` +
    `${stage.projectFiles} files of the project; made in ${formatMs(performance.now() - startedAt)}\n`,
);
const steps: StepResults[] = STEP_KINDS.map((kind) => {
  const edits = pushes.filter((push) => push.kind === kind).map(({ what }) => what);
  return { kind, what: [...new Set(edits)].join(", "), jobs: {} };
});
try {
  for (let round = 1; round <= ROUNDS; round++) await replay(round);
} finally {
  await stage.close();
  await removeTree(root);
}
const measured = steps.filter(({ jobs }) => Object.keys(jobs).length > 0);
for (const step of measured) console.log(renderStep(step));
console.log(`${renderGoals(listGoals(steps))}\n`);
process.exitCode = reportTests() ? 0 : 1;
if (options.json !== undefined) writeFileSync(options.json, toJson());

async function replay(round: number): Promise<void> {
  const contenders: Contender[] = [];
  try {
    for (const way of chosenWays.filter((each) => each !== "none" || round === 1)) {
      contenders.push(
        await startContender(way, stage.goEnv, {
          parentDir: root,
          hostEnv: { TMPDIR: root },
          used: options.remove ? "removed" : "aside",
        }),
      );
    }
    for (const [index, { kind }] of pushes.entries()) {
      const step = steps.find((each) => each.kind === kind);
      if (step === undefined || !chosenSteps.includes(kind)) continue;
      for (let turn = 0; turn < contenders.length; turn++) {
        const contender = contenders[(turn + round + index) % contenders.length];
        if (contender === undefined) continue;
        if (contender.way === "none" && step.jobs.none !== undefined) continue;
        const measure = await contender.run(stage.origin.checkout(index));
        const jobs = step.jobs[contender.way] ?? [];
        step.jobs[contender.way] = [...jobs, measure];
        console.error(`round ${round}, ${kind}: ${contender.way} ${formatMs(measure.totalMs)}`);
      }
    }
  } finally {
    for (const { ci } of contenders) await ci.close();
  }
}

/** Whether ours reused what the floor reused, in each step of each round. */
function reportTests(): boolean {
  let isEqual = true;
  for (const step of measured) {
    for (const { job, fewer, more } of listTestDifferences(step)) {
      isEqual = false;
      console.log(`FAILED ${step.kind}, job ${job}: tests are not reused as on the floor`);
      if (fewer.length > 0) console.log(`  run again by ours only: ${fewer.join(", ")}`);
      if (more.length > 0) console.log(`  reused by ours only: ${more.join(", ")}`);
    }
  }
  if (isEqual && chosenWays.includes("ours") && chosenWays.includes("floor")) {
    console.log("Test packages were reused exactly as on the floor, in every step.");
  }
  return isEqual;
}

function toJson(): string {
  const plain = measured.map(({ kind, what, jobs }) => ({
    kind,
    what,
    jobs: Object.fromEntries(
      Object.entries(jobs).map(([way, measures]) => [
        way,
        measures.map((measure) => ({ ...measure, tests: Object.fromEntries(measure.tests) })),
      ]),
    ),
  }));
  const { scale, seed, rounds } = options;
  return `${JSON.stringify({ scale, seed, rounds, goals: listGoals(steps), steps: plain }, null, 2)}\n`;
}
