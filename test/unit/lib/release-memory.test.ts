import { expect, test } from "vitest";
import { releaseMemory } from "../../../src/lib/release-memory.ts";

const MIB = 1024 * 1024;

test("gives the memory back at once", () => {
  const before = process.memoryUsage().arrayBuffers;
  const bytes = Buffer.alloc(64 * MIB);
  const part = bytes.subarray(MIB);
  expect(process.memoryUsage().arrayBuffers - before).toBeGreaterThan(63 * MIB);
  releaseMemory(part);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(MIB);
  expect([bytes.length, part.length]).toEqual([0, 0]);
});

test("leaves alone what shares its memory with others", () => {
  const [one, two] = [Buffer.from("one"), Buffer.from("two")];
  expect(one.buffer).toBe(two.buffer);
  releaseMemory(one);
  expect([one, two].map(String)).toEqual(["one", "two"]);
});

test("leaves alone what threads share", () => {
  const bytes = Buffer.from(new SharedArrayBuffer(MIB));
  releaseMemory(bytes);
  expect(bytes).toHaveLength(MIB);
});
