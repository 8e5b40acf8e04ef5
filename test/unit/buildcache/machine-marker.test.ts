import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isBuildLayerName, isSharedNote } from "../../../src/buildcache/layout.ts";
import {
  formatMarker,
  lastUseBy,
  MACHINE_MARKER,
  type MachineMarker,
  parseMarker,
  withUse,
} from "../../../src/buildcache/machine-marker.ts";

const NOW_MS = 1_800_000_000_000;
const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

function marker(atMs: number, actions = 100): MachineMarker {
  return { actions, scopes: new Map([["job-", atMs]]) };
}

describe("the marker's file", () => {
  test("is in no layer", () => {
    expect(isSharedNote(MACHINE_MARKER)).toBe(false);
    expect(isBuildLayerName(MACHINE_MARKER, "file")).toBe(false);
  });

  test("is in none under its bare name either", () => {
    const [, name = ""] = MACHINE_MARKER.split("/");
    expect(isSharedNote(name)).toBe(false);
    expect(isBuildLayerName(name, "file")).toBe(false);
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

describe("withUse()", () => {
  test("keeps the other scopes, and forgets those that ran longest ago", () => {
    let made: MachineMarker | undefined;
    for (let count = 0; count < 40; count++) {
      made = withUse(made, `job${count}-`, { actions: count, nowMs: NOW_MS + count });
    }
    made = withUse(made, "job8-", { actions: 7, nowMs: NOW_MS + 100 });
    expect(made.actions).toBe(7);
    expect(made.scopes.size).toBe(32);
    expect(made.scopes.get("job8-")).toBe(NOW_MS + 100);
    expect(made.scopes.has("job39-")).toBe(true);
    expect(made.scopes.has("job7-")).toBe(false);
  });
});

test("a time between two milliseconds is read back", () => {
  const made = withUse(undefined, "job-", { actions: 3, nowMs: NOW_MS + 0.25 });
  expect(parseMarker(formatMarker(made))).toEqual({ ...made, scopes: new Map([["job-", NOW_MS]]) });
});

describe("parseMarker()", () => {
  test("reads what formatMarker() writes", () => {
    const uses = fc.array(fc.tuple(fc.string(), fc.nat()), { maxLength: 32 });
    fc.assert(
      fc.property(fc.nat(), uses, (actions, scopes) => {
        const written = { actions, scopes: new Map(scopes.filter(([s]) => s !== "__proto__")) };
        expect(parseMarker(formatMarker(written))).toEqual(written);
      }),
    );
  });

  const scopes = { "job-": 1 };
  test.each<[string, unknown]>([
    ["another version", { version: 2, actions: 1, scopes }],
    ["no version", { actions: 1, scopes }],
    ["no count", { version: 1, scopes }],
    ["a negative count", { version: 1, actions: -1, scopes }],
    ["a count with a fraction", { version: 1, actions: 1.5, scopes }],
    ["no scopes", { version: 1, actions: 1 }],
    ["a list of scopes", { version: 1, actions: 1, scopes: [1] }],
    ["null for the scopes", { version: 1, actions: 1, scopes: null }],
    ["a time that is text", { version: 1, actions: 1, scopes: { "job-": "1" } }],
    ["a time before all", { version: 1, actions: 1, scopes: { "job-": -1 } }],
    ["a list", []],
    ["null", null],
    ["a number", 1],
  ])("refuses %s", (_, value) => {
    expect(parseMarker(JSON.stringify(value))).toBeUndefined();
  });

  test("refuses more scopes than are ever written", () => {
    const many = Object.fromEntries(Array.from({ length: 33 }, (_, index) => [`j${index}`, 1]));
    expect(parseMarker(JSON.stringify({ version: 1, actions: 1, scopes: many }))).toBeUndefined();
  });

  test("refuses what was cut, at whatever point", () => {
    const text = formatMarker(marker(NOW_MS)).trimEnd();
    for (let end = 0; end < text.length; end++) {
      expect(parseMarker(text.slice(0, end))).toBeUndefined();
    }
  });
});
