import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatLayerList,
  hasEntry,
  type LayerList,
  parseLayerList,
  shortId,
  unfinishedAfter,
} from "../../../src/buildcache/layer-list.ts";
import { idOf } from "./entries.ts";

const ids = fc.nat(9_999).map((n) => shortId(idOf(`id ${n}`)));
const lists: fc.Arbitrary<LayerList> = fc.record(
  {
    id: fc.stringMatching(/^[0-9a-f.-]{1,40}$/),
    sizeBytes: fc.nat(2 ** 40),
    entries: fc.array(fc.tuple(ids, ids)).map((pairs) => new Map(pairs)),
    idle: fc.array(fc.tuple(ids, fc.integer({ min: 1, max: 9 }))).map((pairs) => new Map(pairs)),
    unfinished: fc.constantFrom("failure", "cancelled"),
  },
  { requiredKeys: ["id", "sizeBytes", "entries", "idle"] },
);

const TEXT = [
  "go-accel layer 1",
  "id ab.cd",
  "bytes 123",
  "0000000000000001 00000000000000a1 0",
  "0000000000000002 00000000000000a2 3",
  "0000000000000003 - 1",
  "",
].join("\n");

describe("parseLayerList()", () => {
  test("reads back what was written", () => {
    fc.assert(
      fc.property(lists, (list) => {
        expect(parseLayerList(formatLayerList(list))).toEqual(list);
      }),
    );
  });

  test("reads entries of its own and counts, those of the base's entries too", () => {
    expect(parseLayerList(TEXT)).toEqual({
      id: "ab.cd",
      sizeBytes: 123,
      entries: new Map([
        ["0000000000000001", "00000000000000a1"],
        ["0000000000000002", "00000000000000a2"],
      ]),
      idle: new Map([
        ["0000000000000002", 3],
        ["0000000000000003", 1],
      ]),
    });
  });

  test.each([
    ["nothing", ""],
    ["another version", TEXT.replace("layer 1", "layer 2")],
    ["no id", TEXT.replace("id ab.cd", "id ")],
    ["no size", TEXT.replace("bytes 123", "bytes x")],
    ["a size that no number holds", TEXT.replace("123", "1".repeat(16))],
    ["a line that was cut", TEXT.slice(0, -3)],
    ["a last line without its end", TEXT.slice(0, -1)],
    ["an empty line", `${TEXT}\n`],
    ["a line of something else", `${TEXT}0000000000000004 x 1\n`],
    ["a long id", `${TEXT}00000000000000044 - 1\n`],
    ["a line without a count", `${TEXT}0000000000000004 -\n`],
    ["a count of two digits", `${TEXT}0000000000000004 - 10\n`],
    ["another end of a job", `${TEXT}unfinished success\n`],
    ["two ends of a job", `${TEXT}unfinished failure\nunfinished failure\n`],
    ["upper case", `${TEXT}000000000000000A - 1\n`],
    ["an entry twice", `${TEXT}0000000000000001 00000000000000a9 0\n`],
    ["a count beside its entry", `${TEXT}0000000000000001 - 1\n`],
    ["line ends of another system", TEXT.replaceAll("\n", "\r\n")],
  ])("takes %s for no list", (_, text) => {
    expect(parseLayerList(text)).toBeUndefined();
  });

  test("never throws, whatever the text", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(TEXT.length), (noise, at) => {
        parseLayerList(noise);
        parseLayerList(TEXT.slice(0, at) + noise + TEXT.slice(at));
      }),
    );
  });
});

test("hasEntry() asks for the action and its output", () => {
  const [action, output] = [idOf("action"), idOf("output")];
  const list = { id: "x", sizeBytes: 0, idle: new Map() };
  const entries = new Map([[shortId(action), shortId(output)]]);
  expect(hasEntry({ ...list, entries }, { actionId: action, outputId: output })).toBe(true);
  expect(hasEntry({ ...list, entries }, { actionId: action, outputId: action })).toBe(false);
  expect(hasEntry({ ...list, entries }, { actionId: output, outputId: output })).toBe(false);
});

describe("unfinishedAfter()", () => {
  const whole = { id: "x", sizeBytes: 0, entries: new Map(), idle: new Map() };
  const thin = { ...whole, unfinished: "failure" } as const;

  test.each(["failure", "cancelled"] as const)("is how a job ended: %s", (status) => {
    expect(unfinishedAfter(status, undefined)).toEqual({ unfinished: status });
    expect(unfinishedAfter(status, thin)).toEqual({ unfinished: status });
  });

  test("is nothing after a job that succeeded, or of which nobody tells", () => {
    expect(unfinishedAfter("success", thin)).toEqual({});
    expect(unfinishedAfter("", thin)).toEqual({});
  });

  test("is nothing if the job added to what one that succeeded had left", () => {
    expect(unfinishedAfter("cancelled", whole)).toEqual({});
  });
});
