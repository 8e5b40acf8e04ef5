/**
 * The sample project in a job of GitLab CI with a bucket, and in a job of the action with GitHub's
 * cache: how much faster than the first job is the next one of each? Bucket and cache service are
 * equally far away. Each job runs on a new machine; the two take turns. Fails if the medians of the
 * next jobs differ by more than a tenth: the first ones do the same work, and run only once.
 *
 *   node bench/any-ci.ts [rounds]
 */
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { CreateBucketCommand } from "@aws-sdk/client-s3";
import { createS3Client } from "../src/cache/s3/client.ts";
import { formatMs } from "../src/report/format.ts";
import type { RunReport } from "../src/report/model/model.ts";
import type { Step } from "../test/support/runner.ts";
import { makeKeptTempDir, removeTree } from "../test/support/temp-dir.ts";
import { startGateway } from "../test/support/versitygw.ts";
import {
  ACCEL_STEP,
  type Ci,
  GO_STEPS,
  median,
  REPOSITORY_ROOT,
  readGoEnv,
  SAMPLE_DIR,
  SERVICE_MODEL,
  startCi,
} from "./support/ci.ts";
import { startPacedProxy } from "./support/paced-proxy.ts";

const ROUNDS = Number(process.argv[2] ?? 5);
const MAX_DIFFERENCE = 0.1;
const BUCKET = "go-cache";

const scratch = await makeKeptTempDir("any-ci");
const gateway = await startGateway();
const bucket = await startPacedProxy(gateway.url, SERVICE_MODEL);
await makeBucket();
const goEnv = readGoEnv();
const contenders: readonly { name: string; ci: Ci; steps: () => Step[] }[] = [
  { name: "action", ci: await startCi("any-ci-action", goEnv), steps: actionSteps },
  { name: "GitLab CI", ci: await startCi("any-ci-gitlab", goEnv), steps: gitlabSteps },
];

try {
  const [coldMs = []] = await measure("first job", 1);
  const [warmMs = [], ownMs = []] = await measure(`next job, median of ${ROUNDS}`, ROUNDS);
  for (const [index, { name }] of contenders.entries()) {
    const [cold = Number.NaN, warm = Number.NaN, own = Number.NaN] = [
      coldMs[index],
      warmMs[index],
      ownMs[index],
    ];
    const factor = (cold / warm).toFixed(1);
    console.log(`${name}: ${factor} times faster, ${formatMs(own)} of the next job go-accel's own`);
  }
  const [action = Number.NaN, gitlab = Number.NaN] = warmMs;
  console.log(`next jobs, GitLab CI / action: ${(gitlab / action).toFixed(2)}`);
  process.exitCode = Math.abs(gitlab / action - 1) <= MAX_DIFFERENCE ? 0 : 1;
} finally {
  for (const { ci } of contenders) await ci.close();
  await bucket.close();
  await gateway.close();
  await removeTree(scratch);
}

/** For each contender: median of the jobs' times, and of what go-accel itself took of them. */
async function measure(title: string, rounds: number): Promise<[number[], number[]]> {
  const timesMs: number[][] = contenders.map(() => []);
  const ownMs: number[][] = contenders.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { ci, steps }] of contenders.entries()) {
      const { durationMs, report = readReport() } = await ci.runJob(SAMPLE_DIR, steps());
      timesMs[index]?.push(durationMs);
      const { main, post } = report.cost;
      ownMs[index]?.push(main.wallMs + post.wallMs);
    }
  }
  const medians = timesMs.map(median);
  for (const [index, { name }] of contenders.entries()) {
    const all = timesMs[index]?.map((ms) => formatMs(ms)).join(", ");
    console.log(`${title}: ${name.padEnd(10)} ${formatMs(medians[index] ?? Number.NaN)} (${all})`);
  }
  return [medians, ownMs.map(median)];
}

function actionSteps(): Step[] {
  return [ACCEL_STEP, ...GO_STEPS];
}

/** That of the last GitLab job. */
function readReport(): RunReport {
  return JSON.parse(readFileSync(path.join(scratch, "report", "report.json"), "utf8"));
}

/** One step that knows nothing of GitHub: a shell with the variables and the script of a GitLab job. */
function gitlabSteps(): Step[] {
  const variables = {
    ...goEnv,
    CI: "true",
    GITLAB_CI: "true",
    CI_PROJECT_PATH: "group/storefront",
    CI_JOB_NAME: "test",
    CI_JOB_ID: String(Date.now()),
    CI_COMMIT_BRANCH: "main",
    CI_DEFAULT_BRANCH: "main",
    CI_PIPELINE_SOURCE: "push",
    GO_ACCEL_CACHE_BACKEND: `s3://${BUCKET}/storefront?endpoint=${bucket.url}`,
    GO_ACCEL_REPORT_DIR: path.join(scratch, "report"),
    ...gateway.env,
  };
  const lines = [
    'export CI_PROJECT_DIR="$PWD" CI_COMMIT_SHA="$(git rev-parse HEAD)"',
    'eval "$(go-accel restore --save-on-exit)"',
    ...GO_STEPS.map((step) => ("run" in step ? step.run : "")),
  ];
  const script = path.join(scratch, "script.sh");
  writeFileSync(script, `${lines.join("\n")}\n`);
  const assignments = Object.entries(variables).map(([name, value]) => `'${name}=${value}'`);
  const home = `HOME="$HOME" PATH="${makeCommand()}:$PATH"`;
  const run = `env -i ${home} ${assignments.join(" ")} bash -e ${script}`;
  return [{ kind: "run", name: "GitLab job", run }];
}

function makeCommand(): string {
  const dir = path.join(scratch, "bin");
  mkdirSync(dir, { recursive: true });
  const entry = path.join(process.env["ACCEL_ACTION_DIR"] || REPOSITORY_ROOT, "dist", "index.js");
  const text = `#!/bin/sh\nexec '${process.execPath}' '${entry}' "$@"\n`;
  writeFileSync(path.join(dir, "go-accel"), text, { mode: 0o755 });
  return dir;
}

async function makeBucket(): Promise<void> {
  const client = createS3Client(
    {
      kind: "s3",
      bucket: BUCKET,
      prefix: "",
      endpoint: gateway.url,
      region: undefined,
      pathStyle: true,
    },
    { ...gateway.env },
  );
  await client.send(new CreateBucketCommand({ Bucket: BUCKET }));
  client.destroy();
}
