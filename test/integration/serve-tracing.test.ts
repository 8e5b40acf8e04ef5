import { hash } from "node:crypto";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { findFreePort } from "../support/free-port.ts";
import { hasGitHttp, NO_GIT_HTTP } from "../support/git-http.ts";
import {
  type OtlpReceiver,
  type ReceivedSpan,
  startOtlpReceiver,
} from "../support/otlp-receiver.ts";
import { removeTree } from "../support/temp-dir.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { makeServeBucket } from "./support/serve-bucket-fixture.ts";
import { type RunningServer, type ServeOptions, startServer } from "./support/serve-fixture.ts";
import {
  makePrivateRepositories,
  LIB as PRIVATE_LIB,
  startPrivateServer,
  USER,
} from "./support/serve-private-fixture.ts";

const BUILD_TIMEOUT_MS = 300_000;
const LIB = { path: "example.com/lib", version: "v1.0.0" };
const MOD = "/example.com/lib/@v/v1.0.0.mod";
/** Spans are sent at once, nearly. */
const QUICK = { OTEL_BSP_SCHEDULE_DELAY: "20" };
const TRACE_ID = "0af7651916cd43dd8448eb211c80319c";
const TRACEPARENT = `00-${TRACE_ID}-b7ad6b7169203331-01`;

async function startCollector(): Promise<OtlpReceiver> {
  const collector = await startOtlpReceiver();
  onTestFinished(() => collector.close());
  return collector;
}

async function startTraced(
  collector: Pick<OtlpReceiver, "url">,
  { more = "", tracing = "", ...options }: Partial<ServeOptions> & { tracing?: string } = {},
): Promise<RunningServer> {
  const { url } = await startMirror({ modules: [LIB] });
  return startServer({
    mirrors: url,
    env: QUICK,
    ...options,
    more: `tracing: { endpoint: "${collector.url}"${tracing} }\n${more}`,
  });
}

async function ask(url: string, headers: Record<string, string> = {}): Promise<Response> {
  const answer = await fetch(url, { headers });
  await answer.arrayBuffer();
  return answer;
}

/** Spans of requests that clients sent. */
function requestsIn(collector: OtlpReceiver): ReceivedSpan[] {
  return collector.spans().filter(({ kind }) => kind === "server");
}

function below(collector: OtlpReceiver, parent: ReceivedSpan | undefined): ReceivedSpan[] {
  return collector
    .spans()
    .filter(({ parentSpanId }) => parent !== undefined && parentSpanId === parent.spanId);
}

