import { errorMessage } from "../../lib/errors.ts";
import type { RunState, TestExpiry } from "../handover.ts";
import type { Job, Settings } from "../job/settings.ts";
import type { Step } from "../job/step.ts";
import { dropChangedResults } from "../tests/drop-results.ts";
import { expireResults } from "../tests/expire-results.ts";
import { restoreTestTimes } from "../tests/reuse-tests.ts";
import type { JobPlan } from "./plan-job.ts";
import { planTestReuse, type TestReuse } from "./plan-test-reuse.ts";
import { type BuildRestored, whyBuildIsOff } from "./restore-build.ts";

export interface TestsPrepared {
  reuse: TestReuse;
  expiry: TestExpiry;
  times: RunState["testTimes"];
}

export interface TestSituation {
  settings: Pick<Settings, "reuseTests" | "workingDirectory">;
  job: Pick<Job, "eventName" | "workspace">;
  build: Pick<BuildRestored, "restore" | "ownTests">;
}

/**
 * Makes the test results of earlier jobs ones that go may take in this job, or none. A failure is a
 * fault.
 */
export async function prepareTests(
  step: Step,
  plan: JobPlan,
  { settings, job, build }: TestSituation,
): Promise<TestsPrepared> {
  const reuse = planTestReuse(settings.reuseTests, {
    eventName: job.eventName,
    buildOff: whyBuildIsOff(plan),
    buildRestore: build.restore.status,
  });
  const isRestored = build.restore.status === "exact" || build.restore.status === "fallback";
  const { GOCACHE } = plan.goEnv;
  const records = { ownTests: build.ownTests, root: job.workspace };
  const expiry = await step.timeline.time("check test results", "own", async () => {
    const isKnown = (await tryDropResults(step, GOCACHE, records)) || !isRestored;
    return tryExpireResults(step, GOCACHE, { expires: reuse.expires || !isKnown });
  });
  const times = reuse.restoresTimes ? await prepareTimes(step, plan, settings) : undefined;
  return { reuse, expiry, times };
}

/**
 * Whether it is known on what the results depend that are there. A machine that stays has some of its
 * own: without us, most of them would not hold for a new checkout, as the times of its files are new.
 */
async function tryDropResults(
  { faults }: Pick<Step, "faults">,
  goCache: string,
  records: { ownTests: string | undefined; root: string },
): Promise<boolean> {
  try {
    return await dropChangedResults(goCache, records);
  } catch (error) {
    faults.report("disk", `earlier test results could not be checked: ${errorMessage(error)}`);
    return false;
  }
}

async function tryExpireResults(
  { clock, faults }: Pick<Step, "clock" | "faults">,
  goCache: string,
  { expires }: { expires: boolean },
): Promise<TestExpiry> {
  try {
    return await expireResults(goCache, { expires, nowMs: clock.nowMs() });
  } catch (error) {
    faults.report("disk", `earlier test results could not be expired: ${errorMessage(error)}`);
    return { heldNs: undefined, ownNs: undefined };
  }
}

async function prepareTimes(
  step: Step,
  { workspace, goEnv, policy }: JobPlan,
  { workingDirectory }: TestSituation["settings"],
): Promise<RunState["testTimes"]> {
  const times = {
    dir: workingDirectory,
    within: workspace.goMods.map(({ dir }) => dir),
    goCache: goEnv.GOCACHE,
  };
  const restoredAtMs = await step.timeline.time("restore times of files", "own", () =>
    // A job that saves moves its branch forward. The others may be behind it.
    restoreTestTimes(step, times, { onlyLatest: policy.write }),
  );
  return restoredAtMs === undefined ? undefined : { ...times, restoredAtMs };
}
