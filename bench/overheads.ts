/**
 * What our own work on the disk costs a job, apart from transfers: the build cache is aged and
 * scanned, and the times of the checkout's files are restored and captured. The GOCACHE and the git
 * checkout are as large as those of a large project.
 *
 *   node bench/overheads.ts [--entries 15000] [--files 10000] [--rounds 7] [--goal-ms 600]
 *
 * `--entries` counts files of the cache, half of them actions. In each round all files of the
 * checkout have new times that git knows, as in a fresh checkout. Nothing is deleted between the
 * rounds, because ext4 is slow for minutes after many files were deleted.
 */
import { createHash } from "node:crypto";
import { lutimesSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { ageBuildCache } from "../src/buildcache/age.ts";
import { actionName, outputName } from "../src/buildcache/layout.ts";
import { scanBuildCache } from "../src/buildcache/scan.ts";
import { captureMtimes } from "../src/checkout/capture-mtimes.ts";
import { formatManifest, type Manifest, parseManifest } from "../src/checkout/manifest.ts";
import { restoreMtimes } from "../src/checkout/restore-mtimes.ts";
import { formatMs } from "../src/report/format.ts";
import { git, makeRepository } from "../test/support/git.ts";
import { makeKeptTempDir, removeTree } from "../test/support/temp-dir.ts";

const { values } = parseArgs({
  options: {
    entries: { type: "string", default: "15000" },
    files: { type: "string", default: "10000" },
    rounds: { type: "string", default: "7" },
    "goal-ms": { type: "string", default: "600" },
  },
});
const ACTIONS = Number(values.entries) / 2;
const FILES = Number(values.files);
const FILES_PER_FOLDER = 12;
/** Files that jobs rewrite with the same content, and folders in which files come and go. */
const RECORDS = 20;

interface Part {
  name: string;
  wallMs: number[];
  cpuMs: number[];
}

const root = await makeKeptTempDir("overheads");
const parts = new Map<string, Part>();
try {
  const goCache = path.join(root, "cache");
  const checkout = path.join(root, "checkout");
  writeBuildCache(goCache);
  makeRepository(checkout, makeFiles());
  for (let round = 0; round < Number(values.rounds); round++) {
    await runRound(goCache, checkout, round);
  }
} finally {
  await removeTree(root);
}
report();

async function runRound(goCache: string, checkout: string, round: number): Promise<void> {
  touchCheckout(checkout, 2 * round);
  const manifest = formatManifest(recordTimes(checkout, round));
  touchCheckout(checkout, 2 * round + 1);
  const options = { folders: [checkout], env: process.env };
  const agedAtMs = Date.now();

  await measure("age the build cache", () => ageBuildCache(goCache, agedAtMs));
  await measure("restore times of files", async () => {
    const known = parseManifest(manifest) ?? new Map();
    const restored = await restoreMtimes({ ...options, manifest: known, onlyLatest: true });
    if (restored.problems.length > 0) throw new Error(`not restored: ${restored.problems}`);
    if (restored.recorded < FILES) throw new Error("some times are missing");
  });
  const restoredAtMs = Date.now();
  await measure("scan the build cache", () => {
    if (scanBuildCache(goCache).length !== ACTIONS) throw new Error("some entries are missing");
  });
  await measure("capture times of files", () => {
    const known = parseManifest(manifest) ?? new Map();
    const captured = captureMtimes({
      ...options,
      manifest: known,
      restoredAtMs,
      knownFirst: false,
    });
    if (formatManifest(captured).length < FILES) throw new Error("nothing was captured");
  });
}

async function measure(name: string, work: () => void | Promise<void>): Promise<void> {
  const part = parts.get(name) ?? { name, wallMs: [], cpuMs: [] };
  parts.set(name, part);
  const cpu = process.cpuUsage();
  const beganMs = performance.now();
  await work();
  part.wallMs.push(performance.now() - beganMs);
  const { user, system } = process.cpuUsage(cpu);
  part.cpuMs.push((user + system) / 1000);
}

/** Go files and test data of a few kilobytes, a dozen to a folder. */
function makeFiles(): Record<string, string> {
  const names = Array.from({ length: FILES }, (_, index) => {
    const folder = Math.floor(index / FILES_PER_FOLDER);
    return `group${folder % 20}/package${folder}/file${index}.go`;
  });
  return Object.fromEntries(
    names.map((name, index) => [name, `// ${name}\n${"x".repeat((index * 37) % 6_000)}\n`]),
  );
}

/**
 * Entries as go writes them. Each action has an output of its own, and it is small, as most are.
 */
function writeBuildCache(dir: string): void {
  for (let index = 0; index < 256; index++) {
    mkdirSync(path.join(dir, index.toString(16).padStart(2, "0")), { recursive: true });
  }
  const nowNs = BigInt(Date.now()) * 1_000_000n;
  for (let index = 0; index < ACTIONS; index++) {
    const actionId = createHash("sha256").update(`action ${index}`).digest("hex");
    const outputId = createHash("sha256").update(`output ${index}`).digest("hex");
    const output = Buffer.alloc((index * 37) % 4_000);
    const size = String(output.length).padStart(20);
    const time = String(nowNs).padStart(20);
    writeFileSync(path.join(dir, outputName(outputId)), output);
    writeFileSync(
      path.join(dir, actionName(actionId)),
      `v1 ${actionId} ${outputId} ${size} ${time}\n`,
    );
  }
}

/** Sets the times of all files and folders to some minutes ago, and makes git notice them. */
function touchCheckout(dir: string, round: number): void {
  const beganSeconds = Date.now() / 1000 - 600 + round;
  const files = git(dir, "ls-files", "-z").split("\0").slice(0, -1);
  const folders = new Set(files.map((name) => path.dirname(name)));
  for (const [index, name] of [...files, ...folders].entries()) {
    const seconds = beganSeconds + index / 1_000_000;
    lutimesSync(path.join(dir, name), seconds, seconds);
  }
  git(dir, "update-index", "-q", "--refresh");
}

/** What the job before knew: all times, and some that a double cannot hold exactly. */
function recordTimes(checkout: string, round: number): Manifest {
  const noTimes: Manifest = new Map();
  const captured = captureMtimes({
    folders: [checkout],
    manifest: noTimes,
    restoredAtMs: Date.now(),
    knownFirst: false,
    env: {},
  });
  const oddNs = 1_790_000_000_123_456_789n + BigInt(round * 1_000);
  return new Map(
    [...captured].map(([root, records]) => [
      root,
      records.map((record, index) =>
        index < RECORDS ? { ...record, mtimeNs: oddNs + BigInt(index) } : record,
      ),
    ]),
  );
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? 0;
}

function report(): void {
  const goalMs = Number(values["goal-ms"]);
  console.log(`${values.entries} files of the build cache, ${FILES} tracked files,`);
  console.log(`median of ${values.rounds} rounds\n`);
  console.log("| Part | Time | Processor time, user and system |\n| --- | ---: | ---: |");
  let wallMs = 0;
  let cpuMs = 0;
  for (const part of parts.values()) {
    wallMs += median(part.wallMs);
    cpuMs += median(part.cpuMs);
    console.log(
      `| ${part.name} | ${formatMs(median(part.wallMs))} | ${formatMs(median(part.cpuMs))} |`,
    );
  }
  console.log(`| together | ${formatMs(wallMs)} | ${formatMs(cpuMs)} |`);
  console.log(`\ngoal ${formatMs(goalMs)}: ${wallMs <= goalMs ? "reached" : "missed"}`);
  process.exitCode = wallMs <= goalMs ? 0 : 1;
}
