/**
 * How much storage caches take after many pushes. Compares go-accel with one archive of both caches
 * under a rolling key, which teams use: the newest archive is restored, and a whole one is stored
 * after each push.
 *
 * The pushes are random edits of the kinds in replay/history.ts. The rolling archive is not really
 * restored and saved. A machine that is not thrown away has, after each push, what the newest
 * archive would bring and what the job would add. That is packed as the cache client packs it. The
 * same machine is the floor. Exits with 1 if ours reused other tests, or if a goal is missed.
 *
 * The project is a small one (replay/profile.ts, at `--scale`), so that 50 pushes take less than 25
 * minutes on two cores that do nothing else. Only the share and the deviation mean something. The
 * sizes do not.
 *
 *   node bench/replay-storage.ts [--pushes 50] [--scale 0.2] [--seed 1] [--dir FOLDER] [--remove]
 *                                [--json FILE]
 */
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { formatBytes, formatShare } from "../src/report/format.ts";
import { table } from "../src/report/markdown/markdown.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import { planRandomPushes } from "./replay/history.ts";
import { planProject } from "./replay/project.ts";
import { setStage } from "./replay/stage.ts";
import {
  MAX_DEVIATION,
  MAX_SHARE,
  measureArchive,
  type PushStorage,
  summarizeStorage,
} from "./replay/storage.ts";
import { compareTests } from "./replay/test-results.ts";
import { startContender } from "./replay/ways.ts";

const { values: options } = parseArgs({
  options: {
    pushes: { type: "string", default: "50" },
    scale: { type: "string", default: "0.2" },
    seed: { type: "string", default: "1" },
    dir: { type: "string", default: tmpdir() },
    remove: { type: "boolean", default: false },
    json: { type: "string" },
  },
});

const root = mkdtempSync(path.join(options.dir, "go-accel-storage-"));
process.env["TMPDIR"] = root;
const project = planProject(Number(options.seed), Number(options.scale));
const pushes = planRandomPushes(project, Number(options.pushes));
const stage = await setStage(pushes, root);
const ciOptions = {
  parentDir: root,
  hostEnv: { TMPDIR: root },
  used: options.remove ? ("removed" as const) : ("aside" as const),
};
const ours = await startContender("ours", stage.goEnv, ciOptions);
const rolling = await startContender("floor", stage.goEnv, ciOptions);
const storage: PushStorage[] = [];
const failures: string[] = [];
try {
  for (const [index, { kind, what }] of pushes.entries()) {
    const checkout = stage.origin.checkout(index);
    const kept = await rolling.run(checkout);
    const { homeDir } = rolling.ci;
    const combinedBytes = await measureArchive([
      path.join(homeDir, "go", "pkg", "mod"),
      path.join(homeDir, ".cache", "go-build"),
    ]);
    const { tests, restoredBytes, storedBytes } = await ours.run(checkout);
    storage.push({ kind, what, restoredBytes, storedBytes, combinedBytes });
    const { fewer, more } = compareTests(kept.tests, tests);
    if (fewer.length > 0) failures.push(`push ${index}, ${kind}: ran again: ${fewer.join(", ")}`);
    if (more.length > 0) failures.push(`push ${index}, ${kind}: only reused: ${more.join(", ")}`);
    console.error(`push ${index}, ${kind}: stored ${formatBytes(storedBytes)}`);
  }
} finally {
  for (const { ci } of [ours, rolling]) await ci.close();
  await stage.close();
  await removeTree(root);
}
report();

function report(): void {
  const rows = storage.map((push, index) => [
    String(index),
    `${push.kind} (${push.what})`,
    formatBytes(push.restoredBytes),
    formatBytes(push.storedBytes),
    formatBytes(push.combinedBytes),
  ]);
  const header = ["push", "", "restored by ours", "stored by ours", "stored by a rolling key"];
  console.log(`${table(header, rows)}\n`);
  const summary = summarizeStorage(storage);
  const { minBytes, medianBytes, maxBytes } = summary.restored;
  console.log(
    `stored: ${formatBytes(summary.storedBytes)} of ${formatBytes(summary.combinedBytes)}, ` +
      `which is ${formatShare(summary.storedBytes, summary.combinedBytes)}; asked: ` +
      `at most ${MAX_SHARE * 100} %: ${verdict(summary.share <= MAX_SHARE)}`,
  );
  console.log(
    `restored: ${formatBytes(minBytes)} to ${formatBytes(maxBytes)}, median ` +
      `${formatBytes(medianBytes)}, at most ${(summary.deviation * 100).toFixed(1)} % away from it; ` +
      `asked: ${MAX_DEVIATION * 100} %: ${verdict(summary.deviation <= MAX_DEVIATION)}`,
  );
  for (const failure of failures) console.log(`FAILED ${failure}`);
  const isReached = summary.share <= MAX_SHARE && summary.deviation <= MAX_DEVIATION;
  process.exitCode = isReached && failures.length === 0 ? 0 : 1;
  if (options.json !== undefined) {
    const { scale, seed } = options;
    const text = JSON.stringify({ scale, seed, summary, failures, pushes: storage }, null, 2);
    writeFileSync(options.json, `${text}\n`);
  }
}

function verdict(isReached: boolean): string {
  return isReached ? "reached" : "missed";
}
