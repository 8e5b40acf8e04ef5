import type { EvictionPolicy } from "../../src/serve/tiers/s3-fifo.ts";
import type { TraceRequest } from "./trace.ts";

/** Shares from 0 to 1 of what could be answered without asking a mirror. */
export interface HitRates {
  requests: number;
  bytes: number;
}

/** Bytes of all files of a trace, each counted once: the room in which nothing has to go. */
export function workingSetBytes(trace: readonly TraceRequest[]): number {
  const sizes = new Map(trace.map(({ key, sizeBytes }) => [key, sizeBytes]));
  return sum(sizes.values());
}

/** Has a policy decide what a server keeps while it is asked for all of a trace. */
export function simulate(policy: EvictionPolicy, trace: readonly TraceRequest[]): HitRates {
  const hits: TraceRequest[] = [];
  for (const [nowMs, request] of trace.entries()) {
    const { key, sizeBytes } = request;
    if (policy.has(key)) {
      policy.use(key, nowMs);
      hits.push(request);
    } else {
      policy.add(key, sizeBytes, nowMs);
      policy.takeOverflow(nowMs);
    }
  }
  return {
    requests: hits.length / trace.length,
    bytes: sum(hits.map(bytesOf)) / sum(trace.map(bytesOf)),
  };
}

/**
 * Hit rates that no policy can exceed, even if it knows all later requests. A hit keeps a file from one
 * request for it to the next, which takes its bytes for that long. All hits together cannot take more
 * than the room has over the whole trace, so the bound takes the cheapest hits first (PFOO,
 * https://dl.acm.org/doi/10.1145/3224427). That what is kept must fit at each moment is not demanded,
 * so the true optimum is lower.
 */
export function boundHitRates(trace: readonly TraceRequest[], limitBytes: number): HitRates {
  const last = new Map<string, number>();
  const hits: { sizeBytes: number; duration: number }[] = [];
  for (const [index, { key, sizeBytes }] of trace.entries()) {
    const before = last.get(key);
    if (before !== undefined) hits.push({ sizeBytes, duration: index - before });
    last.set(key, index);
  }
  const room = limitBytes * trace.length;
  const cost = ({ sizeBytes, duration }: (typeof hits)[number]) => sizeBytes * duration;

  function take(order: typeof hits, gain: (hit: (typeof hits)[number]) => number): number {
    let left = room;
    let total = 0;
    for (const hit of order) {
      // A part of the last hit counts too, so that the bound is one.
      const share = Math.min(1, left / cost(hit));
      total += share * gain(hit);
      left -= share * cost(hit);
      if (share < 1) break;
    }
    return total;
  }

  return {
    requests:
      take(
        hits.toSorted((a, b) => cost(a) - cost(b)),
        () => 1,
      ) / trace.length,
    bytes:
      take(
        hits.toSorted((a, b) => a.duration - b.duration),
        bytesOf,
      ) / sum(trace.map(bytesOf)),
  };
}

function bytesOf({ sizeBytes }: { sizeBytes: number }): number {
  return sizeBytes;
}

function sum(values: Iterable<number>): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}
