import { readFile } from "node:fs/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { fetchStats, stopSidecar } from "../../src/sidecar/control.ts";
import { sidecarFiles } from "../../src/sidecar/protocol.ts";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { ask } from "./support/proxy-fixture.ts";
import { startServer } from "./support/scripted-server.ts";
import { OFTEN, runWithPreload, startSidecar } from "./support/sidecar-fixture.ts";

const MODULE = { path: "example.com/a", version: "v1.0.0" };
const ZIP = "/example.com/a/@v/v1.0.0.zip";
const NO_MIRROR = "https://mirror.example.com";

describe("the sidecar's door", () => {
  test.each<[title: string, path: (secret: string) => string, host: string | undefined]>([
    ["a module without the secret", () => ZIP, undefined],
    ["the health without the secret", () => "/-/healthz", undefined],
    ["the statistics without the secret", () => "/-/stats", undefined],
    ["a module with another secret", () => `/${"0".repeat(32)}${ZIP}`, undefined],
    ["a module with a part of the secret", (secret) => `/${secret.slice(1)}${ZIP}`, undefined],
    ["the statistics under another host", (secret) => `/${secret}/-/stats`, "evil.example"],
    ["a module under another host", (secret) => `/${secret}${ZIP}`, "evil.example:80"],
    ["nothing but the secret", (secret) => `/${secret}`, undefined],
  ])("is shut to who asks for %s", async (_, path, host) => {
    const mirror = await startMirror({ modules: [MODULE] });
    const { handle, events } = await startSidecar({ list: mirror.url });
    const root = `http://127.0.0.1:${handle.port}`;
    const headers = host === undefined ? {} : { host };
    const answer = await ask(root, path(handle.secret), "GET", headers);
    expect([answer.status, answer.body.length]).toEqual([404, 0]);
    expect(await fetchStats(handle)).toMatchObject({ requests: 0 });
    expect(await stopSidecar(handle, systemClock)).toBe("drained");
    expect(await events()).toEqual([]);
    expect(mirror.requests).toEqual([]);
  });

  test("does not let who lacks the secret end the sidecar", async () => {
    const { handle } = await startSidecar({ list: NO_MIRROR });
    const root = `http://127.0.0.1:${handle.port}`;
    expect((await ask(root, "/-/stop", "POST")).status).toBe(404);
    expect(await stopSidecar(handle, systemClock)).toBe("drained");
  });

  test("is open under the name localhost", async () => {
    const mirror = await startMirror({ modules: [MODULE] });
    const { url, handle } = await startSidecar({ list: mirror.url });
    const headers = { host: `localhost:${handle.port}` };
    expect((await ask(url, ZIP, "GET", headers)).status).toBe(200);
  });

  test("refuses a path that is longer than any of a module", async () => {
    const { url, handle, events } = await startSidecar({ list: NO_MIRROR });
    expect((await ask(url, `/${"x".repeat(5_000)}`)).status).toBe(414);
    expect(await stopSidecar(handle, systemClock)).toBe("drained");
    expect(await events()).toEqual([]);
  });

  test("does not count those who ask how it is as go commands", async () => {
    const { config, dir, ended } = await runWithPreload(OFTEN, { idleTimeoutMs: 1_000 });
    const ready = () => readFile(sidecarFiles(dir).ready, "utf8").catch(() => "");
    await expect.poll(ready).not.toBe("");
    const handle = { ...JSON.parse(await ready()), secret: config.secret };
    const asking = setInterval(() => void fetchStats(handle).catch(() => {}), 50);
    onTestFinished(() => clearInterval(asking));
    expect((await ended).stderr).toBe("the sidecar ends: no request for a long time\n");
  });
});

describe("fetchStats()", () => {
  const handleOf = (url: string) => ({ pid: 1, port: Number(new URL(url).port), secret: "s" });

  test("gives up on a server that answers without end", async () => {
    const { url } = await startServer((_, response) => {
      response.writeHead(200);
      const dripping = setInterval(() => response.write("x"), 20);
      response.once("close", () => clearInterval(dripping));
    });
    await expect(fetchStats(handleOf(url))).rejects.toThrow();
  });

  test("gives up on an answer that is too large", async () => {
    const piece = Buffer.alloc(1024 * 1024, "x");
    const { url } = await startServer((_, response) => {
      const send = () => {
        while (response.write(piece));
        response.once("drain", send);
      };
      send();
    });
    // On a busy machine the time may be up before the limit is reached.
    await expect(fetchStats(handleOf(url))).rejects.toThrow(/not a go-accel sidecar|aborted/);
  });

  test.each(["", "{}", '{"status":"ok","pid":1}', "[]", "<html>"])(
    "does not take %j for statistics",
    async (body) => {
      const { url } = await startServer((_, response) => response.end(body));
      await expect(fetchStats(handleOf(url))).rejects.toThrow("not a go-accel sidecar");
    },
  );
});
