import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type AccelJob, complaintLines } from "../e2e/accel-job.ts";
import { writeTestedConsumer } from "../e2e/consumer.ts";
import { ACTION, type Machine } from "../e2e/machine.ts";
import { makeRepository } from "../git.ts";
import type { SyntheticModule } from "../module-builder.ts";
import type { JobOptions, JobResult, Step, StepEvent } from "../runner.ts";
import { removeTree } from "../temp-dir.ts";
import { inspectBuildCache, inspectEntries, inspectModuleCache } from "./inspect.ts";
import { killTree, tryKill } from "./kill-tree.ts";
import type { KillPlan } from "./plan.ts";

export interface KillLoop {
  machine: Machine;
  /** How long the phases took in the last job without a kill on a new machine, in milliseconds. */
  times: { main: number; post: number };
  /** Keys of the entries that were looked into: an entry never changes. */
  inspected: Set<string>;
}

export interface KillOutcome {
  plan: KillPlan;
  /** Whether the step was still at work when it was hit. */
  hit: boolean;
  /** What is wrong; empty if everything is right. */
  problems: string[];
  /** What the next job had from the cache. */
  restored: { modules: string; build: string };
}

const RUN = 'go build -o "$RUNNER_TEMP/app" . && "$RUNNER_TEMP/app" 2>&1 | sed \'s/^/NAME /\'';
const STEPS: readonly Step[] = [
  ACTION,
  { kind: "run", run: RUN, if: "always()" },
  { kind: "run", run: "go test -v ./... && go mod verify", if: "always()" },
];

/** Runs jobs that fill the cache, and tell how long they take. */
export async function prepareKillLoop(machine: Machine): Promise<KillLoop> {
  await checkOut(machine, machine.modules);
  await machine.run({ steps: STEPS });
  await machine.renew();
  await checkOut(machine, machine.modules.slice(1, 6));
  const job = await machine.run({ steps: STEPS });
  return { machine, times: timesOf(job), inspected: new Set() };
}

function timesOf({ main, post }: AccelJob): KillLoop["times"] {
  return { main: main.durationMs, post: post.durationMs };
}

/**
 * Kills a job as planned, then looks at what it left and runs the next one, which must find nothing
 * amiss.
 */
export async function runKill(loop: KillLoop, plan: KillPlan): Promise<KillOutcome> {
  const { machine } = loop;
  const modules = plan.modules.flatMap((index) => machine.modules[index] ?? []);
  await machine.renew();
  await checkOut(machine, modules);
  const { result, hit } = await runKilledJob(loop, plan);
  const problems = plan.victim === "machine" && hit ? [] : await checkGoSteps(result, modules);
  problems.push(...(await inspect(loop, "after the kill")));

  if (plan.nextMachine === "new") await machine.renew();
  await checkOut(machine, modules);
  const next = await machine.run({ steps: STEPS });
  // One slow job at the start would put all later kills behind the end of what they are to hit.
  if (plan.nextMachine === "new") loop.times = timesOf(next);
  if (next.conclusion !== "success") problems.push(`the next job ended in ${next.conclusion}`);
  problems.push(...complaintLines(next).map((line) => `the next job said ${line}`));
  problems.push(...next.orphans.map(({ cmdline }) => `the next job left ${cmdline}`));
  problems.push(...(await checkGoSteps(next, modules)));
  problems.push(...(await inspect(loop, "after the next job")));
  const { outputs } = next.main;
  const restored = {
    modules: outputs["modules-cache"] ?? "",
    build: outputs["build-cache"] ?? "",
  };
  return { plan, hit, problems, restored };
}

async function runKilledJob(
  { machine, times }: KillLoop,
  plan: KillPlan,
): Promise<{ result: Pick<JobResult, "steps">; hit: boolean }> {
  const lost = new AbortController();
  const over = new AbortController();
  let hit = false;
  const onStep = async (event: StepEvent) => {
    if (event.kind === "finished") {
      if (event.step.phase === plan.phase) over.abort();
      return;
    }
    if (event.phase !== plan.phase) return;
    // Not awaited: the runner waits for this function before it waits for the step.
    void sleep(times[plan.phase] * plan.fraction, undefined, { signal: over.signal }).then(
      async () => {
        hit = true;
        if (plan.victim === "machine") lost.abort();
        else if (plan.victim === "tree") await killTree(event.pid);
        else tryKill(event.pid);
      },
      () => {},
    );
  };
  const options: JobOptions = {
    name: "build",
    cacheService: {
      url: machine.service.url,
      token: machine.service.issueToken({ ref: "refs/heads/main" }),
      env: machine.service.childEnv,
    },
    steps: STEPS,
    onStep,
    lostSignal: lost.signal,
  };
  const result = await machine.runner.runJob(options);
  return { result, hit };
}

/** Whether the program and the tests of the user did what they do without us. */
async function checkGoSteps(
  { steps }: Pick<AccelJob, "steps">,
  modules: readonly SyntheticModule[],
): Promise<string[]> {
  const [built, tested] = steps.filter(({ phase }) => phase === "run");
  const names = [...(built?.rawLog ?? "").matchAll(/^NAME (.*)$/gm)].map(([, name]) => name);
  const expected = modules.map(({ path, version }) => `${path}@${version}`);
  const log = tested?.rawLog ?? "";
  return [
    ...(names.join() === expected.join()
      ? []
      : [`the program printed ${names.join() || built?.log}`]),
    ...(/^--- PASS: TestNames/m.test(log) ? [] : [`the tests printed ${log}`]),
    ...(log.includes("all modules verified") ? [] : [`go mod verify printed ${log}`]),
  ];
}

async function inspect({ machine, inspected }: KillLoop, when: string): Promise<string[]> {
  const { runner, modules, service, scratchDir } = machine;
  const problems = [
    ...inspectModuleCache(join(runner.homeDir, "go", "pkg", "mod"), modules),
    ...inspectBuildCache(join(runner.homeDir, ".cache", "go-build")),
    ...(await inspectEntries({ service, modules, scratchDir, inspected })),
  ];
  return problems.map((problem) => `${when}: ${problem}`);
}

/** The checkout is a new one in each job, on a machine that stays as well. */
async function checkOut(machine: Machine, modules: readonly SyntheticModule[]): Promise<void> {
  const { workspace } = machine.runner;
  if (existsSync(workspace)) {
    for (const name of readdirSync(workspace)) await removeTree(join(workspace, name));
  }
  await writeTestedConsumer(workspace, modules);
  // Without a checkout at the event's commit, no job of the loop would save anything.
  makeRepository(workspace);
}
