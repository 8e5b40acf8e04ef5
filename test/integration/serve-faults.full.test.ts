import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { makeModuleGraph, writeConsumer } from "../support/module-graph.ts";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { createRandom } from "../support/random.ts";
import { makeTempDir } from "../support/temp-dir.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import { makeGoClient, startMirror } from "./support/module-mirror-fixture.ts";
import type { Watch } from "./support/s3-proxy.ts";
import { makeServeBucket } from "./support/serve-bucket-fixture.ts";
import { scrubStore } from "./support/serve-fixture.ts";

const MODULES = makeModuleGraph({ count: 12, paddingBytes: 200_000 });
const TIMEOUT_MS = 300_000;
const CLIENTS = 4;
const FAULT_SHARE = 0.4;
/** Longer than clients wait for a bucket, or shorter. */
const MAX_DELAY_MS = 5_000;

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
}, BUILD_TIMEOUT_MS);
afterAll(() => gateway?.close());

/** Faults of a bucket, the same ones in the same order for the same seed. */
function makeFaults(seed: number, isOn: () => boolean): Watch {
  const random = createRandom(seed);
  return async ({ method }) => {
    if (!isOn() || !random.chance(FAULT_SHARE)) return undefined;
    switch (random.below(5)) {
      case 0:
        return { kind: "status", status: 500, code: "InternalError" };
      case 1:
        return method === "PUT"
          ? { kind: "status", status: 403, code: "QuotaExceeded" }
          : { kind: "status", status: 503, code: "SlowDown" };
      case 2:
        return { kind: "cut", afterBytes: random.below(100_000) };
      case 3:
        await setTimeout(random.below(MAX_DELAY_MS));
        return undefined;
      default:
        return { kind: "page", body: "<html>Sign in</html>" };
    }
  };
}

/** A real go command with empty caches that checks all it gets against go.sum. */
async function build(goproxy: string) {
  const client = await makeGoClient(goproxy);
  const cwd = await makeTempDir("consumer");
  await writeConsumer(cwd, MODULES);
  const args = ["build", "-o", join(client.home, "consumer"), "."];
  const { exitCode, stderr } = await client.run(args, { cwd });
  return { exitCode, stderr };
}

describe("servers over a bucket that fails", () => {
  test.each([1, 2, 3])(
    "give no wrong byte and lose no file, seed %i",
    async (seed) => {
      const faults = { isOn: true };
      const bucket = await makeServeBucket(
        gateway,
        makeFaults(seed, () => faults.isOn),
      );
      const mirror = await startMirror({ modules: MODULES });
      const start = (dir?: string) =>
        bucket.start({ mirrors: mirror.url, ...(dir === undefined ? {} : { dir }) });
      const [first, second] = await Promise.all([start(), start()]);
      const urls = [first.url, second.url];
      const builds = Array.from({ length: CLIENTS }, (_, index) =>
        build([urls[index % 2], urls[(index + 1) % 2]].join("|")),
      );
      // In the middle of what they do.
      await expect.poll(() => mirror.requests.length).toBeGreaterThan(MODULES.length);
      first.signal("SIGKILL");
      for (const result of await Promise.all(builds)) {
        expect(result).toEqual({ exitCode: 0, stderr: expect.any(String) });
      }
      second.signal("SIGKILL");
      await Promise.all([first.ended, second.ended]);
      faults.isOn = false;

      // What was behind is made up for.
      for (const { dir } of [first, second]) {
        const again = await start(dir);
        const journal = join(dir, "store", ".uploads");
        await expect.poll(() => readdir(journal).catch(() => []), { timeout: 60_000 }).toEqual([]);
        again.signal("SIGKILL");
        await again.ended;
      }
      const scrubbed = await scrubStore({
        mirrors: mirror.url,
        env: gateway.env,
        store: { s3: bucket.s3 },
        dir: second.dir,
      });
      expect(scrubbed).toMatchObject({
        code: 0,
        out: expect.stringContaining("damaged: 0, of which could not be put right: 0"),
      });

      // An empty disk, and no mirror any more.
      await mirror.close();
      const third = await start();
      expect(await build(third.url)).toEqual({ exitCode: 0, stderr: expect.any(String) });
    },
    TIMEOUT_MS,
  );
});
