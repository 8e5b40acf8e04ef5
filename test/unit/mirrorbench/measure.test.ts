import { describe, expect, test } from "vitest";
import { absentModules, withoutAbsent } from "../../../src/mirrorbench/absent.ts";
import { compareMirrors } from "../../../src/mirrorbench/compare.ts";
import { failedShare, judgeVisits } from "../../../src/mirrorbench/figures.ts";
import { keptTimes, type Measured, measure, visitsOf } from "../../../src/mirrorbench/measure.ts";
import { rankMirrors } from "../../../src/mirrorbench/rank.ts";
import { createVirtualClock } from "../../support/virtual-clock.ts";
import { MODULES, type SimulatedMirror, simulate } from "./simulated.ts";

const PRECISION = 0.1;
const SEEDS = Array.from({ length: 20 }, (_, seed) => seed);

function ranksOf(mirrors: number, { rounds }: Measured): number[] {
  const all = Array.from({ length: mirrors }, (_, mirror) => mirror);
  const ranked = all.map((mirror) => {
    const visits = visitsOf(rounds, mirror);
    return { soundness: judgeVisits(visits), failedShare: failedShare(visits) };
  });
  const times = keptTimes(rounds);
  const sound = all.filter((mirror) => ranked[mirror]?.soundness === "sound");
  const places = rankMirrors(ranked, compareMirrors(sound, times, PRECISION), times);
  return all.map((mirror) => places.find((place) => place.mirror === mirror)?.rank ?? 0);
}

function verdictOf({ rounds }: Measured) {
  return compareMirrors([0, 1], keptTimes(rounds), PRECISION)[0]?.verdict;
}

