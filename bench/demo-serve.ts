/**
 * Shows `go-accel serve` at work: two replicas over one bucket behind nginx, real go clients, a mirror
 * that is 30 ms away. One replica is killed while clients download, and comes back with an empty disk
 * when there is no mirror any more. Ends with what the replicas' metrics say. Fails if a client does.
 *
 *   npm run demo:serve [-- --clients 4] [--modules 40] [--entry dist/index.js]
 *
 * The bucket is a real S3 server, which the first run builds. nginx has the configuration of
 * `deploy/nginx`. If it is not installed, clients ask the replicas themselves.
 */
import { execFile } from "node:child_process";
import { mkdir, mkdtemp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { parseArgs, promisify } from "node:util";
import { formatBytes, formatMs } from "../src/report/format.ts";
import { makeCertificate } from "../test/support/certificate.ts";
import { makeModuleGraph, writeConsumer } from "../test/support/module-graph.ts";
import { startModuleMirror } from "../test/support/module-mirror.ts";
import { hasNginx, startNginx } from "../test/support/nginx.ts";
import { launchServer } from "../test/support/serve-process.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import { startGateway } from "../test/support/versitygw.ts";
import { listRows, readSamples, type Sample } from "./serve/figures.ts";
import { REPOSITORY_ROOT } from "./support/ci.ts";

const { values: options } = parseArgs({
  options: {
    clients: { type: "string", default: "4" },
    modules: { type: "string", default: "40" },
    entry: { type: "string", default: path.join(REPOSITORY_ROOT, "dist", "index.js") },
  },
});
const CLIENTS = Number(options.clients);
const MIRROR_DELAY_MS = 30;
const PADDING_BYTES = 300_000;
const BUCKET = "go-modules";
/** How many requests of the mirror are answered before a replica is killed. */
const REQUESTS_BEFORE_KILL = 20;
const run = promisify(execFile);

const root = await mkdtemp(path.join(tmpdir(), "go-accel-demo-serve-"));
const BUILD_CACHE = path.join(root, "build");
let homes = 0;
const closers: (() => Promise<unknown>)[] = [() => removeTree(root)];
try {
  await show();
} finally {
  for (const close of closers.reverse()) await close();
}

async function show(): Promise<void> {
  console.log("Starting a bucket, a mirror and two replicas; the first run builds the S3 server.");
  const modules = makeModuleGraph({
    count: Number(options.modules),
    paddingBytes: PADDING_BYTES,
  });
  const mirror = await startModuleMirror({ modules, delayMs: MIRROR_DELAY_MS });
  closers.push(mirror.close);
  const gateway = await startGateway();
  closers.push(gateway.close);
  await mkdir(path.join(gateway.root, BUCKET));
  const replicas = await Promise.all(
    ["one", "two"].map((name) => startReplica(name, mirror.url, gateway)),
  );
  const front = await openFront(replicas);
  const checkout = path.join(root, "checkout");
  await writeConsumer(checkout, modules);
  await compileRuntime();

  console.log(
    `${CLIENTS} go clients build at once, with nothing but ${modules.length} modules to ask for.`,
  );
  const cold = buildAll(checkout, front);
  while (mirror.requests.length < REQUESTS_BEFORE_KILL) await sleep(10);
  console.log("Replica one is killed meanwhile.");
  await replicas[0]?.kill();
  report(await cold);
  const asked = mirror.requests.filter(({ path: one }) => one.endsWith(".zip")).length;
  console.log(`  The mirror was asked ${asked} times for ${modules.length} zips.`);

  console.log("The mirror goes. Replica one comes back with an empty disk, replica two ends.");
  await mirror.close();
  await replicas[0]?.startEmpty();
  const [, two] = replicas;
  const figuresOfTwo = await two?.samples();
  await two?.kill();
  report(await buildAll(checkout, front));
  const figuresOfOne = await replicas[0]?.samples();
  printFigures(figuresOfOne ?? [], figuresOfTwo ?? []);
}

interface Replica {
  host: string;
  /** Starts it again on the port that it had, with a new folder for its store. */
  startEmpty(): Promise<void>;
  kill(): Promise<void>;
  /** Its metrics. */
  samples(): Promise<Sample[]>;
}

async function startReplica(
  name: string,
  mirror: string,
  gateway: { url: string; env: Readonly<Record<string, string>> },
): Promise<Replica> {
  const dir = path.join(root, name);
  await mkdir(dir);
  const config = path.join(dir, "serve.yaml");
  let listen = "127.0.0.1:0";
  let folders = 0;
  let server: ReturnType<typeof launchServer> | undefined;

  async function start(): Promise<string> {
    const lines = [
      `listen: ${listen}`,
      "hosts: [localhost]",
      `mirrors: ${mirror}`,
      "checksum-database: off",
      "store:",
      `  directory: store-${folders++}`,
      "  durable: s3",
      `  s3: { bucket: ${BUCKET}, endpoint: "${gateway.url}" }`,
    ];
    await writeFile(config, `${lines.join("\n")}\n`);
    server = launchServer({ entry: path.resolve(options.entry), config, env: gateway.env });
    return server.listening;
  }

  async function kill(): Promise<void> {
    server?.signal("SIGKILL");
    await server?.ended;
  }

  closers.push(kill);
  const { host } = new URL(await start());
  listen = host;
  return {
    host,
    startEmpty: async () => void (await start()),
    kill,
    samples: async () => readSamples(await (await fetch(`http://${host}/metrics`)).text()),
  };
}

/** What clients ask: a GOPROXY list, and what makes them trust it. */
interface Front {
  goproxy: string;
  env: Record<string, string>;
}

async function openFront(replicas: readonly Replica[]): Promise<Front> {
  const [one, two] = replicas;
  if (!one || !two) throw new Error("two replicas are needed");
  if (!hasNginx()) {
    console.log("nginx is not installed: clients ask the replicas themselves.");
    return { goproxy: `http://${one.host}|http://${two.host}`, env: {} };
  }
  const { cert, key } = makeCertificate();
  await writeFile(path.join(root, "tls.crt"), cert);
  await writeFile(path.join(root, "tls.key"), key);
  const file = path.join(REPOSITORY_ROOT, "deploy", "nginx", "go-accel.conf");
  const text = (await readFile(file, "utf8"))
    .replace("192.0.2.11:8080", one.host)
    .replace("192.0.2.12:8080", two.host)
    .replace("server_name goproxy.example.com", "server_name localhost")
    .replaceAll("/etc/nginx/tls/goproxy.example.com", path.join(root, "tls"));
  const nginx = await startNginx({
    http: (port) => text.replace("listen 443 ", `listen 127.0.0.1:${port} `),
  });
  closers.push(nginx.close);
  const url = `https://localhost:${nginx.port}`;
  // A download that breaks off is asked for once more.
  return { goproxy: `${url}|${url}`, env: { SSL_CERT_FILE: path.join(root, "tls.crt") } };
}

/** What each client would otherwise compile first, while nothing is downloaded. */
async function compileRuntime(): Promise<void> {
  const dir = path.join(root, "hello");
  await mkdir(dir);
  await writeFile(path.join(dir, "main.go"), "package main\n\nfunc main() {}\n");
  const env = { PATH: process.env["PATH"], HOME: dir, GOCACHE: BUILD_CACHE, CGO_ENABLED: "0" };
  await run("go", ["build", "-o", path.join(dir, "hello"), "main.go"], { cwd: dir, env });
}

/** Builds in as many clients at once, each on a machine that has nothing. Returns their times. */
async function buildAll(checkout: string, { goproxy, env }: Front): Promise<number[]> {
  const clients = Array.from({ length: CLIENTS }, async () => {
    const home = path.join(root, `home-${homes++}`);
    await mkdir(home);
    const startMs = performance.now();
    await run("go", ["build", "-o", path.join(home, "program"), "."], {
      cwd: checkout,
      env: {
        PATH: process.env["PATH"],
        HOME: home,
        GOCACHE: BUILD_CACHE,
        GOENV: "off",
        GOFLAGS: "-mod=readonly",
        GOPROXY: goproxy,
        GOSUMDB: "off",
        GOTOOLCHAIN: "local",
        CGO_ENABLED: "0",
        ...env,
      },
    });
    return performance.now() - startMs;
  });
  return Promise.all(clients);
}

function report(times: readonly number[]): void {
  console.log(`  All ${times.length} have built, in ${formatMs(Math.max(...times))} at most.`);
}

function printFigures(one: readonly Sample[], two: readonly Sample[]): void {
  console.log("\nWhat the metrics of the replicas say, since each has started:\n");
  const row = (cells: readonly string[]) =>
    console.log(
      cells.map((cell, index) => (index === 0 ? cell.padEnd(34) : cell.padStart(14))).join(""),
    );
  row(["", "replica one", "replica two"]);
  for (const { title, unit, of } of listRows()) {
    const format = (value: number) => (unit === "bytes" ? formatBytes(value) : String(value));
    row([title, format(of(one)), format(of(two))]);
  }
}
