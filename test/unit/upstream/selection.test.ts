import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { rank, type Selection } from "../../../src/upstream/selection.ts";

interface Known {
  name: string;
  availability: "ready" | "probe";
  p50Ms: number | undefined;
  lastAskedMs: number | undefined;
  waiting: number;
}

const NOW_MS = 100_000;

function measured(name: string, p50Ms: number, details: Partial<Known> = {}): Known {
  return { name, availability: "ready", p50Ms, lastAskedMs: NOW_MS - 10, waiting: 0, ...details };
}

function unknown(name: string, details: Partial<Known> = {}): Known {
  const nothing = { p50Ms: undefined, lastAskedMs: undefined, waiting: 0 };
  return { name, availability: "ready", ...nothing, ...details };
}

function namesOf(selection: Selection, known: readonly Known[]): string[] {
  return rank(known, selection, NOW_MS, (one) => one).map(({ name }) => name);
}

describe("rank()", () => {
  test("keeps the list's order where that is asked for", () => {
    expect(namesOf("ordered", [measured("a", 300), measured("b", 20)])).toEqual(["a", "b"]);
  });

  test.each<[string, Known[], string[]]>([
    ["by latency", [measured("a", 300), measured("b", 20), measured("c", 90)], ["b", "c", "a"]],
    ["equals as listed", [measured("a", 20), measured("b", 20)], ["a", "b"]],
    ["an unknown one first", [measured("a", 20), unknown("b")], ["b", "a"]],
    [
      "an unknown one last while it is explored",
      [unknown("a", { waiting: 1 }), measured("b", 300)],
      ["b", "a"],
    ],
    [
      "one that only ever failed last",
      [unknown("a", { lastAskedMs: NOW_MS - 10 }), measured("b", 300)],
      ["b", "a"],
    ],
    [
      "a slow one first, once in half a minute",
      [measured("a", 20), measured("b", 300, { lastAskedMs: NOW_MS - 30_000 })],
      ["b", "a"],
    ],
    [
      "a slow one in its place before that",
      [measured("a", 20), measured("b", 300, { lastAskedMs: NOW_MS - 29_999 })],
      ["a", "b"],
    ],
    [
      "one that waits for its probe first",
      [measured("a", 20), measured("b", 300, { availability: "probe" })],
      ["b", "a"],
    ],
  ])("puts %s", (_, known, expected) => {
    expect(namesOf("fastest", known)).toEqual(expected);
  });

  test("loses none and invents none", () => {
    const known = fc.record({
      name: fc.string(),
      availability: fc.constantFrom("ready" as const, "probe" as const),
      p50Ms: fc.option(fc.nat(1_000), { nil: undefined }),
      lastAskedMs: fc.option(fc.nat(NOW_MS), { nil: undefined }),
      waiting: fc.nat(3),
    });
    fc.assert(
      fc.property(fc.array(known), (all) => {
        expect(new Set(rank(all, "fastest", NOW_MS, (one) => one))).toEqual(new Set(all));
      }),
    );
  });
});
