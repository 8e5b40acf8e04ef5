import { IncomingMessage, ServerResponse } from "node:http";
import { Socket } from "node:net";
import { describe, expect, test } from "vitest";
import { createLazyService } from "../../../src/sidecar/lazy-service.ts";
import type { Service } from "../../../src/sidecar/service.ts";

const REQUEST = new IncomingMessage(new Socket());
const RESPONSE = new ServerResponse(REQUEST);

/** A service whose load ends when it is told to. */
function createFixture() {
  const done: string[] = [];
  const gate = Promise.withResolvers<void>();
  const failures: unknown[] = [];
  const loaded: Service = {
    async answer(request, response) {
      expect([request, response]).toEqual([REQUEST, RESPONSE]);
      done.push("answered");
    },
    prefetch: async () => {},
    close: async () => void done.push("closed"),
  };
  const service = createLazyService(
    async () => {
      done.push("loading");
      await gate.promise;
      return loaded;
    },
    (error) => void failures.push(error),
  );
  return { service, done, failures, ...gate };
}

describe("createLazyService()", () => {
  test("loads nothing until it is needed, and closes nothing then", async () => {
    const { service, done } = createFixture();
    await service.close();
    expect(done).toEqual([]);
  });

  test("loads at the first request, once for all, and has the service answer", async () => {
    const { service, done, resolve } = createFixture();
    const answers = [1, 2].map(() => service.answer(REQUEST, RESPONSE));
    expect(done).toEqual(["loading"]);
    resolve();
    await Promise.all(answers);
    await service.answer(REQUEST, RESPONSE);
    expect(done).toEqual(["loading", "answered", "answered", "answered"]);
  });

  test("loads when it is told to, and not again at a request", async () => {
    const { service, done, resolve } = createFixture();
    service.load();
    service.load();
    resolve();
    await service.answer(REQUEST, RESPONSE);
    expect(done).toEqual(["loading", "answered"]);
  });

  test("waits for a load that is under way before it closes the service", async () => {
    const { service, done, resolve } = createFixture();
    service.load();
    const closing = service.close();
    resolve();
    await closing;
    expect(done).toEqual(["loading", "closed"]);
  });

  test("says once why it cannot be loaded, and rejects all who wait for it", async () => {
    const { service, failures, done, reject } = createFixture();
    const answers = [1, 2].map(() => service.answer(REQUEST, RESPONSE));
    const cause = new Error("no such chunk");
    reject(cause);
    expect(await Promise.allSettled([...answers, service.close()])).toEqual(
      [1, 2, 3].map(() => ({ status: "rejected", reason: cause })),
    );
    expect([failures, done]).toEqual([[cause], ["loading"]]);
  });
});
