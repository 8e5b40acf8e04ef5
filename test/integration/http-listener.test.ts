import { Agent, createServer, get } from "node:http";
import { connect } from "node:net";
import { text } from "node:stream/consumers";
import { describe, expect, onTestFinished, test } from "vitest";
import { systemClock } from "../../src/lib/clock.ts";
import { type Answer, listen } from "../../src/lib/http-listener.ts";

const HOST = "127.0.0.1";

async function open(answer: Answer, stallMs?: number) {
  const parts = { answer, clock: systemClock, ...(stallMs === undefined ? {} : { stallMs }) };
  const listener = await listen(createServer(), { host: HOST, port: 0 }, parts);
  const agent = new Agent({ keepAlive: true });
  onTestFinished(async () => {
    agent.destroy();
    await listener.close(0);
  });
  const ask = (path: string) =>
    new Promise<string>((resolve, reject) => {
      get({ host: HOST, port: listener.port, path, agent }, (response) =>
        text(response).then(resolve, reject),
      ).once("error", reject);
    });
  return { listener, ask };
}

describe("listen()", () => {
  test("closes the connection of an answer that fails, and goes on", async () => {
    const { ask } = await open(async ({ url }, response) => {
      if (url === "/fails") throw new Error("a fault of ours");
      response.end("ok");
    });
    await expect(ask("/fails")).rejects.toThrow("socket hang up");
    expect(await ask("/")).toBe("ok");
  });

  test("ends at once if connections are idle", async () => {
    const { listener, ask } = await open((_, response) => void response.end("ok"));
    await ask("/");
    expect(await listener.close(60_000)).toBe(0);
  });

  test("waits for an answer under way, and then closes its connection", async () => {
    const begun = Promise.withResolvers<void>();
    const ending = Promise.withResolvers<void>();
    const { listener, ask } = await open(async (_, response) => {
      begun.resolve();
      await ending.promise;
      response.end("ok");
    });
    const asked = ask("/");
    await begun.promise;
    const closed = listener.close(60_000);
    ending.resolve();
    expect(await asked).toBe("ok");
    expect(await closed).toBe(0);
  });

  test("cuts an answer that takes too long, and counts it", async () => {
    const begun = Promise.withResolvers<void>();
    const ending = Promise.withResolvers<void>();
    const { listener, ask } = await open(() => {
      begun.resolve();
      return ending.promise;
    });
    const asked = expect(ask("/")).rejects.toThrow();
    await begun.promise;
    expect(await listener.close(0)).toBe(1);
    await asked;
    ending.resolve();
  });

  test("cuts an answer that its client does not read, and none that has not begun", async () => {
    const STALL_MS = 200;
    const cut = Promise.withResolvers<void>();
    const { listener } = await open(async ({ url }, response) => {
      response.once("close", () => response.writableFinished || cut.resolve());
      if (url === "/late") return void setTimeout(() => response.end("late"), 5 * STALL_MS);
      response.end(Buffer.alloc(64 * 1024 * 1024));
    }, STALL_MS);
    const late = fetch(`http://${HOST}:${listener.port}/late`).then((answer) => answer.text());
    const socket = connect(listener.port, HOST, () => {
      socket.write("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
    });
    socket.pause();
    socket.on("error", () => {});
    onTestFinished(() => void socket.destroy());
    await cut.promise;
    expect(await late).toBe("late");
  });

  test("sends all to a client that reads slowly", async () => {
    const content = Buffer.alloc(8 * 1024 * 1024, 1);
    const { listener } = await open((_, response) => void response.end(content), 400);
    const answer = await fetch(`http://${HOST}:${listener.port}/`);
    let receivedBytes = 0;
    for await (const part of answer.body ?? []) {
      receivedBytes += part.length;
      await systemClock.sleep(5);
    }
    expect(receivedBytes).toBe(content.length);
  });
});
