import { execFileSync } from "node:child_process";
import { mkdir, readdir, readFile, stat, truncate, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { sidecarUrl, stopSidecar } from "../../src/sidecar/control.ts";
import { launchSidecar } from "../../src/sidecar/launch.ts";
import { STATS_PATH, type Stats, sidecarFiles } from "../../src/sidecar/protocol.ts";
import { canMount, NO_MOUNT } from "../support/can-mount.ts";
import {
  buildModule,
  escapeUpperCase,
  type SyntheticModule,
  sumLines,
} from "../support/module-builder.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { makeSidecarConfig } from "../support/sidecar-config.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { ask, askAndLeave } from "./support/proxy-fixture.ts";
import { ENTRY } from "./support/sidecar-fixture.ts";

const MODULES = makeModuleGraph({ count: 8, paddingBytes: 20_000 });
const SUM = sumLines(MODULES);
const MODULE = MODULES[1] ?? { path: "", version: "" };
const BUILT = buildModule(MODULE);
const EVIL = buildModule({ ...MODULE, files: { "module.go": "package evil\n" } });
const ZIP = `/${MODULE.path}/@v/${MODULE.version}.zip`;

interface Started {
  url: string;
  pid: number;
  store: string;
  stop(): Promise<void>;
  stats(): Promise<Stats>;
}

/** A sidecar on a folder that may have been another's before. */
async function start(dir: string, goproxy: string, sum = SUM): Promise<Started> {
  const handle = await launchSidecar({
    entry: ENTRY,
    env: process.env,
    clock: systemClock,
    config: makeSidecarConfig(dir, goproxy, { sumLines: sum.trimEnd().split("\n") }),
  });
  const stop = async () => void (await stopSidecar(handle, systemClock));
  onTestFinished(stop);
  const url = sidecarUrl(handle);
  return {
    url,
    pid: handle.pid,
    store: sidecarFiles(dir).store,
    stop,
    stats: async () => (await (await fetch(`${url}${STATS_PATH}`)).json()) as Stats,
  };
}

/** A folder with a store as an earlier sidecar left it, with all modules of a mirror. */
async function makeRestoredStore() {
  const dir = join(await makeTempDir("restored"), "sidecar");
  const mirror = await startMirror({ modules: MODULES });
  const first = await start(dir, mirror.url);
  for (const { path, version } of MODULES) {
    for (const extension of ["info", "mod", "zip"]) {
      const wire = `/${escapeUpperCase(path)}/@v/${version}.${extension}`;
      expect((await ask(first.url, wire)).status).toBe(200);
    }
  }
  await first.stop();
  mirror.clearRequests();
  return { dir, mirror, zip: join(first.store, ZIP) };
}

async function download(goproxy: string, modules: readonly SyntheticModule[] = MODULES) {
  const go = await makeGoClient(goproxy);
  const cwd = join(go.home, "consumer");
  await writeConsumer(cwd, modules);
  return go.run(["mod", "download"], { cwd });
}

describe("a store that an earlier process left", () => {
  test("serves all of it without any mirror", async () => {
    const { dir, mirror } = await makeRestoredStore();
    const sidecar = await start(dir, mirror.url);
    expect(await download(sidecar.url)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(mirror.requests).toEqual([]);
    expect(await sidecar.stats()).toMatchObject({ zipsFromStore: MODULES.length, corrupt: [] });
  });

  test.each<[string, (file: string) => Promise<void>]>([
    ["is cut short", async (file) => truncate(file, (await stat(file)).size >> 1)],
    ["is empty", (file) => truncate(file, 0)],
    ["is full of zeros", async (file) => writeFile(file, Buffer.alloc((await stat(file)).size))],
    ["holds other content", (file) => writeFile(file, EVIL.zip)],
  ])("[30] repairs a zip that %s, and tells it", async (_, spoil) => {
    const { dir, mirror, zip } = await makeRestoredStore();
    await spoil(zip);
    const sidecar = await start(dir, mirror.url);
    expect(await download(sidecar.url)).toMatchObject({ exitCode: 0, stderr: "" });
    expect(mirror.requests.map(({ path }) => path)).toEqual([ZIP]);
    expect((await sidecar.stats()).corrupt).toEqual([
      {
        where: "store",
        subject: MODULE.path,
        version: MODULE.version,
        fault: expect.stringMatching(/^\.zip: /),
      },
    ]);
  });

  test("[30] repairs a go.mod and an info, and tells both", async () => {
    const { dir, mirror, zip } = await makeRestoredStore();
    await writeFile(zip.replace(/zip$/, "mod"), EVIL.info);
    await writeFile(zip.replace(/zip$/, "info"), "");
    const sidecar = await start(dir, mirror.url);
    expect(await download(sidecar.url)).toMatchObject({ exitCode: 0, stderr: "" });
    expect((await sidecar.stats()).corrupt.map(({ fault }) => fault.slice(0, 5)).sort()).toEqual([
      ".info",
      ".mod:",
    ]);
    expect((await readFile(zip.replace(/zip$/, "mod"))).equals(BUILT.mod)).toBe(true);
  });

  test("[32] never lets go see a poisoned zip, even where there is no other", async () => {
    const { dir, zip } = await makeRestoredStore();
    await writeFile(zip, EVIL.zip);
    await writeFile(zip.replace(/zip$/, "ziphash"), BUILT.zipHash);
    const faults = [{ match: /./, kind: "status" as const, status: 403 }];
    const down = await startMirror({ modules: MODULES, faults });
    const sidecar = await start(dir, down.url);
    const { exitCode, stderr } = await download(sidecar.url);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(`${MODULE.path}@${MODULE.version}`);
    // Not go's own check found it, but ours.
    expect(stderr).not.toContain("SECURITY ERROR");
  });

  test("[31] shows no name that is no file of the protocol, and no list", async () => {
    const { dir, mirror, zip } = await makeRestoredStore();
    const folder = dirname(zip);
    const names = ["v8.0.0.lock", "v8.0.0.partial", "v8.0.0.zip.tmp", "v8.0.0.ziphash"];
    for (const name of names) await writeFile(join(folder, name), "never served");
    await writeFile(join(folder, "list"), Buffer.alloc(30));
    await mkdir(join(dir, "store", ".tmp"), { recursive: true });
    await writeFile(join(dir, "store", ".tmp", "v1.0.0.zip"), "never served");
    const sidecar = await start(dir, mirror.url);
    for (const name of names) {
      const { status, body } = await ask(sidecar.url, join(dirname(ZIP), name));
      expect({ name, status }).toEqual({ name, status: 404 });
      expect(body.toString()).not.toContain("never served");
    }
    expect((await ask(sidecar.url, "/.tmp/@v/v1.0.0.zip")).status).toBe(404);
    const list = await ask(sidecar.url, `${dirname(ZIP)}/list`);
    expect(list.body.toString()).toBe(`${MODULE.version}\n`);
  });

  test("[28] checks a zip once for fifty who ask, and fetches a corrupt one once", async () => {
    const { dir, mirror, zip } = await makeRestoredStore();
    await truncate(zip, 100);
    const sidecar = await start(dir, mirror.url);
    const answers = await Promise.all(Array.from({ length: 50 }, () => ask(sidecar.url, ZIP)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(mirror.requests).toHaveLength(1);
    expect((await sidecar.stats()).corrupt).toHaveLength(1);
  });
});

describe("a store that is cold", () => {
  test("[28] costs one request of each kind for fifty who ask at the same time", async () => {
    const mirror = await startMirror({ modules: MODULES, delayMs: 50 });
    const sidecar = await start(join(await makeTempDir("cold"), "sidecar"), mirror.url);
    const paths = ["info", "mod", "zip"].map((extension) => ZIP.replace(/zip$/, extension));
    const answers = await Promise.all(
      Array.from({ length: 50 }, () => paths.map((path) => ask(sidecar.url, path))).flat(),
    );
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
    expect(mirror.requests.map(({ path }) => path).sort()).toEqual(paths);
  });

  test("[29] goes on with a download when the one who asked first goes away", async () => {
    const answered = Promise.withResolvers<void>();
    const mirror = await startMirror({ modules: MODULES, heldUntil: answered.promise });
    const sidecar = await start(join(await makeTempDir("cold"), "sidecar"), mirror.url);
    const isAsked = expect.poll(() => mirror.requests.length).toBe(1);
    await askAndLeave(sidecar.url, ZIP, isAsked);
    const others = Array.from({ length: 5 }, () => ask(sidecar.url, ZIP));
    answered.resolve();
    expect((await Promise.all(others)).map(({ status }) => status)).toEqual(Array(5).fill(200));
    expect(mirror.requests).toHaveLength(1);
  });
});

describe("a sidecar that is killed while it writes", () => {
  /** Zips that are written as they come; smaller ones are written once they are there. */
  const LARGE = makeModuleGraph({ count: 2, paddingBytes: 4_000_000 });

  test("[33] leaves no half file by its name, and the next one serves", async () => {
    const dir = join(await makeTempDir("killed"), "sidecar");
    const stalling = await startMirror({
      modules: LARGE,
      faults: [{ match: ZIP, kind: "stall" }],
    });
    const first = await start(dir, stalling.url, sumLines(LARGE));
    const cut = ask(first.url, ZIP).catch((error: unknown) => error);
    const temporary = join(first.store, ".tmp");
    const sizes = async () => {
      const names = await readdir(temporary).catch(() => []);
      return Promise.all(names.map(async (name) => (await stat(join(temporary, name))).size));
    };
    await expect.poll(sizes).toEqual([expect.any(Number)]);
    await expect.poll(async () => (await sizes())[0]).toBeGreaterThan(0);
    process.kill(first.pid, "SIGKILL");
    expect(await cut).toBeInstanceOf(Error);
    const left = await readdir(first.store, { recursive: true });
    expect(left.filter((name) => name.endsWith(".zip"))).toEqual([]);

    const mirror = await startMirror({ modules: LARGE });
    const second = await start(dir, mirror.url, sumLines(LARGE));
    expect(await download(second.url, LARGE)).toMatchObject({ exitCode: 0, stderr: "" });
    expect((await second.stats()).corrupt).toEqual([]);
  });
});

describe("a store whose disk refuses to be written", () => {
  const isMountable = canMount();
  beforeEach(({ skip }) => skip(!isMountable, NO_MOUNT));

  /** Mounts a small disk where a sidecar's store will be. */
  async function mountStore(size: string): Promise<string> {
    const dir = join(await makeTempDir("disk"), "sidecar");
    const store = sidecarFiles(dir).store;
    await mkdir(store, { recursive: true });
    execFileSync("mount", ["-t", "tmpfs", "-o", `size=${size}`, "tmpfs", store]);
    onTestFinished(() => void execFileSync("umount", [store]));
    return dir;
  }

  test.each([
    ["is full", "64k", []],
    ["is read-only", "4m", ["remount,ro"]],
  ])("[34] since it %s lets answers pass through, and says so once", async (_, size, remounts) => {
    const dir = await mountStore(size);
    for (const options of remounts) {
      execFileSync("mount", ["-o", options, sidecarFiles(dir).store]);
    }
    const mirror = await startMirror({ modules: MODULES });
    const sidecar = await start(dir, mirror.url);
    expect(await download(sidecar.url)).toMatchObject({ exitCode: 0, stderr: "" });
    const { storeFault, requestErrors } = await sidecar.stats();
    expect(storeFault).toMatch(/ENOSPC|EROFS/);
    expect(requestErrors).toBe(0);
    await sidecar.stop();
    const log = await readFile(sidecarFiles(dir).events, "utf8");
    expect(log.match(/"kind":"store-fault"/g)).toHaveLength(1);
  });

  test("[34] and brings a restored file that is corrupt from a mirror all the same", async () => {
    const dir = await mountStore("4m");
    const zip = join(sidecarFiles(dir).store, ZIP);
    await mkdir(dirname(zip), { recursive: true });
    await writeFile(zip, EVIL.zip);
    execFileSync("mount", ["-o", "remount,ro", sidecarFiles(dir).store]);
    const mirror = await startMirror({ modules: MODULES });
    const sidecar = await start(dir, mirror.url);
    expect(await download(sidecar.url)).toMatchObject({ exitCode: 0, stderr: "" });
    expect((await sidecar.stats()).corrupt).toHaveLength(1);
  });
});
