import { describe, expect, test } from "vitest";
import type { ModuleVersion } from "../../../src/gomod/module-path.ts";
import type { Clock } from "../../../src/lib/clock.ts";
import { ChecksumDatabaseError, IntegrityError, UpstreamError } from "../../../src/lib/errors.ts";
import { createKnownHashes, orUnknown } from "../../../src/sumdb/known-hashes.ts";
import type { ModuleHashes } from "../../../src/sumdb/lookup.ts";

const HASHES: ModuleHashes = { zip: "h1:zip", mod: "h1:mod" };
const down = () =>
  Promise.reject(new UpstreamError("down", { code: "CONNECT", mirror: "a", retryable: false }));

/** A time that stands still until a test moves it; who sleeps wakes when it has passed. */
function createManualClock() {
  let nowMs = 1_000_000;
  let sleepers: { untilMs: number; wake: () => void }[] = [];
  const clock: Clock = {
    nowMs: () => nowMs,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener("abort", () => reject(signal.reason));
        sleepers.push({ untilMs: nowMs + ms, wake: resolve });
      }),
  };
  return {
    clock,
    pass(ms: number) {
      nowMs += ms;
      const awake = sleepers.filter(({ untilMs }) => untilMs <= nowMs);
      sleepers = sleepers.filter(({ untilMs }) => untilMs > nowMs);
      for (const { wake } of awake) wake();
    },
  };
}

function start(
  answer: () => Promise<ModuleHashes | undefined>,
  noSumdb = "",
  mayLookUp: (module: ModuleVersion) => boolean = () => true,
) {
  const { clock, pass } = createManualClock();
  const asked: string[] = [];
  const served = { answer };
  const faults: Error[] = [];
  const lookup = (modulePath: string) => {
    asked.push(modulePath);
    return served.answer();
  };
  return {
    known: createKnownHashes({
      database: { lookup },
      noSumdb,
      mayLookUp,
      onFault: (error) => void faults.push(error),
      clock,
    }),
    asked,
    faults,
    served,
    pass,
  };
}

describe("createKnownHashes()", () => {
  test("gives what the database has, and what it does not know as undefined", async () => {
    const { known, served } = start(async () => HASHES);
    expect(await known("example.com/a", "v1.0.0")).toEqual(HASHES);
    served.answer = async () => undefined;
    expect(await known("example.com/b", "v1.0.0")).toBeUndefined();
    served.answer = async () => HASHES;
    expect(await known("example.com/b", "v1.0.0")).toEqual(HASHES);
  });

  test("asks nothing about paths that GONOSUMDB covers", async () => {
    const { known, asked } = start(async () => HASHES, "example.com/private,*.corp");
    expect(await known("example.com/private/x", "v1.0.0")).toBeUndefined();
    expect(await known("git.corp/x", "v1.0.0")).toBeUndefined();
    expect(await known("example.com/public", "v1.0.0")).toEqual(HASHES);
    expect(asked).toEqual(["example.com/public"]);
  });

  test("asks nothing about a module of which go would not tell the database", async () => {
    const mayLookUp = ({ path, version }: ModuleVersion) =>
      `${path}@${version}` === "a.com/x@v1.0.0";
    const { known, asked } = start(async () => HASHES, "", mayLookUp);
    expect(await known("a.com/x", "v1.1.0")).toBeUndefined();
    expect(await known("a.com/y", "v1.0.0")).toBeUndefined();
    expect(await known("a.com/x", "v1.0.0")).toEqual(HASHES);
    expect(asked).toEqual(["a.com/x"]);
  });

  test("asks about toolchains even so, as go does", async () => {
    const { known } = start(
      async () => HASHES,
      "*",
      () => false,
    );
    expect(await known("golang.org/toolchain", "v0.0.1-go1.26.0.linux-amd64")).toEqual(HASHES);
  });

  test("leaves a database that fails alone for a minute, and says so once", async () => {
    const { known, asked, faults, served, pass } = start(down);
    await expect(known("example.com/a", "v1.0.0")).rejects.toThrow(
      "the checksum database cannot be asked: down",
    );
    served.answer = async () => HASHES;
    pass(59_999);
    await expect(known("example.com/a", "v1.0.0")).rejects.toThrow(ChecksumDatabaseError);
    expect(asked).toHaveLength(1);
    expect(faults).toHaveLength(1);
    pass(1);
    expect(await known("example.com/a", "v1.0.0")).toEqual(HASHES);
  });

  test("does not wait for an answer that does not come", async () => {
    const { known, asked, pass } = start(() => new Promise(() => {}));
    const lookups = [known("example.com/a", "v1.0.0"), known("example.com/b", "v1.0.0")];
    pass(10_000);
    const failed = { status: "rejected", reason: expect.any(ChecksumDatabaseError) };
    expect(await Promise.allSettled(lookups)).toEqual([failed, failed]);
    await expect(known("example.com/c", "v1.0.0")).rejects.toThrow(ChecksumDatabaseError);
    expect(asked).toEqual(["example.com/a", "example.com/b"]);
  });

  test("throws what shows that the database cannot be trusted, and asks again", async () => {
    const fork = new IntegrityError("SECURITY", { code: "SUMDB_INVALID" });
    const { known, asked, faults } = start(() => Promise.reject(fork));
    for (let time = 0; time < 2; time++) {
      await expect(known("example.com/a", "v1.0.0")).rejects.toBe(fork);
    }
    expect(asked).toHaveLength(2);
    expect(faults).toEqual([fork, fork]);
  });
});

describe("orUnknown()", () => {
  test("takes a database that cannot be asked for one that has nothing", async () => {
    const { known } = start(down);
    expect(await orUnknown(known)("example.com/a", "v1.0.0")).toBeUndefined();
  });

  test("throws what shows that the database cannot be trusted", async () => {
    const fork = new IntegrityError("SECURITY", { code: "SUMDB_INVALID" });
    const { known } = start(() => Promise.reject(fork));
    await expect(orUnknown(known)("example.com/a", "v1.0.0")).rejects.toBe(fork);
  });
});
