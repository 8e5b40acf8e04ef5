/**
 * All checks: style, types, generated files, and the five test projects; `--full` runs the cases that
 * are driven with a go command with all the versions that they know, and all recipes of
 * `test/invisible`. Ends with the slowest files, the reasons of skipped tests, and one line,
 * `N passed, N failed`.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdtempSync, readFileSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";
import { text } from "node:stream/consumers";
import { removeTree } from "../test/support/temp-dir.ts";
import { findMemoryDisk } from "./support/memory-disk.ts";
import { addTallies, NO_TESTS, renderTally, type Tally } from "./support/tally.ts";
import { TALLY_FILE } from "./support/tally-reporter.ts";

const root = path.join(import.meta.dirname, "..");
const bin = (name: string) => path.join(root, "node_modules", ".bin", name);
const scratch = mkdtempSync(path.join(findMemoryDisk() ?? tmpdir(), "go-accel-test-"));
// Some tests run steps as another user, who must be able to reach what is below.
chmodSync(scratch, 0o711);
const env = {
  ...process.env,
  // All that the tests write is below this folder, and goes with it.
  TMPDIR: scratch,
  ...(process.argv.includes("--full") ? { GO_ACCEL_TEST_FULL: "1" } : {}),
};

interface Check {
  readonly title: string;
  readonly command: string;
  readonly args: readonly string[];
}

const node = (title: string, ...args: string[]) => ({ title, command: process.execPath, args });
const QUICK_CHECKS: readonly Check[] = [
  { title: "style", command: bin("biome"), args: ["check", "."] },
  { title: "types", command: bin("tsc"), args: ["-p", "."] },
  { title: "nothing is unused", command: bin("knip"), args: [] },
  node("generated docs are fresh", "scripts/generate-docs.ts", "--check"),
];
const DIST_IS_FRESH = node("dist is fresh", "scripts/check-dist.ts");
const PREPARE = node("programs that tests run are built", "scripts/prepare-tests.ts");

const CORES = availableParallelism();
/**
 * Many tests of processes wait for sockets, time limits and pauses more than they compute: with twice
 * as many files at a time as there are cores, none is idle.
 */
const WAITING_WORKERS = 2 * CORES;

process.exitCode = (await runAll()).failed > 0 ? 1 : 0;
await removeTree(scratch);

async function runAll(): Promise<Tally> {
  // What fails most often, and fast, comes first.
  const quick = await Promise.all([
    runChecks(QUICK_CHECKS),
    runVitest(["unit"], [`--maxWorkers=${CORES}`]),
    runChecks([PREPARE]),
  ]);
  const tallies = [...quick];
  if (addTallies(quick).failed > 0) console.log("The other tests were not run.");
  else {
    const projects = ["integration", "conformance", "e2e", "invisible"];
    tallies.push(
      ...(await Promise.all([
        runVitest(projects, [`--maxWorkers=${WAITING_WORKERS}`]),
        // Beside the tests, since the bundler uses one core only.
        runChecks([DIST_IS_FRESH]),
      ])),
    );
  }
  const all = addTallies(tallies);
  console.log(renderTally(all));
  return all;
}

async function runChecks(checks: readonly Check[]): Promise<Tally> {
  const tallies: Tally[] = [];
  for (const { title, command, args } of checks) {
    const child = spawn(command, args, { cwd: root, env, stdio: ["ignore", "pipe", "pipe"] });
    const [status, out, err] = await Promise.all([
      exitCode(child),
      text(child.stdout),
      text(child.stderr),
    ]);
    const ok = status === 0;
    // What one says is not mixed with what another does meanwhile.
    process.stdout.write(`${out}${err}${ok ? "ok    " : "FAILED"} ${title}\n`);
    tallies.push({ ...NO_TESTS, [ok ? "passed" : "failed"]: 1 });
  }
  return addTallies(tallies);
}

/** A run that ends without results (a crash, no test found) counts as one failure. */
async function runVitest(projects: readonly string[], args: readonly string[]): Promise<Tally> {
  const file = path.join(scratch, `${projects.join("-")}.json`);
  const child = spawn(
    bin("vitest"),
    ["run", ...projects.map((name) => `--project=${name}`), ...args],
    { cwd: root, env: { ...env, [TALLY_FILE]: file }, stdio: "inherit" },
  );
  const status = await exitCode(child);
  const tally = readTally(file);
  const isSilent = status !== 0 && tally.failed === 0;
  return isSilent ? { ...tally, failed: 1 } : tally;
}

/** Null if a signal ended it. */
async function exitCode(child: ChildProcess): Promise<number | null> {
  const [code]: [number | null] = (await once(child, "close")) as [number | null];
  return code;
}

function readTally(file: string): Tally {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    console.error(error);
    return { ...NO_TESTS, failed: 1 };
  }
}
