import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { unitName } from "../../../src/modulecache/unit.ts";
import {
  formatUnitList,
  type ListedUnit,
  parseUnitList,
  type UnitList,
} from "../../../src/modulecache/unit-list.ts";
import { moduleVersions } from "./units.ts";

const listed: fc.Arbitrary<ListedUnit> = fc.record({
  parts: fc.subarray(["t", "m", "i"]).map((parts) => parts.join("")),
  sizeBytes: fc.nat(2 ** 40),
  idle: fc.nat(11),
});
const lists: fc.Arbitrary<UnitList> = fc.record({
  id: fc.stringMatching(/^[0-9a-f.-]{1,40}$/),
  sizeBytes: fc.nat(2 ** 40),
  units: fc.array(fc.tuple(moduleVersions.map(unitName), listed)).map((all) => new Map(all)),
});

const TEXT = [
  "go-accel modules 1",
  "id ab.cd",
  "bytes 123",
  "example.com/!b@v1.0.0 tmi 100 0",
  "example.com/c@v1.2.3 mi 23 10",
  "example.com/d@v0.1.0 - 0 3",
  "",
].join("\n");

describe("parseUnitList()", () => {
  test("reads back what was written", () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(parseUnitList(formatUnitList(list))).toEqual(list);
      }),
    );
  });

  test("reads units with their parts, sizes and counts, and mere counts of the base's units", () => {
    expect(parseUnitList(TEXT)).toEqual({
      id: "ab.cd",
      sizeBytes: 123,
      units: new Map([
        ["example.com/!b@v1.0.0", { parts: "tmi", sizeBytes: 100, idle: 0 }],
        ["example.com/c@v1.2.3", { parts: "mi", sizeBytes: 23, idle: 10 }],
        ["example.com/d@v0.1.0", { parts: "", sizeBytes: 0, idle: 3 }],
      ]),
    });
  });

  test.each([
    ["nothing", ""],
    ["a list of the build layer", TEXT.replace("modules 1", "layer 1")],
    ["no id", TEXT.replace("id ab.cd", "id ")],
    ["a line that was cut", TEXT.slice(0, -4)],
    ["a last line without its end", TEXT.slice(0, -1)],
    ["a unit without a version", TEXT.replace("@v1.2.3", "")],
    ["parts in another order", TEXT.replace("tmi", "mti")],
    ["an unknown part", TEXT.replace("tmi", "tmz")],
    ["a unit without parts", TEXT.replace(" mi ", "  ")],
    ["no size", TEXT.replace(" 23 ", " x ")],
    ["a count of three digits", TEXT.replace(" 10\n", " 100\n")],
    ["a unit twice", `${TEXT}example.com/c@v1.2.3 t 1 0\n`],
    ["line ends of another system", TEXT.replaceAll("\n", "\r\n")],
  ])("takes %s for no list", (_, text) => {
    expect(parseUnitList(text)).toBeUndefined();
  });

  test("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(TEXT.length), (noise, at) => {
        parseUnitList(noise);
        parseUnitList(TEXT.slice(0, at) + noise + TEXT.slice(at));
      }),
    );
  });
});
