import { errorMessage } from "../../lib/errors.ts";
import type { LayerRestore } from "../../report/model/model.ts";
import type { RunState, TestExpiry } from "../handover.ts";
import type { Job, Settings } from "../job/settings.ts";
import type { Step } from "../job/step.ts";
import { dropChangedResults } from "../tests/drop-results.ts";
import { expireResults } from "../tests/expire-results.ts";
import { restoreTestTimes } from "../tests/reuse-tests.ts";
import type { JobPlan } from "./plan-job.ts";
import { planTestReuse, type TestReuse } from "./plan-test-reuse.ts";
import { whyBuildIsOff } from "./restore-build.ts";

export interface TestsPrepared {
  reuse: TestReuse;
  expiry: TestExpiry;
  times: RunState["testTimes"];
}

export interface TestSituation {
  settings: Pick<Settings, "reuseTests" | "workingDirectory">;
  job: Pick<Job, "eventName">;
  build: LayerRestore;
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
    buildRestore: build.status,
  });
  const isRestored = build.status === "exact" || build.status === "fallback";
  const expiry = await tryPrepareResults(step, plan.goEnv.GOCACHE, reuse, isRestored);
  const times = reuse.restoresTimes ? await prepareTimes(step, plan, settings) : undefined;
  return { reuse, expiry, times };
}

async function tryPrepareResults(
  { timeline, clock, faults }: Step,
  goCache: string,
  reuse: TestReuse,
  isRestored: boolean,
): Promise<TestExpiry> {
  try {
    return await timeline.time("check test results", "own", async () => {
      const isKnown = reuse.expires || !isRestored || (await dropChangedResults(goCache));
      const expires = reuse.expires || !isKnown;
      return expireResults(goCache, { expires, nowMs: clock.nowMs() });
    });
  } catch (error) {
    faults.report("disk", `earlier test results could not be checked: ${errorMessage(error)}`);
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