describe("traces", () => {
  test("show where the answer to each request was looked for", async () => {
    const collector = await startCollector();
    const { url } = await startTraced(collector);
    const first = await ask(`${url}${MOD}`);
    await ask(`${url}${MOD}`);
    await ask(`${url}/healthz`);
    await expect.poll(() => requestsIn(collector)).toHaveLength(2);
    expect(collector.faults()).toEqual([]);
    const [fetched, remembered] = requestsIn(collector);
    expect(fetched).toMatchObject({
      parentSpanId: undefined,
      name: "GET /{module}/@v/{version}.mod",
      isError: false,
      attributes: {
        "http.request.method": "GET",
        "http.route": "/{module}/@v/{version}.mod",
        "http.response.status_code": 200,
        "go_accel.source": "mirror",
        "go_accel.module": LIB.path,
        "go_accel.version": LIB.version,
        "go_accel.request.id": first.headers.get("x-request-id"),
      },
      resource: { "service.name": "go-accel", "service.version": expect.any(String) },
    });
    expect(below(collector, fetched)).toMatchObject([
      { name: "disk", kind: "internal", attributes: { "go_accel.hit": false } },
      {
        name: "GET",
        kind: "client",
        attributes: { "server.address": "127.0.0.1", "http.response.status_code": 200 },
      },
    ]);
    expect(fetched?.events).toMatchObject([
      { name: "mirror", attributes: { "go_accel.outcome": "ok", "go_accel.attempt": 1 } },
    ]);
    expect(remembered?.attributes["go_accel.source"]).toBe("memory");
    expect(remembered?.traceId).not.toBe(fetched?.traceId);
    expect(below(collector, remembered)).toEqual([]);
  });

  test("give what waits for its turn to the request that waits", async () => {
    const collector = await startCollector();
    const held = Promise.withResolvers<void>();
    // More than are asked for at once.
    const modules = Array.from({ length: 70 }, (_, index) => ({
      path: `example.com/m${index}`,
      version: "v1.0.0",
    }));
    const mirror = await startMirror({ modules, heldUntil: held.promise });
    const { url } = await startTraced(collector, { mirrors: mirror.url });
    const answers = modules.map(({ path }) => ask(`${url}/${path}/@v/v1.0.0.mod`));
    await expect.poll(() => mirror.requests.length).toBeGreaterThan(40);
    held.resolve();
    await Promise.all(answers);
    await expect.poll(() => requestsIn(collector)).toHaveLength(modules.length);
    for (const request of requestsIn(collector)) {
      const sent = below(collector, request).filter(({ kind }) => kind === "client");
      expect(sent).toHaveLength(1);
    }
  });

  test("go on with a trace that a trusted server in front began, and with no other", async () => {
    const collector = await startCollector();
    const trusting = await startTraced(collector, { more: "trusted-proxies: [127.0.0.1]" });
    await ask(`${trusting.url}${MOD}`, { traceparent: TRACEPARENT });
    await expect
      .poll(() => requestsIn(collector))
      .toMatchObject([{ traceId: TRACE_ID, parentSpanId: "b7ad6b7169203331" }]);
    const other = await startTraced(collector);
    await ask(`${other.url}${MOD}`, { traceparent: TRACEPARENT });
    await expect.poll(() => requestsIn(collector)).toHaveLength(2);
    expect(requestsIn(collector)[1]?.traceId).not.toBe(TRACE_ID);
  });

  test("are named to the mirrors of the configuration, and to no others", async () => {
    const collector = await startCollector();
    const [own, other] = [await startMirror({ modules: [LIB] }), await startMirror({})];
    const list = `${other.url},${own.url}`;
    const tracing = `, propagate-to: ["${new URL(own.url).host}"]`;
    const { url } = await startTraced(collector, { mirrors: list, tracing });
    await ask(`${url}${MOD}`);
    await expect.poll(() => requestsIn(collector)).toHaveLength(1);
    const [request] = requestsIn(collector);
    const sent = below(collector, request).filter(({ kind }) => kind === "client");
    expect(other.requests.map(({ traceparent }) => traceparent)).toEqual([undefined]);
    const named = `00-${request?.traceId}-${sent[1]?.spanId}-01`;
    expect(own.requests.map(({ traceparent }) => traceparent)).toEqual([named]);
  });

  test("hold no private path, no token, and nothing that was refused", async () => {
    const collector = await startCollector();
    const token = "client-token";
    const { url } = await startTraced(collector, {
      more: [
        "no-mirror: secret.example.com",
        "no-checksum: hidden.example.com",
        `tokens: [{ name: ci, sha256: "${hash("sha256", token, "hex")}" }]`,
      ].join("\n"),
    });
    const authorization = `Bearer ${token}`;
    for (const module of ["secret.example.com/lib", "hidden.example.com/lib"]) {
      await ask(`${url}/${module}/@v/list?token=${token}`, { authorization });
    }
    await ask(`${url}/refused.example.com/lib/@v/list`);
    await ask(`${url}/no/path/of/the/protocol`, { authorization });
    await expect.poll(() => requestsIn(collector)).toHaveLength(4);
    expect(requestsIn(collector).at(2)?.attributes).toMatchObject({
      "http.response.status_code": 401,
      "go_accel.refused": "token",
    });
    for (const secret of [
      "secret.example",
      "hidden.example",
      "refused.example",
      token,
      "protocol/",
    ]) {
      expect(collector.text()).not.toContain(secret);
    }
  });

  test("are of as many requests as the configuration says", async () => {
    const collector = await startCollector();
    const { url } = await startTraced(collector, {
      tracing: ", sample: 0%",
      more: "trusted-proxies: [127.0.0.1]",
    });
    for (let count = 0; count < 5; count++) await ask(`${url}${MOD}`);
    await ask(`${url}${MOD}`, { traceparent: TRACEPARENT });
    await expect.poll(() => requestsIn(collector)).toHaveLength(1);
  });

  test("need no more than the variables of OpenTelemetry", async () => {
    const collector = await startCollector();
    const mirror = await startMirror({ modules: [LIB] });
    const env = {
      ...QUICK,
      OTEL_EXPORTER_OTLP_ENDPOINT: collector.url,
      OTEL_EXPORTER_OTLP_HEADERS: "x-collector-key=a-key",
      OTEL_SERVICE_NAME: "modules",
      OTEL_RESOURCE_ATTRIBUTES: "deployment.environment.name=staging",
    };
    const { url } = await startServer({ mirrors: mirror.url, env });
    await ask(`${url}${MOD}`);
    await expect
      .poll(() => requestsIn(collector))
      .toMatchObject([
        { resource: { "service.name": "modules", "deployment.environment.name": "staging" } },
      ]);
    expect(collector.headers[0]).toMatchObject({ "x-collector-key": "a-key" });
  });

  test("begin, and go elsewhere, on SIGHUP", async () => {
    const [first, second] = [await startCollector(), await startCollector()];
    const mirror = await startMirror({ modules: [LIB] });
    const options = { mirrors: mirror.url, env: QUICK };
    const server = await startServer(options);
    await ask(`${server.url}${MOD}`);
    for (const collector of [first, second]) {
      await server.configure({ ...options, more: `tracing: { endpoint: "${collector.url}" }` });
      const before = server.log().split("reloaded").length;
      server.signal("SIGHUP");
      await expect.poll(() => server.log().split("reloaded").length).toBe(before + 1);
      await ask(`${server.url}${MOD}`);
      await expect.poll(() => requestsIn(collector)).toHaveLength(1);
    }
    expect(requestsIn(first)).toHaveLength(1);
  });

  test("are sent before the server ends", async () => {
    const collector = await startCollector();
    const server = await startTraced(collector, { env: { OTEL_BSP_SCHEDULE_DELAY: "600000" } });
    await ask(`${server.url}${MOD}`);
    server.signal("SIGINT");
    expect(await server.ended).toBe(0);
    expect(requestsIn(collector)).toHaveLength(1);
  });
});

