import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createKnownTimes } from "../../../src/checkout/known-times.ts";
import type { MtimeRecord } from "../../../src/checkout/manifest.ts";
import { mergeRecords, type Sighting } from "../../../src/checkout/merge-records.ts";
import { contentOf, recordOf } from "./records.ts";

/** The file is found with this content, as the job's commit has it. */
function seen(letter: string, mtimeNs: bigint) {
  const content = contentOf(letter);
  const sighting: Sighting = { path: content.path, mtimeNs, content };
  return { sightings: [sighting], tracked: [content] };
}

/** The file is found with a content that a step made of it. */
function changed(letter: string, mtimeNs: bigint) {
  const content = contentOf(letter);
  const sighting: Sighting = { path: content.path, mtimeNs, content: undefined };
  return { sightings: [sighting], tracked: [content] };
}

describe("mergeRecords()", () => {
  test("keeps the time of a content that was there as before", () => {
    const records = [recordOf("a", 5n, { idle: 2 })];
    expect(mergeRecords(records, seen("a", 5n))).toEqual([recordOf("a", 5n)]);
  });

  test("takes the time that a step gave to the same content, and keeps the former one apart", () => {
    expect(mergeRecords([recordOf("a", 5n)], seen("a", 6n))).toEqual([
      recordOf("a", 6n),
      recordOf("a", 5n, { standing: "former" }),
    ]);
  });

  test("keeps the time that another job gave to a content, if that one counts first", () => {
    const known = { knownFirst: true };
    expect(mergeRecords([recordOf("a", 5n)], seen("a", 6n), known)).toEqual([
      recordOf("a", 5n),
      recordOf("a", 6n, { standing: "former" }),
    ]);
    expect(mergeRecords([recordOf("a", 5n)], seen("a", 5n), known)).toEqual([recordOf("a", 5n)]);
    expect(mergeRecords([], seen("a", 6n), known)).toEqual([recordOf("a", 6n)]);
  });

  test("keeps other contents of the path, and counts the layers without them", () => {
    expect(mergeRecords([recordOf("a", 5n)], seen("b", 6n))).toEqual([
      recordOf("a", 5n, { idle: 1 }),
      recordOf("b", 6n),
    ]);
  });

  test("counts a content as used if the commit has it, whatever a step made of the file", () => {
    expect(mergeRecords([recordOf("a", 5n)], changed("a", 9n))).toContainEqual(recordOf("a", 5n));
  });

  test("gives up a time that was seen with two contents", () => {
    expect(mergeRecords([recordOf("a", 5n)], seen("b", 5n))).toEqual([
      recordOf("a", 5n, { idle: 1, standing: "contested" }),
    ]);
  });

  test("gives up a time that a step kept for what it made of the file", () => {
    expect(mergeRecords([recordOf("a", 5n)], changed("a", 5n))).toEqual([
      recordOf("a", 5n, { standing: "contested" }),
    ]);
  });

  test("remembers a time that a changed file had, so that no content gets it", () => {
    const records = mergeRecords([], changed("a", 5n));
    expect(mergeRecords(records, seen("b", 5n)).map(({ standing }) => standing)).toEqual([
      "contested",
    ]);
  });

  test("gives up a former time that is seen with another content", () => {
    const former = recordOf("a", 5n, { standing: "former" });
    expect(mergeRecords([recordOf("a", 6n), former], seen("b", 5n))).toEqual([
      recordOf("a", 6n, { idle: 1 }),
      recordOf("a", 5n, { idle: 1, standing: "contested" }),
    ]);
  });

  test("takes a former time of the same content again, as when a test sets a fixed one", () => {
    const former = recordOf("a", 5n, { idle: 3, standing: "former" });
    expect(mergeRecords([recordOf("a", 6n), former], seen("a", 5n))).toEqual([
      recordOf("a", 5n),
      recordOf("a", 6n, { standing: "former" }),
    ]);
  });

  test("never takes a contested time again", () => {
    const contested = recordOf("a", 5n, { standing: "contested" });
    expect(mergeRecords([contested], seen("a", 5n))).toEqual([contested]);
  });

  test("keeps no more than eight former times of a path", () => {
    let records: MtimeRecord[] = [];
    for (let time = 1n; time <= 20n; time++) records = mergeRecords(records, seen("a", time));
    expect(records).toHaveLength(9);
    expect(records.map(({ mtimeNs }) => mtimeNs)).toContain(19n);
  });

  test("forgets nothing of a checkout that cannot be read", () => {
    const nothing = { sightings: [], tracked: [] };
    expect(mergeRecords([recordOf("a", 5n)], nothing)).toEqual([recordOf("a", 5n, { idle: 1 })]);
  });
});

test("no time that a job may give to a content was ever seen with another content of its path", () => {
  const step = fc.record({
    letter: fc.constantFrom("a", "b", "c"),
    /** What a step makes of the file, with the time that it has then. */
    made: fc.constantFrom("", "a", "d"),
    time: fc.bigInt(1n, 3n),
    onlyLatest: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let records: MtimeRecord[] = [];
      const contents = new Map<bigint, Set<string>>();
      const see = (time: bigint, letter: string) => {
        contents.set(time, (contents.get(time) ?? new Set()).add(letter));
      };
      for (const { letter, made, time, onlyLatest } of steps) {
        const known = createKnownTimes(records, { onlyLatest });
        const given = known.timeOf(contentOf(letter));
        if (given !== undefined) {
          see(given, letter);
          expect([...(contents.get(given) ?? [])]).toEqual([letter]);
        }
        see(time, made || letter);
        const job = made && made !== letter ? changed(letter, time) : seen(letter, time);
        records = mergeRecords(records, job);
      }
    }),
    { numRuns: 500 },
  );
});
