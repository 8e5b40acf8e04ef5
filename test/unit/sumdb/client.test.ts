import { generateKeyPairSync } from "node:crypto";
import { describe, expect, test } from "vitest";
import { IntegrityError } from "../../../src/lib/errors.ts";
import { createChecksumDatabase } from "../../../src/sumdb/client.ts";
import { createKeptHead } from "../../../src/sumdb/kept-head.ts";
import { parseVerifierKey } from "../../../src/sumdb/note.ts";
import type { FetchFromDatabase } from "../../../src/sumdb/transport.ts";
import {
  createReferenceLog,
  type ReferenceLog,
  referenceHash,
  referenceModule,
} from "../../support/sumdb/reference-log.ts";
import { makeTempDir } from "../../support/temp-dir.ts";

/** A database as its client sees it; tests change what it answers while it is being asked. */
interface Served {
  log: ReferenceLog;
  /** Records that the tree of the next lookup has; tiles are of the largest so far. */
  size: number;
  /** Changes an answer, or drops it. */
  alter?: (path: string, body: Buffer) => Buffer | undefined;
}

function startClient(served: Served, key = served.log.key, options = {}) {
  const paths: string[] = [];
  let largest = 0;
  const verifier = parseVerifierKey(key);
  if (!verifier) throw new Error("no verifier key");
  const fetch: FetchFromDatabase = async (path, read) => {
    paths.push(path);
    const { log, size, alter = (_path: string, body: Buffer) => body } = served;
    largest = Math.max(largest, size);
    const index = /^\/lookup\/example\.com\/m(\d+)@v1\.0\.0$/.exec(path)?.[1];
    const known = index === undefined ? log.tile(path, largest) : lookup(log, Number(index), size);
    await Promise.resolve();
    const body = known && alter(path, known);
    return body && read(body);
  };
  const database = createChecksumDatabase(verifier, fetch, options);
  return {
    paths,
    lookup(index: number) {
      const { path, version } = referenceModule(index);
      return database.lookup(path, version);
    },
  };
}

function lookup(log: ReferenceLog, index: number, size: number): Buffer | undefined {
  return index < size ? log.lookup(index, size) : undefined;
}

function hashesOf(index: number) {
  return { zip: referenceHash(index, "zip"), mod: referenceHash(index, "mod") };
}

const log = createReferenceLog();

describe("lookup()", () => {
  test.each([1, 2, 255, 256, 257, 600])("gives the hashes out of a tree of %i", async (size) => {
    const client = startClient({ log, size });
    for (const index of [0, size >> 1, size - 1]) {
      expect(await client.lookup(index)).toEqual(hashesOf(index));
    }
  });

  test("gives undefined for a module that the database does not know", async () => {
    expect(await startClient({ log, size: 3 }).lookup(3)).toBeUndefined();
  });

  test("asks once for what is asked for at the same time, and never again", async () => {
    const client = startClient({ log, size: 300 });
    await Promise.all([client.lookup(7), client.lookup(7), client.lookup(8)]);
    await client.lookup(7);
    expect(client.paths).toHaveLength(new Set(client.paths).size);
    expect(client.paths.filter((path) => path.startsWith("/lookup/"))).toHaveLength(2);
  });

  test("asks again for what it was not asked for longest, once it remembers enough", async () => {
    const client = startClient({ log, size: 300 }, log.key, { maxProven: 2 });
    for (const index of [1, 2, 1, 3, 1, 2]) await client.lookup(index);
    const lookups = client.paths.filter((path) => path.startsWith("/lookup/"));
    expect(lookups.map((path) => /m(\d+)@/.exec(path)?.[1])).toEqual(["1", "2", "3", "2"]);
  });

  test("asks again for what was not there", async () => {
    const served: Served = { log, size: 3 };
    const client = startClient(served);
    await client.lookup(3);
    served.size = 4;
    expect(await client.lookup(3)).toEqual(hashesOf(3));
  });

  test("follows a tree that grows, and takes older heads of it", async () => {
    const served: Served = { log, size: 10 };
    const client = startClient(served);
    for (const size of [10, 255, 600, 257, 256, 12]) {
      served.size = size;
      expect(await client.lookup(size - 1)).toEqual(hashesOf(size - 1));
    }
  });

  test("takes many heads at once", async () => {
    const served: Served = { log, size: 600 };
    const client = startClient(served);
    const sizes = [300, 17, 600, 256, 599, 1];
    const lookups = sizes.map((size) => {
      served.size = size;
      return client.lookup(size - 1);
    });
    served.size = 600;
    expect(await Promise.all(lookups)).toEqual(sizes.map((size) => hashesOf(size - 1)));
  });

  test("takes the full tile where the partial one is gone", async () => {
    const alter = (path: string, body: Buffer) => (path.includes(".p/") ? undefined : body);
    const grown = (path: string, size: number) => log.tile(path, Math.ceil(size / 256) * 256);
    const served: Served = { log: { ...log, tile: grown }, size: 200, alter };
    expect(await startClient(served).lookup(100)).toEqual(hashesOf(100));
  });
});

