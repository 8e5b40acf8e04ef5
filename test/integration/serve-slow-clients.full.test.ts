import { connect, type Socket } from "node:net";
import { setInterval } from "node:timers";
import { expect, onTestFinished, test } from "vitest";
import { startMirror } from "./support/module-mirror-fixture.ts";
import { startServer } from "./support/serve-fixture.ts";

const MOD = "/example.com/lib/@v/v1.0.0.mod";
const CLIENTS = 50;
/** Node looks every 30 s, and headers may take 30 s. */
const CUT_MS = 75_000;
const TIMEOUT_MS = 200_000;

/** A client that sends a piece every second, without end, and when it was closed. */
function drip(url: string, start: string, piece: string) {
  const { hostname, port } = new URL(url);
  const socket: Socket = connect(Number(port), hostname, () => socket.write(start));
  const timer = setInterval(() => socket.write(piece), 1_000);
  socket.on("error", () => {}).resume();
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  void closed.then(() => clearInterval(timer));
  onTestFinished(() => {
    clearInterval(timer);
    socket.destroy();
  });
  return closed;
}

test(
  "clients that never end their headers keep nobody out, and are cut",
  async () => {
    const mirror = await startMirror({ modules: [{ path: "example.com/lib", version: "v1.0.0" }] });
    const { url } = await startServer({ mirrors: mirror.url });
    const dripping = Array.from({ length: CLIENTS }, () =>
      drip(url, `GET ${MOD} HTTP/1.1\r\nHost: localhost\r\n`, "X-A: b\r\n"),
    );
    expect((await fetch(`${url}${MOD}`)).status).toBe(200);
    const late = new Promise((_resolve, reject) => {
      setTimeout(() => reject(new Error("they are still there")), CUT_MS).unref();
    });
    await Promise.race([Promise.all(dripping), late]);
    expect((await fetch(`${url}${MOD}`)).status).toBe(200);
  },
  TIMEOUT_MS,
);
