import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMachine, type Machine } from "../support/e2e/machine.ts";
import { IS_FULL } from "../support/full.ts";
import { type KillLoop, prepareKillLoop, runKill } from "../support/kill-loop/kill-job.ts";
import { describeKill, planKill } from "../support/kill-loop/plan.ts";

/*
 * Jobs that are killed at random times in main and post, as `bench/kill-loop.ts` kills them by the
 * dozen.
 */

const FIRST_SEED = 701;
const KILLS = IS_FULL ? 12 : 3;
const MODULES = 12;

describe("after a job that was killed", () => {
  let machine: Machine;
  let loop: KillLoop;

  beforeAll(async () => {
    machine = await createMachine({
      compiledStd: "tests",
      moduleCount: MODULES,
      paddingBytes: 100_000,
    });
    loop = await prepareKillLoop(machine);
  });
  afterAll(() => machine.close());

  const plans = Array.from({ length: KILLS }, (_, index) => planKill(FIRST_SEED + index, MODULES));
  it.each(plans.map((plan) => [plan.seed, describeKill(plan), plan] as const))(
    "the next one is right, and nothing half-made is left (seed %i: %s)",
    async (_, __, plan) => {
      expect((await runKill(loop, plan)).problems).toEqual([]);
    },
  );
});
