import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { type Bench, runBench } from "../../src/mirrorbench/run-bench.ts";
import {
  BENCH_MODULES,
  benchEnvironment,
  startFourMirrors,
  writeBenchProject,
} from "../support/four-mirrors.ts";
import { type ModuleMirror, startModuleMirror } from "../support/module-mirror.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const RUNS = 20;
/** Of `RUNS` twins, with a chance of 1 in 20 each, more are different in 1 of 400 cases. */
const MAX_DIFFERENT_TWINS = 4;

describe("runBench(), over and over", { timeout: 600_000 }, () => {
  let dir: string;
  const running: ModuleMirror[] = [];

  beforeEach(async () => {
    dir = await makeTempDir("mirror-bench");
    writeBenchProject(dir);
  });
  afterEach(async () => {
    await Promise.all(running.splice(0).map((mirror) => mirror.close()));
  });

  async function bench(mirrors: readonly ModuleMirror[], seed: number): Promise<Bench["result"]> {
    const { result } = await runBench({
      workingDirectory: dir,
      env: benchEnvironment(dir, mirrors.map(({ url }) => url).join(",")),
      named: [],
      onlyNamed: false,
      mirrorAuth: [],
      modules: BENCH_MODULES.length,
      takesUnknown: false,
      precision: 0.1,
      budgetMs: 20_000,
      seed: String(seed),
      clock: systemClock,
      onRound() {},
    });
    return result;
  }

  test(`ranks near, far, lossy and wrong mirrors rightly in ${RUNS} of ${RUNS} runs`, async () => {
    for (let seed = 0; seed < RUNS; seed++) {
      const { near, far, lossy, wrong } = await startFourMirrors(seed);
      running.push(near, far, lossy, wrong);
      const given = [lossy, wrong, far, near];
      const { mirrors } = await bench(given, seed);
      expect(mirrors.map(({ url, rank }) => [url, rank])).toEqual(
        [near, far, lossy, wrong].map(({ url }, index) => [url, index + 1]),
      );
      await Promise.all(running.splice(0).map((mirror) => mirror.close()));
    }
  });

  test(`finds a difference between twins in at most ${MAX_DIFFERENT_TWINS} of ${RUNS} runs`, async () => {
    const twins = [
      await startModuleMirror({ modules: BENCH_MODULES, delayMs: 3 }),
      await startModuleMirror({ modules: BENCH_MODULES, delayMs: 3 }),
    ];
    running.push(...twins);
    const verdicts: (string | undefined)[] = [];
    for (let seed = 0; seed < RUNS; seed++) {
      verdicts.push((await bench(twins, seed)).comparisons[0]?.verdict);
    }
    const different = verdicts.filter((verdict) => verdict === "faster" || verdict === "slower");
    expect(different.length).toBeLessThanOrEqual(MAX_DIFFERENT_TWINS);
  });
});
