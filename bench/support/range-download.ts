/**
 * A process that downloads a blob once, in parts of the sizes that the product uses, and tells its
 * parent what that cost. Each download has a process of its own, as in a job: nothing is compiled
 * yet.
 */
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";
import { openBlob } from "../../src/cache/github/blob-download.ts";
import { DOWNLOAD_PARTS } from "../../src/cache/github/github-backend.ts";
import { createHttpExchange } from "../../src/cache/github/http-exchange.ts";
import { systemClock } from "../../src/lib/clock.ts";
import { RECEIVERS, type ReceiverName } from "./range-receivers.ts";

export interface RangeDownloadOptions {
  url: string;
  name: ReceiverName;
  /** Where each part is written at its offset; undefined for nowhere. */
  file: string | undefined;
  /** Whether to compute the content's hash. The cost of that is measured too. */
  isHashed: boolean;
}

export interface RangeDownloadResult {
  wallMs: number;
  cpuMs: number;
  sha256: string;
}

const { url, name, file, isHashed }: RangeDownloadOptions = JSON.parse(process.argv[2] ?? "");
const client = {
  exchange: createHttpExchange(),
  receiver: RECEIVERS[name](),
  clock: systemClock,
};
const output = file === undefined ? undefined : await open(file, "w");
const hash = createHash("sha256");
const signal = new AbortController().signal;

const startMs = performance.now();
const startCpu = process.cpuUsage();
const blob = await openBlob(client, url, { ...DOWNLOAD_PARTS, signal });
let offset = 0;
for await (const piece of blob.read()) {
  await output?.write(piece, 0, piece.length, offset);
  if (isHashed) hash.update(piece);
  offset += piece.length;
}
const { user, system } = process.cpuUsage(startCpu);
const wallMs = performance.now() - startMs;

await output?.close();
const result = { wallMs, cpuMs: (user + system) / 1_000, sha256: hash.digest("hex") };
process.send?.(result satisfies RangeDownloadResult, () => process.exit());
