import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { describe, expect, test } from "vitest";
import { readContent, readFetched, save, stage } from "./support/backend-fixture.ts";
import { connectTo, createGithubFixture, MAIN } from "./support/github-fixture.ts";
import { startServer } from "./support/scripted-server.ts";

const unavailable = { name: "CacheError", code: "BACKEND_UNAVAILABLE" };
/** Parts of a download have 4 MiB, those of an upload 16. */
const MIB = 1024 * 1024;

describe("createGithubBackend()", () => {
  test("asks once for an entry, and for nothing else", async () => {
    const { service, connect, asked } = await createGithubFixture();
    await save(await connect(), "k-1");
    service.clearRequests();
    expect(await readFetched(await connect(), ["k-1", "k-"])).toMatchObject({ content: "k-1" });
    expect(service.requests.map(({ kind }) => kind)).toEqual(["lookup", "download"]);
    expect(asked("download")).toMatchObject([{ status: 206, bytes: 3 }]);
  });

  test("makes an entry with three requests", async () => {
    const { service, connect } = await createGithubFixture();
    await save(await connect(), "k-1");
    const made = service.requests.map(({ kind, status }) => [kind, status]);
    expect(made).toEqual([
      ["create", 200],
      ["upload", 201],
      ["finalize", 200],
    ]);
  });

  test.each([
    // Parts of 0.5, 1 and 2 MiB come first, then such of 4 MiB.
    [MIB / 2, 1],
    [MIB / 2 + 1, 2],
    [4 * MIB - 1, 4],
    [4 * MIB, 4],
    [4 * MIB + 1, 4],
    [16 * MIB, 7],
    [16 * MIB + 1, 7],
    [50 * MIB, 15],
  ])("brings %i bytes whole, in %i parts", async (sizeBytes, parts) => {
    const { connect, asked } = await createGithubFixture();
    const content = randomBytes(sizeBytes);
    expect(await save(await connect(), "k-1", content)).toBe("saved");
    const fetched = await (await connect()).fetch("modules", ["k-1"]);
    expect(fetched?.sizeBytes).toBe(sizeBytes);
    expect((await readContent(fetched)).equals(content)).toBe(true);
    expect(asked("download")).toHaveLength(parts);
    const blocks = Math.ceil(sizeBytes / (16 * MIB));
    expect(asked("upload")).toHaveLength(blocks === 1 ? 1 : blocks + 1);
  });

  test("understands names in either of the two forms that the interface's JSON has", async () => {
    const { url } = await startServer((request, response) => {
      request.resume();
      response.end(JSON.stringify({ ok: true, signedDownloadUrl: `${url}/x`, matchedKey: "k-1" }));
    });
    expect(await (await connectTo(`${url}/`, "token")).has("modules", "k-1")).toBe(true);
  });

  test("asks for no more keys than the service allows, the first ones", async () => {
    const { connect } = await createGithubFixture();
    const backend = await connect();
    await save(backend, "wanted-1");
    const others = Array.from({ length: 8 }, (_, index) => `absent-${index}`);
    expect(await readFetched(backend, [...others, "x", "wanted-", "y", "z"])).toMatchObject({
      key: "wanted-1",
    });
    expect(await readFetched(backend, [...others, "x", "y", "wanted-"])).toBeUndefined();
  });

  test("reads entries of the branches that its token lets it read, its own first", async () => {
    const { connect } = await createGithubFixture();
    await save(await connect(), "k-main", "of main");
    const branch = await connect({ ref: "refs/heads/topic" });
    expect(await readFetched(branch, ["k-"])).toMatchObject({ content: "of main" });
    await save(branch, "k-topic", "of the branch");
    expect(await readFetched(branch, ["k-"])).toMatchObject({ content: "of the branch" });
    expect(await readFetched(await connect(), ["k-topic"])).toBeUndefined();
  });

  test("says so when it may only read", async () => {
    const { connect, service } = await createGithubFixture();
    expect(await save(await connect({ ...MAIN, mode: "read" }), "k-1")).toBe("denied");
    expect(service.entries()).toEqual([]);
  });

  test("lets one of several writers at once win", async () => {
    const { connect, service } = await createGithubFixture();
    const contents = [1, 2, 3].map((fill) => Buffer.alloc(17 * MIB, fill));
    const writers = await Promise.all(contents.map(() => connect()));
    await Promise.all(writers.map((writer, index) => stage(writer, contents[index] ?? "")));
    const results = await Promise.all(writers.map((writer) => writer.save("modules", "k-1")));
    expect([...results].sort()).toEqual(["exists", "exists", "saved"]);
    const winner = contents[results.indexOf("saved")] ?? Buffer.alloc(0);
    expect((await readFile(service.readEntry("k-1"))).equals(winner)).toBe(true);
    const fetched = await (await connect()).fetch("modules", ["k-1"]);
    expect((await readContent(fetched)).equals(winner)).toBe(true);
  });

  test("fetches two layers at once", async () => {
    const { connect } = await createGithubFixture();
    const backend = await connect();
    const contents = [randomBytes(9 * MIB), randomBytes(9 * MIB)];
    for (const [index, name] of ["modules", "build"].entries()) {
      await stage(backend, contents[index] ?? "", name);
      await backend.save(name, "k-1");
    }
    const [modules, build] = await Promise.all(
      ["modules", "build"].map(async (name) => readContent(await backend.fetch(name, ["k-1"]))),
    );
    expect(modules?.equals(contents[0] ?? Buffer.alloc(0))).toBe(true);
    expect(build?.equals(contents[1] ?? Buffer.alloc(0))).toBe(true);
  });

  test("takes a key for absent that the service evicted", async () => {
    const { connect, service } = await createGithubFixture();
    const backend = await connect();
    await save(backend, "k-1");
    service.deleteEntry("k-1");
    expect(await backend.has("modules", "k-1")).toBe(false);
    expect(await backend.fetch("modules", ["k-1", "k-"])).toBeUndefined();
  });

  test("fails where an entry goes between its look-up and its download", async () => {
    const { connect, service } = await createGithubFixture();
    const backend = await connect();
    await save(backend, "k-1");
    const fetching = backend.fetch("modules", ["k-1"], (key) => service.deleteEntry(key));
    await expect(fetching).rejects.toMatchObject(unavailable);
  });
});
