/**
 * `go-accel serve` under load, beside nginx, which serves the same files from the same disk:
 *
 *   node bench/serve-load.ts [--seconds 5] [--rounds 3] [--connections 1,32,512] [--zips 1,10,100]
 *                            [--minutes 0] [--entry dist/index.js]
 *
 * Four things are measured: small files and zips that are in the store already; the same from a mirror
 * 30 ms away, without a server between; how often a mirror is asked for each file if 1,000 clients
 * begin at once with an empty store; and with `--minutes`, the memory of a server that is kept busy
 * for so long. Rounds are interleaved, medians are printed. It needs wrk, nginx and taskset.
 *
 * Both write a line of log for each request, as they do by default. Servers have one core to themselves,
 * clients another one. On a machine that has only these two, the slow mirror and what reads the log use
 * them as well.
 *
 * Exits with 1 if a goal is missed; they are printed at the end.
 */
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { formatBytes } from "../src/report/format.ts";
import { hasNginx, startNginx } from "../test/support/nginx.ts";
import { launchServer } from "../test/support/serve-process.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import { writeSite } from "./serve/site.ts";
import { startSlowMirror } from "./serve/slow-mirror.ts";
import { hasWrk, type Load, type LoadResult, runLoad } from "./serve/wrk.ts";
import { median, REPOSITORY_ROOT } from "./support/ci.ts";
import { forgetPeak, peakMb, residentMb } from "./support/process-memory.ts";

const { values: options } = parseArgs({
  options: {
    seconds: { type: "string", default: "5" },
    rounds: { type: "string", default: "3" },
    connections: { type: "string", default: "1,32,512" },
    zips: { type: "string", default: "1,10,100" },
    minutes: { type: "string", default: "0" },
    entry: { type: "string", default: path.join(REPOSITORY_ROOT, "dist", "index.js") },
  },
});
const SECONDS = Number(options.seconds);
const ROUNDS = Number(options.rounds);
const MINUTES = Number(options.minutes);
const CONNECTIONS = options.connections.split(",").map(Number);
const ENTRY = path.resolve(options.entry);
const SERVER_CORE = 0;
const CLIENT_CORE = 1;
const MIRROR_DELAY_MS = 30;
const COLD_CLIENTS = 1_000;
/** At which the goals are meant. */
const GOAL_CONNECTIONS = 32;
const GOALS = { p99OfNginx: 5, throughputOfMirror: 7, latencySaved: 0.9, memoryGrowth: 1.1 };

for (const [name, isThere] of Object.entries({ wrk: hasWrk(), nginx: hasNginx() })) {
  if (!isThere) throw new Error(`${name} is not installed`);
}

const root = mkdtempSync(path.join(tmpdir(), "go-accel-serve-load-"));
const siteDir = path.join(root, "site");
const closers: (() => Promise<unknown>)[] = [];
const goals: { title: string; figure: string; isMet: boolean }[] = [];
try {
  const site = await writeSite(siteDir, options.zips.split(",").map(Number));
  const kinds = [
    { title: "infos and go.mod files", paths: site.small, mebibytes: 0 },
    ...site.zips.map(({ mebibytes, paths }) => ({
      title: `a zip of ${mebibytes} MiB`,
      paths,
      mebibytes,
    })),
  ];
  const everything = kinds.flatMap(({ paths }) => paths);
  const nginx = await serveByNginx();
  const server = await serveBySelf(nginx.url);
  for (const one of everything) await download(`${server.url}${one}`);

  console.log(
    "| What | Connections | nginx: median, p99, per second | go-accel: the same | p99 / nginx | Memory |",
  );
  console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
  for (const { title, paths, mebibytes } of kinds) {
    for (const connections of CONNECTIONS) {
      const load = { paths, connections, seconds: secondsFor(mebibytes, connections) };
      await forgetPeak(server.pid);
      const [byNginx, byServer] = await measureBoth(nginx.url, server.url, load);
      const ratio = byServer.p99Us / byNginx.p99Us;
      const memory = `${(await peakMb(server.pid)).toFixed(0)} MB`;
      const cells = [
        title,
        connections,
        format(byNginx),
        format(byServer),
        ratio.toFixed(1),
        memory,
      ];
      console.log(`| ${cells.join(" | ")} |`);
      if (connections !== GOAL_CONNECTIONS) continue;
      goals.push({
        title: `${title}: p99 at ${connections} connections, in times of nginx's`,
        figure: `${ratio.toFixed(1)} (at most ${GOALS.p99OfNginx})`,
        isMet: ratio <= GOALS.p99OfNginx,
      });
    }
  }
  await compareWithMirror(
    server,
    kinds.filter(({ mebibytes }) => mebibytes <= 1),
  );
  await askCold(kinds.filter(({ mebibytes }) => mebibytes <= 10).flatMap(({ paths }) => paths));
  if (MINUTES > 0) await watchMemory(server, everything);
} finally {
  for (const close of closers) await close();
  await removeTree(root);
}
console.log("\n| Goal | Figure | |");
console.log("| --- | --- | --- |");
for (const { title, figure, isMet } of goals) {
  console.log(`| ${title} | ${figure} | ${isMet ? "met" : "MISSED"} |`);
}
process.exitCode = goals.every(({ isMet }) => isMet) ? 0 : 1;

