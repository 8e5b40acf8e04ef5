/**
 * How often a server of limited size can answer from its store, by the policy that says what goes
 * (src/serve/tiers), and a bound that no policy can exceed. They all see the same requests, which are made from the histories of
 * generated projects: bench/serve/trace.ts says how. Nothing is fetched or written.
 *
 *   node bench/serve-eviction.ts [--projects 24] [--jobs 2000] [--scale 1] [--seed 1] [--trace FILE]
 *
 * With `--trace` the requests are written to a file, one `size path` per line, for other simulators.
 *
 * Exits with 1 if S3-FIFO, the default, has no more hits than least recently used in a room
 * of half of the working set.
 */
import { writeFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { formatBytes } from "../src/report/format.ts";
import { createLfu } from "../src/serve/tiers/lfu.ts";
import { createLru } from "../src/serve/tiers/lru.ts";
import { createS3Fifo } from "../src/serve/tiers/s3-fifo.ts";
import { boundHitRates, type HitRates, simulate, workingSetBytes } from "./serve/simulate.ts";
import { planTrace } from "./serve/trace.ts";

const { values: options } = parseArgs({
  options: {
    projects: { type: "string", default: "24" },
    jobs: { type: "string", default: "2000" },
    scale: { type: "string", default: "1" },
    seed: { type: "string", default: "1" },
    trace: { type: "string" },
  },
});
const ROOMS = [0.1, 0.25, 0.5];
/** As the server does it: once there is more than the limit, 5 % of it are made free. */
const LOW_WATER = 0.95;

const trace = planTrace({
  seed: Number(options.seed),
  projects: Number(options.projects),
  jobs: Number(options.jobs),
  scale: Number(options.scale),
});
if (options.trace !== undefined) {
  const lines = trace.map(({ key, sizeBytes }) => `${sizeBytes} ${key}\n`);
  writeFileSync(options.trace, lines.join(""));
}
const workingSet = workingSetBytes(trace);
const files = new Set(trace.map(({ key }) => key)).size;
console.log(
  `${options.jobs} jobs ask ${trace.length} times for ${files} files (${formatBytes(workingSet)})\n`,
);
console.log("| Room | LRU | LFU | S3-FIFO | No policy above |");
console.log("| --- | ---: | ---: | ---: | ---: |");
let isBetter = true;
for (const share of ROOMS) {
  const limitBytes = share * workingSet;
  const limits = { limitBytes, lowWaterBytes: limitBytes * LOW_WATER, graceMs: 0 };
  const [lru, lfu, s3Fifo] = [createLru, createLfu, createS3Fifo].map((create) =>
    simulate(create(limits), trace),
  );
  const rates = [lru, lfu, s3Fifo, boundHitRates(trace, limitBytes)];
  const cells = rates.map((rate) => (rate ? formatRates(rate) : ""));
  console.log(`| ${share * 100} % of the files | ${cells.join(" | ")} |`);
  if (share === 0.5) isBetter = (s3Fifo?.requests ?? 0) > (lru?.requests ?? 1);
}
console.log("\nEach cell: share of the requests that hit, and of the bytes.");
if (!isBetter) console.log("FAILED S3-FIFO has no more hits than LRU in half of the working set");
process.exitCode = isBetter ? 0 : 1;

function formatRates({ requests, bytes }: HitRates): string {
  return `${(requests * 100).toFixed(1)} %, ${(bytes * 100).toFixed(1)} %`;
}
