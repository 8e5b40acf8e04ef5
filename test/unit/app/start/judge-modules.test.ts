import { describe, expect, test } from "vitest";
import { type Brought, judge } from "../../../../src/app/start/restore-modules.ts";
import type { LayerRestore } from "../../../../src/report/model/model.ts";

const MODULE = { path: "example.com/a", version: "v1.0.0" };
const NOTHING = { zips: [], mods: [], infos: [] };
const zips = (count: number) => ({ ...NOTHING, zips: Array.from({ length: count }, () => MODULE) });

const judged = (status: LayerRestore["status"], some: Partial<Brought>, failed?: "service") => {
  const restore = { status, reason: "as found", ...(failed ? { failed } : {}) };
  return judge(restore, { needed: 20, missing: NOTHING, whyNothing: undefined, ...some });
};

describe("judge() of the modules layer", () => {
  test.each<[LayerRestore["status"], Partial<Brought>]>([
    ["exact", { missing: zips(2) }],
    ["fallback", { missing: zips(1) }],
    ["fallback", { missing: { ...NOTHING, mods: [MODULE] } }],
    ["fallback", { missing: { ...NOTHING, infos: [MODULE] } }],
    ["miss", { missing: zips(20) }],
    ["off", { missing: zips(20), whyNothing: "there is no go.sum" }],
    ["warm", {}],
  ])("leaves %s as it is with %j", (status, some) => {
    expect(judged(status, some)).toEqual({ status, reason: "as found" });
  });

  test("calls an entry of another go.sum exact if it has all", () => {
    expect(judged("fallback", {})).toEqual({
      status: "exact",
      reason: "as found, which has all that is needed",
    });
  });

  test("calls an entry of the same go.sum a fallback if more than a tenth is missing", () => {
    expect(judged("exact", { missing: zips(3) })).toEqual({
      status: "fallback",
      reason: "same go.sum, without 3 of its 20 modules",
    });
  });

  test("does not call it a miss if the checkout needs none, unless the cache failed", () => {
    const without = { whyNothing: "there is no go.sum" };
    expect(judged("miss", without)).toEqual({ status: "off", reason: "there is no go.sum" });
    expect(judged("miss", without, "service").status).toBe("miss");
  });
});
