/**
 * Sends a sidecar odd requests: other methods, hosts and paths, bytes that are no HTTP, clients that
 * go away, with its secret and without. It must go on answering, and neither its memory nor its files
 * may grow with them. A seed decides what is sent.
 *
 *   node bench/fuzz-sidecar.ts [--requests 20000] [--seed 1] [--entry dist/index.js]
 */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { connect } from "node:net";
import path from "node:path";
import { parseArgs } from "node:util";
import { systemClock } from "../src/lib/clock.ts";
import { sidecarUrl, stopSidecar } from "../src/sidecar/control.ts";
import { launchSidecar } from "../src/sidecar/launch.ts";
import { sumLines } from "../test/support/module-builder.ts";
import { startModuleMirror } from "../test/support/module-mirror.ts";
import { createRandom, type Random } from "../test/support/random.ts";
import { makeSidecarConfig } from "../test/support/sidecar-config.ts";
import { makeKeptTempDir, removeTree } from "../test/support/temp-dir.ts";
import { REPOSITORY_ROOT } from "./support/ci.ts";

const { values } = parseArgs({
  options: {
    requests: { type: "string", default: "20000" },
    seed: { type: "string", default: "1" },
    entry: { type: "string", default: path.join(REPOSITORY_ROOT, "dist", "index.js") },
  },
});
const REQUESTS = Number(values.requests);
/** What the first tenth may cost is what any use costs. */
const WARM_UP = Math.ceil(REQUESTS / 10);
const AT_ONCE = 32;
const CLIENT_TIMEOUT_MS = 5_000;
const MAX_GROWTH_MB = 64;
const MAX_FILES_MB = 16;
const MB = 1024 * 1024;
const MODULE = { path: "example.com/a", version: "v1.0.0" };

const random = createRandom(Number(values.seed));
const root = await makeKeptTempDir("fuzz");
const mirror = await startModuleMirror({ modules: [MODULE] });
const dir = path.join(root, "sidecar");
const handle = await launchSidecar({
  entry: path.resolve(values.entry),
  env: process.env,
  clock: systemClock,
  config: makeSidecarConfig(dir, mirror.url, {
    sumLines: sumLines([MODULE]).trimEnd().split("\n"),
  }),
});
try {
  await sendMany(WARM_UP);
  const beforeMb = memoryMb();
  await sendMany(REQUESTS - WARM_UP);
  const afterMb = memoryMb();
  const filesMb = sizeOf(dir) / MB;
  const answer = await fetch(`${sidecarUrl(handle)}/${MODULE.path}/@v/${MODULE.version}.zip`);
  console.log(`memory  ${beforeMb.toFixed(0)} MB, then ${afterMb.toFixed(0)} MB`);
  console.log(`files   ${filesMb.toFixed(1)} MB`);
  console.log(`answers ${answer.status}`);
  const isFlat = afterMb - beforeMb <= MAX_GROWTH_MB && filesMb <= MAX_FILES_MB;
  process.exitCode = isFlat && answer.status === 200 ? 0 : 1;
} finally {
  await stopSidecar(handle, systemClock);
  await mirror.close();
  await removeTree(root);
}

async function sendMany(count: number): Promise<void> {
  let left = count;
  const sendOn = async () => {
    while (left-- > 0) await send(makeRequest(random));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
}

/** Sends the bytes, and waits until the sidecar or we have had enough. */
function send({ bytes, leaves }: OddRequest): Promise<void> {
  return new Promise((resolve) => {
    const socket = connect(handle.port, "127.0.0.1", () => {
      if (leaves) socket.write(bytes, () => socket.destroy());
      else socket.end(bytes);
    });
    socket.setTimeout(CLIENT_TIMEOUT_MS, () => socket.destroy());
    socket.resume();
    socket.on("error", () => {
      // ECONNRESET: it has had enough of us.
    });
    socket.once("close", () => resolve());
  });
}

interface OddRequest {
  bytes: Buffer;
  /** The client does not wait for an answer. */
  leaves: boolean;
}

function makeRequest(from: Random): OddRequest {
  const leaves = from.chance(0.1);
  if (from.chance(0.05)) return { bytes: makeBytes(from, 200), leaves };
  const method = from.pick(["GET", "GET", "GET", "HEAD", "POST", "PUT", "OPTIONS", "TRACE", "X"]);
  const host = from.pick([
    `127.0.0.1:${handle.port}`,
    `localhost:${handle.port}`,
    "evil.example",
    "",
  ]);
  const secret = from.chance(0.6)
    ? `/${handle.secret}`
    : from.pick(["", "/", `/${"0".repeat(32)}`]);
  const body = from.pick(["", "", "x".repeat(from.below(5_000))]);
  const headers = [
    `Host: ${host}`,
    "Connection: close",
    ...(body === "" ? [] : [`Content-Length: ${body.length}`]),
    ...(from.chance(0.05) ? ["Transfer-Encoding: chunked"] : []),
    ...(from.chance(0.1) ? [`X-Long: ${"y".repeat(from.below(20_000))}`] : []),
  ];
  const head = `${method} ${secret}${makePath(from)} HTTP/1.1\r\n${headers.join("\r\n")}\r\n\r\n`;
  return { bytes: Buffer.from(`${head}${body}`, "latin1"), leaves };
}

function makePath(from: Random): string {
  const name = Math.floor(from.next() * 1e9).toString(36);
  return from.pick([
    () => `/example.com/${name}/@v/list`,
    () => `/example.com/${name}/@v/v1.0.0.zip`,
    () => `/${MODULE.path}/@v/${MODULE.version}.mod`,
    () => "/-/healthz",
    () => "/-/stats",
    () => `/${name}/${"z".repeat(from.below(12_000))}`,
    () => `/%2e%2e/..%2f%5c..${name}`,
    () => `/sumdb/sum.example.com/lookup/${name}@v1.0.0`,
    () => `//${name}`,
    () =>
      `/${makeBytes(from, 60)
        .toString("latin1")
        .replaceAll(/[\0-\x20\x7f]/g, "%")}`,
  ])();
}

function makeBytes(from: Random, most: number): Buffer {
  return Buffer.from(Array.from({ length: from.below(most) }, () => from.below(256)));
}

function memoryMb(): number {
  const status = readFileSync(`/proc/${handle.pid}/status`, "utf8");
  return (Number(/^VmRSS:\s+(\d+) kB/m.exec(status)?.[1]) * 1024) / MB;
}

function sizeOf(folder: string): number {
  return readdirSync(folder, { recursive: true })
    .map((name) => statSync(path.join(folder, String(name))))
    .reduce((total, stats) => total + (stats.isFile() ? stats.size : 0), 0);
}
