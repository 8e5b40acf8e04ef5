import { percentile } from "../lib/percentile.ts";
import { coveredMs } from "../lib/timeline.ts";
import type { BreakerEvent, FetchEvent } from "./events.ts";
import type { FaultKind, MirrorFault, MirrorStats } from "./sidecar-stats.ts";

/** Sums up each mirror's part, in the order in which they were first asked. Pure. */
export function aggregateMirrors(
  fetches: readonly FetchEvent[],
  breakers: readonly BreakerEvent[],
  endMs: number,
): MirrorStats[] {
  const names = [...new Set([...fetches, ...breakers].map((event) => event.mirror))];
  const fetchesOf = Object.groupBy(fetches, (event) => event.mirror);
  const breakersOf = Object.groupBy(breakers, (event) => event.mirror);
  return names.map((mirror) => ({
    mirror,
    ...summarizeFetches(fetchesOf[mirror] ?? []),
    breakerOpenMs: sumOpenMs(breakersOf[mirror] ?? [], endMs),
  }));
}

function summarizeFetches(
  fetches: readonly FetchEvent[],
): Omit<MirrorStats, "mirror" | "breakerOpenMs"> {
  const ok = fetches.filter((event) => event.outcome === "ok");
  const failed = fetches.filter((event) => event.outcome === "failed");
  const hedges = fetches.filter((event) => event.hedge);
  const durations = ok.map((event) => event.durationMs).sort((a, b) => a - b);
  return {
    requests: fetches.length,
    hits: ok.length,
    modules: ok.filter((event) => event.endpoint === "zip").length,
    sizeBytes: ok.reduce((total, event) => total + event.sizeBytes, 0),
    notFound: fetches.filter((event) => event.outcome === "not-found").length,
    failed: failed.length,
    p50Ms: percentile(durations, 0.5),
    p95Ms: percentile(durations, 0.95),
    p99Ms: percentile(durations, 0.99),
    retries: fetches.filter((event) => event.attempt > 1).length,
    hedges: hedges.length,
    hedgesWon: hedges.filter((event) => event.outcome === "ok").length,
    faults: countFaults(failed),
    // Requests run in parallel: time in which several of them waited counts once.
    outageMs: coveredMs(
      failed
        .filter((event) => event.purpose === "foreground")
        .map(({ atMs, durationMs }) => ({ startMs: atMs - durationMs, endMs: atMs })),
    ),
  };
}

function countFaults(failed: readonly FetchEvent[]): MirrorFault[] {
  const faults = new Map<FaultKind, MirrorFault>();
  for (const { faultKind: kind = "protocol", fault: example = "" } of failed) {
    const known = faults.get(kind);
    if (known) known.count++;
    else faults.set(kind, { kind, count: 1, example });
  }
  return [...faults.values()].sort((a, b) => b.count - a.count);
}

/** A breaker that is still open counts until `endMs`. A probe that fails opens it again. */
function sumOpenMs(breakers: readonly BreakerEvent[], endMs: number): number {
  let openMs = 0;
  let sinceMs: number | undefined;
  for (const { state, atMs } of breakers) {
    if (state === "open") sinceMs ??= atMs;
    if (state !== "closed" || sinceMs === undefined) continue;
    openMs += atMs - sinceMs;
    sinceMs = undefined;
  }
  return sinceMs === undefined ? openMs : openMs + Math.max(0, endMs - sinceMs);
}
