/**
 * Checks that the comparison with the default branch tells a regression from noise, with real go
 * commands and the real action. There is a history of pushes. Then come pull requests that change
 * nothing, and pull requests in which the tests of one package take 30 % longer. Fails if one of
 * the former has a regression, or if one of the latter has none, or has it at another command.
 * Needs a machine that does nothing else, for some seven minutes.
 *
 *     node bench/regression.ts [pushes] [pull requests without] [pull requests with]
 */
import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { formatMs } from "../src/report/format.ts";
import type { RunReport } from "../src/report/model/model.ts";
import { ACTION_DIR } from "../test/support/e2e/repository.ts";
import { makeRepository } from "../test/support/git.ts";
import { createRunner, type Step } from "../test/support/runner.ts";
import { removeTree } from "../test/support/temp-dir.ts";

const [pushes = 20, unchanged = 20, planted = 3] = process.argv.slice(2).map(Number);
const PLANTED_COMMAND = "go test ./slow";
const TEST_MS = 4_000;
/** Each command mostly waits, so that other programs on the machine matter little. */
const QUICK_MS = 2_000;
const PLANTED_MS = TEST_MS * 1.3;
const PULL_REQUEST = { eventName: "pull_request", ref: "refs/pull/7/merge" } as const;

const root = mkdtempSync(path.join(tmpdir(), "go-accel-regression-"));
const goBin = path.join(execFileSync("go", ["env", "GOROOT"], { encoding: "utf8" }).trim(), "bin");
const runner = createRunner({
  root: path.join(root, "machine"),
  pathDirs: [goBin, "/usr/local/bin", "/usr/bin", "/bin"],
  goEnv: { GOPROXY: "off", GOSUMDB: "off", GOTOOLCHAIN: "local", CGO_ENABLED: "0" },
});
const steps: readonly Step[] = [
  {
    kind: "action",
    name: "go-accel",
    dir: ACTION_DIR,
    with: { "cache-backend": `dir:${path.join(root, "cache")}` },
  },
  ...["go build ./...", "go vet ./...", "go test ./quick", PLANTED_COMMAND].map(
    (run): Step => ({ kind: "run", run }),
  ),
];
let jobs = 0;

/** A checkout in which each test runs again, and only what is always compiled is compiled. */
function writeProject(testMs: number): void {
  const test = (name: string, ms: number) =>
    `package ${name}\n\nimport (\n\t"os"\n\t"testing"\n\t"time"\n)\n\nfunc Test(t *testing.T) {\n\tos.ReadFile("../stamp.txt")\n\ttime.Sleep(${ms} * time.Millisecond)\n}\n`;
  const files = {
    "go.mod": "module example.com/m\n\ngo 1.22\n",
    "stamp.txt": `${jobs}\n`,
    "quick/quick.go": "package quick\n",
    "quick/quick_test.go": test("quick", QUICK_MS),
    "slow/slow.go": "package slow\n",
    "slow/slow_test.go": test("slow", testMs),
  };
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(runner.workspace, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  if (jobs === 1) makeRepository(runner.workspace);
}

async function runJob(testMs: number, job: Partial<typeof PULL_REQUEST> = {}): Promise<RunReport> {
  jobs++;
  writeProject(testMs);
  let text = "";
  let file: string | undefined;
  const result = await runner.runJob({
    name: "build",
    runId: 10_000_000 + jobs,
    ...job,
    steps,
    onStep(event) {
      if (event.kind !== "finished") return;
      file ??= event.step.outputs["report"];
      if (event.step.phase === "post" && file) text = readFileSync(file, "utf8");
    },
  });
  if (result.conclusion !== "success" || text === "") {
    throw new Error(result.steps.map(({ log }) => log).join("\n"));
  }
  return JSON.parse(text);
}

function regressionsOf({ comparison }: RunReport): string[] {
  return (comparison?.commands ?? [])
    .filter(({ verdict }) => verdict === "regression")
    .map(({ command }) => command);
}

let wrong = 0;

function show(kind: string, report: RunReport, expected: readonly string[]): void {
  const found = regressionsOf(report);
  const isRight = String(found) === String(expected) && report.comparison?.status === "compared";
  if (!isRight) wrong++;
  const figure = report.comparison?.commands.find(({ command }) => command === PLANTED_COMMAND);
  const figures = figure
    ? `${formatMs(figure.nowMs)} now, ${formatMs(figure.baseMs)} ± ${formatMs(figure.madMs)} of ${figure.runs}`
    : (report.comparison?.reason ?? "no comparison");
  const verdict = found.length === 0 ? "no regression" : `regression: ${found.join(", ")}`;
  console.log(`${isRight ? "ok    " : "WRONG "} ${kind.padEnd(10)}${figures.padEnd(40)}${verdict}`);
}

try {
  // The first job has no warm layers, and compiles the longer test once.
  await runJob(PLANTED_MS);
  for (let push = 0; push < pushes; push++) await runJob(TEST_MS);
  console.log(`${pushes} pushes recorded; ${PLANTED_COMMAND} takes some ${formatMs(TEST_MS)}\n`);
  for (let pull = 0; pull < unchanged; pull++) {
    show("unchanged", await runJob(TEST_MS, PULL_REQUEST), []);
  }
  for (let pull = 0; pull < planted; pull++) {
    show("planted", await runJob(PLANTED_MS, PULL_REQUEST), [PLANTED_COMMAND]);
  }
  console.log(`\n${wrong === 0 ? "All as planted." : `${wrong} wrong.`}`);
  process.exitCode = wrong === 0 ? 0 : 1;
} finally {
  await removeTree(root);
}
