import type { MirrorStatus } from "./health.ts";

/** `fastest`: the mirrors of a group are asked by measured latency. */
export type Selection = "ordered" | "fastest";

type Known = Pick<MirrorStatus, "availability" | "p50Ms" | "lastAskedMs" | "waiting">;

/** A slow mirror may have become a fast one. */
const EXPLORE_AGAIN_MS = 30_000;

/**
 * The mirrors of a group in the order in which to ask them, given what is known of each. Pure. A
 * mirror whose breaker waits for a probe keeps its place among the others or comes first: the probe
 * costs little, because the next mirror is asked soon after.
 */
export function rank<T>(
  candidates: readonly T[],
  selection: Selection,
  nowMs: number,
  statusOf: (candidate: T) => Known,
): T[] {
  if (selection === "ordered") return [...candidates];
  const ranked = candidates.map((candidate) => {
    const status = statusOf(candidate);
    return { candidate, tier: tierOf(status, nowMs), p50Ms: status.p50Ms ?? 0 };
  });
  return ranked
    .sort((a, b) => a.tier - b.tier || (a.tier === MEASURED ? a.p50Ms - b.p50Ms : 0))
    .map(({ candidate }) => candidate);
}

const TO_EXPLORE = 0;
const MEASURED = 1;
const UNKNOWN = 2;

/** One request at a time explores. The others use a mirror that is known to be fast. */
function tierOf({ availability, p50Ms, lastAskedMs, waiting }: Known, nowMs: number): number {
  const isStale = lastAskedMs === undefined || nowMs - lastAskedMs >= EXPLORE_AGAIN_MS;
  if (waiting === 0 && (availability === "probe" || isStale)) return TO_EXPLORE;
  return p50Ms === undefined ? UNKNOWN : MEASURED;
}
