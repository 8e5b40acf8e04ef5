import { spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { createInterface } from "node:readline";

/** A page of a browser without a window. */
export interface Page {
  open(url: string): Promise<void>;
  /** The value of an expression, awaited. */
  evaluate(expression: string): Promise<unknown>;
  /** The whole page as PNG. */
  screenshot(): Promise<Buffer>;
}

export interface Browser {
  /** `width` in CSS pixels, of which each is `scale` pixels of a picture. */
  newPage(width: number, scale: number): Promise<Page>;
  close(): Promise<void>;
}

type Send = (
  method: string,
  params?: object,
  sessionId?: string,
) => Promise<Record<string, unknown>>;

/** Starts Chromium, by default the one on PATH, and drives it by its own debugging protocol. */
export async function startChromium(executable = "chromium"): Promise<Browser> {
  const profile = mkdtempSync(path.join(tmpdir(), "go-accel-chromium-"));
  const child = spawn(
    executable,
    [
      "--headless=new",
      // Root has no sandbox, and the pages are our own.
      "--no-sandbox",
      "--disable-gpu",
      "--hide-scrollbars",
      "--remote-debugging-port=0",
      `--user-data-dir=${profile}`,
    ],
    { stdio: ["ignore", "ignore", "pipe"] },
  );
  const ended = new Promise<void>((resolve) => child.once("close", () => resolve()));
  const url = await new Promise<string>((resolve, reject) => {
    child.once("error", reject);
    child.once("close", () => reject(new Error("chromium ended before it listened")));
    createInterface({ input: child.stderr }).on("line", (line) => {
      const address = /listening on (ws:\S+)/.exec(line)?.[1];
      if (address) resolve(address);
    });
  });
  const socket = await connect(url);
  const send = createSender(socket);
  return {
    newPage: (width, scale) => newPage(send, width, scale),
    async close() {
      socket.close();
      child.kill();
      await ended;
      rmSync(profile, { recursive: true, force: true });
    },
  };
}

async function newPage(send: Send, width: number, scale: number): Promise<Page> {
  const { targetId } = await send("Target.createTarget", { url: "about:blank" });
  const attached = await send("Target.attachToTarget", { targetId, flatten: true });
  const sessionId = String(attached["sessionId"]);
  const call = (method: string, params: object = {}) => send(method, params, sessionId);
  const resize = (height: number) =>
    call("Emulation.setDeviceMetricsOverride", {
      width,
      height,
      deviceScaleFactor: scale,
      mobile: false,
    });
  const evaluate = async (expression: string) => {
    const params = { expression, awaitPromise: true, returnByValue: true };
    const { result, exceptionDetails } = await call("Runtime.evaluate", params);
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails));
    return (result as { value?: unknown }).value;
  };
  return {
    evaluate,
    async open(url) {
      await resize(1_000);
      await call("Page.navigate", { url });
      await evaluate(
        "new Promise((resolve) => document.readyState === 'complete' ? resolve() : addEventListener('load', resolve))",
      );
    },
    async screenshot() {
      const height = Number(await evaluate("document.documentElement.scrollHeight"));
      const clip = { x: 0, y: 0, width, height, scale: 1 };
      const params = { format: "png", captureBeyondViewport: true, clip };
      const { data } = await call("Page.captureScreenshot", params);
      return Buffer.from(String(data), "base64");
    },
  };
}

async function connect(url: string): Promise<WebSocket> {
  const socket = new WebSocket(url);
  await new Promise((resolve, reject) => {
    socket.addEventListener("open", resolve);
    socket.addEventListener("error", reject);
  });
  return socket;
}

function createSender(socket: WebSocket): Send {
  let lastId = 0;
  const waiting = new Map<number, (answer: Record<string, unknown>) => void>();
  socket.addEventListener("message", ({ data }) => {
    const answer = JSON.parse(String(data)) as Record<string, unknown>;
    waiting.get(Number(answer["id"]))?.(answer);
  });
  return async (method, params = {}, sessionId) => {
    const id = ++lastId;
    const answer = await new Promise<Record<string, unknown>>((resolve) => {
      waiting.set(id, resolve);
      socket.send(JSON.stringify({ id, method, params, ...(sessionId ? { sessionId } : {}) }));
    });
    waiting.delete(id);
    if (answer["error"]) throw new Error(`${method}: ${JSON.stringify(answer["error"])}`);
    return answer["result"] as Record<string, unknown>;
  };
}
