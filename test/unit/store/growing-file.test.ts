import { describe, expect, test } from "vitest";
import { createGrowth } from "../../../src/store/growing-file.ts";

const TOTAL = 1_000_000;

/** Whether so much can be read already. */
async function canRead(growth: ReturnType<typeof createGrowth>, sizeBytes: number) {
  return Promise.race([
    growth.file.reach(sizeBytes).then(() => true),
    new Promise((resolve) => setImmediate(() => resolve(false))),
  ]);
}

describe("createGrowth()", () => {
  test("gives what has been written, except the end", async () => {
    const growth = createGrowth(TOTAL);
    growth.open("temporary");
    await growth.opened;
    growth.grow(500_000);
    expect(await canRead(growth, 500_000)).toBe(true);
    expect(await canRead(growth, 500_001)).toBe(false);
    growth.grow(TOTAL);
    expect(await canRead(growth, 900_000)).toBe(true);
    expect(await canRead(growth, TOTAL)).toBe(false);
    growth.end("place");
    expect(await canRead(growth, TOTAL)).toBe(true);
    expect(growth.file.path()).toBe("place");
  });

  test("wakes each who waits when there is enough for it", async () => {
    const growth = createGrowth(TOTAL);
    const woken: number[] = [];
    const waits = [300, 100, 200].map((kilo) =>
      growth.file.reach(kilo * 1_000).then(() => void woken.push(kilo)),
    );
    growth.grow(200_000);
    await Promise.all(waits.slice(1));
    expect(woken.toSorted()).toEqual([100, 200]);
    growth.grow(400_000);
    await Promise.all(waits);
    expect(woken.at(-1)).toBe(300);
  });

  test("fails for all who want more than there is, now and later", async () => {
    const growth = createGrowth(TOTAL);
    growth.open("temporary");
    growth.grow(100_000);
    const cut = new Error("cut");
    const waiting = growth.file.reach(200_000);
    growth.fail(cut);
    await expect(waiting).rejects.toBe(cut);
    await expect(growth.file.reach(200_000)).rejects.toBe(cut);
    expect(await canRead(growth, 100_000)).toBe(true);
  });

  test("was never there if it failed before it was opened", async () => {
    const growth = createGrowth(TOTAL);
    growth.fail(new Error("no disk"));
    await expect(growth.opened).rejects.toThrow("no disk");
  });
});
