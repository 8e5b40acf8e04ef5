import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { describe, expect, test } from "vitest";
import { parseProxyList } from "../../../src/gomod/proxy-list.ts";
import type { Clock } from "../../../src/lib/clock.ts";
import { UpstreamError } from "../../../src/lib/errors.ts";
import type { SidecarEvent } from "../../../src/telemetry/events.ts";
import type { Mirror, MirrorAnswer } from "../../../src/upstream/mirror.ts";
import { createUpstream, type UpstreamQuery } from "../../../src/upstream/upstream.ts";

const QUERY: UpstreamQuery = {
  path: "/example.com/a/@v/v1.0.0.mod",
  endpoint: "mod",
  subject: "example.com/a",
  version: "v1.0.0",
  purpose: "foreground",
};
const clock: Clock = { nowMs: () => 0, sleep: async () => {} };

/** What a mirror does: answers with its name, has nothing, or fails for good or for a moment. */
type Behaviour = "ok" | "absent" | "broken" | "passing" | "flaky" | "cut";

function createFakeMirror(name: string, behaviour: Behaviour): Mirror & { asked(): number } {
  let asked = 0;
  const failure = (retryable: boolean) =>
    new UpstreamError(`${name} failed`, { code: "STATUS", mirror: name, status: 500, retryable });
  const ok = (): MirrorAnswer => ({
    kind: "ok",
    body: Readable.from([Buffer.from(name)]),
    sizeBytes: name.length,
  });
  const cutBody = () =>
    Readable.from(
      (async function* () {
        yield Buffer.from("ha");
        throw Object.assign(new Error("cut"), { code: "ECONNRESET" });
      })(),
    );
  return {
    name,
    asked: () => asked,
    async get() {
      asked++;
      switch (behaviour) {
        case "ok":
          return ok();
        case "absent":
          return { kind: "not-found" };
        case "broken":
          throw failure(false);
        case "passing":
          throw failure(true);
        case "flaky":
          if (asked < 2) throw failure(true);
          return ok();
        case "cut":
          return { kind: "ok", body: cutBody(), sizeBytes: 4 };
      }
    },
  };
}

/** Asks mirrors `m1`, `m2`, … in a list such as `m1,m2|direct`. */
async function ask(list: string, ...behaviours: readonly Behaviour[]) {
  const mirrors = behaviours.map((behaviour, index) =>
    createFakeMirror(`m${index + 1}`, behaviour),
  );
  const events: SidecarEvent[] = [];
  const upstream = createUpstream({
    list: parseProxyList(list.replaceAll(/m\d/g, (name) => `https://${name}.example.com`)),
    mirrors,
    emit: (event) => void events.push(event),
    clock,
  });
  const outcome = await upstream
    .fetch(QUERY, ({ body }) => text(body))
    .then((result) => (result.kind === "ok" ? result.value : result.kind))
    .catch((error: unknown) => (error as Error).message);
  return { outcome, asked: mirrors.map((mirror) => mirror.asked()), events };
}

describe("createUpstream()", () => {
  test.each<[string, Behaviour[], string, number[]]>([
    ["m1,m2", ["ok", "ok"], "m1", [1, 0]],
    ["m1,m2", ["absent", "ok"], "m2", [1, 1]],
    ["m1|m2", ["absent", "ok"], "m2", [1, 1]],
    ["m1,m2", ["broken", "ok"], "m1 failed", [1, 0]],
    ["m1|m2", ["broken", "ok"], "m2", [1, 1]],
    ["m1,m2", ["absent", "absent"], "not-found", [1, 1]],
    ["m1,m2", ["absent", "broken"], "m2 failed", [1, 1]],
    ["m1|m2", ["broken", "absent"], "m1 failed", [1, 1]],
    ["m1|m2", ["broken", "broken"], "m2 failed", [1, 1]],
    ["m1|m2,m3", ["broken", "absent", "ok"], "m3", [1, 1, 1]],
    ["m1|m2,m3", ["broken", "broken", "ok"], "m2 failed", [1, 1, 0]],
    ["m1,direct", ["absent"], "not-found", [1]],
    ["m1,off", ["absent"], "not-found", [1]],
    ["m1,direct", ["broken"], "m1 failed", [1]],
    ["m1|direct", ["broken"], "m1 failed", [1]],
    ["direct", [], "not-found", []],
    ["off", [], "not-found", []],
    ["m1,m2", ["flaky", "ok"], "m1", [2, 0]],
    ["m1|m2", ["passing", "ok"], "m2", [3, 1]],
    ["m1,m2", ["passing", "ok"], "m1 failed", [3, 0]],
    ["m1|m2", ["cut", "ok"], "m2", [3, 1]],
    ["m1,m2", ["cut", "ok"], "m1: connection reset", [3, 0]],
  ])("%s of %j gives %s", async (list, behaviours, outcome, asked) => {
    const result = await ask(list, ...behaviours);
    expect(result).toMatchObject({ outcome, asked });
  });

  test("tells every attempt", async () => {
    const { events } = await ask("m1,m2", "absent", "flaky");
    expect(events).toMatchObject([
      { kind: "fetch", mirror: "m1", outcome: "not-found", sizeBytes: 0 },
      { kind: "fetch", mirror: "m2", outcome: "failed", fault: "m2 failed" },
      { kind: "fetch", mirror: "m2", outcome: "ok", sizeBytes: 2, subject: "example.com/a" },
    ]);
  });

  test("does not blame a mirror for a consumer that fails", async () => {
    const mirrors = [createFakeMirror("m1", "ok"), createFakeMirror("m2", "ok")];
    const upstream = createUpstream({
      list: parseProxyList("https://m1.example.com|https://m2.example.com"),
      mirrors,
      emit: () => {},
      clock,
    });
    const full = new Error("disk full");
    await expect(upstream.fetch(QUERY, () => Promise.reject(full))).rejects.toBe(full);
    expect(mirrors.map((mirror) => mirror.asked())).toEqual([1, 0]);
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
      clock,
    });
    await expect(upstream.fetch(QUERY, () => Promise.reject(new Error("full")))).rejects.toThrow();
    expect(body.destroyed).toBe(true);
  });
});
