import { describe, expect, test } from "vitest";
import { expireResults, tryKeepExpiry } from "../../../../src/app/tests/expire-results.ts";
import {
  carryExpiry,
  readCarriedExpiry,
  readExpiry,
  writeExpiry,
} from "../../../../src/buildcache/test-expiry.ts";
import { makeStep } from "../../../support/make-step.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

const NOW_MS = 1_764_471_286_123;
const NOW_NS = 1_764_471_286_123_000_000n;

describe("the first step", () => {
  test("writes nothing if nothing is expired", async () => {
    const dir = await makeTempDir("expiry");
    expect(await expireResults(dir, { expires: false, nowMs: NOW_MS })).toEqual({});
    expect(await readExpiry(dir)).toBeUndefined();
  });

  test("expires all that is older than the job if it is to take no result", async () => {
    const dir = await makeTempDir("expiry");
    await expireResults(dir, { expires: true, nowMs: NOW_MS });
    expect(await readExpiry(dir)).toBe(NOW_NS);
  });

  test("makes go clean -testcache of an earlier job hold", async () => {
    const dir = await makeTempDir("expiry");
    await carryExpiry(dir, 42n);
    await expireResults(dir, { expires: false, nowMs: NOW_MS });
    expect(await readExpiry(dir)).toBe(42n);
  });

  test("keeps the machine's own expiry if it is later", async () => {
    const dir = await makeTempDir("expiry");
    await carryExpiry(dir, 42n);
    await writeExpiry(dir, 43n);
    await expireResults(dir, { expires: false, nowMs: NOW_MS });
    expect(await readExpiry(dir)).toBe(43n);
  });
});

describe("the last step", () => {
  const finish = async (dir: string, expires: boolean, between: () => Promise<void>) => {
    const expiry = await expireResults(dir, { expires, nowMs: NOW_MS });
    await between();
    return tryKeepExpiry(makeStep(), dir, JSON.parse(JSON.stringify(expiry)));
  };

  test("puts back what the job alone expired", async () => {
    const dir = await makeTempDir("expiry");
    await writeExpiry(dir, 7n);
    expect(await finish(dir, true, async () => {})).toBeUndefined();
    expect(await readExpiry(dir)).toBe(7n);
    expect(await readCarriedExpiry(dir)).toBeUndefined();
  });

  test("removes it if there was none before", async () => {
    const dir = await makeTempDir("expiry");
    await finish(dir, true, async () => {});
    expect(await readExpiry(dir)).toBeUndefined();
  });

  test.each([true, false])(
    "hands on what a step expired (the job takes no result: %s)",
    async (expires) => {
      const dir = await makeTempDir("expiry");
      const later = NOW_NS + 5n;
      expect(await finish(dir, expires, () => writeExpiry(dir, later))).toBe(`${later}`);
      expect(await readCarriedExpiry(dir)).toBe(later);
      expect(await readExpiry(dir)).toBe(later);
    },
  );
});
