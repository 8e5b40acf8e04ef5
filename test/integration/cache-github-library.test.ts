import { randomBytes } from "node:crypto";
import { existsSync, writeFileSync } from "node:fs";
import { rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { CacheBackend } from "../../src/cache/backend.ts";
import { createLibraryBackend } from "../../src/cache/library/library-backend.ts";
import { systemClock } from "../../src/lib/clock.ts";
import {
  type CacheServiceOptions,
  startCacheService,
  type TokenRequest,
} from "../support/cache-service.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeTransferDir, save } from "./support/backend-fixture.ts";
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
  return createLibraryBackend({
    entry,
    dir: await makeTransferDir(),
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

describe("createLibraryBackend()", () => {
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

describe("createLibraryBackend() with a failing service", () => {
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
    const asked = await Promise.allSettled(
      backends.map((backend) => backend.fetch("modules", ["k-1"])),
    );
    expect(asked).toMatchObject(
      faults.map(() => ({ status: "rejected", reason: expect.objectContaining(unavailable) })),
    );
    const [, hanging] = asked;
    expect(hanging).toMatchObject({
      reason: { message: expect.stringContaining(`within ${LOOKUP_TIMEOUT_MS} ms`) },
    });
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
    const dir = await makeTempDir("entry");
    const entry = join(dir, "entry.mjs");
    const started = join(dir, "started");
    await writeFile(
      entry,
      `import { writeFileSync } from "node:fs";
       writeFileSync(${JSON.stringify(started)}, "");`,
    );
    const backend = await createBackend({}, entry);
    await expect(backend.fetch("modules", ["k-1"])).rejects.toMatchObject(unavailable);
    expect(existsSync(started)).toBe(false);
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

describe("createLibraryBackend() with a transfer process", () => {
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
    const dir = await makeTempDir("turns");
    const [asked, watching, told] = [join(dir, "asked"), join(dir, "watching"), join(dir, "told")];
    const backend = await createScripted(`
      import { existsSync, writeFileSync } from "node:fs";
      process.once("message", () => {
        writeFileSync(${JSON.stringify(asked)}, "");
        while (!existsSync(${JSON.stringify(watching)}));
        process.stdout.write("::warning::Failed to restore: 503\\n");
        process.send({ kind: "done" }, () => {
          writeFileSync(${JSON.stringify(told)}, "");
          process.exit();
        });
      });`);
    const outcome = (
      operation === "has" ? backend.has("modules", "k-1") : backend.fetch("modules", ["k-1"])
    ).then(
      () => "taken for an absence",
      (error: Error) => error.message,
    );
    await expect.poll(() => existsSync(asked)).toBe(true);
    // This thread reads neither until both are there.
    writeFileSync(watching, "");
    while (!existsSync(told));
    expect(await outcome).toBe("Failed to restore: 503");
  });
});
