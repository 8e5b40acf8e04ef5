import type { CorruptEvent, FetchEvent, RequestEvent, SidecarEvent, WarmEvent } from "./events.ts";
import { aggregateMirrors, type MirrorStats } from "./mirror-stats.ts";

export interface SidecarStats {
  /** Requests of go commands. */
  requests: number;
  requestErrors: number;
  servedBytes: number;
  /** Module zips handed to go: from the store, made from a tree, and straight from a mirror. */
  zipsFromStore: number;
  zipsFromTree: number;
  zipsFromMirror: number;
  /** Modules that were unpacked into GOMODCACHE, where go found them without asking. */
  unpackedAhead: number;
  /** Answers that were older than wished for, since no mirror gave a newer one. */
  stale: { count: number; oldestMs: number };
  mirrors: MirrorStats[];
  /** `module@version` of every zip that came from a mirror, sorted. */
  fetchedModules: string[];
  /** Zips and go.mod files from mirrors, by what they were checked against before go saw them. */
  verified: { goSum: number; sumdb: number; unknown: number };
  /** What was restored and did not have its hash; it was fetched anew. */
  corrupt: Pick<CorruptEvent, "where" | "subject" | "version" | "fault">[];
  /** Private paths that no mirror was asked for, sorted. */
  denied: string[];
  /** `module@version.ext` of each file that go asked for and did not get, sorted. */
  unanswered: string[];
  warm: Omit<WarmEvent, "kind" | "atMs"> | undefined;
  storeFault: string | undefined;
}

/** Sums up what the sidecar did. Pure. */
export function aggregateEvents(events: readonly SidecarEvent[]): SidecarStats {
  const requests = events.filter((event) => event.kind === "request");
  const fetches = events.filter((event) => event.kind === "fetch");
  const breakers = events.filter((event) => event.kind === "breaker");
  const stale = requests.filter((event) => event.source === "stale");
  const warm = events.findLast((event) => event.kind === "warm");
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
    warm: warm && {
      planned: warm.planned,
      fetched: warm.fetched,
      ...(warm.absent === undefined ? {} : { absent: warm.absent }),
      failed: warm.failed,
      durationMs: warm.durationMs,
    },
    storeFault: events.find((event) => event.kind === "store-fault")?.fault,
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

/** Absent lists and branches are part of how go finds a module; absent files of a version are not. */
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
