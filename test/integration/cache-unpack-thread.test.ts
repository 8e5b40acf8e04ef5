import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buffer } from "node:stream/consumers";
import { promisify } from "node:util";
import { zstdCompressSync } from "node:zlib";
import { describe, expect, onTestFinished, test } from "vitest";
import { addSeal } from "../../src/archive/seal.ts";
import { createUnpackThreads } from "../../src/archive/unpack.ts";
import { endOfNextThread } from "../support/next-thread.ts";
import { tarArchive, tarEntry } from "../support/tar-builder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { ENTRY } from "./support/sidecar-fixture.ts";

const archiveError = { name: "CacheError", code: "ARCHIVE" };

const sealed = (tar: Buffer) => buffer(addSeal(stream([zstdCompressSync(tar)])));

async function* stream(pieces: Iterable<Buffer>): AsyncIterable<Buffer> {
  yield* pieces;
}

describe("createUnpackThreads()", () => {
  test("lets its own thread work on meanwhile", async () => {
    const dir = await makeTempDir("free");
    const archive = await sealed(tarArchive(tarEntry({ name: "a" }, Buffer.alloc(50_000_000))));
    let ticks = 0;
    const timer = setInterval(() => ticks++, 1);
    onTestFinished(() => clearInterval(timer));
    await createUnpackThreads(ENTRY).unpack(stream([archive]), join(dir, "out"));
    expect(ticks).toBeGreaterThan(5);
  });

  test.each([
    ["ends at once", "process.exit(0)"],
    ["throws", "throw new Error('broken')"],
    ["is no script", "this is no script"],
  ])("fails with a CacheError where its entry %s", async (_, script) => {
    const dir = await makeTempDir("entry");
    await writeFile(join(dir, "entry.mjs"), script);
    const endless = (async function* () {
      for (;;) yield randomBytes(1_000);
    })();
    const { unpack } = createUnpackThreads(join(dir, "entry.mjs"));
    await expect(unpack(endless, join(dir, "out"))).rejects.toMatchObject(archiveError);
  });

  test("takes the threads that it started beforehand, and then others", async () => {
    const dir = await makeTempDir("ready");
    const starts = join(dir, "starts");
    const script = `import { appendFileSync } from "node:fs";
      appendFileSync(${JSON.stringify(starts)}, "x");
      await import(${JSON.stringify(ENTRY)});`;
    await writeFile(join(dir, "entry.mjs"), script);
    const { unpack, startOne } = createUnpackThreads(join(dir, "entry.mjs"));
    for (let count = 0; count < 2; count++) startOne();
    const started = () => (existsSync(starts) ? readFileSync(starts, "utf8").length : 0);
    await expect.poll(started).toBe(2);
    const archive = await sealed(tarArchive(tarEntry({ name: "a" }, randomBytes(1_000_000))));
    for (const [turn, count] of [2, 2, 3].entries()) {
      await unpack(stream([Buffer.from(archive)]), join(dir, `out-${turn}`));
      expect(started()).toBe(count);
    }
  });

  test("says of a thread that failed beforehand when it is needed", async () => {
    const dir = await makeTempDir("entry");
    await writeFile(join(dir, "entry.mjs"), "throw new Error('broken')");
    const { unpack, startOne } = createUnpackThreads(join(dir, "entry.mjs"));
    const ended = endOfNextThread();
    startOne();
    await ended;
    const archive = await sealed(tarArchive(tarEntry({ name: "a" }, randomBytes(1_000_000))));
    const done = unpack(stream([archive]), join(dir, "out"));
    await expect(done).rejects.toMatchObject(archiveError);
  });

  test("holds up no process with threads that nobody needs", async () => {
    const source = join(import.meta.dirname, "..", "..", "src", "archive", "unpack.ts");
    const script = `import { createUnpackThreads } from ${JSON.stringify(source)};
      createUnpackThreads(${JSON.stringify(ENTRY)}).startOne();`;
    const args = ["--input-type=module", "--eval", script];
    await promisify(execFile)(process.execPath, args, { timeout: 20_000 });
  });

  test("is held back by a worker that does not come after", async () => {
    const dir = await makeTempDir("entry");
    const script = `import { parentPort } from "node:worker_threads";
      let count = 0;
      const tell = () => parentPort.postMessage({ kind: "failed", message: "took " + count });
      parentPort.on("message", ({ kind }) => {
        // A fifth one would come at once.
        if (kind === "piece" && ++count === 4) setTimeout(tell, 300);
      });`;
    await writeFile(join(dir, "entry.mjs"), script);
    let sent = 0;
    const endless = (async function* () {
      for (;;) {
        sent++;
        yield randomBytes(10);
      }
    })();
    const { unpack } = createUnpackThreads(join(dir, "entry.mjs"));
    await expect(unpack(endless, join(dir, "out"))).rejects.toThrow("took 4");
    // And the one that was asked for when it failed.
    expect(sent).toBeLessThanOrEqual(5);
  });
});
