import { execFileSync } from "node:child_process";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createRandom, type Random } from "../support/random.ts";
import { makeKeptTempDir, removeTree } from "../support/temp-dir.ts";
import { createPlace } from "./support/never-stale/create-place.ts";
import { drawStep } from "./support/never-stale/draw-step.ts";
import {
  type FreshJobOptions,
  type FreshRun,
  runFreshJob,
} from "./support/never-stale/fresh-job.ts";
import {
  commitStep,
  copyPlace,
  keepLayers,
  layersAfter,
  type Place,
  placeAt,
} from "./support/never-stale/place.ts";
import { ALL_PACKAGES, PACKAGES } from "./support/never-stale/project.ts";
import { NO_CHANGE, type Step } from "./support/never-stale/step.ts";

/*
 * Two pushes of which the second begins before the first has saved anything: so it restores what was
 * there before both, and finds at its end what the first has saved. Either may fail or be cancelled.
 */

const PAIRS = 12;
const FIRST_SEED = 301;

type CutShort = FreshJobOptions["cutShort"];

interface Pair {
  one: Step;
  two: Step;
  /** How each of them ends; undefined for a job that does all of its work. */
  ends: [one: CutShort, two: CutShort];
}

function drawPair(random: Random): Pair {
  const drawOne = (number: number): Step => {
    const { committed } = drawStep(random, number, NO_CHANGE.env);
    return { ...NO_CHANGE, committed };
  };
  return {
    one: drawOne(1),
    two: { ...drawOne(2), layers: 0 },
    ends: [drawEnd(random), drawEnd(random)],
  };
}

function drawEnd(random: Random): CutShort {
  if (random.chance(0.4)) return undefined;
  const tested = Object.keys(PACKAGES).filter(() => random.chance(0.5));
  return {
    after: tested.length === 0 ? ["plain"] : tested,
    jobStatus: random.chance(0.5) ? "failure" : "cancelled",
  };
}

/** Packages whose tests a run took from the cache. */
function cachedIn({ packages }: FreshRun): string[] {
  return Object.keys(ALL_PACKAGES).filter((name) => packages.get(name)?.cached);
}

describe("a job after two that overlap", { timeout: 300_000 }, () => {
  let root = "";
  let place: Place;

  beforeAll(async () => {
    root = await makeKeptTempDir("overlapping-builds");
    await createPlace(join(root, "now"));
    copyPlace(join(root, "now"), join(root, "first"));
    place = placeAt(join(root, "now"));
  }, 300_000);
  beforeEach(() => copyPlace(join(root, "first"), join(root, "now")));
  afterAll(() => removeTree(root));

  /** What was there before both, for jobs that may add to it. */
  function copyOfFirstLayers(name: string): string {
    const copy = join(place.root, name);
    execFileSync("cp", ["-a", layersAfter(place, 0), copy]);
    return copy;
  }

  test.each(Array.from({ length: PAIRS }, (_, index) => FIRST_SEED + index))(
    "takes at least as many results as after either alone (seed %i)",
    async (seed) => {
      const { one, two, ends } = drawPair(createRandom(seed));
      const third: Step = { ...NO_CHANGE, layers: 1 };
      commitStep(place, one, 1);
      const first = await runFreshJob(place, one, 1, { cutShort: ends[0] });
      keepLayers(place, 1);
      commitStep(place, two, 2);
      const alone = copyOfFirstLayers("alone");
      const second = await runFreshJob(place, two, 2, { cutShort: ends[1], savesTo: alone });
      const secondBeside = await runFreshJob(place, two, 2, { cutShort: ends[1] });
      const afterFirst = await runFreshJob(place, third, 3, { savesTo: join(root, "unused") });
      execFileSync("mv", [alone, layersAfter(place, 2)]);
      const afterSecond = await runFreshJob(place, { ...third, layers: 2 }, 3, {
        savesTo: join(root, "unused"),
      });
      const afterBoth = await runFreshJob(place, { ...third, layers: "newest" }, 3);
      const jobs = [first, second, secondBeside, afterFirst, afterSecond, afterBoth];
      expect(jobs.flatMap(({ problems }) => problems)).toEqual([]);
      const [both, ...either] = [afterBoth, afterFirst, afterSecond].map(cachedIn);
      const story = JSON.stringify({ ends, both, either });
      expect(both?.length, story).toBeGreaterThanOrEqual(
        Math.max(...either.map((names) => names.length)),
      );
    },
  );
});
