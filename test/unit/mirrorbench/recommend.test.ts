import { describe, expect, test } from "vitest";
import { parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { type Candidate, recommend } from "../../../src/mirrorbench/recommend.ts";

function candidate(name: string, more: Partial<Candidate> = {}): Candidate {
  return {
    url: `https://${name}.example.com`,
    name,
    soundness: "sound",
    refuses: false,
    isPartial: false,
    isUseless: false,
    ...more,
  };
}

/** Recommends among candidates that are given best first. */
function recommendOf(current: string, candidates: readonly Candidate[], hasUnknownModules = false) {
  const found = recommend({
    candidates,
    places: candidates.map((_, mirror) => ({ mirror, rank: mirror + 1 })),
    current: parseProxyList(current),
    hasUnknownModules,
  });
  return { ...found, goProxy: found.goProxy?.replaceAll(/https:\/\/(\w+)\.example\.com/g, "$1") };
}

const A = "https://a.example.com";
const B = "https://b.example.com";

describe("recommend()", () => {
  test("puts the best mirror first, and joins what gave the same by |", () => {
    const { goProxy, isChange, reasons } = recommendOf(`${B},${A},direct`, [
      candidate("a"),
      candidate("b"),
    ]);
    expect([goProxy, isChange]).toEqual(["a|b,direct", true]);
    expect(reasons.join("\n")).toContain('"|" after a: go asks a mirror only once');
  });

  test("is no change if the list is that already", () => {
    const { isChange } = recommendOf(`${A}|${B},direct`, [candidate("a"), candidate("b")]);
    expect(isChange).toBe(false);
  });

  test("leaves out a mirror of wrong content, and says why", () => {
    const { goProxy, reasons } = recommendOf(`${B},${A}`, [
      candidate("a"),
      candidate("b", { soundness: "wrong" }),
    ]);
    expect(goProxy).toBe("a");
    expect(reasons[0]).toBe("b is left out: it gave content that go.sum does not know.");
  });

  test("adds at most what one spare mirror needs, and keeps all that were there", () => {
    const candidates = ["a", "b", "c", "d"].map((name) => candidate(name));
    expect(recommendOf(`https://d.example.com`, candidates).goProxy).toBe("a|b|d");
  });

  test("keeps a failing mirror of the list at its end, and adds none", () => {
    const failing = (name: string) => candidate(name, { soundness: "failing" });
    const { goProxy } = recommendOf(B, [candidate("a"), failing("b"), failing("c")]);
    expect(goProxy).toBe("a|b");
  });

  test("keeps a mirror that has only some modules in front, with a comma", () => {
    const partial = candidate("b", { soundness: "failing", isPartial: true });
    expect(recommendOf(`${B},${A},direct`, [candidate("a"), partial]).goProxy).toBe("b,a,direct");
  });

  test("does not move a mirror that has only some modules to the front", () => {
    const partial = candidate("b", { soundness: "failing", isPartial: true });
    const { goProxy, reasons } = recommendOf(`${A},${B},direct`, [candidate("a"), partial]);
    expect(goProxy).toBe("a|b,direct");
    expect(reasons[0]).toBe("b comes last: it has only some modules.");
  });

  test("does not go around a mirror that refuses modules", () => {
    const { goProxy, reasons } = recommendOf(`${A}|${B}`, [
      candidate("a", { refuses: true }),
      candidate("b"),
    ]);
    expect(goProxy).toBe("a,b");
    expect(reasons.join("\n")).toContain("it refuses modules");
  });

  test("tells no other mirror of modules that may be private", () => {
    const { goProxy, reasons } = recommendOf(A, [candidate("a"), candidate("b")], true);
    expect(goProxy).toBe("a,b");
    expect(reasons.join("\n")).toContain("may be private");
  });

  test.each([
    [`${A}|direct`, "a|direct"],
    [`${A},off`, "a,off"],
    [A, "a"],
    ["direct", "a,direct"],
  ])("ends the list as it ended before: %s", (current, goProxy) => {
    expect(recommendOf(current, [candidate("a")]).goProxy).toBe(goProxy);
  });

  test("keeps a mirror that was not compared", () => {
    const { goProxy, reasons } = recommendOf(`${B},direct`, [candidate("a")]);
    expect(goProxy).toBe("a|b,direct");
    expect(reasons[0]).toBe("b.example.com was not compared, and stays in the list.");
  });

  test("recommends the least failing mirror if there is nothing better", () => {
    const failing = candidate("a", { soundness: "failing" });
    expect(recommendOf("direct", [failing]).goProxy).toBe("a,direct");
  });

  test("says that go.sum may be wrong if all mirrors contradict it", () => {
    const wrong = (name: string) => candidate(name, { soundness: "wrong" });
    const { goProxy, reasons } = recommendOf(A, [wrong("a"), wrong("b")]);
    expect(goProxy).toBeUndefined();
    expect(reasons.at(-1)).toContain("All mirrors contradict go.sum");
  });

  test("says that no difference decides between mirrors of one rank", () => {
    const { goProxy, reasons } = recommend({
      candidates: [candidate("a"), candidate("b")],
      places: [
        { mirror: 0, rank: 1 },
        { mirror: 1, rank: 1 },
      ],
      current: parseProxyList(`${A}|${B}`),
      hasUnknownModules: false,
    });
    expect(goProxy).toBe(`${A}|${B}`);
    expect(reasons[0]).toBe("No difference was found between a and b: they keep their order.");
  });

  test("recommends nothing if nothing right came", () => {
    const useless = candidate("a", { soundness: "failing", isUseless: true });
    const { goProxy, isChange, reasons } = recommendOf(A, [useless]);
    expect([goProxy, isChange]).toEqual([undefined, false]);
    expect(reasons.at(-1)).toBe("No mirror gave the modules as go.sum names them.");
  });
});
