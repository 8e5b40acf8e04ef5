/**
 * `go mod download` of everything that a checkout needs into an empty module cache, four ways, side
 * by side:
 *
 *   plain    go alone, through a mirror
 *   cold     through a sidecar that is started right before, and told what to prefetch and where to
 *            unpack it; its start is counted
 *   warmed   through a sidecar that has everything in its store
 *   file     go alone, from the mirror's own files on this disk, as they are
 *
 * The mirror answers each request after a delay. Rounds are interleaved, medians are printed, and
 * no folder is used twice. The folders stay until the end, because ext4 is slow at creating files
 * after many were deleted. With --remove, meant for a tmpfs, each is deleted after its use.
 *
 *   node bench/download.ts [--rounds 5] [--delays 1,20,50,150] [--sets small,sample]
 *                          [--dir FOLDER] [--remove]
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs, promisify } from "node:util";
import { loadWorkspace } from "../src/app/job/workspace.ts";
import { planPrefetch } from "../src/app/start/plan-warm-up.ts";
import { formatSumLines } from "../src/gomod/go-sum.ts";
import { planModuleNeeds } from "../src/gomod/module-set.ts";
import { systemClock } from "../src/lib/clock.ts";
import { formatMs } from "../src/report/format.ts";
import { fetchStats, type SidecarHandle, sidecarUrl, stopSidecar } from "../src/sidecar/control.ts";
import { launchSidecar } from "../src/sidecar/launch.ts";
import type { SidecarConfig } from "../src/sidecar/protocol.ts";
import { makeModuleGraph, writeConsumer } from "../test/support/module-graph.ts";
import { startModuleMirror } from "../test/support/module-mirror.ts";
import { makeSidecarConfig } from "../test/support/sidecar-config.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import { median, REPOSITORY_ROOT, readGoEnv, SAMPLE_DIR } from "./support/ci.ts";

const { values: options } = parseArgs({
  options: {
    rounds: { type: "string", default: "5" },
    delays: { type: "string", default: "1,20,50,150" },
    sets: { type: "string", default: "small,sample" },
    dir: { type: "string", default: tmpdir() },
    remove: { type: "boolean", default: false },
  },
});
const ROUNDS = Number(options.rounds);
const DELAYS_MS = options.delays.split(",").map(Number);
const SMALL_MODULES = 60;
const ENTRY = path.join(REPOSITORY_ROOT, "dist", "index.js");
const WAYS = ["plain", "cold", "warmed", "file"] as const;
const runFile = promisify(execFile);

const root = mkdtempSync(path.join(options.dir, "go-accel-download-"));
let folders = 0;
const freshFolder = () => {
  const folder = path.join(root, String(folders++));
  mkdirSync(folder);
  return folder;
};

/** A checkout, and the mirror that has everything that it needs. */
interface ModuleSet {
  name: string;
  checkout: string;
  source: string;
}

/** One run of a way: what was timed, and the folders that it used. */
interface Run {
  durationMs: number;
  used: string[];
}

const closers: (() => Promise<void>)[] = [];
try {
  console.log(`| modules | delay | ${WAYS.join(" | ")} | plain / cold | warmed / file |`);
  console.log(`| --- | --- | ${WAYS.map(() => "---").join(" | ")} | --- | --- |`);
  for (const name of options.sets.split(",")) {
    const set = await makeSet(name);
    // Recorded once, and served by each mirror from then on.
    const recording = freshFolder();
    await record(set, recording);
    for (const delayMs of DELAYS_MS) await compare(set, recording, delayMs);
  }
} finally {
  for (const close of closers) await close();
  await removeTree(root);
}

async function makeSet(name: string): Promise<ModuleSet> {
  const checkout = freshFolder();
  if (name === "sample") {
    cpSync(SAMPLE_DIR, checkout, { recursive: true });
    const [source = ""] = (readGoEnv()["GOPROXY"] ?? "").split(/[,|]/);
    return { name: "the sample project's", checkout, source };
  }
  const modules = makeModuleGraph({ count: SMALL_MODULES });
  const mirror = await startModuleMirror({ modules });
  closers.push(mirror.close);
  await writeConsumer(checkout, modules);
  return { name: `${SMALL_MODULES} small ones`, checkout, source: mirror.url };
}

