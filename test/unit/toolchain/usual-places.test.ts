import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { findUsualGoRoot } from "../../../src/toolchain/usual-places.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

describe("findUsualGoRoot()", () => {
  test("takes the first place that has a Go with defaults", async () => {
    const dir = await makeTempDir("usual-places");
    const places = ["none", "old", "go", "second"].map((name) => join(dir, name));
    for (const place of places.slice(1)) await mkdir(place);
    for (const place of places.slice(2)) await writeFile(join(place, "go.env"), "");
    expect(findUsualGoRoot(places)).toBe(join(dir, "go"));
  });

  test("finds none on a machine without Go", async () => {
    expect(findUsualGoRoot([join(await makeTempDir("usual-places"), "go")])).toBeUndefined();
  });
});
