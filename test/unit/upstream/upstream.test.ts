import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { systemClock } from "../../../src/lib/clock.ts";
import { UpstreamError } from "../../../src/lib/errors.ts";
import type { Mirror } from "../../../src/upstream/mirror.ts";
import { createUpstream } from "../../../src/upstream/upstream.ts";
import { createFixture, QUERY, type Script } from "./fake-mirror.ts";

describe("createUpstream()", () => {
  test.each<[string, Script[], string, number[]]>([
    ["m1,m2", ["ok", "ok"], "m1", [1, 0]],
    ["m1,m2", ["absent", "ok"], "m2", [1, 1]],
    ["m1|m2", ["absent", "ok"], "m2", [1, 1]],
    ["m1,m2", ["broken", "ok"], "m1 failed", [1, 0]],
    ["m1|m2", ["broken", "ok"], "m2", [1, 1]],
    ["m1,m2", ["absent", "absent"], "not-found", [1, 1]],
    ["m1,m2", ["absent", "broken"], "m2 failed", [1, 1]],
    ["m1|m2", ["broken", "absent"], "m1 failed", [1, 1]],
    ["m1|m2", ["broken", "broken"], "m1 failed\nm2 failed", [1, 1]],
    ["m1|m2,m3", ["broken", "absent", "ok"], "m3", [1, 1, 1]],
    ["m1|m2,m3", ["broken", "broken", "ok"], "m1 failed\nm2 failed", [1, 1, 0]],
    ["m1|m2,m3", ["absent", "broken", "ok"], "m2 failed", [1, 1, 0]],
    ["m1,direct", ["absent"], "not-found", [1]],
    ["m1,off", ["absent"], "not-found", [1]],
    ["m1,direct", ["broken"], "m1 failed", [1]],
    ["m1|direct", ["broken"], "m1 failed", [1]],
    ["direct", [], "not-found", []],
    ["off", [], "not-found", []],
    ["m1,m2", [["passing", "ok"], "ok"], "m1", [2, 0]],
    // Nobody else may be asked, so the mirror is asked often.
    ["m1,m2", ["passing", "ok"], "m1 failed", [8, 0]],
    ["m1,m2", ["cut", "ok"], "m1: connection closed in the middle of the answer", [8, 0]],
    ["m1|off", ["passing"], "m1 failed", [8]],
    // Go itself asks the origin after any failure.
    ["m1|direct", ["passing"], "m1 failed", [3]],
    // A mirror that fails for a moment is not waited for where another can be asked.
    ["m1|m2", ["passing", "ok"], "m2", [1, 1]],
    ["m1|m2", ["cut", "ok"], "m2", [1, 1]],
    ["m1|m2", ["reset", "ok"], "m2", [2, 1]],
    ["m1|m2", [["reset", "ok"], "ok"], "m1", [2, 0]],
    // Once all have failed they are asked again, those of whom there is hope.
    ["m1|m2", [["passing", "ok"], "broken"], "m1", [2, 1]],
    ["m1|m2", ["passing", "passing"], "m1 failed\nm2 failed", [2, 2]],
    ["m1|m2", [["passing", "ok"], "absent"], "m1", [2, 1]],
  ])("%s of %j gives %j", async (list, scripts, outcome, asked) => {
    const fixture = createFixture(list, scripts);
    expect([await fixture.ask(), fixture.asked()]).toEqual([outcome, asked]);
  });

  test("tells every attempt", async () => {
    const { ask, fetches } = createFixture("m1,m2", ["absent", ["passing", "ok"]]);
    await ask();
    expect(fetches()).toMatchObject([
      { mirror: "m1", outcome: "not-found", attempt: 1, sizeBytes: 0 },
      { mirror: "m2", outcome: "failed", attempt: 1, fault: "m2 failed", faultKind: "status" },
      { mirror: "m2", outcome: "ok", attempt: 2, sizeBytes: 2, subject: "example.com/a" },
    ]);
  });

  test("tells what the content was checked against", async () => {
    const { upstream, fetches } = createFixture("m1", ["ok"]);
    await upstream.fetch(QUERY, async ({ body }, note) => {
      note({ verifiedBy: "sumdb" });
      return buffer(body);
    });
    expect(fetches()).toMatchObject([{ outcome: "ok", verifiedBy: "sumdb" }]);
  });

  test("names each mirror that failed, and the last one in any case", async () => {
    const scripts = Array.from({ length: 9 }, (): Script => "broken");
    const { upstream } = createFixture("m1|m2|m3|m4|m5|m6|m7|m8|m9", scripts);
    const error: unknown = await upstream
      .fetch(QUERY, ({ body }) => buffer(body))
      .catch((thrown: unknown) => thrown);
    if (!(error instanceof UpstreamError)) throw new Error("no UpstreamError", { cause: error });
    const names = ["m1", "m2", "m3", "m4", "m5", "m9"];
    expect(error.failures.map(({ mirror }) => mirror)).toEqual(names);
    expect(error.message.split("\n")).toHaveLength(6);
    expect(error).toMatchObject({ code: "STATUS", mirror: "m9" });
  });

  test("does not blame a mirror for a consumer that fails", async () => {
    const { upstream, asked, clock } = createFixture("m1|m2", ["ok", "ok"]);
    const full = new Error("disk full");
    const fetching = upstream.fetch(QUERY, () => Promise.reject(full));
    await expect(clock.run(fetching)).rejects.toBe(full);
    expect(asked()).toEqual([1, 0]);
    expect(clock.pending()).toBe(0);
  });

  test("refuses a body that is longer than its limit while it is read", async () => {
    let pieces = 0;
    const endless = new Readable({
      read() {
        pieces++;
        this.push(Buffer.alloc(1_000));
      },
    });
    const mirror: Mirror = {
      name: "m1",
      get: async () => ({ kind: "ok", body: endless, sizeBytes: undefined }),
    };
    const upstream = createUpstream({
      list: parseProxyList("https://m1.example.com"),
      mirrors: [mirror],
      emit: () => {},
      clock: systemClock,
    });
    const query = { ...QUERY, maxBytes: 10_000 };
    await expect(upstream.fetch(query, ({ body }) => buffer(body))).rejects.toMatchObject({
      code: "PROTOCOL",
      message: "m1: the answer is longer than 10000 bytes",
    });
    expect(pieces).toBeLessThan(200);
  });

  test("refuses a body whose length is over the limit before it is read", async () => {
    const body = new Readable({ read() {} });
    const mirror: Mirror = {
      name: "m1",
      get: async () => ({ kind: "ok", body, sizeBytes: 17 << 20 }),
    };
    const upstream = createUpstream({
      list: parseProxyList("https://m1.example.com"),
      mirrors: [mirror],
      emit: () => {},
      clock: systemClock,
    });
    const reading = upstream.fetch(QUERY, () => Promise.reject(new Error("it was read")));
    await expect(reading).rejects.toMatchObject({ code: "PROTOCOL" });
    expect(body.destroyed).toBe(true);
  });

  test("lets go of an answer that its consumer did not use up", async () => {
    const body = new Readable({ read() {} });
    body.push("half");
    const mirror: Mirror = {
      name: "m1",
      get: async () => ({ kind: "ok", body, sizeBytes: undefined }),
    };
    const upstream = createUpstream({
      list: parseProxyList("https://m1.example.com"),
      mirrors: [mirror],
      emit: () => {},
      clock: systemClock,
    });
    await expect(upstream.fetch(QUERY, () => Promise.reject(new Error("full")))).rejects.toThrow();
    expect(body.destroyed).toBe(true);
  });
});
