/**
 * What it costs to receive a blob in ranges: with our own receiver on sockets, which the product
 * uses, with undici's `dispatch()`, `stream()` and `request()`, and with Node's client. Each client
 * makes the same checks and puts the bytes into the same memory. The size of the parts, and how
 * many are fetched at once, are the product's.
 *
 *   node bench/range-receiver.ts [--mb 200] [--rounds 7] [--protocols http,https] [--rates 0,20]
 *                                [--clients own,dispatch,stream,request,node] [--to FOLDER]
 *
 * `--rates` are MB/s of each connection; 0 is as fast as a server on this machine can send. If
 * `--to` names a folder, each part is also written to a file in it. The server and each download
 * are processes of their own, so that the processor time is only the client's. The clients take
 * turns in each round. A round before the others checks the content. Medians are printed.
 */
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { makeCertificate } from "../test/support/certificate.ts";
import { makeKeptTempDir, removeTree } from "../test/support/temp-dir.ts";
import { median } from "./support/ci.ts";
import type { RangeDownloadOptions, RangeDownloadResult } from "./support/range-download.ts";
import { RECEIVERS, type ReceiverName } from "./support/range-receivers.ts";
import type { RangeServerOptions, RangeServerReady } from "./support/range-server.ts";

const { values } = parseArgs({
  options: {
    mb: { type: "string", default: "200" },
    rounds: { type: "string", default: "7" },
    protocols: { type: "string", default: "http,https" },
    rates: { type: "string", default: "0,20" },
    clients: { type: "string", default: Object.keys(RECEIVERS).join(",") },
    to: { type: "string" },
  },
});
const ROUNDS = Number(values.rounds);
const CLIENTS = values.clients.split(",").filter(isClient);
const MB = 1_000_000;
const SUPPORT = path.join(import.meta.dirname, "support");

const root = await makeKeptTempDir("range-receiver");
const certificate = makeCertificate();
const trusted = path.join(root, "cert.pem");
writeFileSync(trusted, certificate.cert);
try {
  console.log("| protocol | MB/s of each connection | client | CPU | to ours | wall | to ours |");
  console.log("| --- | --- | --- | --- | --- | --- | --- |");
  for (const protocol of values.protocols.split(",")) {
    for (const rate of values.rates.split(",").map(Number)) await compare(protocol, rate);
  }
} finally {
  await removeTree(root);
}

function isClient(name: string): name is ReceiverName {
  return name in RECEIVERS;
}

async function compare(protocol: string, rate: number): Promise<void> {
  const server = await startServer({
    sizeBytes: Number(values.mb) * MB,
    bytesPerSecond: rate * MB,
    ...(protocol === "https" ? { tls: certificate } : {}),
  });
  const results = new Map<ReceiverName, RangeDownloadResult[]>();
  try {
    for (const name of CLIENTS) {
      const { sha256 } = await download({ url: server.url, name, file: undefined, isHashed: true });
      if (sha256 !== server.sha256) throw new Error(`${name} brought something else`);
      results.set(name, []);
    }
    for (let round = 0; round < ROUNDS; round++) {
      for (const [name, own] of results) {
        const file = values.to && path.join(values.to, `range-receiver-${process.pid}`);
        own.push(await download({ url: server.url, name, file, isHashed: false }));
        if (file) rmSync(file);
      }
    }
  } finally {
    server.stop();
  }
  report(protocol, rate, results);
}

function report(
  protocol: string,
  rate: number,
  results: ReadonlyMap<ReceiverName, readonly RangeDownloadResult[]>,
): void {
  const medianOf = (name: ReceiverName, key: "cpuMs" | "wallMs") =>
    median((results.get(name) ?? []).map((one) => one[key]));
  const compared = (name: ReceiverName, key: "cpuMs" | "wallMs") => {
    const ms = medianOf(name, key);
    return `${ms.toFixed(0)} ms | ${(ms / medianOf("own", key)).toFixed(2)}`;
  };
  for (const name of results.keys()) {
    const pace = rate === 0 ? "no limit" : rate;
    const figures = `${compared(name, "cpuMs")} | ${compared(name, "wallMs")}`;
    console.log(`| ${protocol} | ${pace} | ${name} | ${figures} |`);
  }
}

async function startServer(options: RangeServerOptions) {
  const child = fork(path.join(SUPPORT, "range-server.ts"), [JSON.stringify(options)]);
  const ready: RangeServerReady = await message(child);
  return { ...ready, stop: () => child.kill() };
}

async function download(options: RangeDownloadOptions): Promise<RangeDownloadResult> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: trusted };
  const child = fork(path.join(SUPPORT, "range-download.ts"), [JSON.stringify(options)], { env });
  return message(child);
}

/** The first message of a child; throws if it ends without one. */
async function message<T>(child: ChildProcess): Promise<T> {
  const listening = new AbortController();
  const { signal } = listening;
  const ended = once(child, "exit", { signal }).then(() => {
    throw new Error("a child process ended without a word");
  });
  try {
    const [said] = await Promise.race([once(child, "message", { signal }), ended]);
    return said;
  } finally {
    ended.catch(() => {});
    listening.abort();
  }
}
