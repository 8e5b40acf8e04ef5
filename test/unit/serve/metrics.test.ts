import { describe, expect, test } from "vitest";
import type { LiveFigures } from "../../../src/serve/observe/live-figures.ts";
import { createMetrics } from "../../../src/serve/observe/metrics.ts";
import type { RequestRecord } from "../../../src/serve/observe/watch-request.ts";
import type { FetchEvent, RequestEvent } from "../../../src/telemetry/events.ts";

const IDLE: LiveFigures = {
  memory: { keptBytes: 0, limitBytes: 64 },
  disk: undefined,
  hasBucket: false,
  pendingUploads: 0,
  mirrors: [{ name: "mirror.example.com", isOpen: false }],
};

function openMetrics(figures: { current: LiveFigures } = { current: IDLE }) {
  const metrics = createMetrics({ version: "1.2.3", read: () => figures.current });
  return {
    metrics,
    /** The lines of our own metrics whose name begins like this, without the prefix. */
    async lines(name: string): Promise<string[]> {
      const { text } = await metrics.scrape();
      const start = `go_accel_serve_${name}`;
      const found = text.split("\n").filter((line) => line.startsWith(start));
      return found.map((line) => line.slice("go_accel_serve_".length));
    },
  };
}

function record(more: Partial<RequestRecord>): RequestRecord {
  return {
    id: "1",
    method: "GET",
    path: "/secret.example.com/lib/@v/list",
    kind: "list",
    module: undefined,
    endedAtMs: 0,
    status: 200,
    sentBytes: 10,
    durationMs: 20,
    isCut: false,
    reader: "somebody",
    address: "192.0.2.1",
    refusal: undefined,
    detail: undefined,
    ...more,
  };
}

function answered(more: Partial<RequestEvent>): RequestEvent {
  return {
    kind: "request",
    atMs: 0,
    endpoint: "zip",
    subject: "secret.example.com/lib",
    status: 200,
    source: "mirror",
    sizeBytes: 1,
    durationMs: 1,
    ...more,
  };
}

function fetched(more: Partial<FetchEvent>): FetchEvent {
  return {
    kind: "fetch",
    atMs: 0,
    mirror: "mirror.example.com",
    purpose: "foreground",
    endpoint: "zip",
    subject: "secret.example.com/lib",
    outcome: "ok",
    sizeBytes: 100,
    durationMs: 300,
    attempt: 1,
    ...more,
  };
}

