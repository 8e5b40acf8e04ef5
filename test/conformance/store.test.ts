import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { storePath } from "../../src/store/module-file.ts";
import { startMirror } from "../integration/support/module-mirror-fixture.ts";
import { startSidecar } from "../integration/support/sidecar-fixture.ts";
import { buildModule, renderPackage, sumLines } from "../support/module-builder.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { ask, askText } from "./support/ask.ts";
import { GO_TOOLCHAINS } from "./support/go-toolchains.ts";
import { programImporting } from "./support/modules.ts";
import { startOpenMirror } from "./support/open-mirror.ts";
import { startSidecarIn } from "./support/restarted-sidecar.ts";
import { makeGo } from "./support/run-go.ts";

const LIB = "example.com/lib";
const MODULE = { path: LIB, version: "v1.0.0" };
const EVIL = {
  ...MODULE,
  files: { "module.go": renderPackage(MODULE).replace(`${LIB}@v1.0.0`, "EVIL") },
};
const BASE = `/${LIB}/@v/v1.0.0`;
const SUM_LINES = sumLines([MODULE]).trimEnd().split("\n");
const STORED = (storeDir: string, extension: "info" | "mod" | "zip") =>
  join(storeDir, storePath({ ...MODULE, extension }));

/** Puts a file into the store that a later sidecar will find there. */
async function plant(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

test("28. 50 requests at once for what is not stored cost one request for each file", async () => {
  const mirror = await startMirror({ modules: [MODULE], delayMs: 50 });
  const { url } = await startSidecar({ list: mirror.url });
  const paths = ["info", "mod", "zip"].map((extension) => `${BASE}.${extension}`);
  const answers = await Promise.all(
    Array.from({ length: 50 }, () => paths.map((path) => ask(url, path))).flat(),
  );
  expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  expect(mirror.requests.map(({ path }) => path).sort()).toEqual(paths.toSorted());
});

test("29. the first to ask may leave: the others get the file all the same", async () => {
  const mirror = await startOpenMirror([MODULE]);
  const asked = Promise.withResolvers<void>();
  const released = Promise.withResolvers<void>();
  mirror.answer(/\.zip$/, async (response, body) => {
    asked.resolve();
    await released.promise;
    response.end(body);
  });
  const { url } = await startSidecar({ list: mirror.url });
  const leaving = new AbortController();
  const leader = ask(url, `${BASE}.zip`, { signal: leaving.signal });
  await asked.promise;
  const followers = [ask(url, `${BASE}.zip`), ask(url, `${BASE}.zip`)];
  leaving.abort();
  await expect(leader).rejects.toThrow("aborted");
  released.resolve();
  const answers = await Promise.all(followers);
  expect(answers.map(({ status }) => status)).toEqual([200, 200]);
  expect(mirror.paths()).toEqual([`${BASE}.zip`]);
});

test("29. a failure is not remembered", async () => {
  const fault = { match: ".zip", kind: "status", status: 500 } as const;
  const mirror = await startMirror({ modules: [MODULE], faults: [fault] });
  const { url } = await startSidecar({ list: mirror.url });
  expect((await ask(url, `${BASE}.zip`)).status).toBe(502);
  mirror.setFaults([]);
  expect((await ask(url, `${BASE}.zip`)).status).toBe(200);
});

describe("30. a restored zip that is not whole is fetched again, and reported", () => {
  test.each(["cut", "other content", "empty"])("30. %s", async (damage) => {
    const mirror = await startMirror({ modules: [MODULE] });
    const dir = await makeTempDir("sidecar");
    const before = await startSidecarIn(dir, mirror.url);
    const good = await ask(before.url, `${BASE}.zip`);
    await before.stop();
    const file = STORED(before.storeDir, "zip");
    if (damage === "cut") await truncate(file, good.body.length >> 1);
    if (damage === "empty") await truncate(file, 0);
    if (damage === "other content") await writeFile(file, buildModule(EVIL).zip);
    mirror.clearRequests();
    const after = await startSidecarIn(dir, mirror.url, { sumLines: SUM_LINES });
    expect(await ask(after.url, `${BASE}.zip`)).toMatchObject({ status: 200, body: good.body });
    expect(mirror.requests).toHaveLength(1);
    expect((await after.stats()).corrupt).toMatchObject([
      { where: "store", subject: LIB, version: "v1.0.0" },
    ]);
    // Once: it is whole again.
    await ask(after.url, `${BASE}.zip`);
    expect(mirror.requests).toHaveLength(1);
  });
});

test("31. nothing but the files of the protocol leaves the store", async () => {
  const mirror = await startMirror({ modules: [MODULE] });
  const dir = await makeTempDir("sidecar");
  const folder = join(dir, "sidecar", "store", LIB, "@v");
  for (const extension of ["lock", "partial", "ziphash", "zip123.tmp"]) {
    await plant(join(folder, `v1.0.0.${extension}`), "INTERNAL");
  }
  await plant(join(folder, "list"), "\0\0\0\0\0\0");
  await plant(join(dir, "sidecar", "store", ".tmp", "half"), "INTERNAL");
  const { url } = await startSidecarIn(dir, mirror.url);
  for (const name of ["v1.0.0.lock", "v1.0.0.partial", "v1.0.0.ziphash", "v1.0.0.zip123.tmp"]) {
    expect((await ask(url, `/${LIB}/@v/${name}`)).status).toBe(404);
  }
  expect((await ask(url, "/.tmp/half")).status).toBe(404);
  expect(await askText(url, `/${LIB}/@v/list`)).toBe("v1.0.0\n");
});

describe.each(GO_TOOLCHAINS)("$name", (toolchain) => {
  test.each([true, false])(
    "32. a poisoned zip in the store never runs (hash known to the sidecar: %s)",
    async (known) => {
      const mirror = await startMirror({ modules: [MODULE] });
      const dir = await makeTempDir("sidecar");
      const storeDir = join(dir, "sidecar", "store");
      await plant(STORED(storeDir, "zip"), buildModule(EVIL).zip);
      // What go would keep beside it; a consistent lie, as in a poisoned module cache.
      await plant(STORED(storeDir, "zip").replace(/zip$/, "ziphash"), buildModule(EVIL).zipHash);
      const sums = known ? SUM_LINES : [];
      const { url } = await startSidecarIn(dir, mirror.url, { sumLines: sums });
      const go = await makeGo(toolchain, url);
      await go.write({
        "go.mod": `module example.com/main\n\ngo 1.21\n\nrequire ${LIB} v1.0.0\n`,
        "go.sum": sumLines([MODULE]),
        "main.go": programImporting(LIB),
      });
      const { exitCode, stderr } = await go.run(["run", "."]);
      expect(stderr).not.toContain("EVIL");
      if (known) expect([exitCode, stderr]).toEqual([0, expect.stringContaining(`${LIB}@v1.0.0`)]);
      else expect([exitCode, stderr]).toEqual([1, expect.stringContaining("SECURITY ERROR")]);
    },
  );

  test("32. a tampered tree of a restored module cache is not made into a zip", async () => {
    const mirror = await startMirror({ modules: [MODULE] });
    const filled = await makeGo(toolchain, mirror.url);
    await filled.run(["mod", "download", "-modcacherw", `${LIB}@v1.0.0`]);
    await writeFile(
      join(filled.moduleCache, `${LIB}@v1.0.0`, "module.go"),
      EVIL.files["module.go"],
    );
    mirror.clearRequests();
    const { url, stats } = await startSidecarIn(await makeTempDir("sidecar"), mirror.url, {
      sumLines: SUM_LINES,
      moduleCacheDir: filled.moduleCache,
    });
    const go = await makeGo(toolchain, url);
    await go.write({ "go.sum": sumLines([MODULE]) });
    expect(await go.run(["mod", "download", `${LIB}@v1.0.0`])).toMatchObject({ exitCode: 0 });
    expect(mirror.requests.map(({ path }) => path)).toContain(`${BASE}.zip`);
    expect((await stats()).corrupt).toMatchObject([{ where: "tree", subject: LIB }]);
  });

  test("34. a store that cannot be written costs one warning and no job", async () => {
    const mirror = await startMirror({ modules: [MODULE] });
    const { url, files, stats, events } = await startSidecar({ list: mirror.url });
    await rm(files.store, { recursive: true, force: true });
    await writeFile(files.store, "a file where a folder should be");
    const go = await makeGo(toolchain, url);
    const result = await go.run(["mod", "download", `${LIB}@v1.0.0`]);
    expect(result).toEqual({ exitCode: 0, stdout: "", stderr: "" });
    expect((await stats()).storeFault).toMatch(/ENOTDIR|EEXIST/);
    // The log is written behind the answers: once it has the last one, it has all faults.
    const kinds = async () => (await events()).map(({ kind }) => kind);
    const answered = async () => (await kinds()).filter((kind) => kind === "request").length;
    await expect.poll(answered).toBeGreaterThanOrEqual(3);
    expect((await kinds()).filter((kind) => kind === "store-fault")).toHaveLength(1);
  });
});

test("33. a sidecar killed while it writes leaves no file of a final name", async () => {
  // Its zip is written as it comes; a smaller one is written once it is there.
  const files = { "module.go": renderPackage(MODULE), data: randomBytes(4e6).toString("hex") };
  const mirror = await startOpenMirror([{ ...MODULE, files }]);
  const halfSent = Promise.withResolvers<void>();
  mirror.answer(/\.zip$/, (response, body = Buffer.alloc(0)) => {
    response.writeHead(200, { "content-length": body.length });
    response.write(body.subarray(0, body.length >> 1), () => halfSent.resolve());
  });
  const dir = await makeTempDir("sidecar");
  const before = await startSidecarIn(dir, mirror.url);
  const cut = ask(before.url, `${BASE}.zip`).catch(() => "cut");
  await halfSent.promise;
  const spooled = async () => (await readdir(join(before.storeDir, ".tmp"))).length;
  await expect.poll(spooled).toBe(1);
  process.kill(before.handle.pid, "SIGKILL");
  expect(await cut).toBe("cut");
  const names = await readdir(before.storeDir, { recursive: true });
  expect(names.filter((name) => /\.(zip|mod|info)$/.test(name))).toEqual([]);

  mirror.behave();
  const after = await startSidecarIn(dir, mirror.url);
  expect((await ask(after.url, `${BASE}.zip`)).status).toBe(200);
  expect(await readFile(STORED(after.storeDir, "zip"))).toEqual(
    (await ask(after.url, `${BASE}.zip`)).body,
  );
});
