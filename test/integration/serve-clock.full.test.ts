import { spawnSync } from "node:child_process";
import { hash } from "node:crypto";
import { existsSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { type JobIssuer, makeJobIssuer } from "../support/job-issuer.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { makeServeBucket } from "./support/serve-bucket-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const LIBRARY = `/usr/lib/${process.arch === "arm64" ? "aarch64" : "x86_64"}-linux-gnu/faketime/libfaketime.so.1`;
const NO_FAKETIME = "libfaketime is not installed";
const HOUR_S = 3_600;
const BUILD_TIMEOUT_MS = 300_000;
const TIMEOUT_MS = 300_000;
const AUDIENCE = "https://goproxy.example.com";
const MOD = "/example.com/lib/@v/v1.0.0.mod";
const LIB = { path: "example.com/lib", version: "v1.0.0" };

/** A clock of the machine that can be set while a server runs. Only what measures durations goes on evenly. */
async function makeClock() {
  const file = join(await makeTempDir("clock"), "offset");
  const set = (offsetS: number) => writeFile(file, `${offsetS < 0 ? "" : "+"}${offsetS}s\n`);
  await set(0);
  const env = {
    LD_PRELOAD: LIBRARY,
    FAKETIME_TIMESTAMP_FILE: file,
    FAKETIME_NO_CACHE: "1",
    FAKETIME_DONT_FAKE_MONOTONIC: "1",
  };
  return { set, env };
}

async function startIssuer(): Promise<JobIssuer> {
  const server = createServer((request, response) => {
    const body = issuer.answer(request.url ?? "");
    response.writeHead(body ? 200 : 404, { "content-type": "application/json" });
    response.end(JSON.stringify(body ?? {}));
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  const { port } = server.address() as AddressInfo;
  const issuer = await makeJobIssuer(`http://127.0.0.1:${port}`, Date.now);
  return issuer;
}

/** A real go command with empty caches that checks all it gets against go.sum. */
async function build(goproxy: string, modules: ReturnType<typeof makeModuleGraph>) {
  const client = await makeGoClient(goproxy);
  const cwd = await makeTempDir("consumer");
  await writeConsumer(cwd, modules);
  const args = ["build", "-o", join(client.home, "consumer"), "."];
  const { exitCode, stderr } = await client.run(args, { cwd });
  return { exitCode, stderr };
}

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
}, BUILD_TIMEOUT_MS);
afterAll(() => gateway?.close());

describe.skipIf(!existsSync(LIBRARY))(`a clock that jumps (else ${NO_FAKETIME})`, () => {
  test("ends tokens by the time that it shows, and forgets no list", async () => {
    const clock = await makeClock();
    const issuer = await startIssuer();
    const mirror = await startMirror({ modules: [LIB] });
    const expires = new Date(Date.now() + (HOUR_S / 2) * 1_000)
      .toISOString()
      .replace(/\.[0-9]+/, "");
    const { url, log } = await startServer({
      mirrors: mirror.url,
      env: clock.env,
      more: `freshness: { list: 2h }
tokens: [{ name: short, sha256: "${hash("sha256", "short", "hex")}", expires: "${expires}" }]
oidc: [{ name: job, issuer: "${issuer.url}", audience: "${AUDIENCE}", match: { repository_id: 1 } }]`,
    });
    const statusFor = async (token: string, path = MOD) => {
      const headers = { authorization: `Bearer ${token}` };
      return (await fetch(`${url}${path}`, { headers })).status;
    };
    const sign = (offsetS: number) => {
      const iat = Math.floor(Date.now() / 1_000) + offsetS;
      const times = { iat, nbf: iat, exp: iat + 300, jti: `${Math.random()}` };
      return issuer.sign({ aud: AUDIENCE, repository_id: "1", ...times });
    };
    const look = async () => ({
      short: await statusFor("short"),
      behind: await statusFor(await sign(-HOUR_S)),
      now: await statusFor(await sign(0)),
      ahead: await statusFor(await sign(HOUR_S)),
    });
    expect(await statusFor("short", "/example.com/lib/@v/list")).toBe(200);
    expect(await look()).toEqual({ short: 200, behind: 401, now: 200, ahead: 401 });
    // Its clock was an hour behind when it started, and is put right.
    await clock.set(HOUR_S);
    expect(await look()).toEqual({ short: 401, behind: 401, now: 401, ahead: 200 });
    await clock.set(-HOUR_S);
    expect(await look()).toEqual({ short: 200, behind: 200, now: 401, ahead: 401 });
    await clock.set(0);
    expect(await look()).toEqual({ short: 200, behind: 401, now: 200, ahead: 401 });

    mirror.clearRequests();
    expect(await statusFor("short", "/example.com/lib/@v/list")).toBe(200);
    expect(mirror.requests).toEqual([]);
    const hours = new Set(log().match(/^\d{4}-\d{2}-\d{2}T\d{2}/gm));
    expect(hours.size).toBeGreaterThanOrEqual(3);
  });

  test(
    "of one of two servers makes no wrong byte, loses no file, and has none fetched more than once by each server",
    async () => {
      const clock = await makeClock();
      const graphs = [0, HOUR_S, -HOUR_S, 0].map((offsetS, index) => ({
        offsetS,
        modules: makeModuleGraph({
          count: 6,
          paddingBytes: 200_000,
          prefix: `example.com/graph${index}`,
        }),
      }));
      const mirror = await startMirror({ modules: graphs.flatMap(({ modules }) => modules) });
      const bucket = await makeServeBucket(gateway);
      const options = { mirrors: mirror.url, store: { durable: "s3", s3: bucket.s3 } };
      const [jumping, steady] = await Promise.all([
        startServer({ ...options, env: { ...gateway.env, ...clock.env } }),
        startServer({ ...options, env: gateway.env }),
      ]);
      for (const { offsetS, modules } of graphs) {
        await clock.set(offsetS);
        const builds = [jumping, steady, jumping, steady].map(({ url }) => build(url, modules));
        for (const result of await Promise.all(builds)) {
          expect(result).toEqual({ exitCode: 0, stderr: expect.any(String) });
        }
      }
      const zips = mirror.requests.map(({ path }) => path).filter((path) => path.endsWith(".zip"));
      const counts = graphs.map(({ modules }) =>
        modules.map((one) => zips.filter((path) => path.startsWith(`/${one.path}/@v/`)).length),
      );
      // While the bucket takes the signatures of neither clock there are no leases.
      expect(counts[0]).toEqual(graphs[0]?.modules.map(() => 1));
      expect(Math.max(...counts.flat())).toBeLessThanOrEqual(2);

      // What the one with the clock has brought is in the bucket, whatever its clock showed.
      await mirror.close();
      for (const server of [jumping, steady]) {
        server.signal("SIGTERM");
        await server.ended;
      }
      const third = await startServer({ ...options, env: gateway.env });
      for (const { modules } of graphs) {
        expect(await build(third.url, modules)).toMatchObject({ exitCode: 0 });
      }
    },
    TIMEOUT_MS,
  );
});

test("libfaketime is what sets the clock of a server", ({ skip }) => {
  skip(!existsSync(LIBRARY), NO_FAKETIME);
  const { stdout } = spawnSync(process.execPath, ["-p", "Date.now()"], {
    encoding: "utf8",
    env: {
      ...process.env,
      LD_PRELOAD: LIBRARY,
      FAKETIME: "+1h",
      FAKETIME_DONT_FAKE_MONOTONIC: "1",
    },
  });
  expect(Number(stdout) - Date.now()).toBeGreaterThan(3_000_000);
});
