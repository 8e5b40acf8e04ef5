import { describe, expect, test } from "vitest";
import {
  type BuildSaveInput,
  decideBuildSave,
  decideModulesSave,
  type ModulesSaveInput,
  planSaveTarget,
} from "../../../../src/app/finish/plan-saves.ts";
import { planKeys } from "../../../../src/app/job/job-keys.ts";
import type { LayerRestore } from "../../../../src/report/model/model.ts";

const PARTS = {
  os: "linux",
  arch: "amd64",
  goVersion: "go1.26.1",
  profile: "0123456789abcdef",
  workFolder: "",
  scope: "CI",
  sums: "5e".repeat(32),
  epoch: "",
};
const OWNER = { repositoryUrl: "https://example.com/octo/app", ref: "refs/pull/7/merge" };
const KEYS = planKeys(PARTS, OWNER);
const [OWN_KEYS, SEED_KEYS = OWN_KEYS] = KEYS;
const OWN = { to: "own", keys: OWN_KEYS } as const;
const AS_SEED = { to: "seed", keys: SEED_KEYS } as const;
const NOWHERE = { to: "nowhere", reason: "cache: read" } as const;

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
      target: OWN,
      restore: restore("miss"),
      key: "base-2",
      files: 10,
      fresh: 5,
      needed: 10,
      missing: 0,
      unobtainable: 0,
      ...input,
    });
  const withDelta = { ...restore("exact", "base-1"), delta: { key: "delta-2", sizeBytes: 1 } };

  test.each<[string, Partial<ModulesSaveInput>]>([
    ["after a miss", {}],
    ["after a fallback", { restore: restore("fallback", "old") }],
    ["to which a tool was added", { restore: restore("exact", "base-1"), fresh: 1 }],
    ["of which a later job gets the rest", { missing: 9 }],
    ["without anything needed", { needed: 0 }],
    ["that was not read", { restore: restore("off") }],
    ["as a seed, with a tenth missing", { target: AS_SEED, missing: 1 }],
  ])("saves a layer %s", (_, input) => {
    expect(decide(input)).toEqual({ save: true });
  });

  test.each<[string, Partial<ModulesSaveInput>, string, string]>([
    ["that has nowhere to go", { target: NOWHERE }, "skipped", "cache: read"],
    [
      "to which nothing was added",
      { restore: restore("exact", "base-1"), fresh: 0 },
      "unchanged",
      "the cache has all that is kept",
    ],
    [
      "whose delta would hold nothing",
      { restore: restore("exact", "base-1"), fresh: 0, files: 0 },
      "unchanged",
      "the cache has all that is kept",
    ],
    [
      "that the limit leaves as the restored base is",
      { restore: restore("exact", "base-2") },
      "unchanged",
      "it was restored from this key",
    ],
    [
      "that the limit leaves as the restored delta is",
      { restore: withDelta, key: "delta-2" },
      "unchanged",
      "it was restored from this key",
    ],
    ["of nothing", { files: 0, fresh: 0 }, "skipped", "there is nothing to save"],
    [
      "as a seed, with more than a tenth missing",
      { target: AS_SEED, missing: 2 },
      "skipped",
      "2 of 10 needed modules are missing",
    ],
    [
      "that an offline job could not complete",
      { unobtainable: 1 },
      "skipped",
      "offline, and 1 of the files that are needed are missing",
    ],
  ])("does not save a layer %s", (_, input, status, reason) => {
    expect(decide(input)).toEqual({ save: false, status, reason });
  });
});

describe("planSaveTarget()", () => {
  const WRITE = { write: true, reason: "cache: read-write" };
  const READ_ONLY = { write: false, reason: "cache: read" };
  const SEED = { write: false, seed: true, reason: "a pull request" };
  const miss = restore("miss");

  test.each([
    ["own, of a job that may write", undefined, WRITE, restore("exact", "k"), OWN],
    ["own, where the archive was damaged", undefined, WRITE, { ...miss, failed: "archive" }, OWN],
    ["nowhere, of a job that only reads", undefined, READ_ONLY, miss, NOWHERE],
    ["nowhere, where it is off", "off", WRITE, miss, { to: "nowhere", reason: "off" }],
    ["a seed, where nothing was found", undefined, SEED, miss, AS_SEED],
    [
      "nowhere, where the machine has it already",
      undefined,
      WRITE,
      restore("warm"),
      { to: "nowhere", reason: "this machine keeps its own" },
    ],
  ] as const)("is %s", (_, off, policy, found, target) => {
    expect(planSaveTarget(off, policy, found, KEYS)).toEqual(target);
  });

  test("is no seed without keys of seeds", () => {
    const target = planSaveTarget(undefined, SEED, miss, [OWN_KEYS]);
    expect(target).toEqual({ to: "nowhere", reason: "a pull request" });
  });

  test.each([
    ["something was found", undefined, restore("fallback", "k")],
    ["the layer was not read", undefined, restore("off")],
    ["the machine has it already", undefined, restore("warm")],
    ["the cache failed", undefined, { ...miss, failed: "service" }],
    ["what was found is damaged", undefined, { ...miss, failed: "archive" }],
    ["the layer is off", "cache-build: false", miss],
  ] as const)("is no seed where %s", (_, off, found) => {
    expect(planSaveTarget(off, SEED, found, KEYS)).toMatchObject({ to: "nowhere" });
  });
});

describe("decideBuildSave()", () => {
  const decide = (input: Partial<BuildSaveInput>) =>
    decideBuildSave({
      target: OWN,
      whyUnsettled: undefined,
      restore: restore("exact", "base-1"),
      use: { reused: 90, computed: 10, unused: 0 },
      key: "delta-2",
      fresh: 10,
      hasNews: false,
      ...input,
    });

  test.each<[string, Partial<BuildSaveInput>]>([
    ["that changed much", {}],
    ["after a miss", { restore: restore("miss"), use: { reused: 0, computed: 9, unused: 0 } }],
    ["as a seed", { restore: restore("miss"), target: AS_SEED }],
    ["of which later jobs must know more than its entries", { fresh: 0, hasNews: true }],
    ["to which one test result was added", { use: { reused: 9_999, computed: 1, unused: 0 } }],
  ])("saves a layer %s", (_, input) => {
    expect(decide(input)).toEqual({ save: true });
  });

  test.each<[string, Partial<BuildSaveInput>, string]>([
    ["that has nowhere to go", { target: NOWHERE }, "skipped"],
    ["while go is still running", { whyUnsettled: "a go command is still running" }, "skipped"],
    ["that no go command used", { use: { reused: 0, computed: 0, unused: 50 } }, "skipped"],
    ["with the content of the restored base", { key: "base-1" }, "unchanged"],
    [
      "with the content of the restored delta",
      { restore: { ...restore("exact", "base-1"), delta: { key: "delta-2", sizeBytes: 1 } } },
      "unchanged",
    ],
    ["to which nothing was added", { use: { reused: 9, computed: 0, unused: 0 } }, "unchanged"],
    ["of which all was restored, though go wrote some again", { fresh: 0 }, "unchanged"],
  ])("does not save a layer %s", (_, input, status) => {
    expect(decide(input)).toMatchObject({ save: false, status });
  });

  test("does not say that nothing was computed if there was, and no later job can take it", () => {
    const use = { reused: 9, computed: 0, unused: 0 };
    expect(decide({ use })).toMatchObject({ reason: "nothing was computed" });
    expect(decide({ fresh: 0 })).toMatchObject({
      reason: "nothing was computed that a later job can take and the layer lacks",
    });
  });
});
