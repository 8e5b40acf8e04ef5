import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { createInProcessDoor, openSidecarDoor } from "../support/chaos/door.ts";
import { describePlan, planChaos } from "../support/chaos/plan.ts";
import { runChaosJob } from "../support/chaos/run-job.ts";

/*
 * Jobs behind three mirrors that fail at random, as `bench/chaos.ts` runs them by the hundred. A
 * seed that fails there is kept in `chaos-seeds.json`, with what it found.
 */

const FIRST_SEED = 301;
const JOBS = 12;
const SIDECAR_SEEDS = [201, 202];

const kept: { seed: number; comment: string }[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "chaos-seeds.json"), "utf8"),
);
const openDoor = createInProcessDoor();
const withPlan = (seed: number) => [seed, describePlan(planChaos(seed))] as const;

describe.concurrent("behind three mirrors that fail at random", () => {
  test.each(Array.from({ length: JOBS }, (_, index) => withPlan(FIRST_SEED + index)))(
    "a job gets what is right, and nothing wrong is stored (seed %i: %s)",
    async (seed) => {
      expect((await runChaosJob(planChaos(seed), openDoor)).problems).toEqual([]);
    },
  );

  test.each(kept)("seed $seed: $comment", async ({ seed }) => {
    expect((await runChaosJob(planChaos(seed), openDoor)).problems).toEqual([]);
  });

  test.each(SIDECAR_SEEDS.map(withPlan))(
    "so does one with a sidecar process (seed %i: %s)",
    async (seed) => {
      // Without the faults that cost the product's own budgets of many seconds each.
      const plan = planChaos(seed, { slowFaults: false });
      expect((await runChaosJob(plan, openSidecarDoor)).problems).toEqual([]);
    },
  );
});

describe("a plan of faults", () => {
  const deadEnds = { closed: "http://closed.example.com", noTls: "https://plain.example.com" };
  const draw = (seed: number) => {
    const plan = planChaos(seed);
    const paths = plan.modules.map(({ path, version }) => `/${path}/@v/${version}.zip`);
    return paths.flatMap((path) =>
      [0, 1, 2].map((mirror) => plan.fault(mirror, path, 1, deadEnds)),
    );
  };

  test("is the same for the same seed", () => {
    expect(draw(1)).toEqual(draw(1));
    expect(draw(1)).not.toEqual(draw(2));
  });

  test("leaves every file one mirror that answers", () => {
    for (let seed = 0; seed < 50; seed++) {
      const plan = planChaos(seed);
      const attempts = Array.from({ length: 20 }, (_, index) => index + 1);
      const path = `/example.com/graph/dep01/@v/v1.0.0.zip`;
      const healthy = [0, 1, 2].filter(
        (mirror) =>
          mirror !== plan.deadMirror &&
          attempts.every((attempt) => plan.fault(mirror, path, attempt, deadEnds) === undefined),
      );
      expect(healthy.length).toBeGreaterThan(0);
    }
  });
});
