import { expect, test } from "vitest";
import { createCacheFixture, MAIN } from "./cache-fixture.ts";

const RESTORE = [{ op: "restore", key: "k" }] as const;

async function createFilledFixture() {
  const cache = await createCacheFixture();
  await cache.client(MAIN, [{ op: "save", key: "k" }]);
  cache.service.clearRequests();
  return cache;
}

test("a download that is cut is a miss with a warning", async () => {
  const { service, client } = await createFilledFixture();
  service.setFaults([{ kind: "cut", on: "download", afterBytes: 10_000 }]);
  const { results, output } = await client(MAIN, RESTORE);
  expect(results).toEqual([null]);
  expect(output).toContain("Failed to restore");
  expect(service.requests.at(-1)).toMatchObject({ kind: "download", bytes: 10_000, fault: "cut" });
});

test("a 500 on lookup is tried again", async () => {
  const { service, client } = await createFilledFixture();
  service.setFaults([{ kind: "status", status: 500, on: "lookup", times: 1 }]);
  const { results } = await client(MAIN, RESTORE);
  expect(results).toEqual(["k"]);
  expect(service.requests.map(({ status }) => status)).toEqual([500, 200, 200]);
});

test("a body of random bytes with the right length does not extract", async () => {
  const { service, client } = await createFilledFixture();
  service.setFaults([{ kind: "garbage-body", on: "download" }]);
  const { results, output } = await client(MAIN, RESTORE);
  expect(results).toEqual([null]);
  expect(output).toContain("Failed to restore");
});

test("an upload that the store refuses leaves no entry", async () => {
  const { service, client } = await createFilledFixture();
  service.setFaults([{ kind: "status", status: 403, on: "upload" }]);
  const { results } = await client(MAIN, [{ op: "save", key: "k-2" }]);
  expect(results).toEqual([-1]);
  expect(service.entries().map(({ key }) => key)).toEqual(["k"]);
});

test("a fault with keyIncludes spares other keys", async () => {
  const { service, client } = await createFilledFixture();
  service.setFaults([{ kind: "status", status: 429, on: "lookup", keyIncludes: "other" }]);
  const { results } = await client(MAIN, [
    { op: "restore", key: "other", restoreKeys: ["k"], lookupOnly: true },
    { op: "restore", key: "k", lookupOnly: true },
  ]);
  expect(results).toEqual([null, "k"]);
});

test("a fault that hangs gives no answer", async () => {
  const { service } = await createFilledFixture();
  service.setFaults([{ kind: "hang", on: "lookup" }]);
  const request = fetch(
    `${service.url}twirp/github.actions.results.api.v1.CacheService/GetCacheEntryDownloadURL`,
    {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: "{}",
      signal: AbortSignal.timeout(200),
    },
  );
  await expect(request).rejects.toThrow("timeout");
});
