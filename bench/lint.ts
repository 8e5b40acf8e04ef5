/**
 * What the layers of linters' caches save: the sample project is linted on a new machine, once more
 * without a change, and after a change. Findings must be the same with and without a cache.
 *
 *     node bench/lint.ts [linter...]      staticcheck, golangci-lint, golangci-lint-2.12
 *
 * Builds the linters before it measures. Needs a build of the action (`npm run build`).
 */
import { cpSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { formatBytes } from "../src/report/format.ts";
import { type GoProgram, goProgram } from "../test/support/prepared/go-programs.ts";
import type { Step } from "../test/support/runner.ts";
import { removeTree } from "../test/support/temp-dir.ts";
import { ACCEL_STEP, type FinishedJob, readGoEnv, SAMPLE_DIR, startCi } from "./support/ci.ts";

interface Linter {
  program: GoProgram;
  /** Name of its file on the machine. */
  name: string;
  /** A finding is not a failure here. */
  command: string;
}

const GOLANGCI = { name: "golangci-lint", command: "golangci-lint run --issues-exit-code 0 ./..." };
const LINTERS: readonly Linter[] = [
  { program: "staticcheck", name: "staticcheck", command: "staticcheck ./... || [ $? -eq 1 ]" },
  { program: "golangci-lint", ...GOLANGCI },
  { program: "golangci-lint-2.12", ...GOLANGCI },
];
const LINT = "lint";

const asked = process.argv.slice(2);
const chosen = LINTERS.filter(({ program }) => asked.length === 0 || asked.includes(program));
if (chosen.length < Math.max(1, asked.length)) throw new Error(`unknown: ${asked.join(", ")}`);

/** The sample, and the same with a function more in a package that others import. */
const changed = mkdtempSync(path.join(tmpdir(), "go-accel-lint-"));
try {
  cpSync(SAMPLE_DIR, changed, { recursive: true });
  const file = path.join(changed, "internal", "catalog", "money.go");
  writeFileSync(file, `${readFileSync(file, "utf8")}\n// Cents is new.\nconst Cents = 100\n`);
  for (const linter of chosen) await measure(linter, await goProgram(linter.program));
} finally {
  await removeTree(changed);
}

async function measure({ program, name, command }: Linter, file: string): Promise<void> {
  const install = `mkdir -p "$HOME/go/bin" && ln -s '${file}' "$HOME/go/bin/${name}"`;
  const lint: Step[] = [
    { kind: "run", name: "install", run: install },
    { kind: "run", name: LINT, run: `export PATH="$HOME/go/bin:$PATH"; ${command}` },
  ];
  const ci = await startCi("lint", readGoEnv());
  const rows: [string, FinishedJob][] = [];
  try {
    const plain = await ci.runJob(SAMPLE_DIR, lint);
    const plainChanged = await ci.runJob(changed, lint);
    rows.push(["without go-accel", plain], ["without, changed", plainChanged]);
    const steps = [ACCEL_STEP, ...lint];
    for (const [title, source] of [
      ["first job", SAMPLE_DIR],
      ["nothing changed", SAMPLE_DIR],
      ["a package changed", changed],
    ] as const) {
      rows.push([title, await ci.runJob(source, steps)]);
    }
    console.log(`\n${program}: ${command}`);
    for (const [title, job] of rows) console.log(describe(title, job));
    const [cold] = rows;
    const again = rows.find(([title]) => title === "nothing changed");
    if (!cold || !again) throw new Error("a job is missing");
    console.log(`lint step ${ratio(lintMs(cold[1]), lintMs(again[1]))} × as fast as cold`);
    console.log(`whole job ${ratio(cold[1].durationMs, again[1].durationMs)} × as fast as cold`);
    const findings = new Set(rows.map(([, job]) => findingsOf(job)));
    console.log(findings.size === 1 ? "all findings are the same" : "FINDINGS DIFFER");
    if (findings.size !== 1) process.exitCode = 1;
  } finally {
    await ci.close();
  }
}

function describe(title: string, job: FinishedJob): string {
  const { linters = [], restores = [], saves = [] } = job.report ?? {};
  const [used] = linters;
  const bytes = (layers: readonly { name: string; sizeBytes?: number | undefined }[]) =>
    layers.find(({ name }) => name === used?.name)?.sizeBytes;
  const [restored, saved] = [bytes(restores), bytes(saves)];
  return [
    title.padEnd(18),
    `lint ${seconds(lintMs(job))}`,
    `job ${seconds(job.durationMs)}`,
    ...(used ? [`${used.reused} reused, ${used.computed} added`] : []),
    ...(restored === undefined ? [] : [`${formatBytes(restored)} restored`]),
    ...(saved === undefined ? [] : [`${formatBytes(saved)} saved`]),
    ...(used?.findingsOnly === undefined ? [] : ["findings only"]),
  ].join("  ");
}

function lintMs(job: FinishedJob): number {
  const step = job.result.steps.find(({ name }) => name === LINT);
  if (!step) throw new Error("the job has no step that lints");
  return step.durationMs;
}

function findingsOf(job: FinishedJob): string {
  const log = job.result.steps.find(({ name }) => name === LINT)?.log ?? "";
  return log
    .split("\n")
    .filter((line) => /^[\w/.-]+\.go:\d+/.test(line))
    .join("\n");
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`.padStart(7);
}

function ratio(cold: number, warm: number): string {
  return (cold / warm).toFixed(1);
}
