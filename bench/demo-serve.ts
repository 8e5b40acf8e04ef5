/**
 * `go-accel serve` as an organisation runs it, on this machine alone: a bucket, two replicas over it and
 * nginx in front, between real go commands and a mirror with made modules.
 *
 *   npm run demo:serve [-- --clients 4] [--modules 24] [--entry dist/index.js]
 *
 * Some machines build at once, each with an empty module cache. Then one replica is killed while it sends a
 * zip. Then both replicas and the mirror are gone, and a new replica has nothing but the bucket. Each build
 * is checked against go.sum, and its program says what it is made of. At the end the dashboard's figures
 * are shown. Exits with 1 if something is not as the documentation promises, and leaves nothing running.
 */
import { mkdtempSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs } from "node:util";
import { formatBytes, formatMs } from "../src/report/format.ts";
import { buildModule, type SyntheticModule } from "../test/support/module-builder.ts";
import { makeModuleGraph } from "../test/support/module-graph.ts";
import { startModuleMirror } from "../test/support/module-mirror.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import { type FigureColumn, renderFigures, type Sample, sumOf } from "./serve/figures.ts";
import { createGoClient, type GoClient } from "./serve/go-client.ts";
import { type Closers, type Replica, startInstallation } from "./serve/installation.ts";
import { REPOSITORY_ROOT } from "./support/ci.ts";
import { startPacedProxy } from "./support/paced-proxy.ts";

const { values: options } = parseArgs({
  options: {
    clients: { type: "string", default: "4" },
    modules: { type: "string", default: "24" },
    entry: { type: "string", default: path.join(REPOSITORY_ROOT, "dist", "index.js") },
  },
});

const MIRROR_DELAY_MS = 30;
const MODULES = makeModuleGraph({ count: Number(options.modules), paddingBytes: 200_000 });
/** The last one's zip is larger than what sockets and nginx hold, so it is sent only as fast as it is read. */
const LARGE = makeModuleGraph({
  count: 2,
  prefix: "example.com/large",
  paddingBytes: 40_000_000,
});
/** Of the client whose download is interrupted. */
const SLOW_LINE = { latencyMs: 5, bytesPerSecondPerConnection: 8_000_000 };
const POLL_MS = 20;
const INTERRUPTED_EXIT_CODE = 130;

const interrupted = new AbortController();
const { signal } = interrupted;
for (const name of ["SIGINT", "SIGTERM"] as const) process.once(name, () => interrupted.abort());

const dir = mkdtempSync(path.join(tmpdir(), "go-accel-demo-serve-"));
const closers: Closers = [];
const findings: [what: string, holds: boolean][] = [];
try {
  await demonstrate();
  for (const [what, holds] of findings) console.log(`${holds ? "ok    " : "FAILED"} ${what}`);
  process.exitCode = findings.every(([, holds]) => holds) ? 0 : 1;
} catch (error) {
  if (!signal.aborted) throw error;
  process.exitCode = INTERRUPTED_EXIT_CODE;
} finally {
  for (const close of closers.reverse()) await close();
  await removeTree(dir);
}

async function demonstrate(): Promise<void> {
  const mirror = await startModuleMirror({
    modules: [...MODULES, ...LARGE],
    delayMs: MIRROR_DELAY_MS,
  });
  closers.push(mirror.close);
  console.log("Starting a bucket (the first time its server is built, which takes minutes).");
  const entry = path.resolve(options.entry);
  const installation = await startInstallation({ entry, dir, mirror: mirror.url, closers });
  signal.throwIfAborted();
  const first = await installation.addReplica();
  signal.throwIfAborted();
  const second = await installation.addReplica();
  const front = await installation.addFront([first, second]);
  signal.throwIfAborted();
  const direct = `${first.url}|${second.url}`;
  console.log(`  mirror    ${mirror.url}, ${MIRROR_DELAY_MS} ms away`);
  console.log(`  bucket    ${installation.bucketUrl}`);
  console.log(`  replicas  ${first.url}, ${second.url}`);
  console.log(
    `  front     ${front ?? "nginx is not installed: clients have a list of both replicas"}\n`,
  );

  // Half of them past nginx, each at another replica first: there only leases keep both from asking.
  const ways = [front ?? direct, direct, front ?? direct, `${second.url}|${first.url}`];
  const lists = Array.from(
    { length: Number(options.clients) },
    (_, index) => ways[index % ways.length] ?? direct,
  );
  console.log(
    `${lists.length} machines with empty caches build a program of ${MODULES.length} modules.`,
  );
  await timed(async () => {
    const built = await Promise.all(
      lists.map(async (goproxy) => isRight(await makeClient(), MODULES, goproxy)),
    );
    findings.push(["all of them built the right program", built.every(Boolean)]);
  });
  const zips = mirror.requests.map((one) => one.path).filter((one) => one.endsWith(".zip"));
  const repeated = zips.length - new Set(zips).size;
  findings.push([
    `the mirror was asked for ${zips.length} zips, for none of them twice`,
    !repeated,
  ]);

  const { killed, left } = await killMidway([first, second], front);

  console.log(
    "The mirror and the other replica go, too. A new replica has nothing but the bucket.",
  );
  const beforeEnd = await left.scrape();
  await left.kill();
  await mirror.close();
  const third = await installation.addReplica();
  await timed(async () => {
    const built = await isRight(await makeClient(), [...MODULES, ...LARGE], third.url);
    findings.push(["a machine built the right program without a mirror", built]);
  });
  const samples = await third.scrape();
  findings.push(["the bucket had all that it took", receivedFromMirror(samples) === 0]);

  console.log("What /metrics of the replicas said, of each before it ended:\n");
  const columns: FigureColumn[] = [
    { title: "the killed one", samples: killed },
    { title: "the other one", samples: beforeEnd },
    { title: "the new one", samples },
  ];
  console.log(`${renderFigures(columns)}\n`);
}

