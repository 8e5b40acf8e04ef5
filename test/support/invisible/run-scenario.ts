import { statSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ACTION_DIR } from "../e2e/repository.ts";
import { writeFiles } from "../git.ts";
import type { Annotation, JobResult, RunStep, StepResult } from "../runner.ts";
import { findMissing } from "./needs.ts";
import { nestedAction } from "./nested-action.ts";
import { type Observation, type Place, sortedLines } from "./observation.ts";
import {
  listNamedBySums,
  observeCheckout,
  observeEnvironment,
  observeHome,
  observeOrphans,
  observeStep,
} from "./observe.ts";
import { checkOut, copyKept, makeOrigin, type Origin } from "./origin.ts";
import type { CommitName, Recipe, Scenario } from "./recipe.ts";
import { createScenarioMachine, type ScenarioMachine } from "./scenario-machine.ts";
import { IS_GO_SET_UP, installedRelease, SET_UP_STEP, setUpStep } from "./set-up.ts";

/** What was seen in one job. */
export interface Leg {
  /** By the title of the recipe. */
  readonly steps: ReadonlyMap<string, Observation>;
  /** By the title of the recipe: the environment that its step got. */
  readonly environments: Observation;
  readonly checkout: Observation;
  readonly home: string;
  readonly requests: string;
  readonly orphans: string;
  /** What the cache service holds after the job. */
  readonly savedKeys: readonly string[];
  readonly result: JobResult;
}

/** The same job, first and again, without go-accel and with it. */
export interface ScenarioResult {
  readonly plain: Readonly<Record<CommitName, Leg>>;
  readonly cold: Leg;
  readonly warm: Leg;
  readonly place: Place;
}

/** Runs all jobs of a scenario one after the other, each on a new machine at the same paths. */
export async function runScenario(scenario: Scenario): Promise<ScenarioResult> {
  const machine = await createScenarioMachine(scenario);
  try {
    const origin = makeOrigin(join(machine.scratchDir, "origin"), machine.scratchDir, scenario);
    const run = (commit: CommitName, isAccelerated: boolean) =>
      runLeg({ machine, scenario, origin, commit, isAccelerated });
    const first = await run("first", false);
    const next = isSameAgain(scenario) ? first : await run("next", false);
    const cold = await run("first", true);
    const warm = await run("next", true);
    const { privateModules = [] } = scenario;
    const place = {
      tempDir: machine.runner.tempDir,
      go: machine.go,
      namedBySums: await listNamedBySums(origin.dir, privateModules),
    };
    return { plain: { first, next }, cold, warm, place };
  } finally {
    await machine.close();
  }
}

/** Whether the second job differs from the first by nothing but what go-accel restores. */
function isSameAgain({ next, outsideNext, kept, jobNext }: Scenario): boolean {
  return [next, outsideNext, kept, jobNext].every((one) => one === undefined);
}

interface LegOptions {
  readonly machine: ScenarioMachine;
  readonly scenario: Scenario;
  readonly origin: Origin;
  readonly commit: CommitName;
  readonly isAccelerated: boolean;
}

async function runLeg(options: LegOptions): Promise<Leg> {
  const { machine, scenario, origin, commit, isAccelerated } = options;
  const { runner, service } = machine;
  const { kept = [], outside = {}, cloneArgs } = scenario;
  const keptDir = join(machine.scratchDir, isAccelerated ? "kept-accel" : "kept-plain");
  await machine.renew();
  checkOut(origin, runner.workspace, origin.commits[commit], cloneArgs);
  writeFiles(runner.homeDir, outside);
  if (commit === "next") {
    writeFiles(runner.homeDir, scenario.outsideNext ?? {});
    copyKept(keptDir, runner.workspace, kept);
  }
  await machine.takeRequests();
  const recipes = scenario.recipes.filter(({ needs }) => findMissing(needs) === undefined);
  const steps = new Map<string, Observation>();
  let checkout = await observeCheckout(runner);
  const job = { ...scenario.job, ...(commit === "next" ? scenario.jobNext : {}) };
  const result = await runner.runJob({
    sha: scenario.eventSha ?? origin.commits[commit],
    ...job,
    name: "build",
    cacheService: {
      url: service.url,
      token: service.issueToken({ ref: job.ref ?? "refs/heads/main" }),
      env: service.childEnv,
    },
    steps: [
      ...(scenario.before ?? []),
      ...(isAccelerated ? [actionStep(scenario, machine.scratchDir)] : []),
      ...(IS_GO_SET_UP ? [setUpStep(runner.toolCacheDir, isAccelerated)] : []),
      ...recipes.map(recipeStep),
    ],
    async onStep(event) {
      if (event.kind !== "finished" || event.step.phase === "post") return;
      const { step } = event;
      if (step.phase === "main")
        await untilOldEnough(join(runner.workspace, ".git", "logs", "HEAD"));
      const after = await observeCheckout(runner);
      if (recipes.some(({ title }) => title === step.name)) {
        steps.set(step.name, observeStep(step, checkout, after));
      }
      checkout = after;
    },
  });
  if (commit === "first") copyKept(runner.workspace, keptDir, kept);
  const runSteps = result.steps.filter(
    ({ phase, name }) => phase === "run" && name !== SET_UP_STEP,
  );
  return {
    steps,
    environments: Object.fromEntries(runSteps.map((step) => [step.name, observeEnvironment(step)])),
    checkout: await observeCheckout(runner),
    home: await observeHome(runner.homeDir, machine.tmpDir),
    requests: sortedLines(await machine.takeRequests()),
    orphans: observeOrphans(result),
    savedKeys: service.entries().map(({ key }) => key),
    result,
  };
}

/**
 * Go keeps no result of a test that has read a file of the last two seconds. A real checkout is
 * older than that when its tests run.
 */
async function untilOldEnough(file: string): Promise<void> {
  while (Date.now() - statSync(file).mtimeMs <= 2_000) await sleep(50);
}

function actionStep({ inputs: own = {}, isNested }: Scenario, scratchDir: string) {
  const inputs = IS_GO_SET_UP ? { "go-version": installedRelease(), ...own } : own;
  if (isNested) return nestedAction(scratchDir, inputs);
  return { kind: "action", dir: ACTION_DIR, with: inputs } as const;
}

function recipeStep(recipe: Recipe): RunStep {
  const { title, run, shell, env, workingDirectory } = recipe;
  return {
    kind: "run",
    name: title,
    // One stream, since nobody can tell what came first in two.
    run: `exec 2>&1\n${run}`,
    // What one recipe does to the job must not keep the others from running.
    continueOnError: true,
    ...(shell === undefined ? {} : { shell }),
    ...(env === undefined ? {} : { env }),
    ...(workingDirectory === undefined ? {} : { workingDirectory }),
  };
}

/** Warnings and errors of our steps. */
export function complaintsOf({ result }: Leg): readonly string[] {
  return ownSteps(result)
    .flatMap(({ annotations }) => annotations)
    .filter(({ level }: Annotation) => level !== "notice")
    .map(({ level, message }) => `${level}: ${message}`);
}

/** Our main step and our post step. */
export function ownSteps({ steps }: JobResult): readonly StepResult[] {
  return steps.filter(({ phase }) => phase !== "run");
}
