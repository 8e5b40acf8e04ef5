import { describe, expect, test } from "vitest";
import { readGoSetting, readToolchainSetting } from "../../../src/gocmd/toolchain-setting.ts";

const NONE = { variable: undefined, userFile: undefined, rootFile: undefined };

describe("readToolchainSetting()", () => {
  test.each([
    ["the variable before all", { ...NONE, variable: "go1.25.1", userFile: "GOTOOLCHAIN=auto\n" }],
    [
      "the user's file before the root's",
      { ...NONE, userFile: "GOTOOLCHAIN=go1.25.1", rootFile: "GOTOOLCHAIN=local\n" },
    ],
    [
      "the root's file",
      { ...NONE, rootFile: "# comment\r\nGOPROXY=direct\r\nGOTOOLCHAIN=go1.25.1\r\n" },
    ],
    [
      "the next one after an empty variable",
      { ...NONE, variable: "", rootFile: "GOTOOLCHAIN=go1.25.1" },
    ],
  ])("takes %s", (_title, sources) => {
    expect(readToolchainSetting(sources)).toBe("go1.25.1");
  });

  test("is empty where nothing sets it", () => {
    expect(readToolchainSetting({ ...NONE, userFile: "MYGOTOOLCHAIN=auto\n" })).toBe("");
  });
});

describe("readGoSetting()", () => {
  test("finds any setting", () => {
    const sources = { ...NONE, userFile: "GOSUMDB=off\nGOPROXY=direct\n" };
    expect(readGoSetting("GOPROXY", sources)).toBe("direct");
  });

  test("does not know what nothing sets", () => {
    expect(readGoSetting("GOPROXY", NONE)).toBeUndefined();
  });
});
