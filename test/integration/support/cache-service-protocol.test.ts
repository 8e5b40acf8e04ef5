import { expect, onTestFinished, test } from "vitest";
import { type CacheService, startCacheService } from "../../support/cache-service.ts";

const VERSION = "v".repeat(64);

async function start(options: Parameters<typeof startCacheService>[0] = {}): Promise<CacheService> {
  const service = await startCacheService(options);
  onTestFinished(() => service.close());
  return service;
}

interface Reply {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
}

async function call(
  service: CacheService,
  method: string,
  body: Readonly<Record<string, unknown>>,
  token = service.issueToken({ ref: "refs/heads/main" }),
): Promise<Reply> {
  const response = await fetch(
    `${service.url}twirp/github.actions.results.api.v1.CacheService/${method}`,
    {
      method: "POST",
      headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
      body: JSON.stringify({ version: VERSION, ...body }),
    },
  );
  return { status: response.status, body: (await response.json()) as Reply["body"] };
}

async function createEntry(service: CacheService, key: string): Promise<string> {
  const { body } = await call(service, "CreateCacheEntry", { key });
  return String(body["signed_upload_url"]);
}

const put = (url: string, body: string, headers: Record<string, string> = {}) =>
  fetch(url, { method: "PUT", body, headers: { "x-ms-blob-type": "BlockBlob", ...headers } });

const finalize = (service: CacheService, key: string, sizeBytes: number) =>
  call(service, "FinalizeCacheEntryUpload", { key, size_bytes: String(sizeBytes) });

async function saveEntry(service: CacheService, key: string, text: string): Promise<string> {
  await put(await createEntry(service, key), text);
  await finalize(service, key, text.length);
  const { body } = await call(service, "GetCacheEntryDownloadURL", { key });
  return String(body["signed_download_url"]);
}

test("an entry is not found before it is finalized", async () => {
  const service = await start();
  await put(await createEntry(service, "k"), "data");
  const before = await call(service, "GetCacheEntryDownloadURL", { key: "k" });
  await finalize(service, "k", 4);
  const after = await call(service, "GetCacheEntryDownloadURL", { key: "k" });
  expect([before.body["ok"], after.body["ok"]]).toEqual([false, true]);
});

test("a key that is reserved and not finalized is taken", async () => {
  const service = await start();
  await createEntry(service, "k");
  expect(await call(service, "CreateCacheEntry", { key: "k" })).toMatchObject({
    status: 409,
    body: { code: "already_exists" },
  });
});

test("finalize refuses another size than was uploaded", async () => {
  const service = await start();
  await put(await createEntry(service, "k"), "data");
  expect(await finalize(service, "k", 5)).toMatchObject({ status: 400 });
  expect(service.entries()).toEqual([]);
});

test("another version of the same key is another entry", async () => {
  const service = await start();
  await saveEntry(service, "k", "data");
  const other = { key: "k", version: "w".repeat(64) };
  expect((await call(service, "GetCacheEntryDownloadURL", other)).body).toEqual({ ok: false });
});

test("a forged token is refused", async () => {
  const service = await start();
  const token = service.issueToken({ ref: "refs/heads/main" });
  const [head, body] = token.split(".");
  const reply = await call(service, "CreateCacheEntry", { key: "k" }, `${head}.${body}.AAAA`);
  expect(reply.status).toBe(401);
});

test("a key with a comma is refused", async () => {
  const service = await start();
  expect(await call(service, "CreateCacheEntry", { key: "a,b" })).toMatchObject({ status: 400 });
});

test("a changed signature is refused", async () => {
  const service = await start();
  const url = new URL(await saveEntry(service, "k", "data"));
  url.searchParams.set("sig", "AAAA");
  expect((await fetch(url)).status).toBe(403);
});

test("the signature of one entry does not open another", async () => {
  const service = await start();
  const one = new URL(await saveEntry(service, "one", "data"));
  const two = new URL(await saveEntry(service, "two", "data"));
  one.pathname = two.pathname;
  expect((await fetch(one)).status).toBe(403);
});

test("an expired URL is refused", async () => {
  const service = await start({ signedUrlLifetimeMs: 0 });
  const response = await put(await createEntry(service, "k"), "data");
  expect(response.status).toBe(403);
});

test("a download URL does not allow an upload", async () => {
  const service = await start();
  expect((await put(await saveEntry(service, "k", "data"), "evil")).status).toBe(403);
});

test("a bearer token sent to the store is refused", async () => {
  const service = await start();
  const url = await saveEntry(service, "k", "data");
  const response = await fetch(url, { headers: { authorization: "Bearer x" } });
  expect(response.status).toBe(403);
});

test("a finalized blob cannot be written again", async () => {
  const service = await start();
  const uploadUrl = await createEntry(service, "k");
  await put(uploadUrl, "data");
  await finalize(service, "k", 4);
  expect((await put(uploadUrl, "evil")).status).toBe(409);
});

test.each(["range", "x-ms-range"])("%s gives 206 and Content-Range", async (name) => {
  const service = await start();
  const url = await saveEntry(service, "k", "0123456789");
  const response = await fetch(url, { headers: { [name]: "bytes=2-4" } });
  expect(response.status).toBe(206);
  expect(response.headers.get("content-range")).toBe("bytes 2-4/10");
  expect(await response.text()).toBe("234");
});

test("a range behind the end is 416", async () => {
  const service = await start();
  const url = await saveEntry(service, "k", "0123456789");
  expect((await fetch(url, { headers: { range: "bytes=10-" } })).status).toBe(416);
});

test("HEAD tells the length", async () => {
  const service = await start();
  const response = await fetch(await saveEntry(service, "k", "0123456789"), { method: "HEAD" });
  expect(response.headers.get("content-length")).toBe("10");
});

test("a block list with an unknown block is refused", async () => {
  const service = await start();
  const url = await createEntry(service, "k");
  await put(`${url}&comp=block&blockid=QQ%3D%3D`, "a");
  const list = "<BlockList><Latest>QQ==</Latest><Latest>Qg==</Latest></BlockList>";
  expect((await put(`${url}&comp=blocklist`, list)).status).toBe(400);
});

test("a single upload without the blob type header is refused", async () => {
  const service = await start();
  const url = await createEntry(service, "k");
  expect((await fetch(url, { method: "PUT", body: "data" })).status).toBe(400);
});

test("requests are recorded without their signature", async () => {
  const service = await start();
  await fetch(await saveEntry(service, "k", "data"));
  expect(service.requests.at(-1)).toMatchObject({ kind: "download", key: "k", bytes: 4 });
  expect(service.requests.map(({ path }) => path).join("\n")).not.toContain("sig=");
});

test("deleteEntry() makes the key free again", async () => {
  const service = await start();
  await saveEntry(service, "k", "data");
  service.deleteEntry("k");
  expect(await createEntry(service, "k")).toContain("sig=");
});
