import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Clock } from "../../../src/lib/clock.ts";
import { coveredMs, createTimeline, type Span } from "../../../src/lib/timeline.ts";

const GRID = 40;

const span: fc.Arbitrary<Span> = fc.tuple(fc.nat(GRID), fc.nat(GRID)).map(([a, b]) => ({
  name: "x",
  kind: "own",
  startMs: Math.min(a, b),
  endMs: Math.max(a, b),
}));

/** Counts each millisecond that lies in one span at least. */
function countMs(spans: readonly Span[]): number {
  const inside = (ms: number) => spans.some((one) => one.startMs <= ms && ms < one.endMs);
  return Array.from({ length: GRID }, (_, ms) => ms).filter(inside).length;
}

/** A clock that stands still until it is told. */
function createManualClock(): Clock & { nowIs(ms: number): void } {
  let now = 0;
  return {
    nowMs: () => now,
    sleep: async () => {},
    nowIs: (ms) => {
      now = ms;
    },
  };
}

describe("coveredMs()", () => {
  test("counts every moment in a span once", () => {
    fc.assert(
      fc.property(fc.array(span, { maxLength: 12 }), (spans) => {
        expect(coveredMs(spans)).toBe(countMs(spans));
      }),
    );
  });
});

describe("createTimeline()", () => {
  test("parts what a step cost into transfers and the rest", async () => {
    const clock = createManualClock();
    clock.nowIs(1_000);
    const timeline = createTimeline(clock);
    const first = Promise.withResolvers<void>();
    const second = Promise.withResolvers<void>();
    const running = [timeline.time("a", "transfer", () => first.promise)];
    clock.nowIs(1_100);
    running.push(timeline.time("b", "transfer", () => second.promise));
    clock.nowIs(1_150);
    first.resolve();
    await running[0];
    clock.nowIs(1_200);
    second.resolve();
    await Promise.all(running);
    clock.nowIs(1_300);
    expect(timeline.cost()).toEqual({
      wallMs: 300,
      transferMs: 200,
      ownMs: 100,
      spans: [
        { name: "a", kind: "transfer", startMs: 0, endMs: 150 },
        { name: "b", kind: "transfer", startMs: 100, endMs: 200 },
      ],
    });
  });

  test("records work that fails, and hands its error on", async () => {
    const timeline = createTimeline(createManualClock());
    const work = timeline.time("a", "own", () => Promise.reject(new Error("broken")));
    await expect(work).rejects.toThrow("broken");
    expect(timeline.cost().spans.map(({ name }) => name)).toEqual(["a"]);
  });
});

test("a timeline tells which work is under way", async () => {
  const told: string[] = [];
  const timeline = createTimeline(createManualClock(), 0, (names) => told.push(names.join("+")));
  const first = Promise.withResolvers<void>();
  const running = timeline.time("first", "own", () => first.promise);
  await expect(
    timeline.time("second", "own", () => Promise.reject(new Error("no"))),
  ).rejects.toThrow("no");
  first.resolve();
  await running;
  expect(told).toEqual(["first", "first+second", "first", ""]);
});
