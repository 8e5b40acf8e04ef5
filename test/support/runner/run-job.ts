import { randomBytes, randomUUID } from "node:crypto";
import { planAction } from "./action-step.ts";
import { createFileCommands } from "./file-commands.ts";
import { createGitHubContext, createRunnerContext } from "./github-context.ts";
import type { JobState } from "./job-state.ts";
import { createLayout, emptyDirectory, type RunnerLayout } from "./layout.ts";
import { reapOrphans, snapshotPids } from "./orphans.ts";
import { type PlannedStep, runStep } from "./run-step.ts";
import { planScript } from "./script-step.ts";
import { createSecretMasker } from "./secret-masker.ts";
import type { JobOptions, JobResult, StepResult } from "./types.ts";

export interface Machine {
  readonly layout: RunnerLayout;
  readonly repository: string;
  readonly nodePath: string;
  readonly env: Readonly<Record<string, string>>;
}

/** Runs a job from an empty RUNNER_TEMP to the reaping of what it left running. */
export async function runJob(machine: Machine, options: JobOptions): Promise<JobResult> {
  const startedAt = performance.now();
  await createLayout(machine.layout);
  await emptyDirectory(machine.layout.tempDir);
  const trackingId = `github_${randomUUID()}`;
  const job = await createJobState(machine, options, trackingId);
  const existingPids = await snapshotPids();
  const isLost = () => options.lostSignal?.aborted === true;
  let steps: readonly StepResult[] = [];
  let orphans: JobResult["orphans"] = [];
  try {
    steps = await runSteps(job, isLost);
  } finally {
    orphans = await reapOrphans(trackingId, existingPids);
    for (const release of job.releases) release();
    // A lost machine cleans nothing: a test can look at what was half written.
    if (!isLost()) await emptyDirectory(machine.layout.tempDir);
  }
  const prepended = job.prependedPaths.toReversed();
  const path = job.env.get("PATH") ?? job.processEnv["PATH"] ?? "";
  return {
    conclusion: isLost() ? "cancelled" : job.status,
    steps,
    env: { ...Object.fromEntries(job.env), PATH: [...prepended, path].join(":") },
    durationMs: performance.now() - startedAt,
    orphans,
  };
}

async function runSteps(job: JobState, isLost: () => boolean): Promise<readonly StepResult[]> {
  const planned = await planSteps(job);
  const results: StepResult[] = [];
  const posts: PlannedStep[] = [];
  const run = async (step: PlannedStep) => {
    if (isLost()) return;
    const result = await runStep(job, step);
    results.push(result);
    await job.options.onStep?.({ kind: "finished", step: result });
    return result;
  };
  for (const { main, post } of planned) {
    // Registered whether main succeeds or not; only a skipped step has no post.
    if ((await run(main))?.conclusion !== "skipped" && post !== null) posts.push(post);
  }
  for (const post of posts.reverse()) await run(post);
  return results;
}

async function planSteps(
  job: JobState,
): Promise<readonly { readonly main: PlannedStep; readonly post: PlannedStep | null }[]> {
  const nameAction = createActionNamer();
  const planned = [];
  for (const step of job.options.steps) {
    if (step.kind === "action") {
      planned.push(await planAction(job, step, step.id ?? nameAction("__self")));
    } else {
      planned.push({ main: planScript(job, step, step.id ?? nameAction("__run")), post: null });
    }
  }
  return planned;
}

/** `__run`, `__run_2`, `__run_3`, … */
function createActionNamer(): (base: string) => string {
  const counts = new Map<string, number>();
  return (base) => {
    const count = (counts.get(base) ?? 0) + 1;
    counts.set(base, count);
    return count === 1 ? base : `${base}_${count}`;
  };
}

async function createJobState(
  machine: Machine,
  options: JobOptions,
  trackingId: string,
): Promise<JobState> {
  const githubToken = options.githubToken ?? `ghs_${randomBytes(18).toString("hex")}`;
  const runtimeToken = options.cacheService?.token ?? randomBytes(24).toString("hex");
  const masker = createSecretMasker();
  const { idTokens, secrets = [] } = options;
  const tokens = [githubToken, runtimeToken, ...(idTokens ? [idTokens.token] : [])];
  for (const secret of [...tokens, ...secrets]) masker.add(secret);
  const { layout } = machine;
  return {
    options,
    layout,
    nodePath: machine.nodePath,
    github: await createGitHubContext(options, machine.repository, layout, githubToken),
    runnerContext: createRunnerContext(layout, options.debug === true),
    processEnv: { ...machine.env, RUNNER_TRACKING_ID: trackingId },
    serviceEnv: createServiceEnv(options, runtimeToken),
    idTokenEnv: idTokens
      ? {
          ACTIONS_ID_TOKEN_REQUEST_URL: idTokens.url,
          ACTIONS_ID_TOKEN_REQUEST_TOKEN: idTokens.token,
        }
      : {},
    masker,
    fileCommands: createFileCommands(layout.tempDir),
    env: new Map(Object.entries(options.env ?? {})),
    prependedPaths: [],
    releases: [],
    status: "success",
  };
}

function createServiceEnv(options: JobOptions, token: string): Record<string, string> {
  const { cacheService, cacheMode } = options;
  const env: Record<string, string> = { ACTIONS_RUNTIME_TOKEN: token };
  if (cacheService !== undefined) {
    env["ACTIONS_RUNTIME_URL"] = cacheService.url;
    env["ACTIONS_RESULTS_URL"] = cacheService.url;
    env["ACTIONS_CACHE_URL"] = cacheService.url;
    env["ACTIONS_CACHE_SERVICE_V2"] = "True";
    Object.assign(env, cacheService.env);
  }
  if (cacheMode !== undefined) env["ACTIONS_CACHE_MODE"] = cacheMode;
  return env;
}
