/**
 * Jobs whose only mirror is in trouble, with go-accel, beside go alone on a copy of the mirror that
 * has no faults:
 *
 *   refusals    one request in three is answered with 502, and the list goes on behind a comma
 *   slow start  the first byte of one zip takes 45 s, on both mirrors
 *   slow rate   a zip of 330 MB arrives with 1 MB/s for each connection, on both mirrors
 *
 * Both ways run at the same time, since most of it is waiting. A job must end well, and its download
 * may not take longer than go alone by more than the faults explain. Takes 7 minutes and 2 GB of
 * disk.
 *
 *   node bench/patience.ts [--cases refusals,slow-start,slow-rate]
 */
import { mkdir, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { formatMs } from "../src/report/format.ts";
import { DEFAULT_BUDGETS } from "../src/upstream/budgets.ts";
import { ACTION, createMachine } from "../test/support/e2e/machine.ts";
import { makeModuleGraph, writeConsumer } from "../test/support/module-graph.ts";
import type { JobResult, Step } from "../test/support/runner.ts";
import { makeKeptTempDir, removeTree } from "../test/support/temp-dir.ts";
import { writeLargeModule } from "./support/large-module.ts";
import {
  startTroubledMirror,
  type Trouble,
  type TroubledMirror,
  writeSite,
} from "./support/troubled-mirror.ts";

const MODULES = 60;
const SLOW_START_MS = 45_000;
const BYTES_PER_SECOND = 1_000_000;
const LARGE_MIB = 315;
/** Besides the faults: two cores for both ways, and one copy more of each zip. */
const TOLERANCE = { baseMs: 3_000, share: 0.05 };
const DOWNLOAD: Step = { kind: "run", name: "go mod download", run: "go mod download" };
const VERIFY: Step = { kind: "run", name: "go mod verify", run: "go mod verify" };

/** A mirror in trouble, and what a job needs of it. */
interface Case {
  title: string;
  /** Folder of what both mirrors serve. */
  site: string;
  trouble: Trouble;
  /** Of the mirror that go alone asks. */
  healthy: Trouble;
  writeCheckout(dir: string): Promise<void>;
}

interface Way {
  name: string;
  job: JobResult;
  mirror: Pick<TroubledMirror, "requests">;
}

const { values } = parseArgs({
  options: { cases: { type: "string", default: "refusals,slow-start,slow-rate" } },
});
const root = await makeKeptTempDir("patience");
const makers: Record<string, (site: string) => Promise<Case>> = {
  refusals: makeRefusals,
  "slow-start": makeSlowStart,
  "slow-rate": makeSlowRate,
};
const differences: string[] = [];
const failures: string[] = [];
try {
  console.log(
    "| Mirror | Way | Ended with | First step | Download | Last step | Requests | 502 | Most for one zip |",
  );
  console.log("| --- | --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |");
  for (const name of values.cases.split(",")) {
    const site = path.join(root, name);
    await mkdir(site);
    const make = makers[name];
    if (!make) throw new Error(`no case "${name}"`);
    await compare(await make(site));
  }
} finally {
  await removeTree(root);
}
console.log(`\n${differences.map((line) => `- ${line}\n`).join("")}`);
for (const failure of failures) console.log(`FAILED ${failure}`);
process.exitCode = failures.length === 0 ? 0 : 1;

async function makeRefusals(site: string): Promise<Case> {
  const title = "502 for one request in three";
  return { ...(await makeGraph(site)), title, trouble: { refusesEvery: 3 }, healthy: {} };
}

async function makeSlowStart(site: string): Promise<Case> {
  const graph = await makeGraph(site);
  const trouble = { slowStart: { path: graph.zipPath, delayMs: SLOW_START_MS } };
  const title = `${formatMs(SLOW_START_MS)} until the first byte of one zip`;
  return { ...graph, title, trouble, healthy: trouble };
}

async function makeSlowRate(site: string): Promise<Case> {
  const large = await writeLargeModule(site, LARGE_MIB);
  const trouble = { bytesPerSecond: BYTES_PER_SECOND };
  return {
    title: "1 MB/s, one zip of 330 MB",
    site,
    trouble,
    healthy: trouble,
    async writeCheckout(dir) {
      const [name = "", version = ""] = large.sumLines[0]?.split(" ") ?? [];
      const goMod = `module example.com/consumer\n\ngo 1.21\n\nrequire ${name} ${version}\n`;
      await mkdir(dir, { recursive: true });
      await writeFile(path.join(dir, "go.mod"), goMod);
      await writeFile(path.join(dir, "go.sum"), `${large.sumLines.join("\n")}\n`);
    },
  };
}

/** Many small modules, and the path of one zip among them. */
async function makeGraph(site: string) {
  const modules = makeModuleGraph({ count: MODULES, paddingBytes: 20_000 });
  await writeSite(site, modules);
  return {
    site,
    zipPath: "/example.com/graph/dep07/@v/v1.0.0.zip",
    writeCheckout: (dir: string) => writeConsumer(dir, modules),
  };
}

async function compare({ title, site, trouble, healthy, writeCheckout }: Case): Promise<void> {
  const run = (name: string, of: Trouble, steps: readonly Step[]) =>
    runWay(name, site, of, steps, writeCheckout);
  const [alone, ours] = await Promise.all([
    run(trouble === healthy ? "go alone" : "go alone, no faults", healthy, [DOWNLOAD, VERIFY]),
    run("go-accel", trouble, [ACTION, DOWNLOAD, VERIFY]),
  ]);
  const ways = [alone, ours];
  // What patience is for: without it the job fails.
  if (trouble !== healthy) ways.push(await run("go alone", trouble, [DOWNLOAD, VERIFY]));
  for (const way of ways) console.log(`| ${title} | ${describe(way).join(" | ")} |`);
  judge(title, alone, ours);
}

async function runWay(
  name: string,
  site: string,
  trouble: Trouble,
  steps: readonly Step[],
  writeCheckout: Case["writeCheckout"],
): Promise<Way> {
  const mirror = await startTroubledMirror(site, trouble);
  const machine = await createMachine({ moduleCount: 1 });
  try {
    await writeCheckout(machine.runner.workspace);
    const env = { GOPROXY: `${mirror.url},direct` };
    const usesAction = steps.some(({ kind }) => kind === "action");
    const job = usesAction
      ? await machine.run({ steps, env })
      : await machine.runner.runJob({ name: "build", steps, env });
    return { name, job, mirror };
  } finally {
    await machine.close();
    await mirror.close();
  }
}

function describe({ name, job, mirror: { requests } }: Way): (string | number)[] {
  const first = job.steps.find(({ phase }) => phase === "main");
  const last = job.steps.find(({ phase }) => phase === "post");
  const asked = countByPath(requests.filter(({ path: asked }) => asked.endsWith(".zip")));
  return [
    name,
    `${job.conclusion}, exit code ${downloadOf(job).exitCode}`,
    first ? formatMs(first.durationMs) : "–",
    formatMs(downloadOf(job).durationMs),
    last ? formatMs(last.durationMs) : "–",
    requests.length,
    refusals(requests).length,
    Math.max(0, ...asked.values()),
  ];
}

function judge(title: string, alone: Way, ours: Way): void {
  const fail = (what: string) => failures.push(`${title}: ${what}`);
  for (const { name, job } of [alone, ours]) {
    if (job.conclusion !== "success") fail(`${name} ended with ${job.conclusion}`);
  }
  const aloneMs = downloadOf(alone.job).durationMs;
  const moreMs = downloadOf(ours.job).durationMs - aloneMs;
  const explainedMs = longestWaitMs(ours.mirror.requests);
  differences.push(
    `${title}: the download took ${formatMs(Math.abs(moreMs))} ${moreMs < 0 ? "less" : "more"} ` +
      `with go-accel; the faults explain up to ${formatMs(explainedMs)} more`,
  );
  const toleranceMs = TOLERANCE.baseMs + TOLERANCE.share * aloneMs;
  if (moreMs > explainedMs + toleranceMs) fail(`${formatMs(moreMs)} slower than go alone`);
}

/**
 * The pauses that the refusals of one .mod and one .zip can have cost at most: others run side by
 * side with them, and go asks for zips after it has read every go.mod.
 */
function longestWaitMs(requests: TroubledMirror["requests"]): number {
  const refused = countByPath(refusals(requests));
  const longest = (end: string) =>
    Math.max(
      0,
      ...[...refused].map(([asked, times]) => (asked.endsWith(end) ? pausesMs(times) : 0)),
    );
  return longest(".mod") + longest(".zip");
}

function pausesMs(times: number): number {
  const { retryDelayMs, maxRetryDelayMs } = DEFAULT_BUDGETS;
  return Array.from({ length: times }, (_, index) =>
    Math.min(maxRetryDelayMs, retryDelayMs * 2 ** index),
  ).reduce((sum, delayMs) => sum + delayMs, 0);
}

function refusals(requests: TroubledMirror["requests"]): TroubledMirror["requests"] {
  return requests.filter(({ status }) => status === 502);
}

function countByPath(requests: TroubledMirror["requests"]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { path: asked } of requests) counts.set(asked, (counts.get(asked) ?? 0) + 1);
  return counts;
}

function downloadOf(job: JobResult): JobResult["steps"][number] {
  const step = job.steps.find(({ name }) => name === DOWNLOAD.name);
  if (!step) throw new Error("the job did not get to the download");
  return step;
}
