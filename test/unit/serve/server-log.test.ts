import { describe, expect, test } from "vitest";
import { requestId } from "../../../src/serve/observe/request-id.ts";
import { kindOf } from "../../../src/serve/observe/request-kind.ts";
import { createServerLog, type LogSettings } from "../../../src/serve/observe/server-log.ts";
import type { RequestRecord } from "../../../src/serve/observe/watch-request.ts";

const RECORD: RequestRecord = {
  id: "abc-1",
  method: "GET",
  path: "/example.com/lib/@v/list",
  kind: "list",
  module: undefined,
  endedAtMs: 0,
  status: 200,
  sentBytes: 321,
  durationMs: 1.26,
  isCut: false,
  reader: "ci",
  address: "192.0.2.1",
  refusal: undefined,
  detail: undefined,
};

function openLog(settings?: LogSettings) {
  const lines: string[] = [];
  const atOnce = (callback: () => void) => callback();
  const log = createServerLog((text) => lines.push(text), { nowMs: () => 0 }, atOnce);
  if (settings) log.configure(settings);
  return { log, lines };
}

test("a log joins the lines of requests, and writes others after them at once", () => {
  const writes: string[] = [];
  const deferred: (() => void)[] = [];
  const log = createServerLog(
    (text) => writes.push(text),
    { nowMs: () => 0 },
    (callback) => deferred.push(callback),
  );
  const count = () => writes.map((text) => text.split("\n").length - 1);
  for (let index = 0; index < 3; index++) log.request(RECORD);
  expect(count()).toEqual([]);
  deferred.shift()?.();
  expect(count()).toEqual([3]);
  log.request(RECORD);
  log.warn("store: full");
  expect(count()).toEqual([3, 2]);
  expect(writes[1]).toMatch(/ store: full\n$/);
  deferred.shift()?.();
  expect(count()).toEqual([3, 2]);
  for (let index = 0; index < 1_000; index++) log.request(RECORD);
  expect(Math.min(...count().slice(2))).toBeGreaterThan(100);
});

describe("a log as text", () => {
  test("has a line with the time for each message", () => {
    const { log, lines } = openLog();
    log.info("listening");
    log.warn("store: full");
    expect(lines).toEqual([
      "1970-01-01T00:00:00.000Z listening\n",
      "1970-01-01T00:00:00.000Z store: full\n",
    ]);
  });

  test("says of a request who asked for what, and what became of it", () => {
    const { log, lines } = openLog();
    log.request(RECORD);
    expect(lines).toEqual([
      "1970-01-01T00:00:00.000Z request method=GET path=/example.com/lib/@v/list status=200 " +
        "sentBytes=321 durationMs=1.3 reader=ci address=192.0.2.1 id=abc-1\n",
    ]);
  });

  test("keeps to one line whatever a server says", () => {
    const { log, lines } = openLog();
    log.warn("a\r\nb\u2028c\u001b[2J");
    expect(lines).toEqual(["1970-01-01T00:00:00.000Z a b c [2J\n"]);
  });

  test("cuts a path that is too long", () => {
    const { log, lines } = openLog();
    log.request({ ...RECORD, path: `/${"a".repeat(4_000)}` });
    expect(lines[0]?.length).toBeLessThan(700);
  });
});

describe("a log as JSON", () => {
  test("has an object for each line, with level, time and message", () => {
    const { log, lines } = openLog({ format: "json", level: "info" });
    log.warn("a\nb");
    expect(lines).toHaveLength(1);
    const line: unknown = JSON.parse(lines[0] ?? "");
    expect(line).toEqual({ level: "warn", time: expect.any(String), msg: "a\nb" });
  });

  test("has the parts of a request as fields", () => {
    const { log, lines } = openLog({ format: "json", level: "info" });
    log.request({ ...RECORD, isCut: true });
    expect(JSON.parse(lines[0] ?? "")).toEqual({
      level: "warn",
      time: expect.any(String),
      msg: "request",
      method: "GET",
      path: "/example.com/lib/@v/list",
      status: 200,
      sentBytes: 321,
      durationMs: 1.3,
      reader: "ci",
      address: "192.0.2.1",
      id: "abc-1",
      cut: true,
    });
  });
});

describe.each(["text", "json"] as const)("the level of a log as %s", (format) => {
  test.each([
    ["debug", 4],
    ["info", 3],
    ["warn", 2],
  ] as const)("%s lets %i of four lines pass", (level, count) => {
    const { log, lines } = openLog({ format, level });
    log.request({ ...RECORD, kind: "health" });
    log.request(RECORD);
    log.request({ ...RECORD, status: 502 });
    log.warn("store: full");
    expect(lines).toHaveLength(count);
  });
});

describe("requestId()", () => {
  test("takes the ID that a server in front gave", () => {
    expect(requestId("4f1c.A_b-9")).toBe("4f1c.A_b-9");
  });

  test.each([undefined, "", "a b", "a\u001b[2J", "x".repeat(65), 'a"b', ["a", "b"]])(
    "makes one instead of %j",
    (given) => {
      expect(requestId(given)).toMatch(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
    },
  );
});

describe("kindOf()", () => {
  test.each([
    ["/healthz", "health"],
    ["/readyz", "health"],
    ["/metrics", "metrics"],
    ["/-/status", "admin"],
    ["/example.com/lib/@v/list", "list"],
    ["/example.com/lib/@latest", "latest"],
    ["/example.com/lib/@v/v1.0.0.zip?a=b", "zip"],
    ["/sumdb/sum.example.com/supported", "sumdb"],
    ["/favicon.ico", "unknown"],
    ["/metrics/more", "unknown"],
  ])("knows that %s is of the kind %s", (url, kind) => {
    expect(kindOf(url)).toBe(kind);
  });
});
