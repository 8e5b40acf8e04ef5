/**
 * Everything that must hold before a change lands: style, types, generated files, and the four
 * test projects. Ends with one line, `N passed, N failed`. With `--full` the conformance tests have
 * every version of go, and not only the oldest and the installed one.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { availableParallelism, tmpdir } from "node:os";
import path from "node:path";

const root = path.join(import.meta.dirname, "..");
const bin = (name: string) => path.join(root, "node_modules", ".bin", name);
const scratch = mkdtempSync(path.join(tmpdir(), "go-accel-test-"));

interface Tally {
  passed: number;
  failed: number;
  skipped: number;
}

const CHECKS: readonly (readonly [title: string, command: string, args: readonly string[]])[] = [
  ["style", bin("biome"), ["check", "."]],
  ["types", bin("tsc"), ["-p", "."]],
  ["generated docs are fresh", process.execPath, ["scripts/generate-docs.ts", "--check"]],
  ["dist is fresh", process.execPath, ["scripts/check-dist.ts"]],
];

/**
 * Most tests wait for go or for sockets more than they compute, so two files at a time are faster
 * even on two cores, of which Vitest would leave one idle. A job of the runner uses every core.
 */
const WORKERS = Math.max(2, availableParallelism());
const RUNS: readonly (readonly string[])[] = [
  ["--project=unit", "--project=integration", "--project=conformance", `--maxWorkers=${WORKERS}`],
  ["--project=e2e"],
];

if (process.argv.includes("--full")) process.env["GO_ACCEL_TEST_FULL"] = "1";

const tallies = [...CHECKS.map(runCheck), ...RUNS.map(runVitest)];
rmSync(scratch, { recursive: true });
const total = (field: keyof Tally) => tallies.reduce((sum, tally) => sum + tally[field], 0);
const skipped = total("skipped");
console.log(
  `${total("passed")} passed, ${total("failed")} failed${skipped > 0 ? `, ${skipped} skipped` : ""}`,
);
process.exitCode = total("failed") > 0 ? 1 : 0;

function runCheck([title, command, args]: (typeof CHECKS)[number]): Tally {
  const { status } = spawnSync(command, args, { cwd: root, stdio: "inherit" });
  const ok = status === 0;
  console.log(`${ok ? "ok    " : "FAILED"} ${title}`);
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** A run that ends without results (a crash, no test found) counts as one failure. */
function runVitest(args: readonly string[], run: number): Tally {
  const outputFile = path.join(scratch, `vitest-${run}.json`);
  const { status } = spawnSync(
    bin("vitest"),
    ["run", ...args, "--reporter=default", "--reporter=json", `--outputFile.json=${outputFile}`],
    { cwd: root, stdio: "inherit" },
  );
  const tally = readTally(outputFile);
  const silentFailure = status !== 0 && tally.failed === 0;
  return silentFailure ? { ...tally, failed: 1 } : tally;
}

function readTally(file: string): Tally {
  try {
    const results: unknown = JSON.parse(readFileSync(file, "utf8"));
    return {
      passed: countOf(results, "numPassedTests"),
      failed: countOf(results, "numFailedTests"),
      skipped: countOf(results, "numPendingTests"),
    };
  } catch (error) {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  }
}

function countOf(results: unknown, field: string): number {
  if (typeof results !== "object" || results === null) throw new Error("no test results");
  const value: unknown = Object.entries(results).find(([name]) => name === field)?.[1];
  if (typeof value !== "number") throw new Error(`test results without ${field}`);
  return value;
}
