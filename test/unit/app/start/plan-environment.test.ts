import { describe, expect, test } from "vitest";
import {
  planDelivery,
  planGoSettings,
  type SettingsInput,
} from "../../../../src/app/start/plan-environment.ts";
import { parseProxyList } from "../../../../src/gomod/proxy-list.ts";

const LIST = "https://mirror.example.com,direct";
const SIDECAR = "http://127.0.0.1:20000/secret";

function plan(
  input: Partial<SettingsInput> = {},
  settings: Partial<SettingsInput["settings"]> = {},
) {
  return planGoSettings({
    goEnv: { GOFLAGS: "", GOSUMDB: "sum.example.com" },
    goVersion: "go1.26.1",
    mirrors: { text: LIST },
    sidecarUrl: undefined,
    cpuCount: 4,
    quotaCpus: undefined,
    ...input,
    settings: {
      mirrors: undefined,
      offline: false,
      parallelism: "auto",
      testParallelism: undefined,
      ...settings,
    },
  });
}

describe("planGoSettings()", () => {
  test("has nothing to say without a sidecar, mirrors and flags", () => {
    expect(plan()).toEqual({});
  });

  test("puts the sidecar in front of the list", () => {
    expect(plan({ sidecarUrl: SIDECAR })).toEqual({ GOPROXY: `${SIDECAR}|${LIST}` });
  });

  test("names the mirrors of the input without a sidecar too", () => {
    expect(plan({}, { mirrors: parseProxyList(LIST) })).toEqual({ GOPROXY: LIST });
  });

  test("adds flags to those that are there", () => {
    const goEnv = { GOFLAGS: "-mod=mod", GOSUMDB: "off" };
    expect(plan({ goEnv }, { parallelism: 3 })).toEqual({ GOFLAGS: "-mod=mod -p=3" });
  });

  test("offline names nothing but the sidecar", () => {
    expect(plan({ sidecarUrl: SIDECAR }, { offline: true })).toMatchObject({
      GOPROXY: SIDECAR,
      GONOPROXY: "none",
      GOVCS: "*:off",
    });
    expect(plan({}, { offline: true })).toMatchObject({ GOPROXY: "off" });
  });
});

describe("planDelivery()", () => {
  const OURS = { GOPROXY: `${SIDECAR}|${LIST}` };
  const WRAPPER = { hasWrapper: true, offline: false };

  test("puts a setting into the file, and nothing else", () => {
    expect(planDelivery(OURS, { PATH: "/bin", GOPROXY: "" }, WRAPPER)).toEqual({
      file: new Map(Object.entries(OURS)),
      replaced: [],
      exported: new Map(),
    });
  });

  test("lets the wrapper replace a variable that the job sets", () => {
    const { file, replaced, exported } = planDelivery(OURS, { GOPROXY: LIST }, WRAPPER);
    expect(file).toEqual(new Map(Object.entries(OURS)));
    expect(replaced).toEqual([
      { name: "GOPROXY", value: [LIST], length: LIST.length, isAdded: false, text: OURS.GOPROXY },
    ]);
    expect(exported).toEqual(new Map());
  });

  test.each([[{ hasWrapper: false, offline: false }], [{ hasWrapper: true, offline: true }]])(
    "with %j replaces such a variable for the steps",
    (how) => {
      const { file, replaced, exported } = planDelivery(OURS, { GOPROXY: LIST }, how);
      expect(file).toEqual(new Map(Object.entries(OURS)));
      expect(replaced).toEqual([]);
      expect(exported).toEqual(new Map(Object.entries(OURS)));
    },
  );

  test("knows a list by all but its credentials", () => {
    const list = "https://robot:s3cret@a.example.com/x,http://t0ken@b.example.com|direct";
    const [replaced] = planDelivery(OURS, { GOPROXY: list }, WRAPPER).replaced;
    expect(replaced?.value).toEqual([
      "https://",
      "@a.example.com/x,http://",
      "@b.example.com|direct",
    ]);
    expect(replaced?.length).toBe(list.length);
  });

  test("adds flags to a variable without naming its values, in no file", () => {
    const current = "-mod=mod '-ldflags=-X=a.b=s3cret'";
    const ours = { GOFLAGS: `${current} -p=2` };
    const delivery = planDelivery(ours, { GOFLAGS: ` ${current}` }, WRAPPER);
    expect(delivery.file).toEqual(new Map());
    expect(delivery.replaced).toEqual([
      {
        name: "GOFLAGS",
        value: [" -mod=", ""],
        length: current.length + 1,
        isAdded: true,
        text: " -p=2",
      },
    ]);
  });

  test("adds flags that go has from its file in ours", () => {
    const { file, replaced } = planDelivery({ GOFLAGS: "-v -p=2" }, {}, WRAPPER);
    expect(file).toEqual(new Map([["GOFLAGS", "-v -p=2"]]));
    expect(replaced).toEqual([]);
  });

  test("exports a value whose length shells do not agree on", () => {
    const { replaced, exported } = planDelivery(OURS, { GOPROXY: "https://ä.example" }, WRAPPER);
    expect(replaced).toEqual([]);
    expect(exported).toEqual(new Map(Object.entries(OURS)));
  });
});
