/**
 * The sidecar under load, on the same machine as its clients: many requests at once on a warm
 * store, many requests for one cold zip, and the largest zip that go accepts.
 *
 *   node bench/load.ts [--concurrent 1000] [--rounds 5] [--large-mib 499] [--entry dist/index.js]
 */
import { createReadStream, existsSync, mkdtempSync, statSync } from "node:fs";
import { Agent, createServer, get } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "../src/lib/clock.ts";
import { formatMs } from "../src/report/format.ts";
import { sidecarUrl, stopSidecar } from "../src/sidecar/control.ts";
import { launchSidecar } from "../src/sidecar/launch.ts";
import { escapeUpperCase, sumLines } from "../test/support/module-builder.ts";
import { makeModuleGraph } from "../test/support/module-graph.ts";
import { startModuleMirror } from "../test/support/module-mirror.ts";
import { makeSidecarConfig } from "../test/support/sidecar-config.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import { REPOSITORY_ROOT } from "./support/ci.ts";
import { writeLargeModule } from "./support/large-module.ts";
import { forgetPeak, peakMb, residentMb } from "./support/process-memory.ts";

const { values } = parseArgs({
  options: {
    concurrent: { type: "string", default: "1000" },
    rounds: { type: "string", default: "5" },
    "large-mib": { type: "string", default: "499" },
    entry: { type: "string", default: path.join(REPOSITORY_ROOT, "dist", "index.js") },
  },
});
const CONCURRENT = Number(values.concurrent);
const ROUNDS = Number(values.rounds);
const LARGE_MIB = Number(values["large-mib"]);
const ENTRY = path.resolve(values.entry);
const MODULES = 60;
const PADDING_BYTES = 20_000;
const COLD_CLIENTS = 50;
const COLD_DELAY_MS = 50;
const MAX_OVER_IDLE_MB = 150;

const root = mkdtempSync(path.join(tmpdir(), "go-accel-load-"));
const modules = makeModuleGraph({ count: MODULES, paddingBytes: PADDING_BYTES });
const failures: string[] = [];
let folders = 0;