async function serveByNginx(): Promise<{ url: string }> {
  const nginx = await startNginx({
    runner: ["taskset", "-c", String(SERVER_CORE)],
    http: (port) =>
      `sendfile on; tcp_nopush on; keepalive_requests 1000000;
       server { listen 127.0.0.1:${port} backlog=2048; root ${siteDir}; }`,
  });
  closers.push(nginx.close);
  return { url: `http://127.0.0.1:${nginx.port}` };
}

interface Server {
  url: string;
  pid: number;
}

async function serveBySelf(mirror: string): Promise<Server> {
  const dir = mkdtempSync(path.join(root, "server-"));
  const config = path.join(dir, "serve.yaml");
  mkdirSync(path.join(dir, "store"));
  const lines = [
    "listen: 127.0.0.1:0",
    `mirrors: ${mirror}`,
    "checksum-database: off",
    "store: { directory: store }",
  ];
  writeFileSync(config, `${lines.join("\n")}\n`);
  const runner = ["taskset", "-c", String(SERVER_CORE)];
  const server = launchServer({ entry: ENTRY, config, runner, keepsLog: false });
  closers.push(async () => {
    server.signal("SIGKILL");
    await server.ended;
  });
  const url = await server.listening;
  if (server.pid === undefined) throw new Error("the server has no process");
  return { url, pid: server.pid };
}

async function download(url: string): Promise<void> {
  const response = await fetch(url);
  await response.arrayBuffer();
  if (!response.ok) throw new Error(`${url}: status ${response.status}`);
}

/** Asks two servers in turn, in each round. Returns the median of each figure of both. */
async function measureBoth(
  one: string,
  other: string,
  load: Omit<Load, "url" | "core">,
): Promise<[LoadResult, LoadResult]> {
  const [ofOne, ofOther]: [LoadResult[], LoadResult[]] = [[], []];
  for (let round = 0; round < ROUNDS; round++) {
    ofOne.push(await measure(one, load));
    ofOther.push(await measure(other, load));
  }
  return [medianOf(ofOne), medianOf(ofOther)];
}

async function measure(url: string, load: Omit<Load, "url" | "core">): Promise<LoadResult> {
  const result = await runLoad({ ...load, url, core: CLIENT_CORE }, root);
  if (result.errors > 0) throw new Error(`${url}: ${result.errors} requests failed`);
  return result;
}

function medianOf(rounds: readonly LoadResult[]): LoadResult {
  const of = (figure: keyof LoadResult) => median(rounds.map((one) => one[figure]));
  return {
    requests: of("requests"),
    durationUs: of("durationUs"),
    bytes: of("bytes"),
    p50Us: of("p50Us"),
    p99Us: of("p99Us"),
    errors: of("errors"),
  };
}

