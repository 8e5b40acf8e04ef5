import { lutimesSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { IS_FULL } from "../support/full.ts";
import { git } from "../support/git.ts";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";
import { createPlace, type FirstJob } from "./support/never-stale/create-place.ts";
import { fillFile } from "./support/never-stale/edit.ts";
import { copyPlace } from "./support/never-stale/place.ts";
import { OUTSIDE_DIR } from "./support/never-stale/project.ts";
import { runSequence, runSteps } from "./support/never-stale/sequence.ts";
import { NO_CHANGE, type Step } from "./support/never-stale/step.ts";

/*
 * Sequences of jobs with random edits between them, as `bench/never-stale.ts` runs them by the
 * hundred: ours in fresh checkouts beside the same in a checkout that stays. A seed that failed
 * there is kept in `never-stale-seeds.json`, with what it found.
 */

const FIRST_SEED = 501;
const SEQUENCES = IS_FULL ? 4 : 1;
const STEPS = 4;

interface KeptSeed {
  seed: number;
  steps: number;
  comment: string;
}

const kept: KeptSeed[] = JSON.parse(
  readFileSync(join(import.meta.dirname, "never-stale-seeds.json"), "utf8"),
);

describe("test results of jobs in fresh checkouts", { timeout: 240_000 }, () => {
  let root = "";
  let begin: FirstJob;

  beforeAll(async () => {
    root = await makeKeptTempDir("never-stale");
    begin = await createPlace(join(root, "now"));
    copyPlace(join(root, "now"), join(root, "first"));
  }, 240_000);
  beforeEach(() => copyPlace(join(root, "first"), join(root, "now")));
  afterAll(() => removeTree(root));

  test.each([
    ...Array.from({ length: SEQUENCES }, (_, index) => ({
      seed: FIRST_SEED + index,
      steps: STEPS,
      comment: "drawn",
    })),
    ...kept,
  ])(
    "are never out of date, and reused wherever a checkout that stays does it (seed $seed: $comment)",
    async ({ seed, steps }) => {
      const outcome = await runSequence(seed, steps, begin);
      expect(outcome.problems, `seed ${seed}`).toEqual([]);
    },
  );

  test("are taken for a variable's earlier value only if files outside of the module are as then", async () => {
    const chart = (letter: string) => fillFile(`${OUTSIDE_DIR}/values.txt`, letter);
    const [one, two] = [{ ACCEL_A: "a" }, { ACCEL_A: "b" }];
    const steps: Step[] = [
      { ...NO_CHANGE, env: one },
      { ...NO_CHANGE, env: two, committed: [chart("b")] },
      { ...NO_CHANGE, env: one },
    ];
    const { problems, counts } = await runSteps(steps, begin);
    expect(problems).toEqual([]);
    expect(counts.staleWithoutUs).toBeGreaterThan(0);
  });

  test("would be found out of date with a time that does not depend on the content", async () => {
    const name = "file/testdata/a.txt";
    const spoil = (checkout: string) => {
      lutimesSync(join(checkout, name), 1_000_000_000, 1_000_000_000);
      git(checkout, "update-index", "-q", "--refresh");
    };
    const fill = (letter: string): Step => ({
      ...NO_CHANGE,
      committed: [fillFile(name, letter)],
    });
    const { problems } = await runSteps([fill("b"), fill("c")], { ...begin, spoil });
    expect(problems.join("\n")).toMatch(/^file: stale: /m);
  });
});
