import { createHash } from "node:crypto";
import { lstatSync, lutimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { deriveMtime, deriveMtimeAt, isKept } from "../../../src/checkout/derived-mtime.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

const objectId = fc.stringMatching(/^[0-9a-f]{40}$/);
const DAY_NS = 86_400_000_000_000n;

describe("deriveMtime()", () => {
  test("gives an exact time between 1987 and 2004, in whatever way it is read", () => {
    fc.assert(
      fc.property(objectId, (id) => {
        const { seconds, nanoseconds } = deriveMtime(id);
        expect(nanoseconds).toBeGreaterThanOrEqual(BigInt(2 ** 29) * 1_000_000_000n);
        expect(nanoseconds).toBeLessThan(BigInt(2 ** 30) * 1_000_000_000n);
        expect(nanoseconds).toBeLessThan(BigInt(Date.now()) * 1_000_000n - DAY_NS);
        expect(nanoseconds / 1_000_000_000n).toBe(BigInt(Math.floor(seconds)));
      }),
    );
  });

  test("has another time for an id that differs in any of its first 52 bits", () => {
    fc.assert(
      fc.property(objectId, fc.nat(51), (id, bit) => {
        const digit = Math.floor(bit / 4);
        const changed = (Number.parseInt(id.charAt(digit), 16) ^ (1 << (bit % 4))).toString(16);
        const other = id.slice(0, digit) + changed + id.slice(digit + 1);
        expect(deriveMtime(other).nanoseconds).not.toBe(deriveMtime(id).nanoseconds);
      }),
      { numRuns: 1_000 },
    );
  });

  test("has no time twice for 100,000 contents", () => {
    const times = new Set<bigint>();
    for (let index = 0; index < 100_000; index++) {
      const id = createHash("sha1").update(String(index)).digest("hex");
      times.add(deriveMtime(id).nanoseconds);
    }
    expect(times.size).toBe(100_000);
  });

  test("can be set to the nanosecond", async () => {
    const file = join(await makeTempDir("mtime"), "file");
    writeFileSync(file, "");
    fc.assert(
      fc.property(objectId, (id) => {
        const wanted = deriveMtime(id);
        lutimesSync(file, wanted.seconds, wanted.seconds);
        const found = lstatSync(file, { bigint: true }).mtimeNs;
        expect(isKept(wanted, found)).toBe(true);
        // The file systems of test machines keep all of it.
        if (process.platform === "linux") expect(found).toBe(wanted.nanoseconds);
      }),
    );
  });
});

test("deriveMtimeAt() is the same for the same place and content, and for no other", () => {
  const id = "43dd47ea691c90a5fa7827892c70241913351963";
  const other = "43dd47ea691c90a5fa7827892c70241913351964";
  expect(deriveMtimeAt("a.txt", id)).toEqual(deriveMtimeAt("a.txt", id));
  const times = [
    deriveMtimeAt("a.txt", id),
    deriveMtimeAt("b.txt", id),
    deriveMtimeAt("a.txt", other),
  ];
  expect(new Set(times.map(({ nanoseconds }) => nanoseconds)).size).toBe(3);
});

test("isKept() lets steps of 100 ns pass, not those of whole seconds or another time", () => {
  const wanted = deriveMtime("43dd47ea691c90a5fa7827892c70241913351963");
  expect(isKept(wanted, (wanted.nanoseconds / 100n) * 100n)).toBe(true);
  expect(isKept(wanted, (wanted.nanoseconds / 1_000_000_000n) * 1_000_000_000n)).toBe(false);
  expect(isKept(wanted, wanted.nanoseconds + 1n)).toBe(false);
});
