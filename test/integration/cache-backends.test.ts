import { randomBytes } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { installArchive } from "../../src/archive/install.ts";
import { packArchive } from "../../src/archive/pack.ts";
import type { CacheBackend } from "../../src/cache/backend.ts";
import { smallEntriesOf } from "../../src/cache/small-entry.ts";
import { IS_FULL } from "../support/full.ts";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import {
  createDirTarget,
  createGithubTarget,
  createLibraryTarget,
  createS3Target,
  PART_BYTES,
  readContent,
  readFetched,
  type StoredTarget,
  save,
  stage,
  type Target,
} from "./support/backend-fixture.ts";

const unavailable = { name: "CacheError", code: "BACKEND_UNAVAILABLE" };
const HOUR_MS = 3_600_000;
const LIBRARY = "github by the library";
/** The gateway is for systems like Unix. */
const hasGateway = process.platform !== "win32";

let gateway: Gateway;

beforeAll(async () => {
  if (hasGateway) gateway = await startGateway();
}, BUILD_TIMEOUT_MS);

afterAll(async () => {
  if (hasGateway) await gateway.close();
});

const stored: readonly (readonly [string, () => Promise<StoredTarget>])[] = [
  ["dir", createDirTarget],
  ...(hasGateway ? [["s3", () => createS3Target(gateway)] as const] : []),
];
const all: readonly (readonly [string, () => Promise<Target>])[] = [
  ["github", createGithubTarget],
  [LIBRARY, createLibraryTarget],
  ...stored,
];

