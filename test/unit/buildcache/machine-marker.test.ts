import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { BUILD_LAYER_CONTENT, isOwnFileOfEveryLayer } from "../../../src/buildcache/layout.ts";
import {
  formatMarker,
  isMarkerName,
  lastUseBy,
  type MachineMarker,
  markerName,
  parseMarker,
} from "../../../src/buildcache/machine-marker.ts";

const NOW_MS = 1_800_000_000_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function marker(atMs: number, actions = 100): MachineMarker {
  return { scope: "job-", actions, atMs };
}

describe("a marker's file", () => {
  const [folder, name = ""] = markerName("job-").split("/");

  test("is in no layer, under its bare name either", () => {
    for (const each of [markerName("job-"), name]) {
      expect(isOwnFileOfEveryLayer(each)).toBe(false);
      expect(BUILD_LAYER_CONTENT.files.test(each)).toBe(false);
    }
  });

  test("is told by its name, in a folder of entries", () => {
    expect(folder).toBe("00");
    expect(isMarkerName(name)).toBe(true);
    expect(isMarkerName(`${name}.tmp`)).toBe(false);
    expect(isMarkerName(`${"0".repeat(64)}-a`)).toBe(false);
  });

  test("is another one for each scope", () => {
    expect(markerName("other-")).not.toBe(markerName("job-"));
  });
});

describe("lastUseBy()", () => {
  const at = { actions: 100, nowMs: NOW_MS };

  test("gives the time of the scope's last job", () => {
    expect(lastUseBy(marker(NOW_MS - 5_000), "job-", at)).toBe(NOW_MS - 5_000);
  });

  test.each<[string, MachineMarker, string, number]>([
    ["of another scope", marker(NOW_MS), "other-", 100],
    ["whose entries go has trimmed by now", marker(NOW_MS - 5 * DAY_MS - 1), "job-", 100],
    ["of tomorrow", marker(NOW_MS + DAY_MS), "job-", 100],
    ["of a cache that was emptied", marker(NOW_MS), "job-", 0],
    ["of a cache that lost more than half", marker(NOW_MS), "job-", 49],
    ["of a cache that never held anything", marker(NOW_MS, 0), "job-", 0],
  ])("knows no use %s", (_, found, scope, actions) => {
    expect(lastUseBy(found, scope, { actions, nowMs: NOW_MS })).toBeUndefined();
  });

  test.each<[string, MachineMarker, number]>([
    ["a cache that lost half", marker(NOW_MS), 50],
    ["a clock that is a little ahead", marker(NOW_MS + HOUR_MS / 2), 100],
    ["four days", marker(NOW_MS - 4 * DAY_MS), 100],
  ])("bears with %s", (_, found, actions) => {
    expect(lastUseBy(found, "job-", { actions, nowMs: NOW_MS })).toBeDefined();
  });
});

test("a time between two milliseconds is read back", () => {
  expect(parseMarker(formatMarker(marker(NOW_MS + 0.25)))).toEqual(marker(NOW_MS));
});

describe("parseMarker()", () => {
  test("reads what formatMarker() writes", () => {
    fc.assert(
      fc.property(fc.string(), fc.nat(), fc.nat(), (scope, actions, atMs) => {
        const written = { scope, actions, atMs };
        expect(parseMarker(formatMarker(written))).toEqual(written);
      }),
    );
  });

  const whole = { version: 2, scope: "job-", atMs: 1, actions: 1 };
  test.each<[string, unknown]>([
    ["another version", { ...whole, version: 1 }],
    ["no version", { ...whole, version: undefined }],
    ["no count", { ...whole, actions: undefined }],
    ["a negative count", { ...whole, actions: -1 }],
    ["a count with a fraction", { ...whole, actions: 1.5 }],
    ["no scope", { ...whole, scope: undefined }],
    ["a scope that is no text", { ...whole, scope: 1 }],
    ["a time that is text", { ...whole, atMs: "1" }],
    ["a time before all", { ...whole, atMs: -1 }],
    ["a list", []],
    ["null", null],
    ["a number", 1],
  ])("refuses %s", (_, value) => {
    expect(parseMarker(JSON.stringify(value))).toBeUndefined();
  });

  test("refuses what was cut, at whatever point", () => {
    const text = formatMarker(marker(NOW_MS)).trimEnd();
    for (let end = 0; end < text.length; end++) {
      expect(parseMarker(text.slice(0, end))).toBeUndefined();
    }
  });
});