/** Each connection must be able to get at least one large file. */
function secondsFor(mebibytes: number, connections: number): number {
  return Math.ceil(SECONDS * Math.min(12, Math.max(1, (mebibytes * connections) / 4_000)));
}

async function compareWithMirror(
  { url }: Server,
  kinds: readonly { title: string; paths: readonly string[]; mebibytes: number }[],
): Promise<void> {
  const mirror = await startSlowMirror(siteDir, MIRROR_DELAY_MS);
  closers.push(mirror.close);
  console.log(
    "\n| What | Connections | The mirror itself | From the store | Times as many | Latency saved |",
  );
  console.log("| --- | ---: | ---: | ---: | ---: | ---: |");
  for (const { title, paths, mebibytes } of kinds) {
    for (const connections of [1, GOAL_CONNECTIONS]) {
      const load = { paths, connections, seconds: SECONDS };
      const [plain, cached] = await measureBoth(mirror.url, url, load);
      const times = perSecond(cached) / perSecond(plain);
      const saved = 1 - cached.p50Us / plain.p50Us;
      const percent = `${(saved * 100).toFixed(0)} %`;
      const cells = [format(plain), format(cached), times.toFixed(1), percent];
      console.log(`| ${[title, connections, ...cells].join(" | ")} |`);
      // Many zips at once are as fast as the machine can copy them, whoever serves them.
      if (mebibytes > 0 && connections > 1) continue;
      const what = `${title}, ${connections} at a time, a mirror ${MIRROR_DELAY_MS} ms away`;
      goals.push({
        title: `${what}: throughput, in times of the mirror's`,
        figure: `${times.toFixed(1)} (at least ${GOALS.throughputOfMirror})`,
        isMet: times >= GOALS.throughputOfMirror,
      });
      goals.push({
        title: `${what}: latency saved`,
        figure: `${percent} (at least ${GOALS.latencySaved * 100} %)`,
        isMet: saved >= GOALS.latencySaved,
      });
    }
  }
}

async function askCold(paths: readonly string[]): Promise<void> {
  const mirror = await startSlowMirror(siteDir, MIRROR_DELAY_MS);
  closers.push(mirror.close);
  const { url } = await serveBySelf(mirror.url);
  const load = { url, paths, connections: COLD_CLIENTS, seconds: SECONDS, core: CLIENT_CORE };
  const { errors } = await runLoad(load, root);
  const most = Math.max(...paths.map((one) => mirror.asked.get(one) ?? 0));
  goals.push({
    title: `${COLD_CLIENTS} clients and an empty store: requests to the mirror for one file, at most`,
    figure: `${most} (1), and ${errors} errors (0)`,
    isMet: most === 1 && errors === 0,
  });
}

async function watchMemory({ url, pid }: Server, paths: readonly string[]): Promise<void> {
  const samples: number[] = [];
  for (let minute = 0; minute < MINUTES; minute++) {
    await runLoad(
      { url, paths, connections: GOAL_CONNECTIONS, seconds: 60, core: CLIENT_CORE },
      root,
    );
    samples.push(await residentMb(pid));
  }
  console.log(`\nMemory after each minute: ${samples.map((mb) => mb.toFixed(0)).join(", ")} MB`);
  // What the first minute loads and compiles is no growth.
  const [, early, ...later] = samples;
  if (early === undefined || later.length === 0) return;
  const growth = (later.at(-1) ?? early) / early;
  goals.push({
    title: `memory after ${MINUTES} minutes, in times of that after two`,
    figure: `${growth.toFixed(2)} (at most ${GOALS.memoryGrowth})`,
    isMet: growth <= GOALS.memoryGrowth,
  });
}

function perSecond({ requests, durationUs }: LoadResult): number {
  return requests / (durationUs / 1e6);
}

function format(result: LoadResult): string {
  const ms = (us: number) => `${(us / 1_000).toFixed(us < 10_000 ? 2 : 0)} ms`;
  const bytes = formatBytes(result.bytes / (result.durationUs / 1e6));
  return `${ms(result.p50Us)}, ${ms(result.p99Us)}, ${perSecond(result).toFixed(0)} (${bytes})`;
}
