import { randomBytes } from "node:crypto";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CacheBackend } from "../../src/cache/backend.ts";
import { createGithubBackend } from "../../src/cache/github.ts";
import { systemClock } from "../../src/lib/clock.ts";
import {
  type CacheServiceOptions,
  startCacheService,
  type TokenRequest,
} from "../support/cache-service.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { findClosedPort } from "./support/scripted-server.ts";
import { ENTRY } from "./support/sidecar-fixture.ts";

const MAIN: TokenRequest = { ref: "refs/heads/main" };
/** Enough for a process to start and look a key up, and less than the library tries for. */
const LOOKUP_TIMEOUT_MS = 2_500;

async function createFixture(options: CacheServiceOptions = {}) {
  const service = await startCacheService(options);
  onTestFinished(() => service.close());
  const connect = async (token: TokenRequest = MAIN) =>
    createBackend({
      ACTIONS_RESULTS_URL: service.url,
      ACTIONS_RUNTIME_TOKEN: service.issueToken(token),
    });
  return { service, connect };
}

/** A backend as of a step of its own: another folder each time, as on another runner. */
async function createBackend(env: NodeJS.ProcessEnv, entry = ENTRY): Promise<CacheBackend> {
  return createGithubBackend({
    entry,
    dir: join(await makeTempDir("transfer"), "transfer"),
    env: {
      PATH: process.env["PATH"],
      ACTIONS_CACHE_SERVICE_V2: "True",
      ...env,
    },
    clock: systemClock,
    lookupTimeoutMs: LOOKUP_TIMEOUT_MS,
    transferTimeoutMs: 20_000,
  });
}

