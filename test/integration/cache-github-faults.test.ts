import { randomBytes } from "node:crypto";
import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { installArchive } from "../../src/archive/install.ts";
import { packArchive } from "../../src/archive/pack.ts";
import { errorMessage } from "../../src/lib/errors.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { readContent, readFetched, save, stage } from "./support/backend-fixture.ts";
import { connectTo, createGithubFixture, MAIN } from "./support/github-fixture.ts";
import { findClosedPort, startServer } from "./support/scripted-server.ts";

const unavailable = { name: "CacheError", code: "BACKEND_UNAVAILABLE" };
const MIB = 1024 * 1024;

describe("createGithubBackend() with a failing service", () => {
  test.each([
    ["fails", { kind: "status", status: 500, on: "lookup" }],
    ["asks for fewer requests", { kind: "status", status: 429, on: "lookup" }],
    ["talks nonsense", { kind: "garbage", on: "lookup" }],
    ["refuses", { kind: "status", status: 400, on: "lookup" }],
  ] as const)("does not take it for a miss that a look-up %s", async (_, fault) => {
    const { connect } = await createGithubFixture({ faults: [fault] });
    const backend = await connect();
    await expect(backend.fetch("modules", ["k-1"])).rejects.toMatchObject(unavailable);
    await expect(backend.has("modules", "k-1")).rejects.toMatchObject(unavailable);
  });

  test("gives up a look-up that hangs, and says after how long", async () => {
    const { connect } = await createGithubFixture({ faults: [{ kind: "hang", on: "lookup" }] });
    const backend = await connect(MAIN, { lookupTimeoutMs: 300 });
    const problem = "the cache service did not answer within 300 ms";
    await expect(backend.fetch("modules", ["k-1"])).rejects.toThrow(problem);
    await expect(backend.has("modules", "k-1")).rejects.toMatchObject(unavailable);
  });

  test.each([
    ["lookup", 500],
    ["download", 500],
    ["download", 429],
    ["create", 503],
    ["upload", 500],
    ["finalize", 500],
  ] as const)("gets over one %s that is answered %i", async (on, status) => {
    const { connect, service } = await createGithubFixture();
    service.setFaults([{ kind: "status", status, on, times: 1 }]);
    const backend = await connect();
    expect(await save(backend, "k-1")).toBe("saved");
    expect(await readFetched(backend, ["k-1"])).toEqual({ key: "k-1", content: "k-1" });
    expect(service.requests.filter(({ fault }) => fault !== null)).toHaveLength(1);
  });

  test.each([403, 404])("does not ask again for a download that is answered %i", async (status) => {
    const { connect, service, asked } = await createGithubFixture();
    const backend = await connect();
    await save(backend, "k-1");
    service.setFaults([{ kind: "status", status, on: "download" }]);
    await expect(backend.fetch("modules", ["k-1"])).rejects.toMatchObject(unavailable);
    expect(asked("download")).toHaveLength(1);
  });

  test("asks for the rest of a part that was cut, and for nothing twice", async () => {
    const { connect, service, asked } = await createGithubFixture();
    const backend = await connect();
    const content = randomBytes(6 * MIB);
    await save(backend, "k-1", content);
    service.setFaults([{ kind: "cut", on: "download", afterBytes: 1_000, times: 1 }]);
    const fetched = await backend.fetch("modules", ["k-1"]);
    expect((await readContent(fetched)).equals(content)).toBe(true);
    const ranges = asked("download").map(({ range }) => range);
    // Parts of 0.5, 1 and 2 MiB, and the rest.
    const first = MIB / 2;
    expect(new Set(ranges)).toEqual(
      new Set([
        `bytes=0-${first - 1}`,
        `bytes=1000-${first - 1}`,
        `bytes=${first}-${first + MIB - 1}`,
        `bytes=${first + MIB}-${first + 3 * MIB - 1}`,
        `bytes=${first + 3 * MIB}-${6 * MIB - 1}`,
      ]),
    );
    expect(ranges).toHaveLength(5);
  });

  test("gives up a download that is cut each time, when it is read", async () => {
    const { connect, service } = await createGithubFixture();
    const backend = await connect();
    await save(backend, "k-1", randomBytes(300_000));
    service.setFaults([{ kind: "cut", on: "download", afterBytes: 10_000 }]);
    const fetched = await backend.fetch("modules", ["k-1"]);
    expect(fetched).toMatchObject({ key: "k-1", sizeBytes: 300_000 });
    await expect(readContent(fetched)).rejects.toMatchObject(unavailable);
  });

  test("gives up a download that hangs in its middle, at the deadline", async () => {
    const { connect, service } = await createGithubFixture();
    await save(await connect(), "k-1", randomBytes(9 * MIB));
    const backend = await connect(MAIN, { transferTimeoutMs: 700 });
    const fetched = await backend.fetch("modules", ["k-1"]);
    service.setFaults([{ kind: "hang", on: "download" }]);
    const reading = readContent(fetched);
    await expect(reading).rejects.toThrow(
      "the cache service did not send an archive within 700 ms",
    );
    await expect(reading).rejects.toMatchObject(unavailable);
  });

  test("gives up a download that hangs from its beginning, at the deadline", async () => {
    const { connect, service } = await createGithubFixture();
    await save(await connect(), "k-1");
    service.setFaults([{ kind: "hang", on: "download" }]);
    const backend = await connect(MAIN, { transferTimeoutMs: 300 });
    await expect(backend.fetch("modules", ["k-1"])).rejects.toThrow(
      "the cache service did not answer within 300 ms",
    );
  });

  test("takes no random bytes for a layer", async () => {
    const { connect, service } = await createGithubFixture();
    const backend = await connect();
    const source = await makeTempDir("source");
    await writeFile(join(source, "file"), randomBytes(100_000));
    await stage(backend, "");
    await packArchive(source, ["file"], backend.stagingFile("modules"));
    await backend.save("modules", "k-1");
    service.setFaults([{ kind: "garbage-body", on: "download" }]);
    const fetched = await backend.fetch("modules", ["k-1"]);
    if (!fetched) throw new Error("there is no entry");
    const target = await makeTempDir("target");
    const installing = installArchive(fetched.read(), target, { content: { unit: /^$/ } });
    await expect(installing).rejects.toMatchObject({ name: "CacheError", code: "ARCHIVE" });
  });

  test.each([
    ["is refused", { kind: "status", status: 403, on: "upload" }],
    ["fails", { kind: "status", status: 500, on: "upload" }],
    ["is cut", { kind: "cut", on: "upload", afterBytes: 100_000 }],
  ] as const)("does not take an upload for an entry that %s", async (_, fault) => {
    const { connect, service } = await createGithubFixture();
    service.setFaults([fault]);
    const saving = save(await connect(), "k-1", randomBytes(1_000_000));
    await expect(saving).rejects.toMatchObject(unavailable);
    expect(service.entries()).toEqual([]);
  });

  test("gets over an upload that was cut once, in one piece and in blocks", async () => {
    const { connect, service } = await createGithubFixture();
    const backend = await connect();
    for (const [key, sizeBytes] of [["small", MIB] as const, ["big", 40 * MIB] as const]) {
      service.setFaults([{ kind: "cut", on: "upload", afterBytes: 300_000, times: 1 }]);
      const content = randomBytes(sizeBytes);
      expect(await save(backend, key, content)).toBe("saved");
      expect((await readFile(service.readEntry(key))).equals(content)).toBe(true);
    }
  });

  test("gives up an upload that hangs, at the deadline", async () => {
    const { connect, service } = await createGithubFixture();
    service.setFaults([{ kind: "hang", on: "upload" }]);
    const backend = await connect(MAIN, { transferTimeoutMs: 300 });
    await expect(save(backend, "k-1")).rejects.toThrow("did not answer within 300 ms");
    expect(service.entries()).toEqual([]);
  });

  test.each(["create", "finalize"] as const)("is not saved where %s fails", async (on) => {
    for (const status of [500, 400]) {
      const { connect, service } = await createGithubFixture();
      service.setFaults([{ kind: "status", status, on }]);
      await expect(save(await connect(), "k-1")).rejects.toMatchObject(unavailable);
      expect(service.entries()).toEqual([]);
    }
  });

  test("does not take an entry for one that exists where the service is a page", async () => {
    const { connect, service } = await createGithubFixture();
    service.setFaults([{ kind: "garbage", on: "create" }]);
    await expect(save(await connect(), "k-1")).rejects.toMatchObject(unavailable);
  });

  test.each([
    ["expired", { ...MAIN, lifetimeMs: -1_000 }],
    ["for nothing", { ...MAIN, mode: "none" }],
  ] as const)("says what the service says to a token that is %s", async (_, token) => {
    const { connect } = await createGithubFixture();
    const asking = (await connect(token)).fetch("modules", ["k-1"]);
    await expect(asking).rejects.toMatchObject(unavailable);
    await expect(asking).rejects.toThrow(/answered 40[13]: /);
  });

  test("says neither its token nor a signature", async () => {
    const { service } = await createGithubFixture();
    const token = service.issueToken(MAIN);
    const backend = await connectTo(service.url, token);
    await save(backend, "k-1");
    const said: string[] = [];
    for (const on of ["lookup", "download", "create", "upload", "finalize"] as const) {
      for (const status of [400, 500]) {
        service.setFaults([{ kind: "status", status, on }]);
        const reader = await connectTo(service.url, token);
        const asked = [
          () => reader.fetch("modules", ["k-1"]),
          () => save(reader, `${on}${status}`),
        ];
        for (const ask of asked) {
          await ask().catch((error: Error) => said.push(errorMessage(error), String(error.cause)));
        }
      }
    }
    expect(said.length).toBeGreaterThan(10);
    expect(said.join("\n")).not.toContain(token);
    expect(said.join("\n")).not.toMatch(/sig=/);
  });

  test("gives up a service that is not there", async () => {
    const backend = await connectTo(`http://127.0.0.1:${await findClosedPort()}/`, "token");
    await expect(backend.has("modules", "k-1")).rejects.toMatchObject(unavailable);
  });

  test.each([
    ["null", "null"],
    ["a list", "[]"],
    ["text", "ok"],
    ["no address", '{"ok":true,"matched_key":"k-1"}'],
    ["no key", '{"ok":true,"signed_download_url":"http://127.0.0.1:1/"}'],
    ["an address that is none", '{"ok":true,"matched_key":"k","signed_download_url":"x"}'],
  ])("takes no answer for an entry that is %s", async (_, body) => {
    const server = await startServer((_request, response) => {
      response.writeHead(200, { "content-type": "application/json" }).end(body);
    });
    const backend = await connectTo(`${server.url}/`, "token");
    await expect(backend.fetch("modules", ["k-1"])).rejects.toMatchObject(unavailable);
  });

  test("takes no answer that does not end", async () => {
    const server = await startServer((_request, response) => {
      const page = Buffer.alloc(1 << 16, " ");
      const write = () => {
        while (response.write(page));
        response.once("drain", write);
      };
      response.on("error", () => {});
      write();
    });
    const backend = await connectTo(`${server.url}/`, "token");
    await expect(backend.has("modules", "k-1")).rejects.toThrow("an answer is too long");
  });

  test("fails to save an archive that is not there, and makes no entry", async () => {
    const { connect, service } = await createGithubFixture();
    const backend = await connect();
    await stage(backend, "content");
    await rm(backend.stagingFile("modules"));
    await expect(backend.save("modules", "k-1")).rejects.toMatchObject(unavailable);
    expect(service.requests).toEqual([]);
  });
});
