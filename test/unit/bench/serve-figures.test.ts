import { describe, expect, test } from "vitest";
import { parseSamples, renderFigures, type Sample, sumOf } from "../../../bench/serve/figures.ts";
import { createMetrics } from "../../../src/serve/observe/metrics.ts";
import type { RequestKind } from "../../../src/serve/observe/request-kind.ts";
import type { FetchEvent, RequestEvent } from "../../../src/telemetry/events.ts";

const MIRROR = "mirror.example.com:80";

/** What a server that did all this shows. */
async function scrape(did: {
  answers?: readonly [kind: RequestKind, status: number][];
  lookups?: readonly Pick<RequestEvent, "source" | "tier">[];
  fetches?: readonly FetchEvent["outcome"][];
}): Promise<Sample[]> {
  const figures = { memory: { keptBytes: 0, limitBytes: 64 }, disk: undefined, mirrors: [] };
  const metrics = createMetrics({
    version: "1.2.3",
    read: () => ({ ...figures, hasBucket: true, pendingUploads: 0 }),
  });
  for (const [kind, status] of did.answers ?? []) {
    const who = { reader: undefined, address: undefined, refusal: undefined, detail: undefined };
    const answer = { method: "GET", path: "/", module: undefined, endedAtMs: 0, isCut: false };
    const size = { sentBytes: 1_500_000, durationMs: 1 };
    metrics.countRequest({ id: "1", ...answer, ...who, ...size, kind, status });
  }
  const about = { atMs: 0, endpoint: "zip", subject: "example.com/lib", durationMs: 1 } as const;
  for (const lookup of did.lookups ?? []) {
    metrics.countEvent({ kind: "request", ...about, ...lookup, status: 200, sizeBytes: 1 });
  }
  for (const outcome of did.fetches ?? []) {
    const fetched = {
      mirror: MIRROR,
      purpose: "foreground",
      attempt: 1,
      sizeBytes: 2_000,
    } as const;
    metrics.countEvent({ kind: "fetch", ...about, ...fetched, outcome });
  }
  return parseSamples((await metrics.scrape()).text);
}

/** The cells of a row. */
function row(table: string, title: string): string[] {
  const line = table.split("\n").find((one) => one.trim().startsWith(`${title}  `)) ?? "";
  return line.trim().slice(title.length).trim().split(/ {2,}/);
}

describe("parseSamples()", () => {
  test("reads names, labels and values, and leaves comments out", () => {
    const text = '# HELP a b\n# TYPE a counter\na{x="1",y="z:80"} 2\nb 0.5\nc NaN\n';
    expect(parseSamples(text)).toEqual([
      { name: "a", labels: { x: "1", y: "z:80" }, value: 2 },
      { name: "b", labels: {}, value: 0.5 },
      { name: "c", labels: {}, value: Number.NaN },
    ]);
  });
});

test("sumOf() adds up what has one of the wanted labels", async () => {
  const samples = await scrape({
    answers: [
      ["zip", 200],
      ["zip", 502],
      ["mod", 200],
    ],
  });
  expect(sumOf(samples, "requests_total")).toBe(3);
  expect(sumOf(samples, "requests_total", { endpoint: ["zip"] })).toBe(2);
  expect(sumOf(samples, "requests_total", { endpoint: ["zip"], code: ["502", "503"] })).toBe(1);
});

describe("renderFigures()", () => {
  test("has a column for each server and one for all, without questions about the server", async () => {
    const first = await scrape({
      answers: [
        ["zip", 200],
        ["mod", 502],
        ["health", 503],
      ],
    });
    const second = await scrape({
      answers: [
        ["list", 200],
        ["metrics", 200],
      ],
    });
    const table = renderFigures([
      { title: "first", samples: first },
      { title: "second", samples: second },
    ]);
    expect(table.split("\n")[0]?.trim().split(/ {2,}/)).toEqual(["first", "second", "all"]);
    expect(row(table, "requests of clients")).toEqual(["2", "1", "3"]);
    expect(row(table, "for zips")).toEqual(["1", "0", "1"]);
    expect(row(table, "answered with 500 or more")).toEqual(["1", "0", "1"]);
    expect(row(table, "sent to clients")).toEqual(["3.0 MB", "1.5 MB", "4.5 MB"]);
  });

  test("says where answers came from, and what was asked of the mirror", async () => {
    const samples = await scrape({
      lookups: [
        { source: "store", tier: "memory" },
        { source: "store", tier: "disk" },
        { source: "store", tier: "bucket" },
        { source: "mirror" },
      ],
      fetches: ["ok", "failed"],
    });
    const table = renderFigures([{ title: "one", samples }]);
    for (const tier of ["memory", "the disk", "the bucket", "the mirror"]) {
      expect(row(table, `answered from ${tier}`)).toEqual(["1", "1"]);
    }
    expect(row(table, "no mirror was needed for")).toEqual(["75.0 %", "75.0 %"]);
    expect(row(table, "received from the mirror")).toEqual(["4.0 kB", "4.0 kB"]);
    expect(row(table, "requests to the mirror")).toEqual(["2", "2"]);
    expect(row(table, "that failed")).toEqual(["1", "1"]);
  });
});
