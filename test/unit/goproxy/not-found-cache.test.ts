import { describe, expect, test } from "vitest";
import { DEFAULT_FRESHNESS } from "../../../src/goproxy/freshness.ts";
import { createNotFoundCache } from "../../../src/goproxy/not-found-cache.ts";
import { createFakeClock } from "./scripted-upstream.ts";

const LIST = "/example.com/org/@v/list";

function makeCache(options: { knownModules?: string[]; maxEntries?: number } = {}) {
  const clock = createFakeClock();
  const notFoundCache = createNotFoundCache({ clock, freshness: DEFAULT_FRESHNESS, ...options });
  /** For how many whole seconds the path is remembered from now on. */
  const secondsLeft = (path: string): number => {
    let seconds = 0;
    for (; notFoundCache.has(path) && seconds < 1_000; seconds++) clock.advance(1_000);
    return seconds;
  };
  return { notFoundCache, clock, secondsLeft };
}

describe("createNotFoundCache()", () => {
  test("27. remembers prefixes of modules longest: those of go.sum and those asked for", () => {
    const { notFoundCache, secondsLeft } = makeCache({ knownModules: ["example.com/org/lib"] });
    notFoundCache.addMutable(LIST, "example.com/org");
    expect(secondsLeft(LIST)).toBe(60);
    notFoundCache.see("example.net/deep/down/lib/v2");
    for (const prefix of ["example.net", "example.net/deep/down", "example.net/deep/down/lib"]) {
      notFoundCache.addMutable(prefix, prefix);
      expect(secondsLeft(prefix)).toBe(60);
    }
  });

  test.each(["example.com/org/lib", "example.com/or", "example.com/org/lib/sub", "example.net"])(
    "remembers %s, no prefix of any module, for ten seconds",
    (modulePath) => {
      const { notFoundCache, secondsLeft } = makeCache({ knownModules: ["example.com/org/lib"] });
      notFoundCache.addMutable(LIST, modulePath);
      expect(secondsLeft(LIST)).toBe(10);
    },
  );

  test("remembers a file of a version for ten seconds, whatever its path", () => {
    const { notFoundCache, secondsLeft } = makeCache({ knownModules: ["example.com/org/lib"] });
    notFoundCache.addFile("/example.com/org/@v/v1.0.0.info");
    expect(secondsLeft("/example.com/org/@v/v1.0.0.info")).toBe(10);
  });

  test("forgets the oldest where there are too many", () => {
    const { notFoundCache } = makeCache({ maxEntries: 3 });
    for (const path of ["/1", "/2", "/3", "/1", "/4"]) notFoundCache.addFile(path);
    expect(["/1", "/2", "/3", "/4"].map(notFoundCache.has)).toEqual([true, false, true, true]);
  });

  test("forgets the prefixes that were seen longest ago", () => {
    const { notFoundCache, secondsLeft } = makeCache({ maxEntries: 2 });
    for (const path of ["a.example/x", "b.example/x", "a.example/y", "c.example/x"]) {
      notFoundCache.see(path);
    }
    notFoundCache.addMutable("/a", "a.example");
    expect(secondsLeft("/a")).toBe(60);
    notFoundCache.addMutable("/b", "b.example");
    expect(secondsLeft("/b")).toBe(10);
  });
});
