import { randomBytes } from "node:crypto";
import { stat } from "node:fs/promises";
import { expect, test } from "vitest";
import { createCacheFixture, MAIN } from "./cache-fixture.ts";

const BRANCH = { ref: "refs/heads/topic" } as const;

test("what the genuine client saves it restores", async () => {
  const cache = await createCacheFixture();
  const data = randomBytes(300_000);
  await cache.writeData(data);
  await cache.client(MAIN, [{ op: "save", key: "k-1" }]);
  await cache.deleteData();
  const { results } = await cache.client(MAIN, [{ op: "restore", key: "k-1" }]);
  expect(results).toEqual(["k-1"]);
  expect((await cache.readData()).equals(data)).toBe(true);
});

test("entries() and readEntry() describe what was saved", async () => {
  const { service, client } = await createCacheFixture();
  await client(MAIN, [{ op: "save", key: "k-1" }]);
  const [entry] = service.entries();
  expect(entry).toMatchObject({ key: "k-1", scope: "refs/heads/main", repository: "octo/app" });
  expect((await stat(service.readEntry("k-1"))).size).toBe(entry?.sizeBytes);
});

test("a second save of a key is refused with 409 and the first one stays", async () => {
  const { service, client } = await createCacheFixture();
  const { results, output } = await client(MAIN, [
    { op: "save", key: "k-1" },
    { op: "save", key: "k-1" },
  ]);
  expect(results).toEqual([1, -1]);
  expect(output).toContain("Unable to reserve cache with key k-1");
  expect(service.requests.at(-1)).toMatchObject({ kind: "create", status: 409 });
});

test("the newest entry with the prefix is restored", async () => {
  const { client } = await createCacheFixture();
  const { results } = await client(MAIN, [
    { op: "save", key: "k-b" },
    { op: "save", key: "k-a" },
    { op: "restore", key: "other", restoreKeys: ["k-"], lookupOnly: true },
  ]);
  expect(results.at(-1)).toBe("k-a");
});

test("an exact key wins over a newer entry with the prefix", async () => {
  const { client } = await createCacheFixture();
  const { results } = await client(MAIN, [
    { op: "save", key: "k" },
    { op: "save", key: "k-newer" },
    { op: "restore", key: "k", lookupOnly: true },
  ]);
  expect(results.at(-1)).toBe("k");
});

test("a branch reads the default branch, which does not read the branch", async () => {
  const { client } = await createCacheFixture();
  await client(MAIN, [{ op: "save", key: "of-main" }]);
  await client(BRANCH, [{ op: "save", key: "of-branch" }]);
  const lookup = [
    { op: "restore", key: "of-main", lookupOnly: true },
    { op: "restore", key: "of-branch", lookupOnly: true },
  ] as const;
  expect((await client(BRANCH, lookup)).results).toEqual(["of-main", "of-branch"]);
  expect((await client(MAIN, lookup)).results).toEqual(["of-main", null]);
});

test("a prefix hit in the own ref wins over an exact hit in the default branch", async () => {
  const { client } = await createCacheFixture();
  await client(MAIN, [{ op: "save", key: "k-1" }]);
  await client(BRANCH, [{ op: "save", key: "k-0" }]);
  const { results } = await client(BRANCH, [
    { op: "restore", key: "k-1", restoreKeys: ["k-"], lookupOnly: true },
  ]);
  expect(results).toEqual(["k-0"]);
});

test("the same key can be saved in two refs", async () => {
  const { service, client } = await createCacheFixture();
  await client(MAIN, [{ op: "save", key: "k" }]);
  await client(BRANCH, [{ op: "save", key: "k" }]);
  expect(service.entries().map((entry) => entry.scope)).toEqual([MAIN.ref, BRANCH.ref]);
});

test("a read-only token restores and is told that writing is denied", async () => {
  const { service, client } = await createCacheFixture();
  await client(MAIN, [{ op: "save", key: "k" }]);
  const { results, output } = await client({ ...MAIN, mode: "read" }, [
    { op: "restore", key: "k", lookupOnly: true },
    { op: "save", key: "k-2" },
  ]);
  expect(results).toEqual(["k", -1]);
  expect(output).toContain("cache write denied:");
  expect(service.entries()).toHaveLength(1);
});

test("a token that cannot read is told so", async () => {
  const { client } = await createCacheFixture();
  const { results, output } = await client({ ...MAIN, mode: "write-only" }, [
    { op: "restore", key: "k" },
  ]);
  expect(results).toEqual([null]);
  expect(output).toContain("cache read denied:");
});

test("an expired token is refused", async () => {
  const { service, client } = await createCacheFixture();
  await client({ ...MAIN, lifetimeMs: -2_000 }, [{ op: "restore", key: "k" }]);
  expect(service.requests).toMatchObject([{ kind: "lookup", status: 401 }]);
});

test("another repository's entries are not seen", async () => {
  const { client } = await createCacheFixture();
  await client(MAIN, [{ op: "save", key: "k" }]);
  const { results } = await client({ ...MAIN, repository: "octo/other" }, [
    { op: "restore", key: "k", lookupOnly: true },
  ]);
  expect(results).toEqual([null]);
});

test("an archive of more than 128 MiB goes up in blocks and down in ranges", async () => {
  const cache = await createCacheFixture({ azureHost: true });
  const data = randomBytes(130 * 1024 * 1024);
  await cache.writeData(data);
  await cache.client(MAIN, [{ op: "save", key: "big" }]);
  await cache.deleteData();
  const { results } = await cache.client(MAIN, [{ op: "restore", key: "big" }]);
  const { requests } = cache.service;
  expect(results).toEqual(["big"]);
  expect((await cache.readData()).equals(data)).toBe(true);
  expect(requests.filter(({ path }) => path.includes("comp=block&"))).toHaveLength(3);
  expect(requests.filter(({ status }) => status === 206)).toHaveLength(33);
});

test("latency and bandwidth per connection are as modelled", async () => {
  const { service, client, writeData } = await createCacheFixture({
    latencyMs: 50,
    bytesPerSecondPerConnection: 4_000_000,
  });
  await writeData(randomBytes(2_000_000));
  await client(MAIN, [
    { op: "save", key: "k" },
    { op: "restore", key: "k" },
  ]);
  const msOf = (kind: string) => service.requests.find((request) => request.kind === kind)?.ms;
  expect(msOf("lookup")).toBeGreaterThanOrEqual(49);
  expect(msOf("upload")).toBeGreaterThanOrEqual(500);
  expect(msOf("download")).toBeGreaterThanOrEqual(500);
});
