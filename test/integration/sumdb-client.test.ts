import { execFile } from "node:child_process";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { promisify } from "node:util";
import { beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { KNOWN_KEYS_FILE, readChecksumDatabase } from "../../src/gocmd/checksum-database.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { createChecksumDatabase } from "../../src/sumdb/client.ts";
import { parseVerifierKey } from "../../src/sumdb/note.ts";
import { createDatabaseTransport } from "../../src/sumdb/transport.ts";
import { createMirror } from "../../src/upstream/create-mirror.ts";
import { createDispatcher } from "../../src/upstream/dispatcher.ts";
import { createUpstream } from "../../src/upstream/upstream.ts";
import {
  type ChecksumDatabaseOptions,
  type ChecksumDatabaseServer,
  type ChecksumRecord,
  startChecksumDatabase,
} from "../support/checksum-database.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { referenceHash } from "../support/sumdb/reference-log.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";

/* Our client and the database of golang.org/x/mod. */

beforeAll(() => goProgram("checksum-database"), BUILD_TIMEOUT_MS);

function makeRecords(count: number, salt = ""): ChecksumRecord[] {
  return Array.from({ length: count }, (_, index) => {
    const path = `example.com/${index % 5 === 4 ? "Mod" : "mod"}${index}`;
    const [zip, mod] = ["zip", "mod"].map((kind) => referenceHash(index, kind, salt));
    const lines = `${path} v1.0.0 ${zip}\n${path} v1.0.0/go.mod ${mod}\n`;
    return { path, version: "v1.0.0", lines };
  });
}

async function startDatabase(options: ChecksumDatabaseOptions) {
  const database = await startChecksumDatabase(options);
  onTestFinished(() => database.close());
  return database;
}

/** A client with the given server in place of mirrors, and with the key of `database`. */
function startClient(database: ChecksumDatabaseServer, url = database.url, directOnly = true) {
  const dispatcher = createDispatcher();
  onTestFinished(() => dispatcher.destroy());
  const upstream = createUpstream({
    list: [{ kind: "mirror", url, fallback: "not-found" }],
    mirrors: [createMirror(url, [], dispatcher)],
    emit: () => {},
    clock: systemClock,
  });
  const verifier = parseVerifierKey(database.key);
  if (!verifier) throw new Error("no verifier key");
  const { name } = database;
  const parts = { name, mirrors: upstream, direct: upstream, directOnly };
  return createChecksumDatabase(verifier, createDatabaseTransport(parts));
}

function hashesOf(index: number) {
  return { zip: referenceHash(index, "zip"), mod: referenceHash(index, "mod") };
}

describe("lookup()", () => {
  test.each([1, 2, 255, 256, 257, 600])("finds all in a tree of %i records", async (count) => {
    const records = makeRecords(count);
    const database = await startDatabase({ records, preload: count });
    const client = startClient(database);
    const found = records.map(({ path, version }) => client.lookup(path, version));
    expect(await Promise.all(found)).toEqual(records.map((_, index) => hashesOf(index)));
    const paths = await database.requests();
    expect(paths).toHaveLength(new Set(paths).size);
  });

  test("finds them in a tree that grows with every lookup", async () => {
    const records = makeRecords(530);
    const database = await startDatabase({ records, preload: 250 });
    const client = startClient(database);
    for (const [index, { path, version }] of records.entries()) {
      if (index < 249 || (index > 265 && index < 505)) continue;
      expect(await client.lookup(path, version)).toEqual(hashesOf(index));
    }
    // A second client sees the whole tree, the first one its beginning.
    await startClient(database).lookup("example.com/mod0", "v1.0.0");
    expect(await client.lookup("example.com/mod1", "v1.0.0")).toEqual(hashesOf(1));
  });

  test("goes through a mirror that supports the database", async () => {
    const records = makeRecords(300);
    const database = await startDatabase({ records, preload: 300 });
    const mirror = await startMirror({ sumdb: database.reply });
    const client = startClient(database, mirror.url, false);
    expect(await client.lookup("example.com/Mod4", "v1.0.0")).toEqual(hashesOf(4));
    expect(mirror.requests.map(({ rawPath }) => rawPath).sort()).toEqual([
      "/sumdb/sum.example.com/lookup/example.com/!mod4@v1.0.0",
      "/sumdb/sum.example.com/supported",
      "/sumdb/sum.example.com/tile/8/0/000",
      "/sumdb/sum.example.com/tile/8/0/001.p/44",
    ]);
  });

  test("gives undefined for a module that the database does not know", async () => {
    const client = startClient(await startDatabase({ records: makeRecords(3) }));
    expect(await client.lookup("example.com/unknown", "v1.0.0")).toBeUndefined();
  });
});

describe("an answer that is not authentic", () => {
  test("is refused by another key", async () => {
    const records = makeRecords(3);
    const database = await startDatabase({ records, preload: 3 });
    const other = await startDatabase({ seed: "other" });
    const client = startClient(other, database.url);
    await expect(client.lookup("example.com/mod1", "v1.0.0")).rejects.toMatchObject({
      code: "INTEGRITY",
      message: expect.stringContaining("has no signature by sum.example.com"),
    });
  });

  test.each([
    ["/lookup/", "other hashes", (body: string) => body.replace(/ h1:./, " h1:/")],
    ["/lookup/", "a note that is cut", (body: string) => body.slice(0, -30)],
    ["/tile/", "a tile with another hash", (body: string) => `${body.slice(0, -1)}!`],
    ["/tile/", "a tile that is cut", (body: string) => body.slice(0, -1)],
  ])("is refused when a mirror alters %s: %s", async (part, _what, alter) => {
    const database = await startDatabase({ records: makeRecords(9), preload: 9 });
    const mirror = await startMirror({
      sumdb: async (path) => {
        const reply = await database.reply(path);
        const body = Buffer.from(alter(reply.body.toString("latin1")), "latin1");
        return path.includes(part) ? { ...reply, body } : reply;
      },
    });
    const client = startClient(database, mirror.url, false);
    await expect(client.lookup("example.com/mod1", "v1.0.0")).rejects.toThrow(
      "the checksum database's",
    );
  });

  test.each([
    [300, 300],
    [300, 301],
    [301, 300],
  ])("is refused for a fork: %i records, then %i others", async (first, second) => {
    const right = await startDatabase({ records: makeRecords(first), preload: first });
    const fork = await startDatabase({ records: makeRecords(second, "fork"), preload: second });
    expect(fork.key).toBe(right.key);
    let served = right;
    const mirror = await startMirror({ sumdb: (path) => served.reply(path) });
    const client = startClient(right, mirror.url, false);
    expect(await client.lookup("example.com/mod1", "v1.0.0")).toEqual(hashesOf(1));
    served = fork;
    await expect(client.lookup("example.com/mod2", "v1.0.0")).rejects.toThrow(/^SECURITY: /);
  });
});

describe("the keys that the go command knows", () => {
  test("are found in its sources, and can be used", async () => {
    const goRoot = (await promisify(execFile)("go", ["env", "GOROOT"])).stdout.trim();
    const source = await readFile(join(goRoot, KNOWN_KEYS_FILE), "utf8");
    const names = [...source.matchAll(/^\t"([^"]+)":/gm)].map(([, name = ""]) => name);
    expect(names.length).toBeGreaterThan(0);
    const keys = names.map((name) => readChecksumDatabase(name, source)?.key ?? "");
    expect(keys.map((key) => parseVerifierKey(key)?.name)).toEqual(names);
  });
});
