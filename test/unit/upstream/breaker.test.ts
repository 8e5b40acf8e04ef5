import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Admission, createBreaker, type Strike } from "../../../src/upstream/breaker.ts";

function createFixture() {
  const changes: string[] = [];
  return { changes, breaker: createBreaker((state) => void changes.push(state)) };
}

/** Attempts one after another, each of them 1 ms long. Returns the time after the last. */
function failInTurn(
  breaker: ReturnType<typeof createBreaker>,
  strikes: readonly (Strike | "ok")[],
  startMs = 0,
): number {
  let nowMs = startMs;
  for (const strike of strikes) {
    const admission = breaker.enter(nowMs++);
    if (strike === "ok") breaker.succeed(admission);
    else breaker.fail(admission, strike, nowMs);
  }
  return nowMs;
}

describe("createBreaker()", () => {
  test.each<[(Strike | "ok")[], string]>([
    [["fault", "fault"], "closed"],
    [["fault", "fault", "fault"], "open"],
    [["fault", "fault", "ok", "fault"], "closed"],
    [["timeout"], "closed"],
    [["timeout", "timeout"], "open"],
    [["timeout", "ok", "timeout"], "closed"],
    [["fault", "timeout", "timeout"], "open"],
    [["slow", "slow"], "closed"],
    [["slow", "slow", "slow"], "open"],
    [["integrity", "integrity"], "closed"],
    [["integrity", "integrity", "integrity"], "open"],
    [["integrity", "fault", "fault"], "closed"],
    [["integrity", "ok", "integrity", "integrity"], "closed"],
  ])("is after %j: %s", (strikes, expected) => {
    const { breaker } = createFixture();
    expect(breaker.state(failInTurn(breaker, strikes)).kind).toBe(expected);
  });

  test.each<[Strike[], boolean]>([
    [["timeout", "timeout"], true],
    [["fault", "timeout", "timeout"], true],
    [["slow", "slow", "slow"], true],
    [["fault", "fault", "timeout"], false],
    [["fault", "fault", "fault"], false],
  ])("knows of %j whether time-outs opened it: %s", (strikes, byTimeouts) => {
    const { breaker } = createFixture();
    expect(breaker.state(failInTurn(breaker, strikes))).toMatchObject({ byTimeouts });
  });

  test("takes time-outs side by side for one", () => {
    const { breaker } = createFixture();
    const admissions = Array.from({ length: 60 }, (_, index) => breaker.enter(index));
    for (const admission of admissions) breaker.fail(admission, "timeout", 5_000);
    expect(breaker.state(5_000).kind).toBe("closed");
    breaker.fail(breaker.enter(5_000), "timeout", 10_000);
    expect(breaker.state(10_000).kind).toBe("open");
  });

  test("lets one probe through after 5 s, and closes when that goes well", () => {
    const { breaker, changes } = createFixture();
    const openMs = failInTurn(breaker, ["timeout", "timeout"]);
    expect(breaker.enter(openMs + 4_999).kind).toBe("forced");
    const probe = breaker.enter(openMs + 5_000);
    expect([probe.kind, breaker.enter(openMs + 5_000).kind]).toEqual(["probe", "forced"]);
    breaker.succeed(probe);
    expect(breaker.state(openMs + 5_000).kind).toBe("closed");
    expect(changes).toEqual(["open", "half-open", "closed"]);
  });

  test("opens for twice as long after each probe that fails, up to a minute", () => {
    const { breaker } = createFixture();
    let nowMs = failInTurn(breaker, ["fault", "fault", "fault"]);
    const openForMs: number[] = [];
    for (let round = 0; round < 6; round++) {
      const state = breaker.state(nowMs);
      if (state.kind !== "open") throw new Error(`round ${round}: ${state.kind}`);
      openForMs.push(state.untilMs - nowMs);
      nowMs = state.untilMs;
      breaker.fail(breaker.enter(nowMs), "fault", nowMs);
    }
    expect(openForMs).toEqual([5_000, 10_000, 20_000, 40_000, 60_000, 60_000]);
    expect(breaker.state(nowMs)).toMatchObject({ sinceMs: 3 });
  });

  test("begins with 5 s again once it was closed", () => {
    const { breaker } = createFixture();
    let nowMs = failInTurn(breaker, ["timeout", "timeout"]) + 5_000;
    breaker.fail(breaker.enter(nowMs), "timeout", nowMs);
    nowMs += 10_000;
    breaker.succeed(breaker.enter(nowMs));
    nowMs = failInTurn(breaker, ["timeout", "timeout"], nowMs);
    expect(breaker.state(nowMs)).toMatchObject({ kind: "open", untilMs: nowMs + 5_000 });
  });

  test("opens again after a probe that was given up", () => {
    const { breaker } = createFixture();
    const nowMs = failInTurn(breaker, ["timeout", "timeout"]) + 5_000;
    breaker.abandon(breaker.enter(nowMs), nowMs);
    expect(breaker.state(nowMs)).toMatchObject({ kind: "open", byTimeouts: true });
  });

  test("is not closed by what began before it opened, but by what was forced through", () => {
    const { breaker } = createFixture();
    const before = breaker.enter(0);
    const nowMs = failInTurn(breaker, ["fault", "fault", "fault"]);
    breaker.succeed(before);
    expect(breaker.state(nowMs).kind).toBe("open");
    breaker.succeed(breaker.enter(nowMs));
    expect(breaker.state(nowMs).kind).toBe("closed");
  });

  test("never lets more than one probe through while it is half-open", () => {
    const step = fc.oneof(
      { weight: 4, arbitrary: fc.constant({ do: "enter" } as const) },
      fc.record({ do: fc.constant("wait" as const), ms: fc.nat(20_000) }),
      fc.record({ do: fc.constant("succeed" as const), which: fc.nat() }),
      fc.record({ do: fc.constant("abandon" as const), which: fc.nat() }),
      {
        weight: 4,
        arbitrary: fc.record({
          do: fc.constant("fail" as const),
          which: fc.nat(),
          strike: fc.constantFrom<Strike>("fault", "timeout", "slow", "integrity"),
        }),
      },
    );
    fc.assert(
      fc.property(fc.array(step, { minLength: 20, maxLength: 120 }), (steps) => {
        // Of the present half-open period: a change of state begins another.
        const probes = new Set<Admission>();
        const { breaker, changes } = createFixture();
        const underWay: Admission[] = [];
        let nowMs = 0;
        for (const one of steps) {
          if (one.do === "wait") nowMs += one.ms;
          else if (one.do === "enter") {
            const before = breaker.state(nowMs);
            const admission = breaker.enter(nowMs);
            underWay.push(admission);
            expect(admission.kind === "normal").toBe(before.kind === "closed");
            if (admission.kind === "probe") {
              expect(before.kind).toBe("half-open");
              probes.add(admission);
            }
            expect(probes.size).toBeLessThanOrEqual(1);
          } else {
            const [admission] = underWay.splice(one.which % (underWay.length || 1), 1);
            if (!admission) continue;
            const changesBefore = changes.length;
            if (one.do === "succeed") breaker.succeed(admission);
            else if (one.do === "abandon") breaker.abandon(admission, nowMs);
            else breaker.fail(admission, one.strike, nowMs);
            if (changes.length > changesBefore) probes.clear();
          }
        }
        // Each change leads to another state than the one before.
        expect(changes.every((state, index) => state !== changes[index - 1])).toBe(true);
      }),
      { numRuns: 1_000 },
    );
  });
});
