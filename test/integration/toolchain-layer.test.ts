import { execFileSync } from "node:child_process";
import { appendFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { finishToolchain } from "../../src/app/finish/finish-toolchain.ts";
import { packArchive } from "../../src/archive/pack.ts";
import { goPlatform } from "../../src/toolchain/platform.ts";
import { makeToolchain } from "../support/made-toolchain.ts";
import { makeStep } from "../support/make-step.ts";
import { ENTRY } from "../support/prepared/folder.ts";
import { BUILD_TIMEOUT_MS, goProgram } from "../support/prepared/go-programs.ts";
import { historyOf, makeRun, repeat } from "../support/run-records.ts";
import { makeRunState } from "../support/run-state.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import {
  makeSetUpMachine,
  type SetUpMachine,
  startToolchainDatabase,
} from "./support/set-up-fixture.ts";

beforeAll(() => goProgram("checksum-database"), BUILD_TIMEOUT_MS);

const RELEASE = "1.27.1";
const MODULES = [makeToolchain(RELEASE, goPlatform()), makeToolchain("1.27.10", goPlatform())];

/** A mirror, and a cache that machines share. */
async function startPlaces() {
  const { sumdb, GOSUMDB } = await startToolchainDatabase(MODULES);
  const mirror = await startMirror({ modules: MODULES, sumdb });
  return {
    mirror,
    env: { GOPROXY: mirror.url, GOSUMDB },
    folder: join(await makeTempDir("cache"), "entries"),
    zipsAsked: () => mirror.requests.filter(({ path }) => path.endsWith(".zip")).length,
  };
}

type Installed = NonNullable<Awaited<ReturnType<SetUpMachine["setUp"]>>["result"]>["installed"];

/** The last step of a job on the default branch. */
async function finish(
  { backend }: SetUpMachine,
  installed: Installed,
  policy = { read: true, write: true, reason: "cache: auto" },
) {
  const state = makeRunState(await makeTempDir("state"), { installedGo: installed });
  const restores = installed ? [installed.restore] : [];
  const report = { ...state.report, policy, restores };
  return finishToolchain(makeStep(), { ...state, report }, { backend, entry: ENTRY });
}

/** Has a job on a new machine install the release from the mirror and keep it. */
async function keepRelease(places: { env: Record<string, string>; folder: string }) {
  const machine = await makeSetUpMachine(places.env, { cache: places });
  const { result } = await machine.setUp(RELEASE);
  expect(await finish(machine, result?.installed)).toMatchObject({
    reason: "it came from a mirror",
    status: "saved",
  });
}

describe("the layer with a Go that a job has installed", () => {
  test("spares the next machine the mirror, and gives it the same Go", async () => {
    const places = await startPlaces();
    await keepRelease(places);
    const asked = places.zipsAsked();
    const machine = await makeSetUpMachine(places.env, { cache: places });
    const { result, warnings } = await machine.setUp(RELEASE);
    expect(warnings).toEqual([]);
    expect(result?.goSetUp).toMatchObject({ release: RELEASE, from: "cache" });
    expect(result?.installed?.restore).toMatchObject({ name: "toolchain", status: "exact" });
    expect(places.zipsAsked()).toBe(asked);
    const goRoot = join(machine.toolCacheDir, "go", RELEASE, process.arch);
    expect(execFileSync(join(goRoot, "bin/go"), { encoding: "utf8" })).toContain(`go${RELEASE}`);
    expect(await readFile(join(goRoot, "src/go.mod"), "utf8")).toBe("module std\n");
    expect(await finish(machine, result?.installed)).toMatchObject({ status: "unchanged" });
  });

  test("is not taken for another release whose name begins alike", async () => {
    const places = await startPlaces();
    await keepRelease(places);
    const machine = await makeSetUpMachine(places.env, { cache: places });
    const { result } = await machine.setUp("1.27.10");
    expect(result?.installed).toMatchObject({ release: "1.27.10", from: "mirror" });
  });

  test("is not used if the checksum database says otherwise, and another one takes its place", async () => {
    const places = await startPlaces();
    const writer = await makeSetUpMachine(places.env, { cache: places });
    const { result } = await writer.setUp(RELEASE);
    const goRoot = join(writer.toolCacheDir, "go", RELEASE, process.arch);
    await appendFile(join(goRoot, "bin", "go"), "echo more\n");
    const archive = writer.backend.stagingFile("toolchain");
    await mkdir(dirname(archive), { recursive: true });
    await packArchive(goRoot, await readdir(goRoot), archive);
    await writer.backend.save("toolchain", `${result?.installed?.keyPrefix}0123456789abcdef`);

    const machine = await makeSetUpMachine(places.env, { cache: places });
    const asked = places.zipsAsked();
    const second = await machine.setUp(RELEASE);
    expect(second.warnings).toEqual([
      expect.stringMatching(/is not what the checksum database says.*its files have the hash h1:/s),
    ]);
    expect(second.result?.installed).toMatchObject({
      from: "mirror",
      restore: { status: "miss", failed: "archive" },
    });
    expect(places.zipsAsked()).toBe(asked + 1);
    const saved = await finish(machine, second.result?.installed);
    expect(saved).toMatchObject({ status: "saved" });

    const third = await (await makeSetUpMachine(places.env, { cache: places })).setUp(RELEASE);
    expect(third.warnings).toEqual([]);
    expect(third.result?.goSetUp?.from).toBe("cache");
  });

  test("is not saved with what steps have put into it", async () => {
    const places = await startPlaces();
    const machine = await makeSetUpMachine(places.env, { cache: places });
    const { result } = await machine.setUp(RELEASE);
    const goRoot = join(machine.toolCacheDir, "go", RELEASE, process.arch);
    await writeFile(join(goRoot, "pkg", "more.a"), "");
    expect(await finish(machine, result?.installed)).toMatchObject({
      status: "skipped",
      reason: expect.stringMatching(/^steps changed it: its files have the hash h1:/),
    });
  });

  test("is not saved by a job that may not write", async () => {
    const places = await startPlaces();
    const machine = await makeSetUpMachine(places.env, { cache: places });
    const { result } = await machine.setUp(RELEASE);
    const policy = { read: true, write: false, reason: "this is not the default branch" };
    expect(await finish(machine, result?.installed, policy)).toMatchObject({
      status: "skipped",
      reason: policy.reason,
    });
  });

  test("is left alone if the mirrors have been faster three times", async () => {
    const places = await startPlaces();
    await keepRelease(places);
    const runs = [
      makeRun({ toolchain: { from: "mirror", ms: 2_000 } }),
      ...repeat(3, () => makeRun({ toolchain: { from: "cache", ms: 2_500 } })),
    ];
    const cache = { ...places, history: historyOf(...runs) };
    const machine = await makeSetUpMachine(places.env, { cache });
    const { result } = await machine.setUp(RELEASE);
    expect(result?.installed).toMatchObject({
      from: "mirror",
      restore: { status: "off", reason: expect.stringContaining("the cache took 2.5 s or more") },
    });
    expect(await finish(machine, result?.installed)).toMatchObject({ status: "skipped" });
  });
});
