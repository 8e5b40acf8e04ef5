import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { saveLayer } from "../../src/app/finish/save-layer.ts";
import type { CacheBackend } from "../../src/cache/backend.ts";
import { createDirBackend } from "../../src/cache/dir/dir-backend.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { CacheError } from "../../src/lib/errors.ts";
import { createFakeHost } from "../support/fake-host.ts";
import { makeStep } from "../support/make-step.ts";
import { makeTempDir } from "../support/temp-dir.ts";

const SMALL_BYTES = 1_000;
const LARGE_BYTES = 1_000_000_000;

/** A layer of one file; `has` takes the place of the folder's own look-up. */
async function prepare(has: (folder: CacheBackend) => Promise<boolean>) {
  const dir = await makeTempDir("save-layer");
  await writeFile(join(dir, "file"), "content");
  const clock = systemClock;
  const folder = createDirBackend({
    folder: join(dir, "cache"),
    dir: join(dir, "transfer"),
    clock,
  });
  /** What the cache and the archive were needed for, in this order. */
  const order: string[] = [];
  const backend: CacheBackend = {
    ...folder,
    async has() {
      order.push("asked");
      const answer = await has(folder);
      order.push("answered");
      return answer;
    },
    stagingFile(name) {
      order.push("packed");
      return folder.stagingFile(name);
    },
  };
  const host = createFakeHost();
  const isPacked = () => existsSync(folder.stagingFile("build"));
  return {
    folder,
    warnings: host.warnings,
    isPacked,
    order,
    save: (contentBytes: number | undefined) =>
      saveLayer(
        makeStep({ host }),
        backend,
        {
          name: "build",
          key: "key-1",
          reason: "something changed",
          ...(contentBytes === undefined ? {} : { contentBytes }),
        },
        { root: dir, names: ["file"] },
      ),
  };
}

describe("saveLayer()", () => {
  test("packs what is small while the cache is asked for it", async () => {
    const { folder, isPacked, save } = await prepare(async () => {
      await expect.poll(isPacked).toBe(true);
      return false;
    });
    expect(await save(SMALL_BYTES)).toMatchObject({ status: "saved", reason: "something changed" });
    expect(await folder.has("build", "key-1")).toBe(true);
  });

  test.each([LARGE_BYTES, undefined])("asks before it packs %s bytes", async (contentBytes) => {
    const { order, save } = await prepare(async () => {
      // Whatever does not wait for the answer has had its turn by then.
      await new Promise((resolve) => setImmediate(resolve));
      return false;
    });
    expect(await save(contentBytes)).toMatchObject({ status: "saved" });
    expect(order).toEqual(["asked", "answered", "packed"]);
  });

  test.each([SMALL_BYTES, LARGE_BYTES])(
    "leaves an entry that exists, of %i bytes",
    async (size) => {
      const { folder, save } = await prepare(async () => true);
      expect(await save(size)).toMatchObject({
        status: "exists",
        reason: "another job saved this entry",
      });
      expect(await folder.has("build", "key-1")).toBe(false);
    },
  );

  test.each([SMALL_BYTES, LARGE_BYTES])("fails with a look-up, for %i bytes", async (size) => {
    const { folder, warnings, save } = await prepare(async () => {
      throw new CacheError("the cache is away", { code: "BACKEND_UNAVAILABLE" });
    });
    expect(await save(size)).toMatchObject({ status: "failed", reason: "the cache is away" });
    expect(warnings).toHaveLength(1);
    expect(await folder.has("build", "key-1")).toBe(false);
  });
});
