import { fork } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, statSync } from "node:fs";
import {
  chmod,
  mkdir,
  mkdtemp,
  readdir,
  rm,
  stat,
  truncate,
  utimes,
  writeFile,
} from "node:fs/promises";
import { dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { createDirBackend, type DirBackendOptions } from "../../src/cache/dir/dir-backend.ts";
import { smallEntriesOf } from "../../src/cache/small-entry.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { OTHER_DISK } from "../support/other-disk.ts";
import { createRandom } from "../support/random.ts";
import { removeTree } from "../support/temp-dir.ts";
import {
  createDirTarget,
  dirEntryFile,
  dirEntryFolder,
  makeTransferDir,
  readContent,
  readFetched,
  save,
  stage,
} from "./support/backend-fixture.ts";

const WRITER = join(import.meta.dirname, "support", "cache-writer.ts");
/** How many small entries with one prefix are kept. */
const KEPT = 24;
const HOUR_MS = 3_600_000;

async function connect(folder: string, options: Partial<DirBackendOptions> = {}) {
  return createDirBackend({ folder, dir: await makeTransferDir(), clock: systemClock, ...options });
}

async function listFiles(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile()).map(({ name }) => name);
}

describe("createDirBackend()", () => {
  test("keeps the newest few of its small entries, and all that are not replaced", async () => {
    const target = await createDirTarget();
    const backend = await connect(target.folder);
    const small = smallEntriesOf(backend);
    const put = async (key: string, prefix: string) => {
      await small.save({ name: "modules", key, prefix }, Promise.resolve(key));
      await target.backdate(key, HOUR_MS);
    };
    await put("b-1", "b-");
    const keys = Array.from({ length: KEPT + 2 }, (_, index) => `a-${index}`);
    for (const [index, key] of keys.entries()) {
      await put(key, "a-");
      await target.backdate(key, (keys.length - index) * HOUR_MS);
    }
    const kept = await Promise.all(["b-1", ...keys].map((key) => backend.has("modules", key)));
    const newest = Array.from({ length: KEPT }, () => true);
    expect(kept).toEqual([true, false, false, ...newest]);
  });

  test("keeps to its limit: what was not used for longest goes first", async () => {
    const target = await createDirTarget();
    const backend = await connect(target.folder, { limitBytes: 3_500 });
    for (const [index, key] of ["a", "b", "c"].entries()) {
      await save(backend, key, randomBytes(1_000));
      await target.backdate(key, (9 - index) * HOUR_MS);
    }
    expect(await backend.fetch("modules", ["a"])).toBeDefined();
    await save(backend, "d", randomBytes(1_000));
    const kept = await Promise.all(["a", "b", "c", "d"].map((key) => backend.has("modules", key)));
    expect(kept).toEqual([true, false, true, true]);
  });

  test("does not let use make an entry newer than it is", async () => {
    const target = await createDirTarget();
    const backend = await target.connect();
    for (const key of ["k-old", "k-new"]) await save(backend, key);
    await target.backdate("k-old", 2 * HOUR_MS);
    await target.backdate("k-new", HOUR_MS);
    await readFetched(backend, ["k-old"]);
    expect(await readFetched(backend, ["k-"])).toMatchObject({ key: "k-new" });
  });

  test("keeps what it has just saved, whatever the limit", async () => {
    const { folder } = await createDirTarget();
    const backend = await connect(folder, { limitBytes: 10 });
    await save(backend, "old", randomBytes(100));
    await save(backend, "new", randomBytes(100));
    expect(await backend.has("modules", "old")).toBe(false);
    expect(await backend.has("modules", "new")).toBe(true);
  });

  test("counts the entries of all names, and leaves nothing of those it removes", async () => {
    const { folder } = await createDirTarget();
    const backend = await connect(folder, { limitBytes: 10 });
    await stage(backend, randomBytes(100), "build");
    await backend.save("build", "k");
    await save(backend, "k", randomBytes(101));
    expect(await listFiles(folder)).toEqual(["101.tar.zst"]);
  });

  test("leaves to a reader what is removed while it reads", async () => {
    const target = await createDirTarget();
    const backend = await target.connect();
    await save(backend, "k", "content");
    const fetched = await backend.fetch("modules", ["k"]);
    target.remove("k");
    expect((await readContent(fetched)).toString()).toBe("content");
  });

  test("never gives readers a part, whatever writers make and remove meanwhile", async () => {
    const { folder } = await createDirTarget();
    const contentOf = (key: string) => Buffer.alloc(200_000, key);
    const writers = ["a", "b", "c"].map(async (writer) => {
      const backend = await connect(folder, { limitBytes: 500_000 });
      for (let round = 0; round < 25; round++) {
        const key = `${writer}${round % 4}`;
        await save(backend, key, contentOf(key));
      }
    });
    let isOver = false;
    const written = Promise.all(writers).finally(() => {
      isOver = true;
    });
    const reader = await connect(folder);
    let fetchedCount = 0;
    while (!isOver) {
      const fetched = await reader.fetch("modules", ["b1", "a", "b", "c"]);
      if (!fetched) continue;
      fetchedCount += 1;
      const content = await readContent(fetched);
      expect(content.equals(contentOf(fetched.key))).toBe(true);
    }
    await written;
    expect(fetchedCount).toBeGreaterThan(0);
  });

  test("shows no entry of a writer that was killed, and lets the next one write it", async () => {
    const target = await createDirTarget();
    const random = createRandom(1);
    const content = randomBytes(60_000_000);
    for (let round = 0; round < 8; round++) {
      const key = `k-${round}`;
      const dir = await makeTransferDir();
      await mkdir(join(dir, "modules"), { recursive: true });
      await writeFile(join(dir, "modules", "modules.tar.zst"), content);
      const writer = fork(WRITER, [`dir:${target.folder}`, dir, key]);
      const exited = once(writer, "exit");
      // From the moment on at which it begins to write.
      await Promise.race([exited, untilExists(join(target.folder, "go-accel", ".go-accel"))]);
      await sleep(random.next() * 100);
      writer.kill("SIGKILL");
      await exited;
      const backend = await target.connect();
      const fetched = await backend.fetch("modules", [key]);
      if (fetched) expect((await readContent(fetched)).equals(content)).toBe(true);
      else expect(await save(backend, key)).toBe("saved");
      await rm(target.folder, { recursive: true });
    }
  });

  test("removes what killed writers left, once it is old", async () => {
    const { folder } = await createDirTarget();
    const backend = await connect(folder);
    const staging = join(folder, "go-accel", ".go-accel");
    for (const [name, ageMs] of [
      ["old", 25 * HOUR_MS],
      ["young", HOUR_MS],
    ] as const) {
      const then = new Date(Date.now() - ageMs);
      await mkdir(join(staging, name, "entry"), { recursive: true });
      await writeFile(join(staging, name, "entry", "1000.tar.zst"), "half");
      await utimes(join(staging, name), then, then);
    }
    expect(await backend.fetch("modules", ["", "entry"])).toBeUndefined();
    expect(await save(backend, "k")).toBe("saved");
    expect(await readdir(staging)).toEqual(["young"]);
  });

  test.each([
    ["is cut", (file: string) => truncate(file, 3)],
    ["is gone", (file: string) => rm(file)],
    ["has another beside it", (file: string) => writeFile(join(dirname(file), "x"), "")],
  ])("takes an entry for absent whose file %s, and replaces it", async (_, spoil) => {
    const target = await createDirTarget();
    const backend = await target.connect();
    await save(backend, "k-1", "content");
    await spoil(await dirEntryFile(target.folder, "k-1"));
    expect(await backend.has("modules", "k-1")).toBe(false);
    expect(await backend.fetch("modules", ["k-1", "k-"])).toBeUndefined();
    expect(await save(backend, "k-1", "anew")).toBe("saved");
    expect(await readFetched(backend, ["k-1"])).toEqual({ key: "k-1", content: "anew" });
  });

  test("reads and removes nothing in the folder that is not its own", async () => {
    const { folder } = await createDirTarget();
    const backend = await connect(folder, { limitBytes: 1 });
    await mkdir(join(folder, "modules", "k.entry"), { recursive: true });
    await writeFile(join(folder, "modules", "k.entry", "4.tar.zst"), "mine");
    await save(backend, "a", "archive");
    await mkdir(join(dirname(dirEntryFolder(folder, "a")), "notes"));
    await save(backend, "b", "archive");
    expect(await backend.fetch("modules", ["k", "notes"])).toBeUndefined();
    expect(await readdir(join(folder, "modules", "k.entry"))).toEqual(["4.tar.zst"]);
    expect((await readdir(dirname(dirEntryFolder(folder, "a")))).sort()).toEqual([
      "b.entry",
      "notes",
    ]);
  });

  test("lets nobody write to an entry by what was fetched, and leaves nothing of it", async () => {
    const target = await createDirTarget();
    const backend = await target.connect();
    await save(backend, "k");
    const dir = dirname(backend.stagingFile("modules"));
    await rm(backend.stagingFile("modules"));
    const fetched = await backend.fetch("modules", ["k"]);
    const [file = "", ...others] = (await readdir(dir)).map((name) => join(dir, name));
    expect(others).toEqual([]);
    expect((await stat(file)).mode & 0o222).toBe(0);
    expect(file).not.toBe(backend.stagingFile("modules"));
    await readContent(fetched);
    expect(await readdir(dir)).toEqual([]);
  });

  test("copies where it lies on another disk", async ({ skip }) => {
    if (OTHER_DISK === undefined) return skip("there is no other disk");
    const other = await mkdtemp(join(OTHER_DISK, "cache-dir-"));
    onTestFinished(() => removeTree(other));
    const target = await createDirTarget();
    const content = randomBytes(100_000);
    expect(await save(await target.connect(), "k", content)).toBe("saved");
    const reader = await connect(target.folder, { dir: join(other, "transfer") });
    expect(statSync(other).dev).not.toBe(statSync(target.folder).dev);
    const fetched = await reader.fetch("modules", ["k"]);
    expect((await readContent(fetched)).equals(content)).toBe(true);
  });

  test("says so when it may only read", async ({ skip }) => {
    skip(process.getuid?.() === 0, "root may write into any folder");
    skip(process.platform === "win32", "Windows has no such modes");
    const target = await createDirTarget();
    const backend = await target.connect();
    await save(backend, "k-1");
    await chmod(join(target.folder, "go-accel"), 0o555);
    expect(await save(backend, "k-2")).toBe("denied");
    expect(await readFetched(backend, ["k-"])).toMatchObject({ key: "k-1" });
  });
});

async function untilExists(file: string): Promise<void> {
  while (!existsSync(file)) await sleep(1);
}
