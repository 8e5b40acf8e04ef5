import { execFileSync } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { canMount, NO_MOUNT } from "../support/can-mount.ts";
import { makeCertificate } from "../support/certificate.ts";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { createRandom } from "../support/random.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import { makeServeBucket } from "./support/serve-bucket-fixture.ts";
import { type RunningServer, startServer } from "./support/serve-fixture.ts";

const MODULES = makeModuleGraph({ count: 12, paddingBytes: 200_000 });
const TIMEOUT_MS = 300_000;
const CLIENTS = 4;
const BUILT = { exitCode: 0, stderr: expect.any(String) };

/** A real go command with empty caches that checks all it gets against go.sum. */
async function build(goproxy: string, settings: Readonly<Record<string, string>> = {}) {
  const client = await makeGoClient(goproxy, settings);
  const cwd = await makeTempDir("consumer");
  await writeConsumer(cwd, MODULES);
  const args = ["build", "-o", join(client.home, "consumer"), "."];
  const { exitCode, stderr } = await client.run(args, { cwd });
  return { exitCode, stderr };
}

/** A store on a disk that holds some of the modules. */
async function makeSmallDisk() {
  const dir = await makeTempDir("serve");
  const disk = join(dir, "store");
  const mount = (options: string) =>
    execFileSync("mount", ["-t", "tmpfs", "-o", options, "tmpfs", disk]);
  await mkdir(disk);
  mount("size=700k");
  onTestFinished(() => void execFileSync("umount", [disk]));
  return { dir, enlarge: () => mount("remount,size=64m") };
}

describe("a server whose disk is full", () => {
  test(
    "serves right files, says what is wrong, and keeps files once there is room",
    async ({ skip }) => {
      skip(!canMount(), NO_MOUNT);
      const mirror = await startMirror({ modules: MODULES });
      const { dir, enlarge } = await makeSmallDisk();
      const server = await startServer({ mirrors: mirror.url, dir });
      for (const result of await Promise.all(
        Array.from({ length: CLIENTS }, () => build(server.url)),
      )) {
        expect(result).toEqual(BUILT);
      }
      const metrics = await (await fetch(`${server.url}/metrics`)).text();
      expect(metrics).toMatch(/^go_accel_serve_store_faults_total\{error="ENOSPC"\} [1-9]/m);
      await expect.poll(server.log).toContain("ENOSPC");

      enlarge();
      // What did not fit is fetched again and kept now, once the server tries the disk again.
      await expect
        .poll(
          async () => {
            mirror.clearRequests();
            expect(await build(server.url)).toEqual(BUILT);
            return mirror.requests.filter(({ path }) => path.endsWith(".zip")).length;
          },
          { timeout: TIMEOUT_MS / 2 },
        )
        .toBe(0);
      server.signal("SIGKILL");
      await server.ended;
      await mirror.close();
      const again = await startServer({ mirrors: mirror.url, dir });
      expect(await build(again.url)).toEqual(BUILT);
    },
    TIMEOUT_MS,
  );
});

