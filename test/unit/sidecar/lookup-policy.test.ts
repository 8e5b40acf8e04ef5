import { describe, expect, test } from "vitest";
import type { GoSettings } from "../../../src/sidecar/go-settings.ts";
import { createLookupPolicy } from "../../../src/sidecar/lookup-policy.ts";

const TOLD: GoSettings = { isKnown: true, noProxy: "", noSumdb: "", sameDatabase: true };
const MODULE = { path: "corp.example.com/team/new", version: "v1.0.0" };

describe("createLookupPolicy()", () => {
  test("allows nothing as long as nobody has told what is private", () => {
    const policy = createLookupPolicy(() => ({ ...TOLD, isKnown: false }));
    expect(policy.mayLookUp(MODULE)).toBe(false);
  });

  test("allows what go itself has asked the database for, that version and no other", () => {
    const policy = createLookupPolicy(() => ({ ...TOLD, isKnown: false }));
    policy.asked(MODULE);
    expect(policy.mayLookUp(MODULE)).toBe(true);
    expect(policy.mayLookUp({ ...MODULE, version: "v1.1.0" })).toBe(false);
  });

  test("allows what no go command has called private", () => {
    const policy = createLookupPolicy(() => ({ ...TOLD, noSumdb: "other.example.com" }));
    expect(policy.mayLookUp(MODULE)).toBe(true);
  });

  test("forbids what a later step's GONOSUMDB covers", () => {
    let settings = TOLD;
    const policy = createLookupPolicy(() => settings);
    expect(policy.mayLookUp(MODULE)).toBe(true);
    settings = { ...TOLD, noSumdb: "corp.example.com" };
    expect(policy.mayLookUp(MODULE)).toBe(false);
  });

  test("forbids everything if a go command uses another database, or none", () => {
    const policy = createLookupPolicy(() => ({ ...TOLD, sameDatabase: false }));
    expect(policy.mayLookUp(MODULE)).toBe(false);
  });
});