async function stage(backend: CacheBackend, content: string | Buffer): Promise<void> {
  const file = backend.stagingFile("modules");
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

async function save(backend: CacheBackend, key: string, content: string | Buffer = key) {
  await stage(backend, content);
  return backend.save("modules", key);
}

async function readFetched(backend: CacheBackend, keys: readonly string[]) {
  const fetched = await backend.fetch("modules", keys);
  return fetched && { key: fetched.key, content: await readFile(fetched.file, "utf8") };
}

describe("createGithubBackend()", () => {
  test("brings on another runner what one has saved", async () => {
    const { connect } = await createFixture();
    const content = randomBytes(300_000);
    const [one, two] = [await connect(), await connect()];
    expect(await one.has("modules", "k-1")).toBe(false);
    expect(await save(one, "k-1", content)).toBe("saved");
    expect(await two.has("modules", "k-1")).toBe(true);
    const fetched = await two.fetch("modules", ["k-1"]);
    expect(fetched).toMatchObject({ key: "k-1", file: two.stagingFile("modules") });
    expect((await readFile(two.stagingFile("modules"))).equals(content)).toBe(true);
    expect(fetched?.sizeBytes).toBe(content.length);
    expect(fetched?.lookupMs).toBeGreaterThan(0);
    expect(fetched?.downloadMs).toBeGreaterThan(0);
  });

  test("takes the exact key before the newest that begins so", async () => {
    const { connect } = await createFixture();
    const backend = await connect();
    for (const key of ["k-1", "k-1-newer", "j-1", "j-2"]) await save(backend, key);
    expect(await readFetched(backend, ["k-1", "j-"])).toEqual({ key: "k-1", content: "k-1" });
    expect(await readFetched(backend, ["x-", "j-"])).toEqual({ key: "j-2", content: "j-2" });
    expect(await readFetched(backend, ["x-", "y-"])).toBeUndefined();
  });

  test("knows an exact key from one that it only begins", async () => {
    const { connect } = await createFixture();
    const backend = await connect();
    await save(backend, "k-10");
    expect(await backend.has("modules", "k-1")).toBe(false);
  });

  test("keeps layers of different names apart", async () => {
    const { connect } = await createFixture();
    const backend = await connect();
    await save(backend, "k-1");
    expect(await backend.has("build", "k-1")).toBe(false);
    expect(await backend.fetch("build", ["k-1"])).toBeUndefined();
  });

  test("says so when another writer was first", async () => {
    const { connect } = await createFixture();
    expect(await save(await connect(), "k-1", "first")).toBe("saved");
    const late = await connect();
    expect(await save(late, "k-1", "second")).toBe("exists");
    expect(await readFetched(late, ["k-1"])).toEqual({ key: "k-1", content: "first" });
  });

  test("says so when it may only read", async () => {
    const { connect, service } = await createFixture();
    expect(await save(await connect({ ...MAIN, mode: "read" }), "k-1")).toBe("denied");
    expect(service.entries()).toEqual([]);
  });

  test("leaves the process's own output to no one", async () => {
    const { connect } = await createFixture();
    const written: string[] = [];
    const { write } = process.stdout;
    process.stdout.write = ((chunk: string) => written.push(String(chunk)) > 0) as typeof write;
    onTestFinished(() => {
      process.stdout.write = write;
    });
    const backend = await connect();
    await save(backend, "k-1");
    expect(written.join("")).not.toMatch(/cache|::/i);
  });
});

describe("createGithubBackend() with a failing service", () => {
  const unavailable = { name: "CacheError", code: "BACKEND_UNAVAILABLE" };

  test("gives up a look-up in time, whether the service fails, hangs or talks nonsense", async () => {
    const faults = [
      { kind: "status", status: 500, on: "lookup" },
      { kind: "hang", on: "lookup" },
      { kind: "garbage", on: "lookup" },
    ] as const;
    const backends = await Promise.all(
      faults.map(async (fault) => (await createFixture({ faults: [fault] })).connect()),
    );
    const startMs = performance.now();
    const asked = await Promise.allSettled(
      backends.map((backend) => backend.fetch("modules", ["k-1"])),
    );
    expect(asked).toMatchObject(
      faults.map(() => ({ status: "rejected", reason: expect.objectContaining(unavailable) })),
    );
    expect(performance.now() - startMs).toBeLessThan(LOOKUP_TIMEOUT_MS + 1_000);
  });

  test("does not take a failing look-up for an absence", async () => {
    const { service, connect } = await createFixture();
    service.setFaults([{ kind: "status", status: 400, on: "lookup" }]);
    await expect((await connect()).has("modules", "k-1")).rejects.toMatchObject(unavailable);
  });

  test.each([
    ["cut", { kind: "cut", on: "download", afterBytes: 10_000 }],
    ["of random bytes", { kind: "garbage-body", on: "download" }],
    ["refused", { kind: "status", status: 403, on: "download" }],
  ] as const)("does not take a download for a miss that is %s", async (_, fault) => {
    const { service, connect } = await createFixture();
    const backend = await connect();
    await save(backend, "k-1", randomBytes(300_000));
    await rm(backend.stagingFile("modules"));
    service.setFaults([fault]);
    await expect(backend.fetch("modules", ["k-1"])).rejects.toMatchObject({ name: "CacheError" });
  });

  test("does not take an upload that fails for one that exists", async () => {
    const { service, connect } = await createFixture();
    service.setFaults([{ kind: "status", status: 403, on: "upload" }]);
    await expect(save(await connect(), "k-1")).rejects.toMatchObject(unavailable);
  });

  test("needs no process to know that there is no service", async () => {
    const backend = await createBackend({});
    const startMs = performance.now();
    await expect(backend.fetch("modules", ["k-1"])).rejects.toMatchObject(unavailable);
    expect(performance.now() - startMs).toBeLessThan(100);
  });

  test("gives up a service that is not there", async () => {
    const backend = await createBackend({
      ACTIONS_RESULTS_URL: `http://127.0.0.1:${await findClosedPort()}/`,
      ACTIONS_RUNTIME_TOKEN: "token",
    });
    await expect(backend.has("modules", "k-1")).rejects.toMatchObject(unavailable);
  });

  test("fails to save an archive that is not there", async () => {
    const { connect } = await createFixture();
    await expect((await connect()).save("modules", "k-1")).rejects.toMatchObject(unavailable);
  });
});

describe("createGithubBackend() with a transfer process", () => {
  async function createScripted(script: string): Promise<CacheBackend> {
    const entry = join(await makeTempDir("entry"), "entry.mjs");
    await writeFile(entry, script);
    return createBackend({ ACTIONS_RESULTS_URL: "http://127.0.0.1:1/" }, entry);
  }

  test("that dies says so", async () => {
    const backend = await createScripted("process.exit(7)");
    await expect(backend.has("modules", "k-1")).rejects.toThrow(
      "the transfer process ended with exit code 7",
    );
  });

  // What it prints and what it sends come by two ways, of which either may be the faster.
  test.each(["has", "fetch"] as const)("that complains late still fails %s", async (operation) => {
    const backend = await createScripted(`process.once("message", () => {
      process.stdout.write("::warning::Failed to restore: 503\\n");
      process.send({ kind: "done" }, () => process.exit());
    });`);
    const asked =
      operation === "has" ? backend.has("modules", "k-1") : backend.fetch("modules", ["k-1"]);
    const outcome = asked.then(
      () => "taken for an absence",
      (error: Error) => error.message,
    );
    await sleep(20);
    const busyUntilMs = performance.now() + 400;
    while (performance.now() < busyUntilMs);
    expect(await outcome).toBe("Failed to restore: 503");
  });
});
