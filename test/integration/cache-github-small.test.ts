import { readFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { createGithubBackend } from "../../src/cache/github/github-backend.ts";
import { systemClock } from "../../src/lib/clock.ts";
import {
  type CacheServiceOptions,
  startCacheService,
  type TokenRequest,
} from "../support/cache-service.ts";

const MAIN: TokenRequest = { ref: "refs/heads/main" };
const unavailable = { name: "CacheError", code: "BACKEND_UNAVAILABLE" };
const entry = (key: string) => ({ name: "history", key, prefix: "h-" });

async function createFixture(options: CacheServiceOptions = {}) {
  const service = await startCacheService(options);
  onTestFinished(() => service.close());
  const connect = (token: TokenRequest = MAIN) => {
    const { small } = createGithubBackend({
      dir: join(tmpdir(), "unused"),
      url: service.url,
      token: service.issueToken(token),
      clock: systemClock,
    });
    if (!small) throw new Error("there is no shorter way");
    return small;
  };
  return { service, connect };
}

describe("small entries of createGithubBackend()", () => {
  test("stores what is given and nothing around it, and reads it back", async () => {
    const { service, connect } = await createFixture();
    const content = `{"a":"${"ä".repeat(10_000)}"}`;
    expect(await connect().save(entry("h-1"), Promise.resolve(content))).toBe("saved");
    expect(await readFile(service.readEntry("h-1"), "utf8")).toBe(content);
    expect((await connect().read("history", "h-"))?.toString()).toBe(content);
  });

  test("asks for an entry before its content is there", async () => {
    const { service, connect } = await createFixture();
    const { promise, resolve } = Promise.withResolvers<string>();
    const saved = connect().save(entry("h-1"), promise);
    await expect.poll(() => service.requests.map(({ kind }) => kind)).toEqual(["create"]);
    resolve("late");
    expect(await saved).toBe("saved");
  });

  test("reads nothing of an entry that was never finished", async () => {
    const { connect } = await createFixture();
    void connect().save(entry("h-1"), new Promise(() => {}));
    expect(await connect().save(entry("h-0"), Promise.resolve("whole"))).toBe("saved");
    expect((await connect().read("history", "h-"))?.toString()).toBe("whole");
  });

  test("lets a pull request read what the default branch saved, and not the other way", async () => {
    const { connect } = await createFixture();
    const pull: TokenRequest = { ref: "refs/pull/7/merge", baseRef: "refs/heads/main" };
    await connect().save(entry("h-1"), Promise.resolve("main"));
    expect((await connect(pull).read("history", "h-"))?.toString()).toBe("main");
    await connect(pull).save(entry("h-2"), Promise.resolve("pull"));
    expect((await connect().read("history", "h-"))?.toString()).toBe("main");
  });

  test("says so when it may only read, and when it may not even that", async () => {
    const { connect } = await createFixture();
    const save = (mode: TokenRequest["mode"]) =>
      connect({ ...MAIN, ...(mode ? { mode } : {}) }).save(entry("h-1"), Promise.resolve("x"));
    expect(await save("read")).toBe("denied");
    await expect(connect({ ...MAIN, mode: "none" }).read("history", "h-")).rejects.toMatchObject(
      unavailable,
    );
  });

  test.each([
    { on: "lookup", kind: "status", status: 500 },
    { on: "lookup", kind: "garbage" },
    { on: "download", kind: "status", status: 403 },
    { on: "download", kind: "cut", afterBytes: 2 },
  ] as const)("fails to read where the service fails: $on, $kind", async (fault) => {
    const { service, connect } = await createFixture();
    await connect().save(entry("h-1"), Promise.resolve("content"));
    service.setFaults([fault]);
    await expect(connect().read("history", "h-")).rejects.toMatchObject(unavailable);
  });

  test.each([
    { on: "create", kind: "status", status: 500 },
    { on: "create", kind: "garbage" },
    { on: "upload", kind: "status", status: 403 },
    { on: "upload", kind: "cut", afterBytes: 2 },
    { on: "finalize", kind: "status", status: 500 },
    { on: "finalize", kind: "garbage" },
  ] as const)("fails to save where the service fails: $on, $kind", async (fault) => {
    const { service, connect } = await createFixture({ faults: [fault] });
    const saving = connect().save(entry("h-1"), Promise.resolve("content"));
    await expect(saving).rejects.toMatchObject(unavailable);
    expect(service.entries()).toEqual([]);
  });

  test("puts no signed address into what it throws", async () => {
    const { service, connect } = await createFixture();
    await connect().save(entry("h-1"), Promise.resolve("content"));
    for (const kind of ["cut", "status"] as const) {
      const how = kind === "cut" ? { kind, afterBytes: 1 } : { kind, status: 500 };
      service.setFaults([{ on: "download", ...how }]);
      const error: unknown = await connect()
        .read("history", "h-")
        .catch((e: unknown) => e);
      expect(String(error)).not.toContain("sig=");
    }
  });
});
