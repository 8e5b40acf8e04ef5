import { afterAll, beforeAll, expect, test } from "vitest";
import { BUILD_TIMEOUT_MS } from "../support/prepared/go-programs.ts";
import { type Gateway, startGateway } from "../support/versitygw.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { configure, stateOf, waitForRun } from "./support/preheat-fixture.ts";
import { makeServeBucket } from "./support/serve-bucket-fixture.ts";

const TIMEOUT_MS = 180_000;

let gateway: Gateway;
beforeAll(async () => {
  gateway = await startGateway();
}, BUILD_TIMEOUT_MS);
afterAll(() => gateway?.close());

test(
  "a server that is killed in a scheduled preheat is followed by another one, which does all of it",
  async () => {
    const bucket = await makeServeBucket(gateway);
    const held = Promise.withResolvers<void>();
    const mirror = await startMirror({
      modules: [{ path: "example.com/a", version: "v1.0.0" }],
      heldUntil: held.promise,
    });
    const options = {
      mirrors: mirror.url,
      store: { durable: "s3" },
      more: configure([{ name: "daily", every: "24h", modules: ["example.com/a@v1.0.0"] }]),
    };
    const first = await bucket.start(options);
    await expect.poll(() => stateOf(first)).toMatchObject({ isRunning: true });
    await expect.poll(() => mirror.requests.length).toBeGreaterThan(0);
    const second = await bucket.start(options);
    first.signal("SIGKILL");
    await first.ended;
    held.resolve();
    await waitForRun(second, { result: "done", files: 3, failed: 0 }, TIMEOUT_MS / 2);
    expect((await bucket.files()).sort()).toEqual(["v1.0.0.info", "v1.0.0.mod", "v1.0.0.zip"]);
  },
  TIMEOUT_MS,
);