describe("createMetrics()", () => {
  test("counts requests by kind and status, with their bytes and seconds", async () => {
    const { metrics, lines } = openMetrics();
    metrics.countRequest(record({}));
    metrics.countRequest(record({ durationMs: 200 }));
    metrics.countRequest(record({ kind: "zip", status: 403, sentBytes: 5 }));
    expect(await lines("requests_total")).toEqual([
      'requests_total{endpoint="list",code="200"} 2',
      'requests_total{endpoint="zip",code="403"} 1',
    ]);
    expect(await lines("sent_bytes_total")).toContain('sent_bytes_total{endpoint="list"} 20');
    const durations = await lines("request_duration_seconds");
    expect(durations).toContain('request_duration_seconds_sum{endpoint="list"} 0.22');
    expect(durations).toContain('request_duration_seconds_bucket{le="0.025",endpoint="list"} 1');
  });

  test.each<[string, Partial<RequestEvent>, string[]]>([
    ["memory", { source: "store", tier: "memory" }, ["memory hit"]],
    ["the disk", { source: "store", tier: "disk" }, ["memory miss", "disk hit"]],
    ["a mirror", {}, ["memory miss", "disk miss", "mirror hit"]],
    ["nowhere", { source: "none", status: 404 }, ["memory miss", "disk miss", "mirror miss"]],
    [
      "no mirror that works",
      { source: "none", status: 502 },
      ["memory miss", "disk miss", "mirror error"],
    ],
    [
      "an older answer",
      { endpoint: "list", source: "stale", ageMs: 1 },
      ["memory miss", "mirror error"],
    ],
    [
      "the database's answers on disk",
      { endpoint: "sumdb", source: "store", tier: "disk" },
      ["disk hit"],
    ],
    ["no path of the protocol", { endpoint: "unknown", source: "none", status: 404 }, []],
    ["what is refused", { source: "none", status: 404, isRefused: true }, []],
    [
      "what it remembers no mirror has",
      { source: "none", status: 404, tier: "memory" },
      ["memory hit"],
    ],
    [
      "what it remembers the database does not have",
      { endpoint: "sumdb", source: "none", status: 404, tier: "memory" },
      ["disk miss", "memory hit"],
    ],
  ])(
    "counts each tier that was looked at for an answer from %s",
    async (_where, event, expected) => {
      const { metrics, lines } = openMetrics();
      metrics.countEvent(answered(event));
      const found = (await lines("tier_lookups_total{")).map((line) =>
        line.replace(/.*tier="(\w+)",result="(\w+)".*/, "$1 $2"),
      );
      expect(found).toEqual(expected);
    },
  );

  test("counts no mirror that there is not", async () => {
    const { metrics, lines } = openMetrics({ current: { ...IDLE, mirrors: [] } });
    metrics.countEvent(answered({ source: "none", status: 502 }));
    expect(await lines('tier_lookups_total{tier="mirror"')).toEqual([]);
    // Of the repositories of private modules.
    metrics.countEvent(answered({ source: "mirror" }));
    expect(await lines('tier_lookups_total{tier="mirror"')).toHaveLength(1);
  });

  test("counts spans that were lost", async () => {
    const { metrics, lines } = openMetrics();
    metrics.countEvent({ kind: "trace-fault", atMs: 0, spans: 7, fault: "" });
    expect(await lines("trace_spans_lost_total")).toEqual(["trace_spans_lost_total 7"]);
  });

  test("counts what came of leases", async () => {
    const { metrics, lines } = openMetrics();
    for (const outcome of ["taken", "waited", "taken"] as const) {
      metrics.countEvent({ kind: "lease", atMs: 0, outcome });
    }
    expect(await lines("leases_total")).toEqual([
      'leases_total{result="taken"} 2',
      'leases_total{result="waited"} 1',
    ]);
  });

  test("counts lookups in a bucket if there is one", async () => {
    const { metrics, lines } = openMetrics({ current: { ...IDLE, hasBucket: true } });
    metrics.countEvent(answered({ source: "store", tier: "bucket" }));
    metrics.countEvent({ kind: "bucket", atMs: 0, state: "full", detail: "" });
    metrics.countEvent({ kind: "bucket", atMs: 0, state: "works", detail: "" });
    expect(await lines("tier_lookups_total{")).toEqual([
      'tier_lookups_total{tier="memory",result="miss"} 1',
      'tier_lookups_total{tier="disk",result="miss"} 1',
      'tier_lookups_total{tier="bucket",result="hit"} 1',
    ]);
    expect(await lines("bucket_faults_total")).toEqual(['bucket_faults_total{state="full"} 1']);
  });

  test("shows how many uploads are behind at the moment", async () => {
    const figures = { current: { ...IDLE, hasBucket: true, pendingUploads: 3 } };
    const { lines } = openMetrics(figures);
    expect(await lines("bucket_pending_uploads")).toEqual(["bucket_pending_uploads 3"]);
    figures.current.pendingUploads = 0;
    expect(await lines("bucket_pending_uploads")).toEqual(["bucket_pending_uploads 0"]);
  });

  test("counts what each mirror did, and why it failed", async () => {
    const { metrics, lines } = openMetrics();
    metrics.countEvent(fetched({}));
    metrics.countEvent(fetched({ outcome: "failed", faultKind: "timeout", sizeBytes: 0 }));
    metrics.countEvent(fetched({ outcome: "failed", faultKind: "integrity", sizeBytes: 7 }));
    metrics.countEvent(fetched({ outcome: "cancelled", sizeBytes: 0, durationMs: 1e6 }));
    const mirror = 'mirror="mirror.example.com"';
    expect(await lines("mirror_requests_total")).toEqual([
      `mirror_requests_total{${mirror},result="ok"} 1`,
      `mirror_requests_total{${mirror},result="failed"} 2`,
      `mirror_requests_total{${mirror},result="cancelled"} 1`,
    ]);
    expect(await lines("mirror_failures_total")).toEqual([
      `mirror_failures_total{${mirror},reason="timeout"} 1`,
      `mirror_failures_total{${mirror},reason="integrity"} 1`,
    ]);
    expect(await lines("mirror_received_bytes_total")).toEqual([
      `mirror_received_bytes_total{${mirror}} 107`,
    ]);
    // What we ended ourselves says nothing of the mirror.
    expect(await lines("mirror_request_duration_seconds_count")).toEqual([
      `mirror_request_duration_seconds_count{${mirror}} 3`,
    ]);
    expect(await lines("integrity_failures_total")).toEqual([
      'integrity_failures_total{origin="store"} 0',
      'integrity_failures_total{origin="mirror.example.com"} 1',
    ]);
  });

  test("counts faults of the store and the checksum database, and what went", async () => {
    const { metrics, lines } = openMetrics();
    metrics.countEvent({ kind: "store-fault", atMs: 0, fault: "ENOSPC: no space left, write" });
    metrics.countEvent({ kind: "store-fault", atMs: 0, fault: "something else" });
    metrics.countEvent({ kind: "evicted", atMs: 0, because: "size", files: 2, sizeBytes: 30 });
    metrics.countEvent({
      kind: "corrupt",
      atMs: 0,
      where: "store",
      subject: "secret.example.com/lib",
      version: "v1.0.0",
      fault: "damaged",
    });
    metrics.countEvent({ kind: "database-fault", atMs: 0, fault: "", isContradiction: false });
    metrics.countEvent({ kind: "database-fault", atMs: 0, fault: "", isContradiction: true });
    expect(await lines("checksum_database_faults_total")).toEqual([
      'checksum_database_faults_total{reason="unavailable"} 1',
      'checksum_database_faults_total{reason="contradiction"} 1',
    ]);
    expect(await lines("store_faults_total")).toEqual([
      'store_faults_total{error="ENOSPC"} 1',
      ...["EDQUOT", "EROFS", "EIO", "EACCES"].map(
        (error) => `store_faults_total{error="${error}"} 0`,
      ),
      'store_faults_total{error="other"} 1',
    ]);
    expect(await lines("evicted")).toEqual([
      'evicted_files_total{reason="size"} 2',
      'evicted_files_total{reason="ttl"} 0',
      'evicted_bytes_total{reason="size"} 30',
      'evicted_bytes_total{reason="ttl"} 0',
    ]);
    expect(await lines("integrity_failures_total")).toEqual([
      'integrity_failures_total{origin="store"} 1',
    ]);
  });

  test("shows the tiers and mirrors of the moment, and none that are gone", async () => {
    const figures: { current: LiveFigures } = {
      current: {
        memory: { keptBytes: 5, limitBytes: 64 },
        disk: { keptBytes: 50, limitBytes: 100 },
        hasBucket: false,
        pendingUploads: 0,
        mirrors: [
          { name: "one.example.com", isOpen: true },
          { name: "two.example.com", isOpen: false },
        ],
      },
    };
    const { lines } = openMetrics(figures);
    expect(await lines("tier")).toEqual([
      'tier_bytes{tier="memory"} 5',
      'tier_bytes{tier="disk"} 50',
      'tier_limit_bytes{tier="memory"} 64',
      'tier_limit_bytes{tier="disk"} 100',
    ]);
    expect(await lines("mirror_breaker_open")).toEqual([
      'mirror_breaker_open{mirror="one.example.com"} 1',
      'mirror_breaker_open{mirror="two.example.com"} 0',
    ]);
    figures.current = { ...IDLE, mirrors: [{ name: "two.example.com", isOpen: false }] };
    expect(await lines("mirror_breaker_open")).toEqual([
      'mirror_breaker_open{mirror="two.example.com"} 0',
    ]);
    expect(await lines("tier_bytes")).toEqual(['tier_bytes{tier="memory"} 0']);
  });

  test("names the build", async () => {
    expect(await openMetrics().lines("build_info")).toEqual([
      `build_info{version="1.2.3",node="${process.version}"} 1`,
    ]);
  });

  test("has no label that names a module, a version or a reader", async () => {
    const { metrics } = openMetrics();
    metrics.countRequest(record({}));
    metrics.countEvent(answered({ version: "v9.9.9" }));
    metrics.countEvent(fetched({ version: "v9.9.9" }));
    const { text } = await metrics.scrape();
    expect(text).not.toMatch(/secret|v9\.9\.9|somebody/);
  });

  test("counts scheduled preheats, and when the last one ended well", async () => {
    const { metrics, lines } = openMetrics();
    const run = {
      startedAtMs: 1_000,
      endedAtMs: 2_000,
      result: "done",
      files: 3,
      fetched: 1,
      present: 2,
      notFound: 0,
      failed: 0,
      skipped: 4,
      problems: [],
    } as const;
    metrics.countPreheat("nightly", { ...run, problems: [] });
    metrics.countPreheat("nightly", {
      ...run,
      endedAtMs: 9_000,
      result: "partial",
      failed: 1,
      problems: ["x"],
    });
    expect(await lines("preheat_")).toEqual([
      'preheat_runs_total{preheat="nightly",result="done"} 1',
      'preheat_runs_total{preheat="nightly",result="partial"} 1',
      'preheat_files_total{preheat="nightly",result="fetched"} 2',
      'preheat_files_total{preheat="nightly",result="present"} 4',
      'preheat_files_total{preheat="nightly",result="not-found"} 0',
      'preheat_files_total{preheat="nightly",result="failed"} 1',
      'preheat_files_total{preheat="nightly",result="skipped"} 8',
      'preheat_last_success_timestamp_seconds{preheat="nightly"} 2',
    ]);
  });
});
