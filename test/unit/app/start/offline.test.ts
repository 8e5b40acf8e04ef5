import { describe, expect, test } from "vitest";
import { listMissing, offlineVariables, warnOfMissing } from "../../../../src/app/start/offline.ts";
import { createFakeHost } from "../../../support/fake-host.ts";

const module = (name: string) => ({ path: `example.com/${name}`, version: "v1.0.0" });
const NOTHING = { zips: [], mods: [], infos: [] };

describe("offlineVariables()", () => {
  test("leaves go the sidecar alone, without anything behind it", () => {
    const variables = offlineVariables({ GOSUMDB: "sum.example.com" }, "http://127.0.0.1:8080");
    expect(variables).toEqual({
      GOPROXY: "http://127.0.0.1:8080",
      GONOPROXY: "none",
      GOVCS: "*:off",
      GOSUMDB: "sum.example.com file:///go-accel-offline",
    });
  });

  test("leaves go nothing without a sidecar", () => {
    expect(offlineVariables({ GOSUMDB: "off" }, undefined)).toEqual({
      GOPROXY: "off",
      GONOPROXY: "none",
      GOVCS: "*:off",
    });
  });

  test.each([
    ["sum.example.com+0123abcd+key", "sum.example.com+0123abcd+key file:///go-accel-offline"],
    ["sum.example.com https://db.example.com", "sum.example.com file:///go-accel-offline"],
  ])("asks the database %s no more, and trusts its key as before", (GOSUMDB, expected) => {
    expect(offlineVariables({ GOSUMDB }, undefined)["GOSUMDB"]).toBe(expected);
  });
});

describe("listMissing()", () => {
  test("names each module once, and what else of others is missing", () => {
    const missing = {
      zips: [module("b"), module("a")],
      mods: [module("a"), module("c")],
      infos: [module("b"), module("d")],
    };
    expect(listMissing(missing, undefined)).toEqual([
      "example.com/a@v1.0.0",
      "example.com/b@v1.0.0",
      "example.com/c@v1.0.0/go.mod",
      "example.com/d@v1.0.0.info",
    ]);
  });

  test("names the toolchain first", () => {
    const toolchain = { path: "golang.org/toolchain", version: "v0.0.1-go1.27.0.linux-amd64" };
    expect(listMissing({ ...NOTHING, zips: [module("a")] }, toolchain)).toEqual([
      "golang.org/toolchain@v0.0.1-go1.27.0.linux-amd64",
      "example.com/a@v1.0.0",
    ]);
  });

  test("is empty where nothing is missing", () => {
    expect(listMissing(NOTHING, undefined)).toEqual([]);
  });
});

describe("warnOfMissing()", () => {
  test("says nothing of nothing", () => {
    const host = createFakeHost();
    warnOfMissing(host, []);
    expect(host.warnings).toEqual([]);
  });

  test("warns once, with all of ten", () => {
    const host = createFakeHost();
    const names = Array.from({ length: 10 }, (_, index) => `m${index}`);
    warnOfMissing(host, names);
    expect(host.warnings).toEqual([
      `go-accel: offline, and the cache did not bring ${names.join(", ")}; go fails if it needs them`,
    ]);
  });

  test("warns of ten and says how many more there are", () => {
    const host = createFakeHost();
    warnOfMissing(
      host,
      Array.from({ length: 12 }, (_, index) => `m${index}`),
    );
    expect(host.warnings).toEqual([expect.stringMatching(/m0, .*, m9 and 2 more; /)]);
  });
});
