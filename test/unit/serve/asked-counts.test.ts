import { describe, expect, test } from "vitest";
import { type ModuleRoute, wirePath } from "../../../src/goproxy/routes.ts";
import type { SharedText } from "../../../src/lib/shared-text.ts";
import { createAskedCounts } from "../../../src/serve/preheat/asked-counts.ts";
import type { RequestEvent } from "../../../src/telemetry/events.ts";
import { makeShared } from "./fake-shared-text.ts";

const DAY_MS = 24 * 60 * 60 * 1_000;

function makeCounts(shared?: SharedText) {
  const clock = { now: 0, nowMs: () => clock.now };
  const local = makeShared();
  // A file has no versions.
  const file: SharedText = {
    read: local.shared.read,
    write: async (text) => local.shared.write(text, (await local.shared.read())?.version),
  };
  const open = () =>
    createAskedCounts({
      texts: () => ({ local: file, shared }),
      isPrivate: (path) => path.startsWith("corp."),
      clock,
    });
  return { open, clock, local };
}

function answered(about: Partial<RequestEvent>): RequestEvent {
  return {
    kind: "request",
    atMs: 0,
    endpoint: "zip",
    subject: "example.com/a",
    version: "v1.0.0",
    status: 200,
    source: "store",
    sizeBytes: 1,
    durationMs: 1,
    ...about,
  };
}

const zip = (path: string): ModuleRoute => ({
  kind: "immutable",
  file: { path, version: "v1.0.0", extension: "zip" },
  path: wirePath(path, "zip", "v1.0.0"),
});

describe("createAskedCounts()", () => {
  test("knows what was asked for most, lists and latest versions too, after a restart", async () => {
    const { open } = makeCounts();
    const counts = open();
    counts.note(answered({ subject: "example.com/rare" }));
    for (const endpoint of ["list", "latest"] as const) {
      for (let times = 0; times < 2; times++) {
        const { version: _, ...list } = answered({ endpoint });
        counts.note(list);
      }
    }
    for (let times = 0; times < 3; times++) counts.note(answered({ subject: "example.com/Upper" }));
    const expected = [
      zip("example.com/Upper"),
      { kind: "mutable", endpoint: "list", modulePath: "example.com/a" },
      { kind: "mutable", endpoint: "latest", modulePath: "example.com/a" },
    ];
    expect(await counts.top(3)).toEqual(expected);
    await counts.save();
    expect(await open().top(3)).toEqual(expected);
  });

  test("counts nothing private, and nothing that was not there or changes within seconds", async () => {
    const { open, local } = makeCounts();
    const counts = open();
    counts.note(answered({ subject: "corp.example.com/secret" }));
    counts.note(answered({ status: 404 }));
    counts.note(answered({ endpoint: "info", version: "main" }));
    counts.note(answered({ endpoint: "sumdb", subject: "sum.example.com" }));
    counts.note(answered({ endpoint: "unknown", subject: "/no/such" }));
    expect(await counts.top(10)).toEqual([]);
    await counts.save();
    expect(local.state.text).toBeUndefined();
  });

  test("gives way to what is asked for now", async () => {
    const { open, clock } = makeCounts();
    const counts = open();
    for (let times = 0; times < 10; times++) counts.note(answered({ subject: "example.com/old" }));
    await counts.save();
    clock.now = 21 * DAY_MS;
    for (let times = 0; times < 2; times++) counts.note(answered({ subject: "example.com/new" }));
    expect(await counts.top(2)).toEqual([zip("example.com/new"), zip("example.com/old")]);
    await counts.save();
    clock.now = 100 * DAY_MS;
    counts.note(answered({ subject: "example.com/newest" }));
    await counts.save();
    expect(await open().top(2)).toEqual([zip("example.com/newest")]);
  });

  test("is one count for all servers, of which each adds its own once", async () => {
    const { shared, state } = makeShared();
    const [first, second] = [makeCounts(shared).open(), makeCounts(shared).open()];
    for (let times = 0; times < 2; times++) first.note(answered({ subject: "example.com/a" }));
    for (let times = 0; times < 2; times++) second.note(answered({ subject: "example.com/b" }));
    second.note(answered({ subject: "example.com/a" }));
    // Another server writes between the look and the write.
    const interfere = { isNeeded: true };
    state.onRead = () => {
      if (!interfere.isNeeded) return;
      interfere.isNeeded = false;
      state.version++;
    };
    for (let times = 0; times < 2; times++) for (const one of [first, second]) await one.save();
    expect(JSON.parse(state.text ?? "").counts).toEqual({
      "/example.com/a/@v/v1.0.0.zip": 3,
      "/example.com/b/@v/v1.0.0.zip": 2,
    });
  });

  test("fills a bucket that was emptied with what the server knows", async () => {
    const { shared, state } = makeShared();
    const counts = makeCounts(shared).open();
    counts.note(answered({}));
    await counts.save();
    delete state.text;
    expect(await counts.top(1)).toEqual([zip("example.com/a")]);
    counts.note(answered({}));
    await counts.save();
    expect(Object.values(JSON.parse(state.text ?? "").counts)).toEqual([2]);
  });

  test("loses nothing while the bucket cannot be reached", async () => {
    const { shared, state } = makeShared();
    const counts = makeCounts(shared).open();
    counts.note(answered({}));
    state.isDown = true;
    await expect(counts.save()).rejects.toThrow("the bucket is down");
    expect(await counts.top(1)).toEqual([zip("example.com/a")]);
    state.isDown = false;
    await counts.save();
    expect(Object.values(JSON.parse(state.text ?? "").counts)).toEqual([1]);
  });

  test("begins again if what is kept cannot be read", async () => {
    const { shared, state } = makeShared();
    state.text = "damaged";
    const counts = makeCounts(shared).open();
    counts.note(answered({}));
    await counts.save();
    expect(Object.values(JSON.parse(state.text).counts)).toEqual([1]);
  });
});
