import { describe, expect, test } from "vitest";
import {
  type BuildSaveInput,
  decideBuildSave,
  decideModulesSave,
  type ModulesSaveInput,
} from "../../../src/app/plan-saves.ts";
import type { LayerRestore } from "../../../src/report/model.ts";

const WRITE = { write: true, reason: "cache: read-write" };
const READ_ONLY = { write: false, reason: "cache: read" };

function restore(status: LayerRestore["status"], matchedKey?: string): LayerRestore {
  return {
    name: "build",
    status,
    reason: "",
    keys: [],
    ...(matchedKey === undefined ? {} : { matchedKey }),
  };
}

describe("decideModulesSave()", () => {
  const decide = (input: Partial<ModulesSaveInput>) =>
    decideModulesSave({
      off: undefined,
      policy: WRITE,
      restore: restore("miss"),
      files: 10,
      needed: 10,
      missing: 0,
      unobtainable: 0,
      ...input,
    });

  test.each<[string, Partial<ModulesSaveInput>]>([
    ["after a miss", {}],
    ["after a fallback", { restore: restore("fallback", "old") }],
    ["with a tenth missing", { missing: 1 }],
    ["without anything needed", { needed: 0 }],
    ["that was not read", { restore: restore("off") }],
  ])("saves a layer %s", (_, input) => {
    expect(decide(input)).toEqual({ save: true });
  });

  test.each<[string, Partial<ModulesSaveInput>, string, string]>([
    ["when it must not write", { policy: READ_ONLY }, "skipped", "cache: read"],
    ["when it is off", { off: "cache-modules: false" }, "skipped", "cache-modules: false"],
    [
      "that is there",
      { restore: restore("exact", "k") },
      "unchanged",
      "restored from this very key",
    ],
    ["of nothing", { files: 0 }, "skipped", "there is nothing to save"],
    [
      "with more than a tenth missing",
      { missing: 2 },
      "skipped",
      "2 of 10 needed modules are missing",
    ],
    [
      "that an offline job could not complete",
      { unobtainable: 1 },
      "skipped",
      "offline, and 1 of the files that are needed are missing",
    ],
    ["of which all is missing", { missing: 10 }, "skipped", "10 of 10 needed modules are missing"],
  ])("does not save a layer %s", (_, input, status, reason) => {
    expect(decide(input)).toEqual({ save: false, status, reason });
  });
});

describe("decideBuildSave()", () => {
  const decide = (input: Partial<BuildSaveInput>) =>
    decideBuildSave({
      off: undefined,
      policy: WRITE,
      restore: restore("exact", "base-1"),
      use: { reused: 90, computed: 10, unused: 0 },
      key: "base-2",
      ...input,
    });

  test.each<[string, Partial<BuildSaveInput>]>([
    ["that changed much", {}],
    ["after a miss", { restore: restore("miss"), use: { reused: 0, computed: 9, unused: 0 } }],
    [
      "after a fallback, however little changed",
      {
        restore: restore("fallback", "old"),
        use: { reused: 999, computed: 1, unused: 0 },
      },
    ],
  ])("saves a layer %s", (_, input) => {
    expect(decide(input)).toEqual({ save: true });
  });

  test.each<[string, Partial<BuildSaveInput>, string]>([
    ["when it must not write", { policy: READ_ONLY }, "skipped"],
    ["when it is off", { off: "cache-build: false" }, "skipped"],
    ["that no go command used", { use: { reused: 0, computed: 0, unused: 50 } }, "skipped"],
    ["with the same content", { key: "base-1" }, "unchanged"],
    ["to which nothing was added", { use: { reused: 9, computed: 0, unused: 0 } }, "unchanged"],
    ["to which little was added", { use: { reused: 999, computed: 1, unused: 0 } }, "unchanged"],
  ])("does not save a layer %s", (_, input, status) => {
    expect(decide(input)).toMatchObject({ save: false, status });
  });

  test("says how much was added where that is too little", () => {
    expect(decide({ use: { reused: 999, computed: 1, unused: 0 } })).toMatchObject({
      reason: "1 new actions are too few for a new entry",
    });
  });
});
