import type { ProcessIdentity } from "../lib/process-identity.ts";

export interface Lifetime {
  /** The sidecar stops by itself after this time without a request of a go command. */
  idleTimeoutMs: number;
  /** It stops after this time, even while requests come. */
  maxLifetimeMs: number;
  /** It stops when this process has ended: the runner's, without which there is no job. */
  endsWith?: ProcessIdentity;
}

/** How a sidecar stands, all times in milliseconds since the epoch. */
export interface Standing {
  nowMs: number;
  startedMs: number;
  lastRequestMs: number;
}

/** Why a sidecar must stop now; undefined if it goes on. Pure, except for `isRunning`. */
export function whyOver(
  { idleTimeoutMs, maxLifetimeMs, endsWith }: Lifetime,
  { nowMs, startedMs, lastRequestMs }: Standing,
  isRunning: (watched: ProcessIdentity) => boolean,
): string | undefined {
  if (nowMs - lastRequestMs > idleTimeoutMs) return "no request for a long time";
  if (nowMs - startedMs > maxLifetimeMs) return "it has run for as long as a job may";
  if (endsWith && !isRunning(endsWith)) return "the runner has ended";
  return undefined;
}
