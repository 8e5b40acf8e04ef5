import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import {
  carryExpiry,
  later,
  parseExpiry,
  readCarriedExpiry,
  readExpiry,
  writeExpiry,
} from "../../../src/buildcache/test-expiry.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

describe("parseExpiry()", () => {
  test("reads the nanoseconds that go writes", () => {
    expect(parseExpiry("1764471286123456789\n")).toBe(1_764_471_286_123_456_789n);
  });

  test.each(["", "\n", "12", " 12\n", "12\n\n", "-1\n", "12a\n", `${"9".repeat(20)}\n`])(
    "takes %j for nothing",
    (content) => {
      expect(parseExpiry(content)).toBeUndefined();
    },
  );
});

test("the later of two times counts, and any counts more than none", () => {
  expect(later(1n, 2n)).toBe(2n);
  expect(later(3n, 2n)).toBe(3n);
  expect(later(undefined, 2n)).toBe(2n);
  expect(later(1n, undefined)).toBe(1n);
  expect(later(undefined, undefined)).toBeUndefined();
});

describe("the expiry of a GOCACHE", () => {
  test("is none in an empty or missing one", async () => {
    const dir = await makeTempDir("expiry");
    expect(await readExpiry(dir)).toBeUndefined();
    expect(await readExpiry(path.join(dir, "missing"))).toBeUndefined();
  });

  test("is in the file that go reads, and goes with it", async () => {
    const dir = await makeTempDir("expiry");
    await writeExpiry(dir, 42n);
    expect(readFileSync(path.join(dir, "testexpire.txt"), "utf8")).toBe("42\n");
    expect(await readExpiry(dir)).toBe(42n);
    await writeExpiry(dir, undefined);
    expect(await readExpiry(dir)).toBeUndefined();
  });

  test("is carried by a file of ours, beside go's own", async () => {
    const dir = await makeTempDir("expiry");
    mkdirSync(dir, { recursive: true });
    writeFileSync(path.join(dir, "testexpire.txt"), "7\n");
    await carryExpiry(dir, 42n);
    expect(await readCarriedExpiry(dir)).toBe(42n);
    expect(await readExpiry(dir)).toBe(7n);
  });
});
