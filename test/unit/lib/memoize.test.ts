import { expect, test } from "vitest";
import { memoize } from "../../../src/lib/memoize.ts";

function count<T>(answer: (text: string) => T) {
  const calls: string[] = [];
  const compute = (text: string): T => {
    calls.push(text);
    return answer(text);
  };
  return { calls, compute };
}

test("a text is computed once, also if the answer is undefined", () => {
  const { calls, compute } = count((text) => (text === "none" ? undefined : text.length));
  const lengthOf = memoize(compute, 10);
  expect(["ab", "none", "ab", "none"].map(lengthOf)).toEqual([2, undefined, 2, undefined]);
  expect(calls).toEqual(["ab", "none"]);
});

test("no more texts are remembered than there is room for", () => {
  const { calls, compute } = count((text) => text);
  const same = memoize(compute, 2);
  for (const text of ["a", "b", "a", "c", "a"]) expect(same(text)).toBe(text);
  expect(calls).toEqual(["a", "b", "c", "a"]);
});

test("an answer that is not worth it is not remembered", () => {
  const { calls, compute } = count((text) => text);
  const same = memoize(compute, 2, (_, text) => text.length < 2);
  for (const text of ["ab", "ab", "a", "a"]) same(text);
  expect(calls).toEqual(["ab", "ab", "a"]);
});
