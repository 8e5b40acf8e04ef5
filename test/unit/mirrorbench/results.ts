import { parseProxyList } from "../../../src/gomod/proxy-list.ts";
import { assemble } from "../../../src/mirrorbench/assemble.ts";
import type { Round } from "../../../src/mirrorbench/plan-rounds.ts";
import type { BenchResult } from "../../../src/mirrorbench/result.ts";
import type { RequestRecord, Visit } from "../../../src/mirrorbench/visit.ts";

const MODULES = ["github.com/some/one", "github.com/some/two"];

function visit(totalMs: number, zip: Partial<RequestRecord> = {}, version = "v1.1.0"): Visit {
  const times = { firstByteMs: totalMs / 4, totalMs: totalMs / 3, sizeBytes: 200_000 };
  const right = { outcome: "right", ...times } as const;
  const last = { file: "zip", ...right, ...zip } as RequestRecord;
  return {
    requests: [{ file: "info", ...right }, { file: "mod", ...right }, last],
    totalMs: last.outcome === "failed" ? undefined : totalMs,
    versions: ["v1.0.0", version],
  };
}

/** A result with a mirror of each kind, one after another in the list: near, far, lossy and wrong. */
export function makeBenchResult(): BenchResult {
  const rounds = Array.from({ length: 60 }, (_, index): Round => {
    const swing = 1 + ((index * 7) % 10) / 20;
    const lossy: Partial<RequestRecord> =
      index % 5 === 0
        ? { outcome: "failed", fault: "status 502", status: 502, isTimeout: false, pauseMs: 0 }
        : {};
    return {
      module: index % 2,
      connection: index < 4 && index % 2 === 0 ? "new" : "kept",
      visits: [
        visit(12 * swing),
        visit(80 * swing * swing, {}, "v1.0.1"),
        visit(15 * swing, lossy),
        visit(3, { outcome: "wrong", problem: "<b>module</b> has another hash" }),
      ],
    };
  });
  return assemble({
    mirrors: ["near", "far", "lossy", "wrong"].map((name) => ({
      url: `https://${name}.example.com`,
      name: `${name}.example.com`,
    })),
    sample: {
      modules: MODULES.map((path) => ({ path, version: "v1.0.0", zipHashes: [], modHashes: [] })),
      known: 9,
      skippedPrivate: 2,
      skippedUnknown: 0,
    },
    measured: { rounds, givenUp: [], stop: "settled", tookMs: 12_345 },
    current: parseProxyList("https://far.example.com,direct"),
    precision: 0.1,
    seed: "1",
    startedAtMs: Date.UTC(2026, 0, 2, 3, 4, 5),
  });
}