/** Kills the replica that sends a large zip. Returns what it had counted, and the one that is left. */
async function killMidway(
  replicas: readonly [Replica, Replica],
  front: string | undefined,
): Promise<{ killed: Sample[]; left: Replica }> {
  const [large] = LARGE.slice(-1);
  if (!large) throw new Error("there is no large module");
  const sizeBytes = buildModule(large).zip.length;
  console.log(`A machine with a slow line builds what has a zip of ${formatBytes(sizeBytes)}.`);
  const slow = await startPacedProxy(front ?? replicas[0].url, SLOW_LINE, { isHidden: true });
  closers.push(slow.close);
  // Go gives up a download that is cut, and asks the next entry of its list.
  const goproxy = `${slow.url}|${front === undefined ? replicas[1].url : slow.url}`;
  const client = await makeClient();
  const before = (await scrapeAll(replicas)).map(receivedFromMirror);
  let killed: Sample[] = [];
  let left = replicas[1];
  await timed(async () => {
    const build = isRight(client, LARGE, goproxy);
    const receivedBytes = await until(() => client.receivedBytes(large), build);
    // A replica sends a zip once it has all of it.
    const [at, samples] = await until(async () => {
      const after = await scrapeAll(replicas);
      return [...after.entries()].find(
        ([place, one]) => receivedFromMirror(one) - (before[place] ?? 0) >= sizeBytes,
      );
    }, build);
    await replicas[at]?.kill();
    killed = samples;
    left = replicas[1 - at] ?? left;
    console.log(`  killed the replica that sends it, after ${formatBytes(receivedBytes)}`);
    findings.push(["a replica was killed while it sent a zip", receivedBytes < sizeBytes]);
    findings.push(["the machine built the right program all the same", await build]);
  });
  return { killed, left };
}

/** Whether a program that a client builds is made of the modules that it names. */
async function isRight(
  client: GoClient,
  modules: readonly SyntheticModule[],
  goproxy: string,
): Promise<boolean> {
  const parts = await client.build(modules, goproxy);
  const wanted = modules.map((module) => `${module.path}@${module.version}`);
  return JSON.stringify(parts) === JSON.stringify(wanted);
}

function scrapeAll(replicas: readonly Replica[]): Promise<Sample[][]> {
  return Promise.all(replicas.map(({ scrape }) => scrape()));
}

function receivedFromMirror(samples: readonly Sample[]): number {
  return sumOf(samples, "mirror_received_bytes_total");
}

async function makeClient(): Promise<GoClient> {
  return createGoClient(await mkdtemp(path.join(dir, "client-")), signal);
}

async function timed(work: () => Promise<void>): Promise<void> {
  const startMs = performance.now();
  await work();
  console.log(`  ${formatMs(performance.now() - startMs)}\n`);
}

/** Asks until there is an answer. Rejects if the work ends before. */
async function until<T>(ask: () => Promise<T>, work: Promise<unknown>): Promise<NonNullable<T>> {
  let isOver = false;
  const end = () => {
    isOver = true;
  };
  work.then(end, end);
  for (;;) {
    const answer = await ask();
    if (answer) return answer;
    if (isOver) {
      await work;
      throw new Error("the download was over before anything could be cut");
    }
    await sleep(POLL_MS, undefined, { signal });
  }
}
