import type { FetchEvent, PrefetchEvent, RequestEvent, SidecarEvent } from "./events.ts";
import { aggregateMirrors } from "./mirror-stats.ts";
import type { SidecarStats } from "./sidecar-stats.ts";

/** Sums up what the sidecar did. Pure. */
export function aggregateEvents(events: readonly SidecarEvent[]): SidecarStats {
  const requests = events.filter((event) => event.kind === "request");
  const fetches = events.filter((event) => event.kind === "fetch");
  const breakers = events.filter((event) => event.kind === "breaker");
  const stale = requests.filter((event) => event.source === "stale");
  const zips = requests.filter((event) => event.endpoint === "zip" && event.status === 200);
  const zipsFrom = (source: RequestEvent["source"]) =>
    zips.filter((event) => event.source === source).length;
  const fetchedZips = fetches.filter((event) => event.endpoint === "zip" && event.outcome === "ok");
  return {
    requests: requests.length,
    requestErrors: requests.filter((event) => event.status >= 500).length,
    servedBytes: requests.reduce((total, event) => total + event.sizeBytes, 0),
    zipsFromStore: zipsFrom("store"),
    zipsFromTree: zipsFrom("tree"),
    zipsFromMirror: zipsFrom("mirror"),
    unpackedAhead: events.filter((event) => event.kind === "unpacked").length,
    stale: {
      count: stale.length,
      oldestMs: Math.max(0, ...stale.map((event) => event.ageMs ?? 0)),
    },
    mirrors: aggregateMirrors(fetches, breakers, events.at(-1)?.atMs ?? 0),
    fetchedModules: sortedUnique(
      fetchedZips.map((event) => `${event.subject}@${event.version ?? ""}`),
    ),
    verified: countVerified(fetches),
    corrupt: events
      .filter((event) => event.kind === "corrupt")
      .map(({ where, subject, version, fault }) => ({ where, subject, version, fault })),
    denied: sortedUnique(
      events.filter((event) => event.kind === "denied").map((event) => event.subject),
    ),
    unanswered: sortedUnique(requests.filter(isUnanswered).map(fileName)),
    warm: sumUpPrefetches(events.filter((event) => event.kind === "prefetch")),
    storeFault: events.find((event) => event.kind === "store-fault")?.fault,
    tokenFault: describeTokenFault(events),
  };
}

function describeTokenFault(events: readonly SidecarEvent[]): string | undefined {
  const event = events.find((one) => one.kind === "token-fault");
  return event && `${event.mirror} answered 401: ${event.fault}`;
}

/** What go commands of different modules need is prefetched in several turns. */
function sumUpPrefetches(turns: readonly PrefetchEvent[]): SidecarStats["warm"] {
  if (turns.length === 0) return undefined;
  const sum = (name: "planned" | "fetched" | "absent" | "failed" | "durationMs") =>
    turns.reduce((total, turn) => total + (turn[name] ?? 0), 0);
  return {
    planned: sum("planned"),
    fetched: sum("fetched"),
    ...(turns.some(({ absent }) => absent !== undefined) ? { absent: sum("absent") } : {}),
    failed: sum("failed"),
    durationMs: sum("durationMs"),
  };
}

function countVerified(fetches: readonly FetchEvent[]): SidecarStats["verified"] {
  const checked = fetches.filter(
    ({ endpoint, outcome }) => outcome === "ok" && (endpoint === "zip" || endpoint === "mod"),
  );
  const by = (source: FetchEvent["verifiedBy"]) =>
    checked.filter((event) => event.verifiedBy === source).length;
  return { goSum: by("go.sum"), sumdb: by("sumdb"), unknown: by(undefined) };
}

/**
 * Not finding a list or a branch is part of how go finds a module. Not finding a file of a version
 * is not.
 */
function isUnanswered({ endpoint, version, status }: RequestEvent): boolean {
  return (
    status >= 400 &&
    version !== undefined &&
    (endpoint === "zip" || endpoint === "mod" || endpoint === "info")
  );
}

function fileName({ subject, version = "", endpoint }: RequestEvent): string {
  return `${subject}@${version}.${endpoint}`;
}

function sortedUnique(names: readonly string[]): string[] {
  return [...new Set(names)].sort();
}
