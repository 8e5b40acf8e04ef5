import type { FetchEvent, SidecarEvent } from "./events.ts";

export interface MirrorStats {
  mirror: string;
  /** Attempts, whatever came of them. */
  requests: number;
  /** Module zips that this mirror delivered. */
  modules: number;
  sizeBytes: number;
  notFound: number;
  failed: number;
  /** Median and 95th percentile of successful answers; undefined without any. */
  p50Ms: number | undefined;
  p95Ms: number | undefined;
  /** Faults by their text, most frequent first. */
  faults: { fault: string; count: number }[];
}

export interface SidecarStats {
  /** Requests of go commands. */
  requests: number;
  requestErrors: number;
  servedBytes: number;
  /** Module zips handed to go, from the store and straight from a mirror. */
  zipsFromStore: number;
  zipsFromMirror: number;
  mirrors: MirrorStats[];
  /** `module@version` of every zip that came from a mirror, sorted. */
  fetchedModules: string[];
  warm: { planned: number; fetched: number; failed: number; durationMs: number } | undefined;
  storeFault: string | undefined;
}

/** Sums up what the sidecar did. Pure. */
export function aggregateEvents(events: readonly SidecarEvent[]): SidecarStats {
  const requests = events.filter((event) => event.kind === "request");
  const fetches = events.filter((event) => event.kind === "fetch");
  const zips = requests.filter((event) => event.endpoint === "zip" && event.status === 200);
  const warm = events.findLast((event) => event.kind === "warm");
  const fetchedZips = fetches.filter((event) => event.endpoint === "zip" && event.outcome === "ok");
  return {
    requests: requests.length,
    requestErrors: requests.filter((event) => event.status >= 500).length,
    servedBytes: sum(requests.map((event) => event.sizeBytes)),
    zipsFromStore: zips.filter((event) => event.source === "store").length,
    zipsFromMirror: zips.filter((event) => event.source === "mirror").length,
    mirrors: Object.values(Object.groupBy(fetches, (event) => event.mirror))
      .filter((group) => group !== undefined)
      .map(mirrorStats),
    fetchedModules: [
      ...new Set(fetchedZips.map((event) => `${event.subject}@${event.version ?? ""}`)),
    ].sort(),
    warm: warm && {
      planned: warm.planned,
      fetched: warm.fetched,
      failed: warm.failed,
      durationMs: warm.durationMs,
    },
    storeFault: events.find((event) => event.kind === "store-fault")?.fault,
  };
}

function mirrorStats(fetches: FetchEvent[]): MirrorStats {
  const ok = fetches.filter((event) => event.outcome === "ok");
  const durations = ok.map((event) => event.durationMs).sort((a, b) => a - b);
  const faults = new Map<string, number>();
  for (const { fault } of fetches) {
    if (fault !== undefined) faults.set(fault, (faults.get(fault) ?? 0) + 1);
  }
  return {
    mirror: fetches[0]?.mirror ?? "",
    requests: fetches.length,
    modules: ok.filter((event) => event.endpoint === "zip").length,
    sizeBytes: sum(ok.map((event) => event.sizeBytes)),
    notFound: fetches.filter((event) => event.outcome === "not-found").length,
    failed: fetches.filter((event) => event.outcome === "failed").length,
    p50Ms: percentile(durations, 0.5),
    p95Ms: percentile(durations, 0.95),
    faults: [...faults]
      .map(([fault, count]) => ({ fault, count }))
      .sort((a, b) => b.count - a.count),
  };
}

/** The nearest-rank percentile of ascending values. */
function percentile(ascending: readonly number[], fraction: number): number | undefined {
  return ascending[Math.max(0, Math.ceil(ascending.length * fraction) - 1)];
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