describe("traces of what takes longer", () => {
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway();
  }, BUILD_TIMEOUT_MS);
  afterAll(() => gateway?.close());

  test("show the bucket and its leases", async () => {
    const collector = await startCollector();
    const bucket = await makeServeBucket(gateway);
    const mirror = await startMirror({ modules: [LIB] });
    const server = await bucket.start({
      mirrors: mirror.url,
      store: { durable: "s3" },
      more: `tracing: { endpoint: "${collector.url}" }`,
    });
    await ask(`${server.url}${MOD.replace(".mod", ".zip")}`);
    server.signal("SIGINT");
    await server.ended;
    expect(collector.faults()).toEqual([]);
    const [request] = requestsIn(collector);
    const found = below(collector, request).map(({ name, attributes }) => ({
      name,
      ...attributes,
    }));
    expect(found).toContainEqual({ name: "bucket get", "go_accel.hit": false });
    expect(found).toContainEqual({ name: "lease", "go_accel.granted": true });
    expect(found).toContainEqual({ name: "bucket put", "go_accel.outcome": "stored" });
  });

  test("show runs of go, and not for which module", async ({ skip }) => {
    skip(!hasGitHttp(), NO_GIT_HTTP);
    const collector = await startCollector();
    const repositories = await makePrivateRepositories();
    onTestFinished(() => removeTree(repositories));
    const { get, server } = await startPrivateServer({
      repositories,
      env: { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url },
    });
    expect((await get(`${PRIVATE_LIB}/@v/v1.0.0.mod`)).status).toBe(200);
    server.signal("SIGINT");
    await server.ended;
    const [request] = requestsIn(collector);
    expect(below(collector, request)).toContainEqual(
      expect.objectContaining({
        name: "go mod download",
        isError: false,
        attributes: { "process.exit.code": 0 },
      }),
    );
    for (const secret of ["git.example.com", "team", ...USER.split(":")]) {
      expect(collector.text()).not.toContain(secret);
    }
  });
});

describe("a collector that does not answer", () => {
  test.each(["is not there", "is silent"])("and %s loses spans, and nothing else", async (how) => {
    const silent =
      how === "is silent" ? await startMirror({ heldUntil: new Promise(() => {}) }) : undefined;
    const url = silent?.url ?? `http://127.0.0.1:${await findFreePort()}`;
    const server = await startTraced(
      { url },
      // It gives up at once, so that the test need not wait for that.
      { env: { ...QUICK, OTEL_EXPORTER_OTLP_TIMEOUT: "200" } },
    );
    for (let count = 0; count < 20; count++) {
      expect((await ask(`${server.url}${MOD}`)).status).toBe(200);
    }
    await expect.poll(server.log).toContain("tracing: the collector takes no spans");
    const metrics = await (await fetch(`${server.url}/metrics`)).text();
    expect(metrics).toMatch(/go_accel_serve_trace_spans_lost_total [1-9]/);
    server.signal("SIGINT");
    expect(await server.ended).toBe(0);
  });
});