describe.each(all)("%s", (kind, createTarget) => {
  test("brings to another runner what one has saved", async () => {
    const target = await createTarget();
    const [one, two] = [await target.connect(), await target.connect()];
    const content = randomBytes(300_000);
    expect(await one.has("modules", "k-1")).toBe(false);
    expect(await one.fetch("modules", ["k-1", "k-"])).toBeUndefined();
    expect(await save(one, "k-1", content)).toBe("saved");
    expect(await two.has("modules", "k-1")).toBe(true);
    const matched: string[] = [];
    const fetched = await two.fetch("modules", ["x", "k-"], (key) => matched.push(key));
    expect(matched).toEqual(["k-1"]);
    expect(fetched).toMatchObject({ key: "k-1", sizeBytes: content.length });
    expect((await readContent(fetched)).equals(content)).toBe(true);
    expect(fetched?.lookupMs).toBeGreaterThan(0);
    expect(fetched?.downloadMs).toBeGreaterThan(0);
  });

  test("takes the exact key before a newer one that begins so", async () => {
    const target = await createTarget();
    const backend = await target.connect();
    await save(backend, "k-1");
    await target.backdate("k-1", 2 * HOUR_MS);
    await save(backend, "k-1-newer");
    expect(await readFetched(backend, ["k-1", "k-"])).toEqual({ key: "k-1", content: "k-1" });
    expect(await readFetched(backend, ["k-"])).toMatchObject({ key: "k-1-newer" });
  });

  test("takes the newest that begins so, whatever its name", async () => {
    const target = await createTarget();
    const backend = await target.connect();
    for (const [index, key] of ["j-2", "j-9", "j-1", "i-5"].entries()) {
      await save(backend, key);
      await target.backdate(key, (9 - index) * HOUR_MS);
    }
    expect(await readFetched(backend, ["x-", "j-"])).toEqual({ key: "j-1", content: "j-1" });
  });

  // Each of its requests is a process, which makes the rest a third of what this file does.
  if (kind === LIBRARY && !IS_FULL) return;

  test("asks for keys in their order", async () => {
    const target = await createTarget();
    const backend = await target.connect();
    for (const key of ["a-1", "b-1"]) await save(backend, key);
    expect(await readFetched(backend, ["x", "a-", "b-1"])).toMatchObject({ key: "a-1" });
    expect(await readFetched(backend, ["b-", "a-1"])).toMatchObject({ key: "b-1" });
    expect(await readFetched(backend, ["x", "y"])).toBeUndefined();
  });

  test("names the entry that a fetch would give", async () => {
    const backend = await (await createTarget()).connect();
    for (const key of ["a-1", "b-1"]) await save(backend, key);
    expect(await backend.find("modules", ["x", "a-", "b-1"])).toBe("a-1");
    expect(await backend.find("modules", ["b-", "a-1"])).toBe("b-1");
    expect(await backend.find("modules", ["x", "y"])).toBeUndefined();
    expect(await backend.find("build", ["a-"])).toBeUndefined();
  });

  test("knows an exact key from one that it only begins", async () => {
    const backend = await (await createTarget()).connect();
    await save(backend, "k-10");
    expect(await backend.has("modules", "k-1")).toBe(false);
    expect(await backend.has("modules", "k-10")).toBe(true);
  });

  test("keeps layers of different names apart", async () => {
    const backend = await (await createTarget()).connect();
    await save(backend, "k-1");
    expect(await backend.has("build", "k-1")).toBe(false);
    expect(await backend.fetch("build", ["k-1", "k-"])).toBeUndefined();
  });

  test("leaves an entry as it is when another writer comes later", async () => {
    const target = await createTarget();
    expect(await save(await target.connect(), "k-1", "first")).toBe("saved");
    const late = await target.connect();
    expect(await save(late, "k-1", "second, and longer")).toBe("exists");
    expect(await readFetched(late, ["k-1"])).toEqual({ key: "k-1", content: "first" });
  });

  test("takes long keys, and tells them apart by their ends", async () => {
    const backend = await (await createTarget()).connect();
    const long = "k".repeat(480);
    await save(backend, `${long}-1`, "one");
    await save(backend, `${long}-2`, "two");
    expect(await readFetched(backend, [`${long}-1`])).toMatchObject({ content: "one" });
    expect(await readFetched(backend, [`${long}-2`])).toMatchObject({ content: "two" });
    expect(await backend.has("modules", long)).toBe(false);
    expect(await readFetched(backend, [long.slice(0, 333)])).toBeDefined();
  });

  test("brings a big archive whole", async () => {
    const target = await createTarget();
    const content = randomBytes(4 * PART_BYTES + 4_321);
    expect(await save(await target.connect(), "big", content)).toBe("saved");
    const fetched = await (await target.connect()).fetch("modules", ["big"]);
    expect(fetched?.sizeBytes).toBe(content.length);
    expect((await readContent(fetched)).equals(content)).toBe(true);
  });

  test("never hands out an entry that ends before its end", async () => {
    const target = await createTarget();
    const backend = await target.connect();
    await save(backend, "k-1", randomBytes(300_000));
    await target.damage("k-1");
    const outcome = await backend
      .fetch("modules", ["k-1"])
      .then((fetched) => fetched && readContent(fetched))
      .catch((error: unknown) => error);
    // A folder has the whole file before it says that there is an entry.
    if (kind === "dir") expect(outcome).toBeUndefined();
    else expect(outcome).toMatchObject(unavailable);
  });

  test("brings the newest of its small entries, which no archive is taken for", async () => {
    const target = await createTarget();
    const small = smallEntriesOf(await target.connect());
    const put = (key: string) =>
      small.save({ name: "modules", key, prefix: "s-" }, Promise.resolve(`content of ${key}`));
    expect(await small.read("modules", "s-")).toBeUndefined();
    expect(await put("s-2")).toBe("saved");
    await target.backdate("s-2", HOUR_MS);
    expect(await put("s-1")).toBe("saved");
    expect(await put("s-1")).toBe("exists");
    const later = smallEntriesOf(await target.connect());
    expect((await later.read("modules", "s-"))?.toString()).toBe("content of s-1");
    expect(await later.read("modules", "s-9")).toBeUndefined();
    expect(await later.read("build", "s-")).toBeUndefined();
  });

  test("says so where there is no place for small entries", async () => {
    const small = smallEntriesOf(await (await createTarget()).connectToNothing());
    const asked = await Promise.allSettled([
      small.read("modules", "s-"),
      small.save({ name: "modules", key: "s-1", prefix: "s-" }, Promise.resolve("content")),
    ]);
    expect(asked).toMatchObject(
      asked.map(() => ({ status: "rejected", reason: expect.objectContaining(unavailable) })),
    );
  });

  test("says so where its place is not there", async () => {
    const backend = await (await createTarget()).connectToNothing();
    await stage(backend, "content");
    const asked = await Promise.allSettled([
      backend.fetch("modules", ["k-1"]),
      backend.has("modules", "k-1"),
      backend.save("modules", "k-1"),
    ]);
    expect(asked).toMatchObject(
      asked.map(() => ({ status: "rejected", reason: expect.objectContaining(unavailable) })),
    );
  });

  test("fails to save an archive that is not there", async () => {
    const backend = await (await createTarget()).connect();
    await expect(backend.save("modules", "k-1")).rejects.toMatchObject(unavailable);
    expect(await backend.has("modules", "k-1")).toBe(false);
  });

  test("carries a layer from one machine to another", async () => {
    const target = await createTarget();
    const [from, to] = [await makeTempDir("from"), await makeTempDir("to")];
    await mkdir(join(from, "a", "b"), { recursive: true });
    await writeFile(join(from, "a", "b", "file"), randomBytes(200_000));
    await writeFile(join(from, "one"), "one");
    const writer = await target.connect();
    await stage(writer, "");
    await packArchive(from, ["a", "one"], writer.stagingFile("modules"));
    expect(await writer.save("modules", "k-1")).toBe("saved");
    const fetched = await (await target.connect()).fetch("modules", ["k-1"]);
    if (!fetched) throw new Error("there is no entry");
    await installArchive(fetched.read(), to, { content: { unit: /^$/ } });
    const file = join("a", "b", "file");
    expect((await readFile(join(to, file))).equals(await readFile(join(from, file)))).toBe(true);
    expect(await readFile(join(to, "one"), "utf8")).toBe("one");
  });
});