describe("a server whose certificate is replaced while go clients build", () => {
  test.each([1, 2, 3])(
    "fails none of them, seed %i",
    async (seed) => {
      const random = createRandom(seed);
      const certificates = Array.from({ length: 4 }, (_, index) =>
        makeCertificate({ commonName: `certificate ${index}` }),
      );
      const home = await makeTempDir("serve-tls");
      const [certificate, key, trusted] = ["tls.crt", "tls.key", "trusted.crt"].map((name) =>
        join(home, name),
      );
      if (!certificate || !key || !trusted) throw new Error("a name is missing");
      const place = async (index: number) => {
        await writeFile(certificate, certificates[index]?.cert ?? "");
        await writeFile(key, certificates[index]?.key ?? "");
      };
      await writeFile(trusted, certificates.map(({ cert }) => cert).join(""));
      await place(0);
      const mirror = await startMirror({ modules: MODULES, delayMs: 20 });
      const server = await startServer({
        mirrors: mirror.url,
        more: `tls: ${JSON.stringify({ certificate, key })}`,
      });
      const url = `https://localhost:${new URL(server.url).port}`;
      const builds = Array.from({ length: CLIENTS }, () => build(url, { SSL_CERT_FILE: trusted }));
      // Each at a random point of what is fetched, of which there are two files for each module.
      let asked = 0;
      for (let index = 1; index < certificates.length; index++) {
        asked += 1 + random.below(6);
        await expect.poll(() => mirror.requests.length).toBeGreaterThanOrEqual(asked);
        await place(index);
        server.signal("SIGHUP");
        await expect
          .poll(() => server.log().split("reloaded the configuration").length - 1)
          .toBe(index);
      }
      for (const result of await Promise.all(builds)) expect(result).toEqual(BUILT);

      // With what the server began with, nobody trusts it any more.
      await writeFile(trusted, certificates[0]?.cert ?? "");
      expect((await build(url, { SSL_CERT_FILE: trusted })).stderr).toContain("certificate");
      await writeFile(trusted, certificates.at(-1)?.cert ?? "");
      await mirror.close();
      expect(await build(url, { SSL_CERT_FILE: trusted })).toEqual(BUILT);
    },
    TIMEOUT_MS,
  );
});

describe("a server that has a bucket", () => {
  const PARTS = ["disk", "bucket", "mirror"] as const;
  let gateway: Gateway;
  beforeAll(async () => {
    gateway = await startGateway();
  }, BUILD_TIMEOUT_MS);
  afterAll(() => gateway?.close());

  /** Which of its parts are in trouble, by each of the ways in which an operator can find out. */
  async function findTrouble({ url, log }: RunningServer) {
    const read = async (path: string) => (await fetch(`${url}${path}`)).text();
    const { faults, mirrors } = JSON.parse(await read("/-/status"));
    const metrics = await read("/metrics");
    const known = new Set<string>(faults.map(({ part }: { part: string }) => part));
    if (mirrors.some(({ isOpen }: { isOpen: boolean }) => isOpen)) known.add("mirror");
    const matching = (text: string, patterns: Record<(typeof PARTS)[number], RegExp>) =>
      PARTS.filter((part) => patterns[part].test(text));
    return {
      status: PARTS.filter((part) => known.has(part)),
      metrics: matching(metrics, {
        disk: /^go_accel_serve_store_faults_total\{error="ENOSPC"\} [1-9]/m,
        bucket: /^go_accel_serve_bucket_faults_total\{state="full"\} [1-9]/m,
        mirror: /^go_accel_serve_mirror_breaker_open\{.*\} 1$/m,
      }),
      log: matching(log(), {
        disk: / store: cannot be written: .*ENOSPC/,
        bucket: / bucket is full: /,
        mirror: / mirror .*: fails, and is left alone/,
      }),
    };
  }

  test.for(PARTS)(
    "says of its %s that it is full or down, and of nothing else",
    { timeout: TIMEOUT_MS },
    async (part, { skip }) => {
      skip(part === "disk" && !canMount(), NO_MOUNT);
      const bucket = await makeServeBucket(gateway, ({ method }) =>
        part === "bucket" && method === "PUT"
          ? { kind: "status", status: 403, code: "QuotaExceeded" }
          : undefined,
      );
      const mirror = await startMirror({ modules: MODULES });
      const disk = part === "disk" ? await makeSmallDisk() : undefined;
      if (part === "mirror") await mirror.close();
      const server = await bucket.start({ mirrors: mirror.url, ...(disk && { dir: disk.dir }) });
      const built = await build(server.url);
      if (part === "mirror") expect(built.exitCode).not.toBe(0);
      else expect(built).toEqual(BUILT);
      await expect
        .poll(() => findTrouble(server), { timeout: TIMEOUT_MS / 2 })
        .toEqual({ status: [part], metrics: [part], log: [part] });
    },
  );
});