describe("an answer that is not authentic", () => {
  test.each([
    ["other hashes", (body: string) => body.replace(/h1:./, "h1:/")],
    ["another number", (body: string) => body.replace(/^7\n/, "6\n")],
    ["a number beyond the tree", (body: string) => body.replace(/^7\n/, "300\n")],
    ["another line", (body: string) => body.replace(/\n/, "\nexample.com/m7 v1.0.0 h1:x\n")],
  ])("is refused for %s", async (_what, change) => {
    const alter = (path: string, body: Buffer) =>
      path.startsWith("/lookup/") ? Buffer.from(change(body.toString())) : body;
    await expect(startClient({ log, size: 300, alter }).lookup(7)).rejects.toThrow(IntegrityError);
  });

  test("is refused with a key that has not signed it", async () => {
    const other = createReferenceLog();
    await expect(startClient({ log, size: 9 }, other.key).lookup(7)).rejects.toThrow(
      "has no signature by sum.example.com",
    );
  });

  test.each([
    ["a changed hash", (body: Buffer) => Buffer.concat([body.subarray(1), Buffer.of(1)])],
    ["a tile that is cut", (body: Buffer) => body.subarray(1)],
    ["a tile that is longer", (body: Buffer) => Buffer.concat([body, body])],
    ["nothing in a tile", () => Buffer.alloc(0)],
  ])("is refused for %s", async (_what, change) => {
    const alter = (path: string, body: Buffer) => (path.startsWith("/tile/") ? change(body) : body);
    await expect(startClient({ log, size: 300, alter }).lookup(7)).rejects.toThrow(IntegrityError);
  });

  test("leaves nothing behind: the right answer is taken next", async () => {
    const served: Served = { log, size: 300 };
    const client = startClient(served);
    for (const kind of ["/tile/8/0/000", "/tile/8/0/001", "/lookup/"]) {
      served.alter = (path, body) =>
        path.startsWith(kind)
          ? Buffer.from(body.toString("latin1").replace(/[^\n]\n?$/, "!"), "latin1")
          : body;
      await expect(client.lookup(7)).rejects.toThrow(IntegrityError);
    }
    delete served.alter;
    expect(await client.lookup(7)).toEqual(hashesOf(7));
  });

  test.each([
    ["of the same size", 300, 300],
    ["that is larger", 300, 400],
    ["that is smaller", 400, 300],
  ])("is refused for another tree %s by the same key", async (_what, first, second) => {
    const keys = generateKeyPairSync("ed25519");
    const served: Served = { log: createReferenceLog({ keys }), size: first };
    const client = startClient(served);
    expect(await client.lookup(7)).toEqual(hashesOf(7));
    served.log = createReferenceLog({ keys, salt: { from: 9, text: "fork" } });
    served.size = second;
    await expect(client.lookup(8)).rejects.toThrow("SECURITY: the checksum database's tree of");
  });

  test("is refused for a tree that holds what it says, and not what was there before", async () => {
    const keys = generateKeyPairSync("ed25519");
    const served: Served = { log: createReferenceLog({ keys }), size: 1 };
    const client = startClient(served);
    expect(await client.lookup(0)).toEqual(hashesOf(0));
    served.log = createReferenceLog({ keys, salt: { from: 0, text: "fork" } });
    served.size = 300;
    await expect(client.lookup(8)).rejects.toThrow(
      "SECURITY: the checksum database's tree of 300 records contradicts the one of 1 records",
    );
  });

  test("is refused for a tree that contradicts what an earlier process saw", async () => {
    const keys = generateKeyPairSync("ed25519");
    const right = createReferenceLog({ keys });
    const fork = createReferenceLog({ keys, salt: { from: 9, text: "fork" } });
    const verifier = parseVerifierKey(right.key);
    if (!verifier) throw new Error("no verifier key");
    const dir = await makeTempDir("heads");
    const faults: unknown[] = [];
    const start = (served: Served) =>
      startClient(served, right.key, {
        head: createKeptHead(dir, verifier, (error) => void faults.push(error)),
      });
    await start({ log: right, size: 300 }).lookup(7);
    for (const size of [300, 400]) {
      await expect(start({ log: fork, size }).lookup(8)).rejects.toThrow("contradicts");
    }
    expect(await start({ log: right, size: 400 }).lookup(8)).toEqual(hashesOf(8));
    await expect(start({ log: fork, size: 400 }).lookup(8)).rejects.toThrow(
      "tree of 400 records contradicts the one of 400 records",
    );
    expect(faults).toEqual([]);
  });

  test("does not become the newest tree", async () => {
    const keys = generateKeyPairSync("ed25519");
    const right = createReferenceLog({ keys });
    const served: Served = { log: right, size: 300 };
    const client = startClient(served);
    await client.lookup(7);
    served.log = createReferenceLog({ keys, salt: { from: 9, text: "fork" } });
    served.size = 400;
    await expect(client.lookup(8)).rejects.toThrow("SECURITY");
    served.log = right;
    expect(await client.lookup(8)).toEqual(hashesOf(8));
  });

  test("is no such thing when a tile cannot be had", async () => {
    const alter = (path: string, body: Buffer) => (path.startsWith("/tile/") ? undefined : body);
    await expect(startClient({ log, size: 300, alter }).lookup(7)).rejects.toMatchObject({
      name: "UpstreamError",
      message: expect.stringMatching(/^sum\.example\.com has no \/tile\/8\//),
    });
  });
});