describe("measure()", () => {
  test("ranks near, far, failing and wrong mirrors rightly with each of 20 seeds", async () => {
    const mirrors: SimulatedMirror[] = [
      { medianMs: 5, wrong: [3] },
      { medianMs: 40 },
      { medianMs: 20, failing: 0.15 },
      { medianMs: 20 },
    ];
    for (const seed of SEEDS) {
      expect(ranksOf(4, await simulate(mirrors, { seed }))).toEqual([4, 2, 3, 1]);
    }
  });

  test.each([
    ["steady", { medianMs: 20, spread: 0.1 }],
    ["noisy", { medianMs: 20, spread: 0.35 }],
  ])(
    "calls %s twins different in at most 5 of 100 runs, though it looks after each round",
    async (_, twin) => {
      const verdicts: (string | undefined)[] = [];
      for (let seed = 0; seed < 100; seed++) {
        verdicts.push(verdictOf(await simulate([twin, twin], { seed, budgetMs: 60_000 })));
      }
      const different = verdicts.filter((verdict) => verdict === "faster" || verdict === "slower");
      expect(different.length).toBeLessThanOrEqual(5);
    },
  );

  test("says that steady twins are equal, and stops", async () => {
    const measured = await simulate([{ medianMs: 20 }, { medianMs: 20 }], { seed: 3 });
    expect([measured.stop, verdictOf(measured)]).toEqual(["settled", "equal"]);
  });

  test("finds a difference that is larger than the precision", async () => {
    for (const seed of SEEDS) {
      const measured = await simulate([{ medianMs: 20 }, { medianMs: 26 }], { seed });
      expect(verdictOf(measured)).toBe("faster");
    }
  });

  test("leaves open what the budget does not settle", async () => {
    const noisy = { medianMs: 20, spread: 1 };
    const measured = await simulate([noisy, noisy], { seed: 1, budgetMs: 3_500 });
    expect([measured.stop, verdictOf(measured)]).toEqual(["budget", "open"]);
    expect(measured.tookMs).toBe(3_500);
  });

  test("asks for each module once on a new connection, before any is asked for a third time", async () => {
    const { rounds } = await simulate([{ medianMs: 20 }, { medianMs: 200 }], { seed: 1 });
    const first = rounds.slice(0, 2 * MODULES);
    const cold = first.filter(({ connection }) => connection === "new");
    expect(cold.map(({ module }) => module).sort()).toEqual(
      Array.from({ length: MODULES }, (_, module) => module),
    );
    expect(rounds.slice(2 * MODULES).every(({ connection }) => connection === "kept")).toBe(true);
  });

  test("asks the mirrors of a round in an order that changes", async () => {
    const orders = new Set<string>();
    const clock = createVirtualClock();
    const asked: number[] = [];
    await measure({
      mirrors: 3,
      modules: 5,
      seed: "1",
      precision: 0.1,
      budgetMs: 1_000,
      clock,
      onRound() {
        orders.add(asked.splice(0).join(" "));
      },
      async visit(mirror) {
        asked.push(mirror);
        return { requests: [], totalMs: 1 + mirror * 10, versions: undefined };
      },
    });
    expect(orders.size).toBeGreaterThan(3);
  });

  test("gives up a mirror that is silent, and goes on with the others", async () => {
    const mirrors = [{ medianMs: 20 }, { medianMs: 20, failing: 1, isTimeout: true }];
    const measured = await simulate(mirrors, { seed: 1 });
    expect([measured.givenUp, measured.stop]).toEqual([[1], "settled"]);
    expect(visitsOf(measured.rounds, 1)).toHaveLength(2);
    expect(visitsOf(measured.rounds, 0)).toHaveLength(2 * MODULES);
  });

  test("gives a mirror the pause that it asks for, and meanwhile asks the others", async () => {
    const mirrors = [
      { medianMs: 20 },
      { medianMs: 20, failing: 0.3, fault: "status 429", pauseMs: 300 },
    ];
    const { rounds } = await simulate(mirrors, { seed: 1 });
    expect(visitsOf(rounds, 0)).toHaveLength(rounds.length);
    const refused = rounds.flatMap(({ visits: [, visit] }, index) =>
      visit && visit.totalMs === undefined ? [index] : [],
    );
    expect(refused.length).toBeGreaterThan(1);
    expect(refused.every((index) => rounds[index + 1]?.visits[1] === undefined)).toBe(true);
    expect(visitsOf(rounds, 1).length).toBeGreaterThan(refused.length);
  });

  test("waits if all mirrors want a pause", async () => {
    const throttled = { medianMs: 20, failing: 0.5, fault: "status 429", pauseMs: 1_000 };
    const { rounds, tookMs } = await simulate([throttled], { seed: 3, budgetMs: 60_000 });
    const pauses = visitsOf(rounds, 0).filter(({ totalMs }) => totalMs === undefined).length;
    expect(pauses).toBeGreaterThan(3);
    expect(tookMs).toBeGreaterThanOrEqual((pauses - 1) * 1_000);
  });

  test("does not take what no mirror has for a fault of theirs", async () => {
    const mirror = { medianMs: 20, missing: [1, 2] };
    const { rounds, stop } = await simulate([mirror, { ...mirror, medianMs: 60 }], { seed: 1 });
    expect([...absentModules(rounds)].sort()).toEqual([1, 2]);
    expect(stop).toBe("settled");
    expect(judgeVisits(visitsOf(withoutAbsent(rounds), 0))).toBe("sound");
  });

  test("takes what one mirror has and another has not for a fault of the other", async () => {
    const mirrors = [{ medianMs: 20 }, { medianMs: 20, missing: [1, 2] }];
    const { rounds } = await simulate(mirrors, { seed: 1 });
    expect(absentModules(rounds).size).toBe(0);
    expect(judgeVisits(visitsOf(withoutAbsent(rounds), 1))).toBe("failing");
  });

  test("ends when no mirror is left", async () => {
    const measured = await simulate([{ medianMs: 20, failing: 1 }], { seed: 1 });
    expect([measured.givenUp, measured.stop]).toEqual([[0], "none-left"]);
  });

  test("passes on what a visit throws", async () => {
    const clock = createVirtualClock();
    const fault = new Error("a fault of ours");
    const measuring = measure({
      mirrors: 1,
      modules: 1,
      seed: "1",
      precision: 0.1,
      budgetMs: 1_000,
      clock,
      onRound() {},
      visit: () => Promise.reject(fault),
    });
    await expect(measuring).rejects.toBe(fault);
    expect(clock.pending()).toBe(0);
  });
});
