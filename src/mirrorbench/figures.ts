import { median } from "../history/statistics.ts";
import { percentile } from "../lib/percentile.ts";
import type { RequestRecord, Visit } from "./visit.ts";

/** Percentiles of times in milliseconds; undefined without any. */
export interface Times {
  count: number;
  p50Ms: number;
  p95Ms: number;
  p99Ms: number;
}

/** Requests that failed in the same way. */
interface FaultCount {
  /** Such as `status 502` or `connection refused`; `missing` for 404 and 410. */
  fault: string;
  count: number;
}

/**
 * - `sound`: it gave what go.sum says, and failed hardly ever
 * - `failing`: it failed more often, or does not have all modules
 * - `wrong`: it gave content that go would refuse
 */
export type Soundness = "sound" | "failing" | "wrong";

/** What one mirror did. */
export interface MirrorFigures {
  soundness: Soundness;
  requests: number;
  /** Most frequent first. */
  faults: FaultCount[];
  /** How many answers had wrong content, and what was wrong with the first ones. */
  wrong: { count: number; examples: string[] };
  /** All files of a module on a new connection, asked for the first time. */
  cold: Times | undefined;
  /** All files of a module on a connection that was kept, asked for before. */
  hot: Times | undefined;
  /** Until the first byte of the first answer on a new connection: handshakes included. */
  coldFirstByte: Times | undefined;
  /** Until the first byte of any answer on a kept connection. */
  hotFirstByte: Times | undefined;
  /** Median of the zips that are large enough to tell; undefined without one. */
  bytesPerSecond: number | undefined;
}

/** One fault in a hundred may happen to any server. */
const TOLERATED_SHARE = 0.01;
const MAX_EXAMPLES = 3;
/** A smaller zip comes in one piece with its headers. */
const MIN_TIMED_BYTES = 100_000;

/** Pure. */
export function judgeVisits(visits: readonly Visit[]): Soundness {
  const requests = visits.flatMap((visit) => visit.requests);
  if (requests.some(({ outcome }) => outcome === "wrong")) return "wrong";
  const unanswered = requests.filter(isUnanswered).length;
  const isChance = unanswered <= 1 || unanswered <= requests.length * TOLERATED_SHARE;
  const hasAny = requests.some(({ outcome }) => outcome === "right");
  return isChance && hasAny ? "sound" : "failing";
}

/** The share of visits that did not bring all files; 1 without visits. Pure. */
export function failedShare(visits: readonly Visit[]): number {
  if (visits.length === 0) return 1;
  return visits.filter(({ totalMs }) => totalMs === undefined).length / visits.length;
}

/** Sums up the visits to one mirror, on new connections and on kept ones. Pure. */
export function sumUp({
  cold,
  hot,
}: {
  cold: readonly Visit[];
  hot: readonly Visit[];
}): MirrorFigures {
  const visits = [...cold, ...hot];
  const requests = visits.flatMap((visit) => visit.requests);
  const problems = requests.flatMap((one) => (one.outcome === "wrong" ? [one.problem] : []));
  return {
    soundness: judgeVisits(visits),
    requests: requests.length,
    faults: countFaults(requests),
    wrong: {
      count: problems.length,
      examples: [...new Set(problems)].slice(0, MAX_EXAMPLES),
    },
    cold: describeTimes(cold.flatMap(({ totalMs }) => totalMs ?? [])),
    hot: describeTimes(hot.flatMap(({ totalMs }) => totalMs ?? [])),
    coldFirstByte: describeTimes(
      cold.flatMap((visit) => visit.requests.slice(0, 1).flatMap(firstByteOf)),
    ),
    hotFirstByte: describeTimes(hot.flatMap((visit) => visit.requests.flatMap(firstByteOf))),
    bytesPerSecond: median(requests.flatMap(speedOf)),
  };
}

function isUnanswered({ outcome }: RequestRecord): boolean {
  return outcome === "failed" || outcome === "missing";
}

function countFaults(requests: readonly RequestRecord[]): FaultCount[] {
  const names = requests.flatMap((one) => {
    if (one.outcome === "missing") return ["missing"];
    return one.outcome === "failed" ? [one.fault] : [];
  });
  return [...Map.groupBy(names, (name) => name)]
    .map(([fault, { length: count }]) => ({ fault, count }))
    .sort((a, b) => b.count - a.count || (a.fault < b.fault ? -1 : 1));
}

function firstByteOf(request: RequestRecord): number[] {
  return "firstByteMs" in request ? [request.firstByteMs] : [];
}

function speedOf(request: RequestRecord): number[] {
  if (!("totalMs" in request) || request.file !== "zip") return [];
  const bodyMs = request.totalMs - request.firstByteMs;
  if (request.sizeBytes < MIN_TIMED_BYTES || bodyMs <= 0) return [];
  return [(request.sizeBytes / bodyMs) * 1_000];
}

function describeTimes(times: readonly number[]): Times | undefined {
  const ascending = times.toSorted((a, b) => a - b);
  const [p50Ms, p95Ms, p99Ms] = [0.5, 0.95, 0.99].map((share) => percentile(ascending, share));
  if (p50Ms === undefined || p95Ms === undefined || p99Ms === undefined) return undefined;
  return { count: times.length, p50Ms, p95Ms, p99Ms };
}