describe.each(stored)("%s", (_kind, createTarget) => {
  test.each([
    ["small", 1_000],
    ["big", 2 * PART_BYTES + 1],
  ])("lets one of several writers at once win, with a %s archive", async (_, sizeBytes) => {
    const target = await createTarget();
    const contents = [1, 2, 3].map((fill) => Buffer.alloc(sizeBytes, fill));
    const writers = await Promise.all(
      contents.map(async (content) => {
        const backend = await target.connect();
        await stage(backend, content);
        return backend;
      }),
    );
    const results = await Promise.all(writers.map((writer) => writer.save("modules", "k-1")));
    expect([...results].sort()).toEqual(["exists", "exists", "saved"]);
    const fetched = await (await target.connect()).fetch("modules", ["k-1"]);
    const winner = contents[results.indexOf("saved")] ?? Buffer.alloc(0);
    expect((await readContent(fetched)).equals(winner)).toBe(true);
  });

  test("goes on to the next key where an entry is gone before it is brought", async () => {
    const target = await createTarget();
    const writer = await target.connect();
    for (const key of ["a-1", "b-1"]) await save(writer, key);
    const reader = await target.connect({ afterLookup: () => target.remove("a-1") });
    expect(await readFetched(reader, ["a-", "b-"])).toEqual({ key: "b-1", content: "b-1" });
    expect(await readFetched(reader, ["a-"])).toBeUndefined();
  });

  test("takes keys of any characters, and no key for another", async () => {
    const backend = await (await createTarget()).connect();
    const keys = ["a/b", "a%2Fb", "..", "../../x", ".", "a b", "ä", "a+b", "a\\b", "c:d", "*"];
    for (const key of keys) expect(await save(backend, key)).toBe("saved");
    for (const key of keys) {
      expect(await readFetched(backend, [key])).toEqual({ key, content: key });
    }
    expect(await readFetched(backend, ["../../"])).toMatchObject({ key: "../../x" });
  });

  test("lets what was fetched be read, and staged again, without harm to the entry", async () => {
    const target = await createTarget();
    const backend: CacheBackend = await target.connect();
    await save(backend, "k-1", "first");
    await readFetched(backend, ["k-1"]);
    await stage(backend, "something else");
    expect(await readFetched(await target.connect(), ["k-1"])).toMatchObject({ content: "first" });
  });
});
