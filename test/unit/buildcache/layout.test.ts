import { basename } from "node:path";
import { describe, expect, test } from "vitest";
import {
  actionName,
  BASE_LIST,
  BUILD_LAYER_CONTENT,
  DELTA_LIST,
  outputName,
} from "../../../src/buildcache/layout.ts";

const ID = "ab".padEnd(64, "0");
const { unit, units, files } = BUILD_LAYER_CONTENT;

describe("BUILD_LAYER_CONTENT", () => {
  test.each([actionName(ID), outputName(ID), BASE_LIST, DELTA_LIST, "accel-mtimes"])(
    "knows the file %s",
    (name) => {
      expect(files.test(name)).toBe(true);
    },
  );

  test("knows an executable, which is a folder", () => {
    expect(unit.test(basename(outputName(ID)))).toBe(true);
    expect(units.test(outputName(ID))).toBe(true);
  });

  test.each([
    "trim.txt",
    "testexpire.txt",
    "README",
    "fuzz/example.com/b/FuzzIt/0123",
    "accel-UPPER",
    "accel-dir/x",
    `00/${ID}-a`,
    `ab/${ID}-b`,
    `ab/${ID}-a.tmp`,
    `ab/${ID.slice(1)}-a`,
    `ab/${ID}-d/program`,
    `ab/x/${ID}-a`,
    `../ab/${ID}-a`,
    `${ID}-a`,
  ])("knows no file %s", (name) => {
    expect(files.test(name)).toBe(false);
  });

  test.each([actionName(ID), `00/${ID}-d`, `ab/cd/${ID}-d`, "fuzz/x-d", `${ID}-d`])(
    "knows no unit %s",
    (name) => {
      expect(units.test(name)).toBe(false);
    },
  );
});
