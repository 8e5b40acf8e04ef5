/**
 * `go mod download` of everything a checkout needs into an empty module cache: plain, and through
 * a sidecar that was told what to warm the moment before, its start included. Once on 60 small
 * modules through a mirror that answers after 50 ms, once on the sample project through the mirror
 * of this machine's GOPROXY. Rounds are interleaved, medians are printed.
 *
 *   node bench/warm-up.ts [rounds]
 */
import { execFile } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import { planWarmFiles } from "../src/app/start-sidecar.ts";
import { loadWorkspace } from "../src/app/workspace.ts";
import { formatSumLines } from "../src/gomod/go-sum.ts";
import { planModuleNeeds } from "../src/gomod/module-set.ts";
import { systemClock } from "../src/lib/clock.ts";
import { formatMs } from "../src/report/format.ts";
import { stopSidecar } from "../src/sidecar/control.ts";
import { launchSidecar } from "../src/sidecar/launch.ts";
import { makeModuleGraph, writeConsumer } from "../test/support/module-graph.ts";
import { startModuleMirror } from "../test/support/module-mirror.ts";
import { makeSidecarConfig } from "../test/support/sidecar-config.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import { median, REPOSITORY_ROOT, readGoEnv, SAMPLE_DIR } from "./support/ci.ts";

const ROUNDS = Number(process.argv[2] ?? 5);
const DELAY_MS = 50;
const MODULES = 60;
const ENTRY = path.join(REPOSITORY_ROOT, "dist", "index.js");
const runFile = promisify(execFile);

const root = mkdtempSync(path.join(tmpdir(), "go-accel-warm-"));
let folders = 0;
const freshFolder = () => {
  const folder = path.join(root, String(folders++));
  mkdirSync(folder);
  return folder;
};

const graph = makeModuleGraph({ count: MODULES });
const mirror = await startModuleMirror({ modules: graph, delayMs: DELAY_MS });
const closers = [mirror.close];
try {
  const consumer = freshFolder();
  await writeConsumer(consumer, graph);
  await compare(`${MODULES} modules, ${DELAY_MS} ms`, consumer, {
    GOPROXY: mirror.url,
    GOSUMDB: "off",
  });
  const sample = freshFolder();
  cpSync(SAMPLE_DIR, sample, { recursive: true });
  const goEnv = readGoEnv();
  await compare("sample project, this machine's GOPROXY", sample, goEnv);
  // The same modules from a recording, with the distance of a usual mirror.
  const [upstream = ""] = (goEnv["GOPROXY"] ?? "").split(/[,|]/);
  const recording = await startModuleMirror({
    delayMs: DELAY_MS,
    upstream: { url: upstream, cacheDir: freshFolder() },
  });
  closers.push(recording.close);
  const recordedEnv = { GOPROXY: recording.url, GOSUMDB: "off" };
  await download(sample, recordedEnv);
  await compare(`sample project, ${DELAY_MS} ms`, sample, recordedEnv);
} finally {
  for (const close of closers) await close();
  await removeTree(root);
}

async function compare(
  title: string,
  checkout: string,
  goEnv: Record<string, string>,
): Promise<void> {
  const plainMs: number[] = [];
  const warmedMs: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    plainMs.push(await timed(() => download(checkout, goEnv)));
    warmedMs.push(await timed(() => downloadThroughSidecar(checkout, goEnv)));
  }
  const [plain, warmed] = [median(plainMs), median(warmedMs)];
  console.log(`${title} (median of ${ROUNDS})`);
  console.log(`  plain go mod download        ${formatMs(plain)}`);
  console.log(`  through a warming sidecar    ${formatMs(warmed)}`);
  console.log(`  ${(plain / warmed).toFixed(2)} times faster\n`);
}

async function timed(work: () => Promise<void>): Promise<number> {
  const startMs = systemClock.nowMs();
  await work();
  return systemClock.nowMs() - startMs;
}

/** Into a module cache that did not exist before and is not deleted between rounds. */
async function download(checkout: string, goEnv: Record<string, string>): Promise<void> {
  await runFile("go", ["mod", "download"], {
    cwd: checkout,
    env: { PATH: process.env["PATH"], HOME: freshFolder(), ...goEnv },
  });
}

async function downloadThroughSidecar(
  checkout: string,
  goEnv: Record<string, string>,
): Promise<void> {
  const workspace = await loadWorkspace(checkout, checkout);
  if (!workspace) throw new Error("no module to warm");
  const needs = planModuleNeeds({ modules: workspace.goMods, sums: workspace.sums, noProxy: "" });
  const handle = await launchSidecar({
    entry: ENTRY,
    env: process.env,
    clock: systemClock,
    config: makeSidecarConfig(freshFolder(), goEnv["GOPROXY"] ?? "", {
      sumLines: formatSumLines(workspace.sums),
      warm: planWarmFiles(needs),
    }),
  });
  const proxy = `http://127.0.0.1:${handle.port}`;
  await download(checkout, { ...goEnv, GOPROXY: proxy });
  await stopSidecar(handle, systemClock);
}
