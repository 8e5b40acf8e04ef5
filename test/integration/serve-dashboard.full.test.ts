import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import {
  hasPrometheus,
  NO_PROMETHEUS,
  type RunningPrometheus,
  startPrometheus,
} from "../support/prometheus.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { makeServeBucket } from "./support/serve-bucket-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const DEPLOY = join(import.meta.dirname, "..", "..", "deploy");
const RULES = join(DEPLOY, "prometheus", "alerts.yaml");
const LIB = { path: "example.com/lib", version: "v1.0.0" };
const LIST = `/${LIB.path}/@v/list`;
const BUILD_TIMEOUT_MS = 300_000;
/** Grafana takes four times the interval of scrapes, which is a second here. */
const RATE_INTERVAL = "4s";

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
}, BUILD_TIMEOUT_MS);
afterAll(() => gateway?.close());

async function ask(url: string, headers: Record<string, string> = {}): Promise<number> {
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  return answer.status;
}

/** The queries of the dashboard for some instances, as Grafana fills its variables in. */
async function dashboardQueries(instance: string): Promise<{ panel: string; expr: string }[]> {
  const dashboard: { panels: { title: string; targets: { expr: string }[] }[] } = JSON.parse(
    await readFile(join(DEPLOY, "grafana", "go-accel.json"), "utf8"),
  );
  return dashboard.panels.flatMap(({ title, targets }) =>
    targets.map(({ expr }) => ({
      panel: title,
      expr: expr.replaceAll("$__rate_interval", RATE_INTERVAL).replaceAll("$instance", instance),
    })),
  );
}

/** The expression with comparisons that give 0 or 1, and not nothing, if they do not hold. */
function alwaysAnswering(expr: string): string {
  return expr.replaceAll(/ (>|==)\s+(?=\d|on\b)/g, " $1 bool ");
}

/** A server that all is well with: a bucket, a limit, and traffic of each kind. */
async function startHealthy() {
  const bucket = await makeServeBucket(gateway);
  const mirror = await startMirror({ modules: [LIB] });
  const server = await bucket.start({ mirrors: mirror.url, size: "1GB" });
  const paths = ["list", "v1.0.0.info", "v1.0.0.mod", "v1.0.0.zip"];
  return {
    host: new URL(server.url).host,
    async work() {
      for (const path of paths) await ask(`${server.url}/${LIB.path}/@v/${path}`);
    },
  };
}

/** One whose mirror fails after its first answer, whose bucket does not exist, and that refuses clients. */
async function startTroubled() {
  const mirror = await startMirror({ modules: [LIB] });
  const authorization = "Bearer token";
  const server = await startServer({
    mirrors: mirror.url,
    more: [
      "freshness: { list: 0s }",
      'metrics: { listen: "127.0.0.1:0" }',
      `tokens: [{ name: ci, sha256: "${hash("sha256", "token", "hex")}" }]`,
    ].join("\n"),
    store: { s3: { bucket: "no-such-bucket", endpoint: gateway.url, "path-style": true } },
    env: gateway.env,
  });
  expect(await ask(`${server.url}${LIST}`, { authorization })).toBe(200);
  await mirror.close();
  const [, metrics = ""] = /metrics on (http:\S+)\/metrics/.exec(server.log()) ?? [];
  let count = 0;
  return {
    host: new URL(metrics).host,
    async work() {
      await ask(`${server.url}${LIST}`, { authorization });
      await ask(`${server.url}/example.com/m${++count}/@v/v1.0.0.zip`, { authorization });
      await ask(`${server.url}${LIST}`);
    },
  };
}

/** The panels and metrics of queries that have no answer. Throws if Prometheus cannot read one. */
async function emptyQueries(
  prometheus: RunningPrometheus,
  queries: readonly { panel: string; expr: string }[],
): Promise<string[]> {
  const found = await Promise.all(
    queries.map(async (query) => ({ ...query, samples: await prometheus.query(query.expr) })),
  );
  return found
    .filter(({ samples }) => samples.length === 0)
    .map(({ panel, expr }) => `${panel}: ${/go_accel_serve_\w+/.exec(expr)?.[0] ?? expr}`);
}

describe("the dashboard and the alerts, in a real Prometheus", () => {
  test("have an answer to each query, but for faults that there were not", async ({ skip }) => {
    skip(!hasPrometheus(), NO_PROMETHEUS);
    const [healthy, troubled] = [await startHealthy(), await startTroubled()];
    const prometheus = await startPrometheus({
      targets: [healthy.host, troubled.host],
      rulesFile: RULES,
    });
    onTestFinished(prometheus.close);
    const both = await dashboardQueries(".*");
    expect(both.length).toBeGreaterThan(20);
    const work = async () => {
      await healthy.work();
      await troubled.work();
      return emptyQueries(prometheus, both);
    };
    await expect.poll(work, { timeout: 40_000, interval: 500 }).toEqual([]);

    const alone = await dashboardQueries(healthy.host.replaceAll(".", "\\\\."));
    expect(await emptyQueries(prometheus, alone)).toEqual([
      "Faults: go_accel_serve_bucket_faults_total",
      "Faults: go_accel_serve_stale_answers_total",
      "Refused requests: go_accel_serve_refused_requests_total",
    ]);
    const failed = both.find(({ panel }) => panel === "Failed requests");
    const [ratio] = await prometheus.query(failed?.expr ?? "");
    expect(ratio?.value).toBeGreaterThan(0);
    expect(ratio?.value).toBeLessThan(1);

    const alerts = await prometheus.alerts();
    expect(alerts.length).toBeGreaterThan(10);
    expect(alerts.filter(({ health }) => health !== "ok")).toEqual([]);
    const silent = [];
    for (const { name, expr } of alerts) {
      const comparing = alwaysAnswering(expr);
      // `up == 0` alone has no label that could be wrong.
      if (!comparing.includes("bool")) throw new Error(`${name} compares with nothing`);
      if ((await prometheus.query(comparing)).length === 0) silent.push(name);
    }
    expect(silent).toEqual([]);
    const findNames = async () => {
      const firing = await prometheus.query("ALERTS");
      return firing.map(({ metric }) => `${metric["alertname"]} ${metric["instance"]}`);
    };
    const expected = ["GoAccelNoMirror", "GoAccelFailsRequests", "GoAccelBucketFails"].map(
      (name) => `${name} ${troubled.host}`,
    );
    // Rules are worked out after the queries have their answers.
    await expect.poll(findNames, { timeout: 20_000 }).toEqual(expect.arrayContaining(expected));
    expect((await findNames()).filter((name) => name.endsWith(healthy.host))).toEqual([]);
  });
});
