import { writeFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import {
  formatMarker,
  ownEnvFiles,
  withoutOwnEnvFile,
} from "../../../../src/app/job/own-env-file.ts";
import { makeTempDir } from "../../../support/temp-dir.ts";

describe("withoutOwnEnvFile()", () => {
  test.each([undefined, "", "off", "relative/env", "/no/such/folder/env"])(
    "leaves %j as it is",
    async (goEnv) => {
      expect(await withoutOwnEnvFile(goEnv)).toBe(goEnv);
    },
  );

  test.each([undefined, "", "off", "/home/me/env"])(
    "tells that GOENV was %j before our file",
    async (goEnv) => {
      const { settings, marker } = ownEnvFiles(await makeTempDir("env"));
      await writeFile(marker, formatMarker(goEnv));
      expect(await withoutOwnEnvFile(settings)).toBe(goEnv);
    },
  );

  test("takes GOENV for unset if a step has broken our note", async () => {
    const { settings, marker } = ownEnvFiles(await makeTempDir("env"));
    await writeFile(marker, "{");
    expect(await withoutOwnEnvFile(settings)).toBeUndefined();
  });
});
