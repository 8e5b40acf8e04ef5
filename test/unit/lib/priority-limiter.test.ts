import { AsyncLocalStorage } from "node:async_hooks";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createPriorityLimiter } from "../../../src/lib/priority-limiter.ts";

/** Work that notes its start and runs until it is told to end. */
function createWork() {
  const started: string[] = [];
  const ends = new Map<string, () => void>();
  return {
    started,
    make: (name: string) => () => {
      started.push(name);
      const { promise, resolve } = Promise.withResolvers<string>();
      ends.set(name, () => resolve(name));
      return promise;
    },
    async end(name: string) {
      ends.get(name)?.();
      await settle();
    },
  };
}

/** Lets everything run that does not wait for something outside. */
function settle(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

describe("createPriorityLimiter()", () => {
  test("gives the result of the work", async () => {
    const limiter = createPriorityLimiter({ foregroundLimit: 1, backgroundLimit: 1 });
    expect(await limiter.background(async () => 42).result).toBe(42);
  });

  test("runs work in the context of whoever asked for it", async () => {
    const limiter = createPriorityLimiter({ foregroundLimit: 1, backgroundLimit: 1 });
    const context = new AsyncLocalStorage<string>();
    const results = ["first", "second"].map((name) =>
      context.run(name, () => limiter.foreground(async () => context.getStore()).result),
    );
    expect(await Promise.all(results)).toEqual(["first", "second"]);
  });

  test("hands the work's error on and goes on with the next", async () => {
    const limiter = createPriorityLimiter({ foregroundLimit: 1, backgroundLimit: 1 });
    const failing = limiter.foreground(() => Promise.reject(new Error("broken")));
    const next = limiter.foreground(async () => "next");
    await expect(failing.result).rejects.toThrow("broken");
    expect(await next.result).toBe("next");
  });

  test("leaves room for foreground work beside all the background work", () => {
    const limiter = createPriorityLimiter({ foregroundLimit: 3, backgroundLimit: 2 });
    const work = createWork();
    for (const name of ["b1", "b2", "b3"]) limiter.background(work.make(name));
    limiter.foreground(work.make("f1"));
    limiter.foreground(work.make("f2"));
    expect(work.started).toEqual(["b1", "b2", "f1"]);
  });

  test("starts foreground work before background work that has waited longer", async () => {
    const limiter = createPriorityLimiter({ foregroundLimit: 1, backgroundLimit: 1 });
    const work = createWork();
    limiter.background(work.make("b1"));
    limiter.background(work.make("b2"));
    limiter.foreground(work.make("f1"));
    await work.end("b1");
    expect(work.started).toEqual(["b1", "f1"]);
  });

  test("starts background work in its order", async () => {
    const limiter = createPriorityLimiter({ foregroundLimit: 1, backgroundLimit: 1 });
    const work = createWork();
    for (const name of ["b1", "b2", "b3"]) limiter.background(work.make(name));
    await work.end("b1");
    await work.end("b2");
    expect(work.started).toEqual(["b1", "b2", "b3"]);
  });

  test("promote() starts waiting work at once where the foreground has room", () => {
    const limiter = createPriorityLimiter({ foregroundLimit: 2, backgroundLimit: 1 });
    const work = createWork();
    limiter.background(work.make("b1"));
    const waiting = limiter.background(work.make("b2"));
    waiting.promote();
    expect(work.started).toEqual(["b1", "b2"]);
  });

  test("promote() runs the work once, however often it is called", async () => {
    const limiter = createPriorityLimiter({ foregroundLimit: 1, backgroundLimit: 1 });
    const work = createWork();
    limiter.background(work.make("b1"));
    const waiting = limiter.background(work.make("b2"));
    waiting.promote();
    waiting.promote();
    await work.end("b1");
    waiting.promote();
    await work.end("b2");
    expect(work.started).toEqual(["b1", "b2"]);
  });

  test("runs everything, and never more than its limits allow", async () => {
    const pieces = fc.array(
      fc.record({ urgent: fc.boolean(), promoted: fc.boolean(), fails: fc.boolean() }),
      { maxLength: 30 },
    );
    const limits = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.nat(3))
      .map(([backgroundLimit, more]) => ({
        backgroundLimit,
        foregroundLimit: backgroundLimit + more,
      }));
    await fc.assert(
      fc.asyncProperty(limits, pieces, async (limit, list) => {
        const limiter = createPriorityLimiter(limit);
        let running = 0;
        let most = 0;
        const work = (fails: boolean) => async () => {
          most = Math.max(most, ++running);
          await settle();
          running--;
          if (fails) throw new Error("broken");
        };
        const tickets = list.map(({ urgent, fails }) =>
          urgent ? limiter.foreground(work(fails)) : limiter.background(work(fails)),
        );
        for (const [index, { promoted }] of list.entries()) {
          if (promoted) tickets[index]?.promote();
        }
        const outcomes = await Promise.allSettled(tickets.map(({ result }) => result));
        expect(outcomes.map(({ status }) => status === "rejected")).toEqual(
          list.map(({ fails }) => fails),
        );
        expect(most).toBeLessThanOrEqual(limit.foregroundLimit);
      }),
      { numRuns: 50 },
    );
  });
});