async function startRecorder(set: ModuleSet, recording: string, delayMs: number) {
  const mirror = await startModuleMirror({
    delayMs,
    upstream: { url: set.source, cacheDir: recording },
  });
  closers.push(mirror.close);
  return mirror.url;
}

async function record(set: ModuleSet, recording: string): Promise<void> {
  const { used } = await download(set, await startRecorder(set, recording, 0));
  await discard(used);
}

async function compare(set: ModuleSet, recording: string, delayMs: number): Promise<void> {
  const mirror = await startRecorder(set, recording, delayMs);
  const warmed = await startSidecar(set, mirror);
  await untilWarm(warmed.handle);
  const ways: Record<(typeof WAYS)[number], () => Promise<Run>> = {
    plain: () => download(set, mirror),
    cold: () => downloadCold(set, mirror),
    warmed: () => download(set, sidecarUrl(warmed.handle)),
    file: () => download(set, pathToFileURL(recording).href),
  };
  const durationsMs = { plain: [], cold: [], warmed: [], file: [] } as Record<
    (typeof WAYS)[number],
    number[]
  >;
  for (let round = 0; round < ROUNDS; round++) {
    for (const way of WAYS) {
      const { durationMs, used } = await ways[way]();
      durationsMs[way].push(durationMs);
      await discard(used);
    }
  }
  await stopSidecar(warmed.handle, systemClock);
  await discard([warmed.dir]);
  const [plain, cold, warm, file] = WAYS.map((way) => median(durationsMs[way])) as [
    number,
    number,
    number,
    number,
  ];
  const times = [plain, cold, warm, file].map(formatMs).join(" | ");
  const ratios = [plain / cold, warm / file].map((ratio) => ratio.toFixed(2)).join(" | ");
  console.log(`| ${set.name} | ${delayMs} ms | ${times} | ${ratios} |`);
}

/** Downloads into a module cache that did not exist before. */
async function download(set: ModuleSet, goproxy: string, home = freshFolder()): Promise<Run> {
  const startMs = systemClock.nowMs();
  await runFile("go", ["mod", "download"], {
    cwd: set.checkout,
    env: { PATH: process.env["PATH"], HOME: home, GOPROXY: goproxy, GOSUMDB: "off" },
  });
  return { durationMs: systemClock.nowMs() - startMs, used: [home] };
}

async function downloadCold(set: ModuleSet, mirror: string): Promise<Run> {
  const home = freshFolder();
  const startMs = systemClock.nowMs();
  const { handle, dir } = await startSidecar(set, mirror, {
    moduleCacheDir: path.join(home, "go", "pkg", "mod"),
    unpackAhead: { readOnly: true },
  });
  const { used } = await download(set, sidecarUrl(handle), home);
  const durationMs = systemClock.nowMs() - startMs;
  await stopSidecar(handle, systemClock);
  return { durationMs, used: [...used, dir] };
}

async function startSidecar(
  set: ModuleSet,
  mirror: string,
  options: Partial<SidecarConfig> = {},
): Promise<{ handle: SidecarHandle; dir: string }> {
  const workspace = await loadWorkspace(set.checkout, set.checkout);
  if (!workspace) throw new Error("no module to prefetch");
  const needs = planModuleNeeds({ modules: workspace.goMods, sums: workspace.sums, noProxy: "" });
  const dir = freshFolder();
  const handle = await launchSidecar({
    entry: ENTRY,
    env: process.env,
    clock: systemClock,
    config: makeSidecarConfig(dir, mirror, {
      sumLines: formatSumLines(workspace.sums),
      prefetch: planPrefetch(needs),
      ...options,
    }),
  });
  return { handle, dir };
}

async function untilWarm(handle: SidecarHandle): Promise<void> {
  while ((await fetchStats(handle)).warm === undefined) await systemClock.sleep(50);
}

async function discard(used: readonly string[]): Promise<void> {
  if (!options.remove) return;
  for (const dir of used) await removeTree(dir);
}