console.log("| Load | Errors | p50 | p99 | Slowest | Memory idle | Memory at most |");
console.log("| --- | ---: | ---: | ---: | ---: | ---: | ---: |");
try {
  await loadWarmStore();
  await loadColdZip();
  await loadLargeZip();
} finally {
  await removeTree(root);
}
for (const failure of failures) console.log(`FAILED ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function loadWarmStore(): Promise<void> {
  const mirror = await startModuleMirror({ modules });
  const sidecar = await start(mirror.url, sumLines(modules).trimEnd().split("\n"));
  const agent = new Agent({ keepAlive: true, maxSockets: Number.POSITIVE_INFINITY });
  try {
    const urls = modules.flatMap(({ path: name, version }) =>
      ["info", "mod", "zip"].map(
        (ext) => `${sidecar.url}/${escapeUpperCase(name)}/@v/${version}.${ext}`,
      ),
    );
    await Promise.all(urls.map((url) => ask(url, agent)));
    const idleMb = await sidecar.startMeasuring();
    const answers: Answer[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      const asked = Array.from({ length: CONCURRENT }, (_, index) => {
        return ask(urls[index % urls.length] ?? "", agent);
      });
      answers.push(...(await Promise.all(asked)));
    }
    const title = `${CONCURRENT} requests at once, warm store, ${ROUNDS} times`;
    report(title, answers, idleMb, await sidecar.peakMb());
  } finally {
    agent.destroy();
    await sidecar.stop();
    await mirror.close();
  }
}

async function loadColdZip(): Promise<void> {
  const mirror = await startModuleMirror({ modules, delayMs: COLD_DELAY_MS });
  const sidecar = await start(mirror.url, sumLines(modules).trimEnd().split("\n"));
  try {
    const { path: name = "", version = "" } = modules[1] ?? {};
    const zipPath = `/${escapeUpperCase(name)}/@v/${version}.zip`;
    const idleMb = await sidecar.startMeasuring();
    const asked = Array.from({ length: COLD_CLIENTS }, () => ask(`${sidecar.url}${zipPath}`));
    const answers = await Promise.all(asked);
    const fetches = mirror.requests.filter((request) => request.path === zipPath).length;
    const title = `${COLD_CLIENTS} requests for one cold zip: ${fetches} to the mirror`;
    report(title, answers, idleMb, await sidecar.peakMb());
    if (fetches !== 1) failures.push(`one cold zip was fetched ${fetches} times`);
  } finally {
    await sidecar.stop();
    await mirror.close();
  }
}

async function loadLargeZip(): Promise<void> {
  const site = path.join(root, "site");
  const { zipPath, sumLines: lines, contentBytes } = await writeLargeModule(site, LARGE_MIB);
  const mirror = await serveFolder(site);
  const sidecar = await start(mirror.url, lines);
  try {
    // It listens before it has loaded its parts. Idle memory is measured once all are loaded.
    await ask(`${sidecar.url}${zipPath.replace(/zip$/, "mod")}`);
    for (const state of ["cold", "warm"]) {
      const idleMb = await sidecar.startMeasuring();
      const answer = await ask(`${sidecar.url}${zipPath}`);
      const peakMb = await sidecar.peakMb();
      report(`a zip of ${LARGE_MIB} MiB, ${state}`, [answer], idleMb, peakMb);
      if (answer.bytes < contentBytes) failures.push("the large zip came short");
      if (peakMb - idleMb > MAX_OVER_IDLE_MB) {
        failures.push(`${(peakMb - idleMb).toFixed(0)} MB over idle for the large zip, ${state}`);
      }
    }
  } finally {
    await sidecar.stop();
    await mirror.close();
  }
}

interface RunningSidecar {
  url: string;
  /** Forgets the peak so far. Returns the resident memory now, in MB. */
  startMeasuring(): Promise<number>;
  /** The largest resident memory since then, in MB. */
  peakMb(): Promise<number>;
  stop(): Promise<void>;
}

async function start(goproxy: string, sums: string[]): Promise<RunningSidecar> {
  const dir = path.join(root, `sidecar-${folders++}`);
  const config = makeSidecarConfig(dir, goproxy, { sumLines: sums });
  const handle = await launchSidecar({
    entry: ENTRY,
    env: process.env,
    clock: systemClock,
    config,
  });
  return {
    url: sidecarUrl(handle),
    async startMeasuring() {
      await forgetPeak(handle.pid);
      return residentMb(handle.pid);
    },
    peakMb: () => peakMb(handle.pid),
    stop: async () => {
      await stopSidecar(handle, systemClock);
    },
  };
}

interface Answer {
  /** Undefined for a complete answer with status 200. */
  error: string | undefined;
  bytes: number;
  durationMs: number;
}

function ask(url: string, agent?: Agent): Promise<Answer> {
  const startMs = performance.now();
  let bytes = 0;
  return new Promise((resolve) => {
    const end = (error?: string) => {
      resolve({ error, bytes, durationMs: performance.now() - startMs });
    };
    const request = get(url, { agent: agent ?? false }, (response) => {
      response.on("data", (chunk: Buffer) => {
        bytes += chunk.length;
      });
      response.once("error", (error) => end(error.message));
      response.once("end", () => {
        end(response.statusCode === 200 ? undefined : `status ${response.statusCode}`);
      });
    });
    request.once("error", (error) => end(error.message));
  });
}

/** Streams files from a folder, so that the mirror's own memory does not matter. */
async function serveFolder(dir: string): Promise<{ url: string; close(): Promise<void> }> {
  const server = createServer((request, response) => {
    const file = path.join(dir, request.url ?? "");
    if (!existsSync(file)) return void response.writeHead(404).end();
    response.writeHead(200, { "content-length": statSync(file).size });
    createReadStream(file).pipe(response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}

function report(title: string, answers: readonly Answer[], idleMb: number, peakMb: number): void {
  const errors = answers.flatMap(({ error }) => (error === undefined ? [] : [error]));
  if (errors.length > 0) failures.push(`${title}: ${[...new Set(errors)].join(", ")}`);
  const sorted = answers.map(({ durationMs }) => durationMs).sort((a, b) => a - b);
  const percentile = (share: number) =>
    formatMs(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  const cells = [
    title,
    errors.length,
    percentile(0.5),
    percentile(0.99),
    percentile(1),
    `${idleMb.toFixed(0)} MB`,
    `${peakMb.toFixed(0)} MB`,
  ];
  console.log(`| ${cells.join(" | ")} |`);
}
