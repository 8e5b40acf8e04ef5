import { chmodSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { moveEntry, moveToFreePlace } from "../../../src/lib/move-tree.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

/** A folder with a file in it. */
async function makeFolder(content: string): Promise<string> {
  const dir = join(await makeTempDir("move"), "source");
  mkdirSync(dir);
  writeFileSync(join(dir, "file"), content);
  return dir;
}

describe("moveToFreePlace()", () => {
  test("moves a folder to a place where nothing is", async () => {
    const source = await makeFolder("new");
    const target = join(source, "..", "target");
    expect(moveToFreePlace(source, target)).toBe(true);
    expect(readFileSync(join(target, "file"), "utf8")).toBe("new");
  });

  test("keeps what another process has put there in the meantime", async () => {
    const source = await makeFolder("new");
    const target = await makeFolder("of go");
    expect(moveToFreePlace(source, target)).toBe(false);
    expect(readFileSync(join(target, "file"), "utf8")).toBe("of go");
    expect(readFileSync(join(source, "file"), "utf8")).toBe("new");
  });

  test("throws if the place cannot be reached", async () => {
    const source = await makeFolder("new");
    expect(() => moveToFreePlace(source, join(source, "..", "absent", "target"))).toThrow("ENOENT");
  });
});

describe("moveEntry()", () => {
  test("leaves a read-only folder read-only if it cannot be moved", async () => {
    const source = await makeFolder("new");
    chmodSync(source, 0o555);
    expect(() => moveEntry(source, join(source, "..", "absent", "target"))).toThrow("ENOENT");
    expect(lstatSync(source).mode & 0o777).toBe(0o555);
  });
});
