import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { makeServeBucket } from "./support/serve-bucket-fixture.ts";

const LIB = { path: "example.com/lib", version: "v1.0.0" };
const ZIP = "/example.com/lib/@v/v1.0.0.zip";

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
}, BUILD_TIMEOUT_MS);
afterAll(() => gateway.close());

test("a version with another layout lives beside this one in the bucket, and going back finds all that was there", async () => {
  const bucket = await makeServeBucket(gateway);
  const root = dirname(bucket.marker);
  const mirror = await startMirror({ modules: [LIB] });
  const start = (prefix: string, mirrors: string) =>
    bucket.start({ mirrors, store: { durable: "s3", s3: { ...bucket.s3, prefix } } });
  /** Leases come and go. */
  const list = async (prefix: string) =>
    (await readdir(join(root, prefix), { recursive: true }))
      .filter((name) => !name.startsWith("leases"))
      .sort();

  const before = await start("store", mirror.url);
  const right = Buffer.from(await (await fetch(before.url + ZIP)).arrayBuffer());
  const kept = await list("store");
  expect(kept).toContain("store.json");

  // As docs/serve-bucket.md has it, the newer version has a prefix of its own.
  const marker = join(root, "store-2", "store.json");
  await mkdir(dirname(marker));
  await writeFile(marker, '{"layout":2}\n');
  await writeFile(join(root, "store-2", "other"), "of the newer version");
  await expect(start("store-2", mirror.url)).rejects.toThrow(
    /store\.json says layout 2, and this version knows layout 1; use another prefix/,
  );
  expect(await list("store-2")).toEqual(["other", "store.json"]);
  expect(await readFile(marker, "utf8")).toBe('{"layout":2}\n');

  // Back, with an empty disk and no mirror: the bucket has what it had.
  await mirror.close();
  const back = await start("store", mirror.url);
  const answer = await fetch(back.url + ZIP);
  expect(answer.status).toBe(200);
  expect(Buffer.from(await answer.arrayBuffer()).equals(right)).toBe(true);
  expect(await list("store")).toEqual(kept);
});
