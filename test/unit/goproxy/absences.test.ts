import { describe, expect, test } from "vitest";
import { createAbsences } from "../../../src/goproxy/absences.ts";
import { createFakeClock } from "./scripted-upstream.ts";

const LIST = "/example.com/org/@v/list";

function makeAbsences(options: { knownModules?: string[]; maxEntries?: number } = {}) {
  const clock = createFakeClock();
  const absences = createAbsences({ clock, ...options });
  /** For how many whole seconds the path is remembered from now on. */
  const secondsLeft = (path: string): number => {
    let seconds = 0;
    for (; absences.has(path) && seconds < 1_000; seconds++) clock.advance(1_000);
    return seconds;
  };
  return { absences, clock, secondsLeft };
}

describe("createAbsences()", () => {
  test("27. remembers prefixes of modules longest: those of go.sum and those asked for", () => {
    const { absences, secondsLeft } = makeAbsences({ knownModules: ["example.com/org/lib"] });
    absences.addMutable(LIST, "example.com/org");
    expect(secondsLeft(LIST)).toBe(60);
    absences.see("example.net/deep/down/lib/v2");
    for (const prefix of ["example.net", "example.net/deep/down", "example.net/deep/down/lib"]) {
      absences.addMutable(prefix, prefix);
      expect(secondsLeft(prefix)).toBe(60);
    }
  });

  test.each(["example.com/org/lib", "example.com/or", "example.com/org/lib/sub", "example.net"])(
    "remembers %s, no prefix of any module, for ten seconds",
    (modulePath) => {
      const { absences, secondsLeft } = makeAbsences({ knownModules: ["example.com/org/lib"] });
      absences.addMutable(LIST, modulePath);
      expect(secondsLeft(LIST)).toBe(10);
    },
  );

  test("remembers a file of a version for ten seconds, whatever its path", () => {
    const { absences, secondsLeft } = makeAbsences({ knownModules: ["example.com/org/lib"] });
    absences.addFile("/example.com/org/@v/v1.0.0.info");
    expect(secondsLeft("/example.com/org/@v/v1.0.0.info")).toBe(10);
  });

  test("forgets the oldest where there are too many", () => {
    const { absences } = makeAbsences({ maxEntries: 3 });
    for (const path of ["/1", "/2", "/3", "/1", "/4"]) absences.addFile(path);
    expect(["/1", "/2", "/3", "/4"].map(absences.has)).toEqual([true, false, true, true]);
  });

  test("forgets the prefixes that were seen longest ago", () => {
    const { absences, secondsLeft } = makeAbsences({ maxEntries: 2 });
    for (const path of ["a.example/x", "b.example/x", "a.example/y", "c.example/x"]) {
      absences.see(path);
    }
    absences.addMutable("/a", "a.example");
    expect(secondsLeft("/a")).toBe(60);
    absences.addMutable("/b", "b.example");
    expect(secondsLeft("/b")).toBe(10);
  });
});
